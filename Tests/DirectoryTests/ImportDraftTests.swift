import Testing

@testable import Directory

struct ImportDraftTests {
  @Test func theLinesOfAStreetAndTheColumnsOfItsLinesAreBothKept() {
    for headers in [["Nom du client", "Adresse", "Complément"], ["Nom du client", "Complément", "Adresse"]] {
      let street = "1 rue X\nBât. B\nEsc. C"
      let read = Sheets.read([headers, headers[1] == "Adresse" ? ["A", street, "Étage 2"] : ["A", "Étage 2", street]])
      let address = read[0].draft.addresses?.first
      let second = headers[1] == "Adresse" ? "Bât. B, Étage 2" : "Étage 2, Bât. B"
      #expect(address?.line2 == second)
      #expect(address?.line1 == "1 rue X" && address?.line3 == "Esc. C")
    }
  }

  @Test func whatIsSaidOfNoContactIsReported() {
    let read = Sheets.read([
      ["Nom du client", "Civilité", "Contact par défaut", "Destinataire factures"], ["A", "Mme", "Non", "Aucun"],
      ["B", "", "Oui", "Copie"],
    ])
    #expect(read.codes == ["missingRequired@B2", "missingRequired@C3", "missingRequired@D3"])
    #expect(read.allSatisfy { !$0.hasErrors && $0.draft.contacts == nil })
  }

  @Test func rowsOfOneContactAddUpOrAreAConflict() {
    let read = Sheets.read([
      ["N° client", "Nom du client", "Contact", "Notes du contact", "Contact par défaut", "Destinataire factures"],
      ["1", "A", "Jo", "one", "Non", "À"], ["1", "A", "Jo", "two", "Oui", "Copie"], ["1", "A", "Jo", "one", "", ""],
    ])
    let contact = read[0].draft.contacts?[0]
    #expect(contact?.notes == "one\ntwo" && contact?.isDefault == true)
    #expect(read.codes.filter { $0.hasPrefix("keyConflict") } == ["keyConflict@F3"])
  }

  @Test func twoTelephoneNumbersInACellAreToldFromOneWithASlash() {
    func check(_ text: String, _ phone: String, _ mobile: String? = nil) {
      let read = Sheets.read([["Client name", "Phone"], ["A", text]])
      #expect(read[0].draft.phone?.raw == phone && read[0].draft.mobilePhone?.raw == mobile, "\(text)")
      #expect(read.codes == (mobile == nil ? [] : ["severalValues@B2"]), "\(text)")
    }
    check("01 42 00 00 00 / 06 00 00 00 00", "01 42 00 00 00", "06 00 00 00 00")
    check("+33 1 42 00 00 00/+33 6 00 00 00 00", "+33 1 42 00 00 00", "+33 6 00 00 00 00")
    check("01 42 00 00 00, 06 00 00 00 00", "01 42 00 00 00", "06 00 00 00 00")
    check("030 / 12345678", "030 / 12345678")
    check("0301234567/89", "0301234567/89")
    check("01 42 00 00 00 / mornings only", "01 42 00 00 00 / mornings only")
    let further = Sheets.read([["Client name", "Contact phone"], ["A", "01 42 00 00 00 / 06 00 00 00 00"]])
    #expect(further[0].draft.contacts?[0].phones?.count == 2 && further.codes == ["severalValues@B2"])
  }

  @Test func theTelephoneNumbersOfAPersonHaveTheirKinds() {
    let read = Sheets.read([
      ["First Name", "Last Name", "Company", "Home", "Office", "Business Fax", "Other Phone"],
      ["Ann", "Lee", "Acme", "01 42", "01 43", "01 44", "01 45"],
    ])
    #expect(read.codes == [])
    let draft = read[0].draft
    #expect(draft.phone?.raw == "01 43")
    #expect(
      draft.contacts?[0].phones?.map { "\($0.kind.map(\.rawValue) ?? ""):\($0.raw ?? "")" } == [
        "home:01 42", "fax:01 44", "other:01 45",
      ])
  }

  @Test func theFaxOfAClientWithoutAContactIsKeptUnderItsName() {
    let read = Sheets.read([["Raison sociale", "Télécopie"], ["Durand", "01 42"], ["Martin", ""]])
    #expect(read[0].draft.contacts?.map(\.displayName) == ["Durand"])
    #expect(read[0].draft.contacts?[0].phones?.map(\.kind) == [.fax])
    #expect(read[1].draft.contacts == nil)
  }

  private func draft(_ header: String, _ text: String) -> Client.Draft {
    Sheets.read([["Client name", header], ["D", text]]).first?.draft ?? Client.Draft()
  }

  @Test func aBrokenLineInACellIsOneLineExceptInNotes() {
    let row = Sheets.read([["Client name", "City", "Contact: Notes"], ["Acme\nFrance", "Aix\r\nen Provence", "a\nb"]])
    #expect(row.first?.draft.name == "Acme France")
    #expect(row.first?.draft.addresses?.first?.city == "Aix en Provence")
  }

  @Test func choicesAreKeysOrLabelsInEitherLanguage() {
    for (text, status) in [
      ("Oui", Client.Status.active), ("NON", .archived), ("1", .active), ("0", .archived), ("VRAI", .active),
      ("false", .archived), ("Inactif", .archived), ("actif", .active), ("Archivé", .archived), ("x", .active),
    ] {
      #expect(draft("Actif", text).status == status, "\(text)")
    }
    #expect(draft("Type", "Particulier").kind == .person)
    #expect(draft("Type", "Société").kind == .organization)
    #expect(draft("Fee type", "Non facturable").settings?.defaultFeeType == .nonBillable)
    #expect(draft("Type de frais", "serviceRate").settings?.defaultFeeType == .serviceRate)
    for (text, role) in [("À", Contact.InvoiceRole.to), ("cci", .bcc), ("Copie", .cc), ("non", .none), ("Oui", .to)] {
      let read = Sheets.read([["Client name", "First name", "Invoice recipient"], ["D", "A", text]])
      #expect(read.first?.draft.contacts?.first?.invoiceRole == role, "\(text)")
    }
  }

  @Test func valuesAreMadeFromWhatPeopleWrite() {
    #expect(draft("Country", "FRANCE").addresses?.first?.country == "FR")
    #expect(draft("Currency", "€").settings?.currency == "EUR")
    #expect(draft("Langue", "Français").settings?.language == "fr")
    #expect(draft("Conditions de paiement", "30 jours fin de mois").settings?.paymentTerms?.kind == .endOfMonth)
    #expect(draft("Website", "durand.example").website == "https://durand.example")
    #expect(draft("Website", "http://durand.example").website == "http://durand.example")
    #expect(draft("Tags", "a; b,c\nd").tags == ["a", "b", "c", "d"])
    #expect(draft("Street", "1 rue A\nBât. B\nBP 3").addresses?.first?.line2 == "Bât. B")
    #expect(draft("Région", "FR-75").addresses?.first?.region?.code == "FR-75")
    #expect(draft("ID number", "552 100 554").registrations?.first?.scheme == "siren")
    #expect(draft("ID number", "0403.170.701").registrations?.first?.scheme == "other:registration")
    #expect(draft("externalId:sage", "411D").externalIds == ["sage": "411D"])
    #expect(draft("E-mail", "mailto:a@b.fr").email == "a@b.fr")
    for (text, decimal) in [
      ("1 234,50", "1234.50"), ("1.234,50", "1234.50"), ("1,234.50", "1234.50"), ("125,5", "125.5"),
      ("1,234,567", "1234567"),
      ("12", "12"), ("abc", "abc"), ("5 000 EUR", "5 000 EUR"),
    ] {
      #expect(draft("Taux horaire", text).settings?.defaultRate == decimal, "\(text)")
    }
    #expect(Sheets.read([["Client name", "Notes"], ["D", "n"]]).first?.note == "n")
    #expect(draft("Postal code", "04001").addresses?.first?.postalCode == "04001")
    #expect(draft("Shipping city", "Lyon").addresses?.first?.uses == [.delivery])
  }

  @Test func theMarkBeforeAFormulaIsTakenOff() {
    let options = ImportReaderOptions(unmarksFormulas: true)
    for (text, name) in [("'=1+1", "=1+1"), ("' @x", " @x"), ("'t Hooft", "'t Hooft"), ("'＝x", "＝x"), ("'", "'")] {
      #expect(Sheets.read([["Client name"], [text]], options).first?.draft.name == name)
    }
    #expect(Sheets.read([["Client name"], ["'=1"]]).first?.draft.name == "'=1")
  }

  @Test func theTemplateIsReadBackWhole() {
    for language in Language.allCases {
      let clients = ImportColumn.clientSheet
      let contacts = ImportColumn.contactSheet
      let examples = { (columns: [ImportColumn]) in columns.map { $0.example[language] } }
      var sheets = Sheets()
      sheets.add(
        "Clients", index: 0,
        [clients.map { $0.header(in: language) }, clients.map { "[\($0.key)]" }, examples(clients)])
      sheets.add(
        "Contacts", index: 1,
        [contacts.map { $0.header(in: language) }, contacts.map { "[\($0.key)]" }, examples(contacts)])
      sheets.add(language.pick("Help", "Aide"), index: 2, [["Client name", "E-mail"], ["Required", ""]])
      let read = sheets.reader.finish()
      #expect(read.codes == [], "\(language)")
      #expect(read.count == 1)
      #expect(read.columns.map(\.field) == clients.map(\.key) + contacts.map(\.key))
      #expect(read.first?.draft.contacts?.first?.invoiceRole == .to)
      #expect(read.first?.draft.addresses?.count == 2)
    }
  }

  @Test func aClientIsTheSameEachTimeAndOnAnyThread() async {
    var rows = [["Client name", "E-mail", "First name"]]
    for row in 0..<500 { rows.append(["D\(row)", "a\(row)@b.fr", "Ann"]) }
    let read = Sheets.read(rows)
    let here = read.map(\.draft)
    let there = await Task.detached { read.map(\.draft) }.value
    #expect(here == there)
  }

  @Test func hugeAndHostileRowsAreReadWithoutHarm() {
    let columns = (0..<512).map { $0 == 300 ? "Client name" : "Column \($0)" }
    let read = Sheets.read([columns, (0..<512).map { "v\($0)" }])
    #expect(read.first?.draft.name == "v300")
    #expect(read.diagnostics.total == 511)

    let hostile = [
      String(repeating: "x", count: 32_767), "\u{0}\u{1}\u{7F}", "=cmd|' /C calc'!A0", "\u{202E}desreveR", "👩‍👩‍👧‍👦",
      "e\u{301}",
      "<script>", "';DROP TABLE clients;--", String(repeating: "é", count: 32_000), "[", "]", "[]", "[[[]]]", ";;;;",
      "\n\n",
      String(repeating: "(", count: 5_000), "\u{FEFF}", "12345678901234567890123", "-", "'", "a\r\nb",
    ]
    for text in hostile {
      for header in [
        "Client name", "E-mail", "Phone", "Country", "Tags", "Payment terms", "Rate", "Website", "Street", text,
      ] {
        var reader = ImportReader()
        reader.add(importRow(1, ["Client number", header, text]))
        reader.add(importRow(2, ["1", text, text]))
        reader.add(
          ImportRow(
            number: .max,
            cells: [ImportCell(column: -4, content: .text("x")), ImportCell(column: .max, content: .text("y"))]))
        reader.add(
          ImportRow(
            number: 3, cells: [ImportCell(column: 0, content: .number(text: text, value: .infinity, scientific: true))])
        )
        let read = reader.finish()
        for client in read {
          _ = client.diagnostics
          _ = client.cell(for: text)
          _ = client.cell(for: "/" + header)
        }
      }
    }
  }

  @Test func aClientWithEndlessRowsIsBounded() {
    var rows = [["Client number", "Client name", "City", "First name"]]
    for row in 0..<20_000 { rows.append(["1", "D", "City \(row)", "Ann \(row)"]) }
    let read = Sheets.read(rows)
    #expect(read.count == 1)
    #expect(read[0].draft.contacts?.count == 201)
    #expect(read[0].diagnostics.count == 10_000)
  }
}
