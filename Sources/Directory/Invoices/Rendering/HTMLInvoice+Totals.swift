extension HTMLInvoice {
  /// The tax of each rate, and what the document comes to.
  func totals(_ markup: inout Markup) {
    markup.endLine()
    let columns = [
      Markup.Column(title: taxName, isNumber: false), Markup.Column(title: language.pick("Net", "Base HT")),
      Markup.Column(title: language.pick("Amount", "Montant")),
    ]
    markup.table(language.pick("\(taxName) by rate", "\(taxName) par taux"), id: "taxes", columns) { rows in
      for tax in invoice.taxes {
        rows.row([amount(tax.base), amount(tax.amount)]) { head in
          head.write(taxText(tax.category, tax.rate))
          guard let reason = tax.exemptionReason ?? tax.exemptionCode, !tax.category.isCharged else { return }
          head.element("div", ["class": "quiet"]) { $0.foreign(reason) }
        }
      }
    }
    sums(&markup)
  }

  private func sums(_ markup: inout Markup) {
    markup.element("table", ["class": "sums"]) { table in
      table.element("caption") { $0.element("span", ["class": "hidden"], language.pick("Totals", "Totaux")) }
      table.endLine()
      table.element("tbody") { rows in
        rows.endLine()
        if !invoice.allowances.isEmpty {
          sum(&rows, language.pick("Sum of the lines", "Total des lignes"), invoice.totals.lines)
          for allowance in invoice.allowances {
            let percent = allowance.percent.map { " (\(format.percent($0)))" } ?? ""
            sum(&rows, allowance.reason + percent, -allowance.amount)
          }
        }
        let total = invoice.totals
        sum(&rows, language.pick("Total excl. \(taxName)", "Total HT"), total.net)
        sum(&rows, taxName, total.tax)
        settlement(&rows)
      }
    }
    markup.endLine()
  }

  /// What is to be paid, or given back; of what is partly settled also what was settled.
  private func settlement(_ rows: inout Markup) {
    let total = language.pick("Total incl. \(taxName)", "Total TTC")
    let gross = invoice.totals.gross
    if invoice.status == .void { return sum(&rows, total, gross) }
    if isCredit { return sum(&rows, language.pick("Amount credited", "Montant crédité"), gross, class: "due") }
    if invoice.paid.isZero, invoice.credited.isZero {
      let isTaxed = !invoice.totals.tax.isZero
      let name = language.pick("Amount due", "Net à payer")
      return sum(
        &rows, isTaxed ? name + language.pick(" incl. \(taxName)", " TTC") : name, gross, class: "due")
    }
    sum(&rows, total, gross)
    if !invoice.paid.isZero { sum(&rows, language.pick("Paid", "Déjà réglé"), -invoice.paid) }
    if !invoice.credited.isZero { sum(&rows, language.pick("Credited", "Avoirs déduits"), -invoice.credited) }
    sum(&rows, language.pick("Amount due", "Reste à payer"), invoice.due, class: "due")
  }

  private func sum(_ rows: inout Markup, _ name: String, _ value: Amount, class kind: String? = nil) {
    rows.row(class: kind, [amount(value)]) { $0.foreign(name) }
  }

  private func amount(_ amount: Amount) -> String { format.amount(amount, invoice.currency) }

  /// How it is paid, and what else is said.
  func notes(_ markup: inout Markup) {
    markup.endLine()
    if !isCredit, invoice.status != .void {
      markup.section(language.pick("Payment", "Règlement")) { section in
        section.facts([
          (language.pick("Due", "Échéance"), invoice.dueDate.map(format.date)),
          (language.pick("Terms", "Conditions"), format.terms(invoice.paymentTerms)),
          (language.pick("Account holder", "Titulaire"), invoice.account?.holder),
          ("IBAN", invoice.account?.iban.printed), ("BIC", invoice.account?.bic),
          (language.pick("Reference", "Référence"), invoice.account == nil ? nil : invoice.number),
        ])
      }
    }
    if let note = invoice.note {
      markup.section(language.pick("Note", "Remarque")) { $0.paragraph(note) }
    }
    let mentions = self.mentions
    if !mentions.isEmpty {
      markup.section(language.pick("Terms", "Mentions légales")) { section in
        for mention in mentions { section.paragraph(mention) }
      }
    }
  }

  /// What the seller says of late payment and the like, each text once; nothing of that concerns a credit note.
  private var mentions: [String] {
    let subjects: [InvoiceNote.Subject] = [.latePayment, .recoveryCosts, .discount, .regulatory]
    var texts: [String] = []
    for note in invoice.notes(in: language)
    where subjects.contains(note.subject) && note.text != invoice.legalNotice && !texts.contains(note.text) {
      texts.append(note.text)
    }
    return isCredit ? [invoice.seller?.legalNotice].compactMap(\.self) : texts
  }
}
