/// A statement of account as a page for people.
package struct StatementPage: Sendable {
  package var client: Client
  package var seller: InvoiceParty?
  /// What the organization is called where it is no seller yet.
  package var sellerName: String
  package var from: CalendarDate?
  package var to: CalendarDate
  package var statements: [AccountStatement]
  package var language: Language

  package init(
    client: Client, seller: InvoiceParty?, sellerName: String, from: CalendarDate?, to: CalendarDate,
    statements: [AccountStatement], language: Language
  ) {
    self.client = client
    self.seller = seller
    self.sellerName = sellerName
    self.from = from
    self.to = to
    self.statements = statements
    self.language = language
  }

  package var fileName: String {
    let safe = client.number.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-")
        ? Character(scalar) : "-"
    }
    return "\(language.pick("statement", "releve"))-\(String(safe))-\(to).html"
  }

  package var html: String {
    let client = InvoiceParty(client)
    let page = DocumentPage(
      title: title, issuer: seller.map { $0.tradingName ?? $0.name } ?? sellerName, format: format,
      paper: DocumentPage.Paper(client.address?.country ?? seller?.address?.country))
    return page.html { markup in
      markup.element("header", ["class": "top"]) { header(&$0) }
      markup.endLine()
      markup.element("main") { main in
        main.endLine()
        main.element("div", ["class": "parties"]) { parties in
          parties.endLine()
          parties.section(language.pick("Client", "Client")) { $0.addressee(client, format) }
        }
        main.endLine()
        if statements.isEmpty {
          main.paragraph(language.pick("There is no document and no payment.", "Il n’y a ni pièce ni paiement."))
        }
        for statement in statements { write(statement, &main) }
      }
      markup.endLine()
      if let seller { markup.imprint(seller, format) }
    }
  }

  private var format: DocumentFormat { DocumentFormat(language) }
  private var title: String { language.pick("Statement of account", "Relevé de compte") }

  private func header(_ markup: inout Markup) {
    markup.endLine()
    markup.element("div", ["class": "issuer"]) { issuer in
      issuer.endLine()
      if let seller { issuer.issuer(seller, format) } else { issuer.lines([sellerName], class: "name") }
    }
    markup.endLine()
    markup.element("div") { document in
      document.endLine()
      document.element("h1", [:], title)
      document.endLine()
      document.facts([
        (language.pick("From", "Du"), from.map(format.date)),
        (from == nil ? language.pick("Up to", "Jusqu’au") : language.pick("To", "Au"), format.date(to)),
      ])
    }
    markup.endLine()
  }

  private func write(_ statement: AccountStatement, _ markup: inout Markup) {
    let currency = statement.currency
    func money(_ amount: Amount) -> String { format.amount(amount, currency) }
    let caption = language.pick("Documents and payments", "Pièces et paiements")
    markup.table(
      statements.count == 1 ? caption : "\(caption) (\(currency.rawValue))", id: "entries-\(currency.rawValue)",
      isCaptionHidden: statements.count == 1, scrolls: true, columns
    ) { rows in
      if let from {
        rows.row(class: "balance", texts: [format.date(from), ""], ["", money(statement.opening)]) {
          $0.write(language.pick("Opening balance", "Solde initial"))
        }
      }
      for entry in statement.entries {
        rows.row(
          texts: [format.date(entry.date), entry.dueDate.map(format.date) ?? ""],
          [money(entry.amount), money(entry.balance)]
        ) {
          describe(entry, &$0)
        }
      }
      rows.row(class: "balance", texts: [format.date(to), ""], ["", money(statement.closing)]) {
        $0.write(language.pick("Closing balance", "Solde final"))
      }
    }
    markup.element("div", ["class": "totals"]) { totals in
      totals.endLine()
      ageing(statement, money, &totals)
      sums(statement, money, &totals)
    }
    markup.endLine()
  }

  private var columns: [Markup.Column] {
    [
      Markup.Column(title: language.pick("Document", "Pièce"), isNumber: false),
      Markup.Column(title: language.pick("Date", "Date"), isNumber: false),
      Markup.Column(title: language.pick("Due", "Échéance"), isNumber: false),
      Markup.Column(title: language.pick("Amount", "Montant")), Markup.Column(title: language.pick("Balance", "Solde")),
    ]
  }

  private func describe(_ entry: AccountStatement.Entry, _ markup: inout Markup) {
    markup.write(told(entry.kind))
    if let number = entry.number {
      markup.write("\u{A0}")
      markup.foreign(number)
    }
    if let reference = entry.reference {
      markup.element("div", ["class": "quiet"]) { $0.foreign(reference) }
    }
  }

  private func told(_ kind: AccountStatement.Kind) -> String {
    switch kind {
    case .invoice: language.pick("Invoice", "Facture")
    case .creditNote: language.pick("Credit note", "Avoir")
    case .payment: language.pick("Payment", "Paiement")
    case .refund: language.pick("Refund", "Remboursement")
    }
  }

  private func ageing(_ statement: AccountStatement, _ money: (Amount) -> String, _ markup: inout Markup) {
    let ageing = statement.ageing
    let parts = [
      (language.pick("Not due", "Non échu"), ageing.notDue),
      (language.pick("1–30 days", "1–30 jours"), ageing.days1to30),
      (language.pick("31–60 days", "31–60 jours"), ageing.days31to60),
      (language.pick("61–90 days", "61–90 jours"), ageing.days61to90),
      (language.pick("Over 90 days", "Plus de 90 jours"), ageing.over90),
    ]
    let columns = [
      Markup.Column(title: language.pick("Overdue by", "Retard"), isNumber: false),
      Markup.Column(title: language.pick("Still to be paid", "Reste à payer")),
    ]
    markup.table(
      language.pick("Still to be paid, by how late it is", "Reste à payer, par retard"),
      id: "ageing-\(statement.currency.rawValue)", columns
    ) { rows in
      for (name, amount) in parts { rows.row([money(amount)]) { $0.write(name) } }
    }
  }

  /// What the client owes; where it has credit, how that comes about.
  private func sums(_ statement: AccountStatement, _ money: (Amount) -> String, _ markup: inout Markup) {
    let closing = statement.closing
    let isInFavour = closing.minorUnits < 0
    let name =
      isInFavour
      ? language.pick("Balance in your favour", "Solde en votre faveur")
      : language.pick("Balance due", "Solde à payer")
    markup.element("table", ["class": "sums"]) { table in
      table.element("caption") { $0.element("span", ["class": "hidden"], language.pick("Balance", "Solde")) }
      table.endLine()
      table.element("tbody") { rows in
        rows.endLine()
        if !statement.credit.isZero {
          rows.row([money(statement.ageing.total)]) { $0.write(language.pick("Still to be paid", "Reste à payer")) }
          rows.row([money(-statement.credit)]) { $0.write(language.pick("Your credit", "Votre crédit")) }
        }
        rows.row(class: "due", [money(isInFavour ? -closing : closing)]) { $0.write(name) }
      }
    }
    markup.endLine()
  }
}
