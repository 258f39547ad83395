import JSON
import Testing

@testable import Directory

@Suite struct ImportCustomFieldTests {
  private func field(
    _ key: String, _ kind: CustomField.Kind, _ label: [String: String]? = nil, of target: CustomField.Target = .client,
    order: Int = 1, _ change: (inout CustomField.Draft) -> Void = { _ in }
  ) throws -> CustomField {
    var draft = CustomField.Draft()
    (draft.key, draft.label, draft.kind, draft.appliesTo) = (key, label ?? ["en": key], kind, target)
    if kind.isChoice {
      draft.options = [("gold", "Or"), ("silver", "Argent; massif"), ("bronze", "Bronze")].map { key, french in
        var option = CustomField.OptionDraft()
        (option.key, option.label) = (key, ["en": "The " + key, "fr": french])
        option.retired = key == "bronze"
        return option
      }
    }
    change(&draft)
    return try CustomField(draft, order: order, in: Samples.context())
  }

  private func options(
    _ fields: [CustomField], country: String? = "FR", language: Language = .english, mapping: [String: String] = [:]
  ) -> ImportReaderOptions {
    ImportReaderOptions(
      language: language, mapping: mapping, defaultCountry: country, customFields: CustomFields(fields),
      defaultCurrency: "EUR", members: ["jo@example.com": "mem_1"])
  }

  // MARK: Headers

  /// What a header is taken for, and what is found.
  private func checkHeader(
    _ header: String, _ expected: String, _ suggestion: String? = nil, sheet: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let retired = try field("old", .text, ["en": "Old one"]).retired(at: Samples.context().now, in: Samples.context())
    let fields = [
      try field("tier", .choice, ["en": "Tier of service", "fr": "Niveau de service", "de": "Stufe"]),
      try field("birthday", .date, ["en": "Birthday", "fr": "Anniversaire"], of: .contact),
      try field("mail", .email, ["en": "E-mail"]), try field("twin_a", .text, ["en": "Twin"]),
      try field("twin_b", .text, ["en": "Twin"]), retired,
    ]
    var sheets = Sheets(options(fields))
    sheets.add(sheet, [["Client name", header], ["A", "x"]])
    let read = sheets.reader.finish()
    let column = read.plannedColumns.first { $0.column == "B" }
    let found = read.diagnostics.diagnostics.filter { $0.cell == "B1" }
    let text = ([column?.field ?? "-"] + found.map(\.code.rawValue)).joined(separator: " ")
    #expect(text == expected, "\(header)", sourceLocation: sourceLocation)
    #expect(found.first?.suggestion == suggestion, "\(header)", sourceLocation: sourceLocation)
  }

  @Test func `A header means a custom field by its key or its label in any language`() throws {
    try checkHeader("cf:tier", "cf:tier")
    try checkHeader("[cf:tier]", "cf:tier")
    try checkHeader("CF:Tier", "cf:tier")
    try checkHeader("tier", "cf:tier")
    try checkHeader("TIER OF SERVICE *", "cf:tier")
    try checkHeader("niveau de service", "cf:tier")
    try checkHeader("Niveau-Service", "cf:tier")
    try checkHeader("Stufe", "cf:tier")
    try checkHeader("Tier of servise", "- unknownHeader", "Tier of service")
    try checkHeader("contact.cf:birthday", "contact.cf:birthday")
    try checkHeader("[contact2.cf:birthday]", "contact2.cf:birthday")
    try checkHeader("Contact 2 : anniversaire", "contact2.cf:birthday")
    try checkHeader("Contact: Birthday", "contact.cf:birthday")
    try checkHeader("Anniversaire", "contact.cf:birthday")
    try checkHeader("Contact 6: Birthday", "- unknownHeader")
    try checkHeader("cf:birthday", "contact.cf:birthday", sheet: "Contacts")
    try checkHeader("Birthday", "contact.cf:birthday", sheet: "Contacts")
    try checkHeader("cf:tier", "cf:tier", sheet: "Contacts")
  }

  @Test func `A key that is not defined, or retired, is reported with what was likely meant`() throws {
    try checkHeader("cf:teir", "- unknownHeader", "cf:tier")
    try checkHeader("cf:colour", "- unknownHeader")
    try checkHeader("cf:birthday", "- unknownHeader", "contact.cf:birthday")
    try checkHeader("contact.cf:tier", "- unknownHeader", "cf:tier")
    try checkHeader("contact2.cf:birthdya", "- unknownHeader", "contact.cf:birthday")
    try checkHeader("cf:old", "- unknownHeader")
    try checkHeader("Old one", "- unknownHeader")
  }

  @Test func `Built-in fields win over labels, and a label of two fields means none`() throws {
    try checkHeader("E-mail", "email ambiguousHeader")
    try checkHeader("cf:mail", "cf:mail")
    try checkHeader("Twin", "- ambiguousHeader")
    try checkHeader("cf:twin_a", "cf:twin_a")
  }

  @Test func `A mapping names custom fields too`() throws {
    let fields = [try field("tier", .text)]
    let read = Sheets.read([["Client name", "Zz"], ["A", "x"]], options(fields, mapping: ["Zz": "cf:tier"]))
    #expect(read.first?.draft.customFields == ["tier": .text("x")])
    let wrong = Sheets.read([["Client name", "Zz"], ["A", "x"]], options(fields, mapping: ["B": "cf:teir"]))
    #expect(wrong.codes == ["unknownHeader@B1"] && wrong.allDiagnostics.first?.suggestion == "cf:tier")
  }

  @Test func `Messages about headers are in the language of the session`() throws {
    func check(_ header: String, _ english: String, _ french: String) throws {
      let fields = [
        try field("mail", .email, ["en": "E-mail"]), try field("twin_a", .text, ["en": "Twin"]),
        try field("twin_b", .text, ["en": "Twin"]),
        try field("old", .text).retired(at: Samples.context().now, in: Samples.context()),
      ]
      for (language, message) in [(Language.english, english), (.french, french)] {
        let read = Sheets.read([["Client name", header], ["A", "x"]], options(fields, language: language))
        #expect(read.diagnostics.diagnostics.map(\.message) == [message])
      }
    }
    try check(
      "E-mail",
      "\"E-mail\" is read as \"E-mail\"; a custom field is called that too: a column of it has the header cf:mail",
      "«\u{A0}E-mail\u{A0}» est lu comme «\u{A0}E-mail\u{A0}»\u{202F}; un champ personnalisé porte aussi ce nom\u{A0}: sa colonne a l’en-tête cf:mail"
    )
    try check(
      "Twin",
      "Several custom fields are called \"Twin\"; the column is left out: its header must be one of cf:twin_a, cf:twin_b",
      "Plusieurs champs personnalisés s’appellent «\u{A0}Twin\u{A0}»\u{202F}; la colonne est laissée de côté\u{A0}: il faut l’un des en-têtes cf:twin_a, cf:twin_b"
    )
    try check(
      "cf:old", "The custom field \"cf:old\" is retired; the column is left out",
      "Le champ personnalisé «\u{A0}cf:old\u{A0}» est retiré\u{202F}; la colonne est laissée de côté")
    try check(
      "cf:new", "No custom field \"cf:new\" is defined; the column is left out",
      "Aucun champ personnalisé «\u{A0}cf:new\u{A0}» n’est défini\u{202F}; la colonne est laissée de côté")
  }

  // MARK: Values

  /// What a cell becomes, as JSON, or what is found: `code suggestion`.
  private func check(
    _ kind: CustomField.Kind, _ content: ImportCell.Content, _ expected: String, country: String = "FR",
    sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout CustomField.Draft) -> Void = { _ in }
  ) throws {
    let fields = [try field("field", kind, nil, change)]
    var reader = ImportReader(options: options(fields, country: country))
    reader.add(importRow(1, ["Client name", "cf:field"]))
    reader.add(
      ImportRow(
        number: 2, cells: [ImportCell(column: 0, content: .text("A")), ImportCell(column: 1, content: content)]))
    let read = reader.finish()
    var found = read.allDiagnostics.map { diagnostic in
      #expect(diagnostic.cell == "B2" && diagnostic.field == "cf:field", sourceLocation: sourceLocation)
      return ([diagnostic.code.rawValue] + [diagnostic.suggestion].compactMap(\.self)).joined(separator: " ")
    }
    if let value = read.first?.draft.customFields?["field"] {
      found.insert(String(decoding: try JSON.encode(value), as: UTF8.self), at: 0)
    }
    #expect(found.joined(separator: ", ") == expected, "\(kind) \(content)", sourceLocation: sourceLocation)
  }

  private func check(
    _ kind: CustomField.Kind, _ text: String, _ expected: String, country: String = "FR",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check(kind, .text(text), expected, country: country, sourceLocation: sourceLocation)
  }

  private func number(_ text: String, _ value: Double) -> ImportCell.Content {
    .number(text: text, value: value, scientific: false)
  }

  @Test func `Texts and numbers are read as their field has them`() throws {
    try check(.text, "a\nb", #""a b""#)
    try check(.longText, "a\nb", #""a\nb""#)
    try check(.text, number("0.5", 0.5), #""0.5""#)
    try check(.text, number("42", 42), #""42", numberWhereTextExpected"#) { $0.unique = true }
    try check(.integer, "42", "42")
    try check(.integer, "1 234", "1234")
    try check(.integer, "-7", "-7")
    try check(.integer, number("12.0", 12), "12")
    try check(.integer, number("12.5", 12.5), "invalidChoice 42")
    try check(.integer, "twelve", "invalidChoice 42")
    try check(.integer, "5.000", "invalidChoice")
    try check(.integer, "99999999999999999999", "invalidChoice 42")
    try check(.decimal, "12,5", #""12.5""#)
    try check(.decimal, "1 234,50", #""1234.50""#)
    try check(.decimal, "1.234,50", #""1234.50""#)
    try check(.decimal, number("12.25", 12.25), #""12.25""#)
    try check(.decimal, "5,000", "invalidChoice")
    try check(.decimal, .error("#N/A"), "excelErrorValue")
  }

  @Test func `Money has its currency before or behind it, or the row's, or the organization's`() throws {
    try check(.money, "12,50 EUR", #"{"amount":"12.50","currency":"EUR"}"#)
    try check(.money, "CHF 1 200.00", #"{"amount":"1200.00","currency":"CHF"}"#)
    try check(.money, "12,50 €", #"{"amount":"12.50","currency":"EUR"}"#)
    try check(.money, "€12.50", #"{"amount":"12.50","currency":"EUR"}"#)
    try check(.money, "-3 EUR", #"{"amount":"-3","currency":"EUR"}"#)
    try check(.money, number("12.5", 12.5), #"{"amount":"12.5","currency":"EUR"}"#)
    try check(.money, "12 $", "invalidCurrency")
    try check(.money, "EUR 12 EUR", "invalidChoice 12.50 EUR")
    try check(.money, "EUR", "invalidChoice 12.50 EUR")
    let fields = [try field("budget", .money), try field("fee", .money, of: .contact)]
    let read = Sheets.read(
      [
        ["Client name", "cf:budget", "Contact: First name", "contact.cf:fee", "Currency"],
        ["A", "12,50", "Jo", "3", "CHF"], ["B", "12,50", "Jo", "3 USD", ""],
      ], options(fields))
    let clients = read.map { $0.draft.customFields?["budget"]?.shown }
    #expect(clients == ["12.50 CHF", "12.50 EUR"])
    #expect(read.map { $0.draft.contacts?.first?.customFields?["fee"]?.shown } == ["3 CHF", "3 USD"])
  }

  @Test func `Dates are read as people write them, and never guessed`() throws {
    for text in [
      "2026-11-23", "23/11/2026", "23.11.2026", "23-11-2026", "2026/11/23", "23 novembre 2026", "23 nov. 2026",
      "November 23, 2026", "23rd of November 2026", "2026-11-23T00:00:00", "23/11/2026 00:00",
    ] {
      try check(.date, text, #""2026-11-23""#)
    }
    try check(.date, "1er août 2026", #""2026-08-01""#)
    try check(.date, .date("2026-11-23"), #""2026-11-23""#)
    try check(.date, .date("2026-11-23T00:00:00"), #""2026-11-23""#)
    try check(.date, "03/04/2026", #""2026-04-03""#)
    try check(.date, "03/04/2026", #""2026-03-04""#, country: "US")
    try check(.date, "03.04.2026", #""2026-04-03""#, country: "US")
    try check(.date, "11/23/2026", "invalidDate 2026-11-23")
    try check(.date, "23/11/2026", "invalidDate 2026-11-23", country: "US")
    try check(.date, "23/11/26", "invalidDate 2026-11-23")
    try check(.date, "31/02/2026", "invalidDate")
    try check(.date, "soon", "invalidDate")
    try check(.date, "2026", "invalidDate")
    try check(.date, "2026-11-23T09:30:00", "invalidDate 2026-11-23")
    try check(.date, number("46349", 46349), "invalidDate 2026-11-23")
    try check(.dateTime, "2026-11-23T09:30:00.000Z", #""2026-11-23T09:30:00.000Z""#)
    try check(.dateTime, .date("2026-11-23T09:30:00"), #""2026-11-23T09:30:00.000Z""#)
    try check(.dateTime, "23/11/2026 09:30", #""2026-11-23T09:30:00.000Z""#)
    try check(.dateTime, "2026-11-23T00:30:00+02:00", #""2026-11-22T22:30:00.000Z""#)
    try check(.dateTime, "2026-11-23T22:30:00.25-02:00", #""2026-11-24T00:30:00.250Z""#)
    try check(.dateTime, "2026-11-23", #""2026-11-23T00:00:00.000Z""#)
    try check(.dateTime, "2026-11-23 25:00", "invalidDate")
  }

  @Test func `Booleans and choices are read by their key or label in any language`() throws {
    for text in ["oui", "Yes", "VRAI", "1", "x", "true"] { try check(.boolean, text, "true") }
    for text in ["non", "No", "FAUX", "0"] { try check(.boolean, text, "false") }
    try check(.boolean, .boolean(true), "true")
    try check(.boolean, "perhaps", "invalidChoice")
    try check(.choice, "gold", #""gold""#)
    try check(.choice, "OR", #""gold""#)
    try check(.choice, "the gold", #""gold""#)
    // Whether it may still be chosen is told where the client is known.
    try check(.choice, "bronze", #""bronze""#)
    try check(.choice, "the godl", "invalidChoice The gold")
    try check(.choice, "platinum", "invalidChoice")
    try check(.multiChoice, "gold; the silver", #"["gold","silver"]"#)
    try check(.multiChoice, "Or\nSilver\nor", #"["gold","silver"]"#)
    try check(.multiChoice, "Argent; massif", #"["silver"]"#)
    try check(.multiChoice, "gold; iron", "invalidChoice")
  }

  @Test func `The other kinds are read as the same of a client is`() throws {
    try check(.url, "example.com", #""https://example.com""#)
    try check(.email, "mailto:a@b.fr, c@d.fr", #""a@b.fr", severalValues"#)
    try check(.phone, "01 42 68 53 00", #""01 42 68 53 00""#)
    try check(.phone, "01 42 68 53 00 ; 01 42 68 53 01", #""01 42 68 53 00", severalValues"#)
    try check(.country, "Allemagne", #""DE""#)
    try check(.country, "Allemange", "invalidCountry DE")
    try check(.memberReference, "Jo@Example.com", #""mem_1""#)
    try check(.memberReference, "mem_9", #""mem_9""#)
    try check(.clientReference, "CLI-7", #""CLI-7""#)
  }

  @Test func `Rows of one client and of one contact say one value`() throws {
    let fields = [try field("tier", .choice), try field("birthday", .date, of: .contact)]
    let read = Sheets.read(
      [
        ["Client number", "Client name", "cf:tier", "Contact: E-mail", "contact.cf:birthday"],
        ["C1", "A", "gold", "a@b.fr", "2000-01-02"], ["C1", "A", "The gold", "a@b.fr", "2000-01-03"],
        ["C1", "A", "gold", "c@d.fr", "2000-01-03"],
      ], options(fields))
    #expect(read.codes == ["keyConflict@E3"])
    #expect(read[0].draft.contacts?.map { $0.customFields?["birthday"]?.shown } == ["2000-01-02", "2000-01-03"])
    let nobody = Sheets.read([["Client name", "contact.cf:birthday"], ["A", "2000-01-02"]], options(fields))
    #expect(nobody.codes == ["missingRequired@B2"])
  }

  @Test func `What is wrong with a value is told at its cell`() throws {
    let fields = [
      try field("tier", .text) { ($0.required, $0.maximumLength) = (true, 3) }, try field("size", .integer),
      try field("birthday", .date, of: .contact) { $0.minimum = "1900-01-01" },
    ]
    let read = Sheets.read(
      [
        ["Client name", "cf:tier", "Contact: E-mail", "contact.cf:birthday"], ["A", "", "a@b.fr", "1800-01-02"],
        ["B", "long", "", ""],
      ], options(fields))
    var context = Samples.context()
    context.customFields = CustomFields(fields)
    var found: [String] = []
    for planned in read {
      do {
        _ = try Client(planned.draft, in: context) { "1" }
      } catch let error as Issues {
        found += error.list.map { issue in
          let diagnostic = planned.diagnostic(for: issue)
          return "\(diagnostic.code.rawValue)@\(diagnostic.cell ?? "-")"
        }
      }
    }
    #expect(found.sorted() == ["invalidChoice@D2", "missingRequired@B2", "tooLong@B3"])
  }

  @Test func `An empty cell keeps or clears the value`() throws {
    var there = Client.Draft()
    there.customFields = ["tier": .text("a"), "size": .integer(1), "other": .text("b")]
    var contact = Contact.Draft()
    (contact.email, contact.customFields) = ("a@b.fr", ["birthday": .text("2000-01-01")])
    there.contacts = [contact]
    var imported = Client.Draft()
    imported.customFields = ["size": .integer(2)]
    contact.customFields = nil
    imported.contacts = [contact]
    let fields: Set<ImportField> = [.custom(key: "tier"), .custom(key: "size"), .contactCustom(1, key: "birthday")]
    let kept = there.merging(imported, fields: fields, blankMeans: .keep)
    #expect(kept.customFields == ["tier": .text("a"), "size": .integer(2), "other": .text("b")])
    #expect(kept.contacts?.first?.customFields == ["birthday": .text("2000-01-01")])
    let cleared = there.merging(imported, fields: fields, blankMeans: .clear)
    #expect(cleared.customFields == ["size": .integer(2), "other": .text("b")])
    #expect(cleared.contacts?.first?.customFields == [:])
  }
}
