import Testing

@testable import Directory

struct ImportDiagnosticTests {
  /// Reads one cell in column B under a header, beside a client's name in A.
  private func read(
    _ header: String, _ content: ImportCell.Content, _ options: ImportReaderOptions = ImportReaderOptions()
  ) -> ImportedClients {
    var reader = ImportReader(options: options)
    reader.add(importRow(1, ["Client name", header]))
    reader.add(
      ImportRow(
        number: 2, cells: [ImportCell(column: 0, content: .text("D")), ImportCell(column: 1, content: content)]))
    return reader.finish()
  }

  private func check(
    _ header: String, _ content: ImportCell.Content, _ code: DiagnosticCode?, _ severity: DiagnosticSeverity = .error,
    suggestion: String? = nil, options: ImportReaderOptions = ImportReaderOptions(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = read(header, content, options).allDiagnostics
    #expect(found.map(\.code) == (code.map { [$0] } ?? []), "\(header) \(content)", sourceLocation: sourceLocation)
    guard code != nil, let first = found.first else { return }
    #expect(first.severity == severity, "\(header) \(content)", sourceLocation: sourceLocation)
    #expect(first.suggestion == suggestion, "\(header) \(content)", sourceLocation: sourceLocation)
    #expect(first.cell == "B2" && first.column == "B" && first.row == 2, sourceLocation: sourceLocation)
    #expect(first.header == header && first.field != nil && !first.message.isEmpty, sourceLocation: sourceLocation)
  }

  private func number(_ text: String, scientific: Bool = false) -> ImportCell.Content {
    .number(text: text, value: Double(text) ?? 0, scientific: scientific)
  }

  @Test func eachFindingIsAtItsCell() {
    check("Country", .text("Atlantis"), .invalidCountry)
    check("Country", .text("Frnace"), .invalidCountry, suggestion: "FR")
    check("Country", .text("Allemgne"), .invalidCountry, suggestion: "DE")
    check("Currency", .text("FRF"), .invalidCurrency, suggestion: "EUR")
    check("Currency", .text("$"), .invalidCurrency)
    check("Country", .text("Belgique"), nil)
    check("Currency", .text("Taler"), .invalidCurrency)
    check("Language", .text("Klingonese tongue"), .invalidChoice)
    check("Payment terms", .text("when I feel like it"), .invalidChoice)
    check("Status", .text("perhaps"), .invalidChoice)
    check("Kind", .text("alien"), .invalidChoice, .warning)
    check("Fee type", .text("alien"), .invalidChoice)
    check("Status", .text("Actve"), .invalidChoice, suggestion: "Active")
    check("Kind", .text("Particulirs"), .invalidChoice, suggestion: "Individual")
    check("Contact default", .text("Falsee"), .invalidChoice, suggestion: "No")
    check("Language", .text("Frnech"), .invalidChoice, suggestion: "fr")
    check("Postal code", number("1200"), .numberWhereTextExpected, .warning, suggestion: "01200")
    check("Postal code", number("75001"), .numberWhereTextExpected, .warning)
    let france = ImportReaderOptions(defaultCountry: "FR")
    check("Postal code", number("75001"), .numberWhereTextExpected, .information, options: france)
    let belgium = ImportReaderOptions(defaultCountry: "BE")
    check("Postal code", number("1000"), .numberWhereTextExpected, .warning, options: belgium)
    check("Phone", number("142685300"), .numberWhereTextExpected, .warning, suggestion: "0142685300")
    check("SIREN", number("552100554"), .numberWhereTextExpected, .information)
    check("SIRET", number("5210055400013"), .numberWhereTextExpected, .warning, suggestion: "05210055400013")
    check("Client number", number("42"), .numberWhereTextExpected, .warning)
    check("City", number("42"), nil)
    check("SIRET", number("5.52E+13", scientific: true), .scientificNotation)
    check("SIRET", .text("7.32829E+13"), .scientificNotation)
    check("SIRET", .text("7,32829E+13"), .scientificNotation)
    check("SIRET", number("73282900000000"), .scientificNotation)
    check("City", number("5.52E+13", scientific: true), .scientificNotation, .warning)
    check("City", .error("#N/A"), .excelErrorValue)
    check("City", .formulaWithoutValue, .formulaWithoutValue)
    check("Phone", .date("2026-01-02"), .invalidDate, .warning)
    check("City", .text("BesanÃ§on"), .suspectedMojibake, .warning, suggestion: "Besançon")
    check("City", .text("Besan\u{FFFD}on"), .suspectedMojibake, .warning)
    check("City", .text("SÃO PAULO Ã"), nil)
    check("E-mail", .text("a@b.fr; c@d.fr"), .severalValues, .warning)
    check("E-mail", .text("a@b.fr\nc@d.fr"), .severalValues, .warning)
    check("Phone", .text("01 42 68 53 00 ; 06 12 34 56 78"), .severalValues, .warning)
    check("Contact: E-mail", .text("a@b.fr;c@d.fr"), .severalValues, .warning)
    check("Contact: Phone", .text("01;02"), .severalValues, .warning)
  }

  @Test func whatASpreadsheetProgramShowedWhenItSavedATextIsNoValue() {
    for text in ["3.31427E+10", "3,31427E+10", "7E+13", "1.2E+100"] {
      check("Phone", .text(text), .scientificNotation)
      check("Client number", .text(text), .scientificNotation)
      check("City", .text(text), .scientificNotation, .warning)
    }
    for text in [
      "E+10", "1.E+10", "12.5E+10", "1.2e+10", "1E10", "1.2E+1", "1.2E+1000", "A1.2E+10", "1.2E+10 B", "5E-05",
    ] {
      check("Client number", .text(text), nil)
    }
    for text in ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALEUR!", "#NOM?", "###", "##########"] {
      check("City", .text(text), .excelErrorValue)
      check("Client number", .text(text), .excelErrorValue)
    }
    for text in ["#N/A", "###", "3.31427E+10", "'=1"] {
      var reader = ImportReader(options: ImportReaderOptions(unmarksFormulas: true))
      reader.add(importRow(1, ["Client number", "Client name"]))
      let cells = (0...1).map { ImportCell(column: $0, content: .text(text), isLiteral: true) }
      reader.add(ImportRow(number: 2, cells: cells))
      let found = reader.finish()
      #expect(found.allDiagnostics.isEmpty && found[0].draft.name == text && found[0].draft.number == text, "\(text)")
    }
    for text in ["#", "##", "#1", "#N/A!", "# REF!", "N/A", "#hashtag"] { check("City", .text(text), nil) }
  }

  @Test func anAmountThatMayBeReadInTwoWaysIsNotGuessed() {
    for text in ["5,000", "12,500", "-1,234"] { check("Credit limit", .text(text), .invalidChoice) }
    for text in ["5.000", "125.500"] { check("Default rate", .text(text), .invalidChoice, .warning) }
    for text in ["0,125", "0.125", "1,234,567", "1.234,50", "1,25", "1234,500", "1 234,500", "1,2345"] {
      check("Default rate", .text(text), nil)
    }
    check("Default rate", number("1.234"), nil)
    #expect(read("Default rate", .text("5.000"))[0].draft.settings?.defaultRate == "5.000")
  }

  @Test func aNumberIsItsDigits() {
    #expect(read("Client number", .number(text: "42.0", value: 42, scientific: false))[0].draft.number == "42")
    #expect(read("Client number", .number(text: "", value: .nan, scientific: false))[0].draft.number == nil)
    #expect(read("Client number", .number(text: "1e300.", value: 1e300, scientific: false))[0].draft.number == "1e300.")
    #expect(read("Client number", .boolean(true))[0].draft.number == "TRUE")
  }

  @Test func severalValuesAreNotLost() {
    let client = read("E-mail", .text("a@b.fr; c@d.fr"))[0].draft
    #expect(client.email == "a@b.fr")
    #expect(client.contacts?.map(\.email) == ["c@d.fr"])
    let phones = read("Phone", .text("01 42 68 53 00\n06 12 34 56 78"))[0].draft
    #expect(phones.phone?.raw == "01 42 68 53 00")
    #expect(phones.mobilePhone?.raw == "06 12 34 56 78")
    let contact = read("Contact: Phone", .text("01;02"))[0].draft.contacts?.first
    #expect(contact?.phones?.map(\.raw) == ["01", "02"])
  }

  @Test func aRowNeedsAName() {
    let rows = [["Client number", "Client name", "City"], ["", "", "Paris"], ["C1", "", "Lyon"]]
    #expect(Sheets.read(rows).codes == ["missingRequired@B2"])
    let create = Sheets.read(rows, ImportReaderOptions(mode: .create))
    #expect(create.codes == ["missingRequired@B2", "missingRequired@B3"])
  }

  @Test func aCellUnderNoHeaderIsReported() {
    let read = Sheets.read([["Client name", "City"], ["D", "Paris", "", "over", "more"]])
    #expect(read.codes == ["raggedRow@D2", "raggedRow@E2"])
  }

  @Test func diagnosticsAreInTheLanguageOfTheSession() {
    let read = read("Country", .text("Atlantis"), ImportReaderOptions(language: .french))
    #expect(read[0].diagnostics.first?.message == "«\u{A0}Atlantis\u{A0}» n’est pas un pays")
  }

  @Test func whatIsWrongWithAClientIsAtTheCellThatItComesFrom() {
    let read = Sheets.read([
      [
        "Client name", "Street", "Shipping city", "Contact e-mail", "Contact 2 e-mail", "Mobile", "Currency", "SIREN",
        "SIRET",
      ],
      ["D", "", "Paris", "a@b", "c@d", "06", "EUR", "1", "2"],
    ])
    let client = read[0]
    for (pointer, column) in [
      ("/name", 0), ("/addresses/0/city", 2), ("/addresses/0", 2), ("/contacts/0/email", 3), ("/contacts/1/email", 4),
      ("/contacts/1", 4), ("/mobilePhone/raw", 5), ("/settings/currency", 6), ("/registrations/1/value", 8),
      ("/registrations/0", 7), ("/contacts", 3),
    ] {
      #expect(client.cell(for: pointer) == CellPosition(sheet: 0, row: 2, column: column), "\(pointer)")
    }
    let diagnostic = client.diagnostic(for: Issue(.invalidEmail, at: "/contacts/1/email", value: "c@d"))
    #expect(diagnostic.cell == "E2" && diagnostic.code == .invalidEmail && diagnostic.header == "Contact 2 e-mail")
    #expect(diagnostic.field == "contact2.email" && diagnostic.message.hasPrefix("\"c@d\" is not an e-mail address"))
    #expect(client.diagnostic(for: Issue(.tooMany, at: "/tags", limit: 20)).cell == nil)
  }

  @Test func aKeyOfNoClientIsToldAtTheKey() {
    var sheets = Sheets()
    sheets.add("Clients", [["Client number", "Client name"], ["C1", "D"]])
    sheets.add("Contacts", index: 1, [["Client number", "First name", "E-mail"], ["C9", "Zoé", "z@d.fr"]])
    let read = sheets.reader.finish()
    let diagnostic = read[1].diagnostic(for: Issue(.required, at: "/name"))
    #expect(diagnostic.cell == "A2" && diagnostic.sheet == "Contacts" && diagnostic.code == .missingRequired)
    #expect(diagnostic.value == "C9")
  }

  @Test func whatAContactLacksIsToldBesideIt() {
    let read = Sheets.read([
      ["Client name", "First name", "Invoice recipient", "Contact 2 first name", "Contact 2 invoice recipient"],
      ["D", "Zoé", "", "Luc", "to"],
    ])
    let issue = Issue(.emailRequired, at: "/contacts/1/email")
    let diagnostic = read[0].diagnostic(for: issue)
    #expect(diagnostic.cell == "E2" && diagnostic.code == .missingRequired)
    #expect(read[0].diagnostic(for: Issue(.required, at: "/contacts/0/email")).cell == "B2")
  }

  @Test func theFirstDiagnosticsAreKeptAndAllAreCounted() {
    var rows = [["Client name", "Country"]]
    for row in 0..<50 { rows.append(["D\(row)", "Atlantis"]) }
    let read = Sheets.read(rows)
    var log = DiagnosticLog(limit: 10)
    for client in read {
      log.add(client, language: .english)
      log.add(Issues([Issue(.required, at: "/email")]), of: client, language: .english)
    }
    #expect(log.diagnostics.count == 10)
    #expect(log.total == 100 && log.errors == 100)
    #expect(log.countByCode == [.invalidCountry: 50, .missingRequired: 50])
  }

  @Test func everyIssueHasAMessageInBothLanguages() {
    for code in IssueCode.allCases {
      for language in Language.allCases {
        let finding = Finding(.issue(Issue(code, limit: 3)), at: nil, value: "x")
        #expect(!finding.diagnostic(in: language).message.isEmpty, "\(code)")
      }
    }
  }

  @Test func whatTheFileAndTheDirectoryTellIsReported() {
    var reader = ImportReader()
    reader.noteGuessedEncoding("windows-1252")
    reader.noteDatesFrom1904()
    reader.add(importRow(1, ["Client number", "Client name"]))
    reader.add(importRow(2, ["C1", "D"]))
    let read = reader.finish()
    #expect(read.codes == ["encodingGuessed@-", "date1904@-"])
    let known = read[0].diagnostic(forKnown: "C1", at: "/number")
    #expect(known.cell == "A2" && known.code == .duplicateInDirectory && known.value == "C1")
  }
}
