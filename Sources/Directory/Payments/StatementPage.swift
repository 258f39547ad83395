/// A statement of account as an HTML page: it needs nothing besides, is read aloud in order, and prints on A4.
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
    var page = HTMLWriter()
    page.begin(language: language, title: "\(title) – \(client.name)")
    page.raw(Self.style)
    page.raw("</head>\n<body>\n<header>")
    writeParty(seller?.name ?? sellerName, seller?.address, "p", into: &page)
    page.raw("</header>\n<main>")
    page.element("h1", title)
    page.element("p", period)
    page.raw("<address>")
    let party = InvoiceParty(client)
    writeParty(party.name, party.address, "div", into: &page)
    page.raw("</address>")
    page.element("p", "\(language.pick("Client number:", "N° client\u{A0}:")) \(client.number)")
    if statements.isEmpty {
      page.element("p", language.pick("There is no document and no payment.", "Il n’y a ni pièce ni paiement."))
    }
    for statement in statements { write(statement, into: &page) }
    page.raw("</main>\n</body>\n</html>")
    return page.text
  }

  private var title: String { language.pick("Statement of account", "Relevé de compte") }

  private var period: String {
    let last = to.written(in: language)
    guard let from else { return language.pick("Up to \(last)", "Jusqu’au \(last)") }
    let first = from.written(in: language)
    return language.pick("From \(first) to \(last)", "Du \(first) au \(last)")
  }

  private func writeParty(
    _ name: String, _ address: PostalAddress?, _ element: StaticString, into page: inout HTMLWriter
  ) {
    page.element(element, name, class: "name")
    guard let address else { return }
    let town = [address.postalCode, address.city].compactMap { $0 }.joined(separator: " ")
    for line in [address.attention, address.line1, address.line2, address.line3, town, address.country?.rawValue] {
      if let line, !line.isEmpty { page.element(element, line) }
    }
  }

  private func write(_ statement: AccountStatement, into page: inout HTMLWriter) {
    func money(_ amount: Amount) -> String { amount.written(statement.currency, in: language) }
    page.raw("<section>")
    page.element("h2", statement.currency.rawValue)
    page.raw("<table>")
    page.element("caption", language.pick("Documents and payments", "Pièces et paiements"))
    page.raw("<thead><tr>")
    for (index, heading) in headings.enumerated() {
      page.element("th", heading, class: index > 3 ? "amount" : nil)
    }
    page.raw("</tr></thead>\n<tbody>")
    if let from {
      row(from, language.pick("Opening balance", "Solde initial"), money(statement.opening), into: &page)
    }
    for entry in statement.entries {
      page.raw("<tr>")
      page.element("td", entry.date.written(in: language))
      page.element("th", told(entry.kind), isRowHeader: true)
      page.element("td", entry.number ?? entry.reference ?? "")
      page.element("td", entry.dueDate?.written(in: language) ?? "")
      page.element("td", money(entry.amount), class: "amount")
      page.element("td", money(entry.balance), class: "amount")
      page.raw("</tr>")
    }
    row(to, language.pick("Closing balance", "Solde final"), money(statement.closing), into: &page)
    page.raw("</tbody>\n</table>")
    writeAgeing(statement, money, into: &page)
    page.raw("</section>")
  }

  private func row(_ day: CalendarDate, _ name: String, _ amount: String, into page: inout HTMLWriter) {
    page.raw("<tr class=\"sum\">")
    page.element("td", day.written(in: language))
    page.element("th", name, isRowHeader: true)
    page.raw("<td></td><td></td><td></td>")
    page.element("td", amount, class: "amount")
    page.raw("</tr>")
  }

  private func writeAgeing(
    _ statement: AccountStatement, _ money: (Amount) -> String, into page: inout HTMLWriter
  ) {
    let ageing = statement.ageing
    let parts = [
      (language.pick("Not due", "Non échu"), ageing.notDue),
      (language.pick("1–30 days", "1–30 jours"), ageing.days1to30),
      (language.pick("31–60 days", "31–60 jours"), ageing.days31to60),
      (language.pick("61–90 days", "61–90 jours"), ageing.days61to90),
      (language.pick("Over 90 days", "Plus de 90 jours"), ageing.over90),
      (language.pick("Credit", "Avoir"), statement.credit),
    ]
    page.raw("<table>")
    page.element("caption", language.pick("Still to be paid, by how late it is", "Reste à payer, par retard"))
    page.raw("<thead><tr>")
    for part in parts { page.element("th", part.0, class: "amount") }
    page.raw("</tr></thead>\n<tbody><tr>")
    for part in parts { page.element("td", money(part.1), class: "amount") }
    page.raw("</tr></tbody>\n</table>")
  }

  private var headings: [String] {
    [
      language.pick("Date", "Date"), language.pick("What", "Libellé"), language.pick("Number", "Numéro"),
      language.pick("Due", "Échéance"), language.pick("Amount", "Montant"), language.pick("Balance", "Solde"),
    ]
  }

  private func told(_ kind: AccountStatement.Kind) -> String {
    switch kind {
    case .invoice: language.pick("Invoice", "Facture")
    case .creditNote: language.pick("Credit note", "Facture d’avoir")
    case .payment: language.pick("Payment", "Paiement")
    case .refund: language.pick("Refund", "Remboursement")
    }
  }

  private static let style: StaticString = """
    <style>
    :root { color-scheme: light; }
    body { font: 11pt/1.4 system-ui, sans-serif; color: #111; background: #fff; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
    header, address { font-style: normal; margin: 0 0 1.5rem; }
    header p { margin: 0; }
    address { margin-left: 50%; }
    .name { font-weight: 700; }
    h1 { font-size: 1.5em; margin: 0; }
    h2 { font-size: 1.15em; margin: 1.5rem 0 0.5rem; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
    caption { text-align: left; font-weight: 700; padding: 0.3rem 0; }
    th, td { border-bottom: 1px solid #999; padding: 0.3rem 0.4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    tbody th { font-weight: 400; }
    .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .sum th, .sum td { font-weight: 700; background: #eee; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    @page { size: A4; margin: 15mm; }
    @media print { body { margin: 0; padding: 0; max-width: none; } }
    @media (max-width: 40rem) { address { margin-left: 0; } section { overflow-x: auto; } }
    </style>
    """
}
