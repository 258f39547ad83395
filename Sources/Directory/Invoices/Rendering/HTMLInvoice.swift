/// An invoice, a credit note or a draft of one as a page for people.
///
/// What a draft has not yet (its number, the seller, the buyer) is given with it, as it would be now, or left out.
package struct HTMLInvoice {
  let invoice: Invoice
  let format: DocumentFormat

  /// - Parameter language: Which of the service's languages to write in; the invoice's when absent.
  package init(_ invoice: Invoice, language: Language? = nil) {
    self.invoice = invoice
    format = DocumentFormat(language ?? Language(locale: invoice.language.rawValue))
  }

  var language: Language { format.language }
  var isCredit: Bool { invoice.kind == .creditNote }

  package var html: String {
    let page = DocumentPage(
      title: title, issuer: invoice.seller.map { $0.tradingName ?? $0.name }, format: format,
      paper: DocumentPage.Paper(invoice.buyer?.address?.country ?? invoice.seller?.address?.country), mark: mark)
    return page.html { markup in
      markup.element("header", ["class": "top"]) { header(&$0) }
      markup.endLine()
      markup.element("main") { main in
        main.endLine()
        main.element("div", ["class": "parties"]) { parties(&$0) }
        main.endLine()
        lineTable(&main)
        main.element("div", ["class": "totals"]) { totals(&$0) }
        main.endLine()
        main.element("div", ["class": "notes"]) { notes(&$0) }
        main.endLine()
      }
      markup.endLine()
      if let seller = invoice.seller { markup.imprint(seller, format) }
    }
  }

  /// What the document is, with its number.
  package var title: String {
    let number = invoice.number.map { "\u{A0}" + $0 } ?? ""
    return switch (invoice.kind, invoice.status) {
    case (.invoice, .draft): language.pick("Draft invoice", "Brouillon de facture")
    case (.creditNote, .draft): language.pick("Draft credit note", "Brouillon d’avoir")
    case (.invoice, _): language.pick("Invoice", "Facture") + number
    case (.creditNote, _): language.pick("Credit note", "Avoir") + number
    }
  }

  private var mark: String? {
    switch invoice.status {
    case .draft: language.pick("Draft", "Brouillon")
    case .void: language.pick("Void", isCredit ? "Annulé" : "Annulée")
    case .issued, .partiallyPaid, .paid: nil
    }
  }

  /// That the document does not count, and why.
  private var state: String? {
    switch invoice.status {
    case .draft:
      return language.pick(
        isCredit ? "This is a draft, not a credit note." : "This is a draft, not an invoice.",
        isCredit ? "Ceci est un brouillon, et non un avoir." : "Ceci est un brouillon, et non une facture.")
    case .void:
      return language.pick("Void", isCredit ? "Annulé" : "Annulée")
        + (invoice.voidReason.map { language.pick(": ", "\u{A0}: ") + $0 } ?? "")
    case .issued, .partiallyPaid, .paid: return nil
    }
  }

  private func header(_ markup: inout Markup) {
    markup.endLine()
    markup.element("div", ["class": "issuer"]) { issuer in
      guard let seller = invoice.seller else { return }
      issuer.endLine()
      issuer.issuer(seller, format)
    }
    markup.endLine()
    markup.element("div") { document in
      document.endLine()
      document.element("h1") { $0.foreign(title) }
      document.endLine()
      if let state {
        document.element("p", ["class": "state"]) { $0.foreign(state) }
        document.endLine()
      }
      document.facts(references)
    }
    markup.endLine()
  }

  private var references: [(String, String?)] {
    [
      (language.pick("Date", "Date"), invoice.issueDate.map(format.date)),
      (language.pick("Due", "Échéance"), isCredit ? nil : invoice.dueDate.map(format.date)),
      (language.pick("Supplied", "Livraison ou prestation"), invoice.supplyDate.map(format.date)),
      (language.pick("Period", "Période"), invoice.period.flatMap { format.period(from: $0.start, to: $0.end) }),
      (language.pick("Your reference", "Votre référence"), invoice.buyerReference),
      (language.pick("Order", "Bon de commande"), invoice.orderReference),
      (language.pick("Contract", "Contrat"), invoice.contractReference),
      (
        language.pick("Credits invoice", "Crédite la facture"),
        invoice.credits.map { preceding in
          language.pick(
            "\(preceding.number) of \(format.date(preceding.issueDate))",
            "\(preceding.number) du \(format.date(preceding.issueDate))")
        }
      ),
    ]
  }
}

extension Invoice {
  /// What to call a file of it, without its ending: what it is and its number, in characters that every system takes.
  ///
  /// - Parameter language: The invoice's when absent.
  package func fileName(in language: Language?) -> String {
    let language = language ?? Language(locale: self.language.rawValue)
    let what =
      kind == .creditNote ? language.pick("credit-note", "avoir") : language.pick("invoice", "facture")
    guard let number else { return what + "-" + language.pick("draft", "brouillon") }
    let written = number.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": Character(scalar)
      default: Character("-")
      }
    }
    return what + "-" + String(written)
  }
}
