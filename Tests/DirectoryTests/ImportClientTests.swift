import Testing

@testable import Directory

/// Drafts of an import, checked as the directory checks every client.
struct ImportClientTests {
  private func client(_ draft: Client.Draft, replacing previous: Client? = nil) throws -> Client {
    try Client(draft, replacing: previous, in: Samples.context(), number: { "CLI-0001" })
  }

  private func example(_ columns: [ImportColumn], _ language: Language) -> ImportedClients {
    Sheets.read([columns.map { $0.header(in: language) }, columns.map { $0.example[language] }])
  }

  @Test func theExamplesOfEveryColumnMakeAClient() throws {
    for language in Language.allCases {
      let read = example(ImportColumn.all, language)
      #expect(read.codes == [], "\(language)")
      var draft = read[0].draft
      // The example of each contact is the same person.
      #expect(draft.contacts?.count == 1)
      #expect(draft.registrations?.count == 6)
      #expect(read[0].note == language.pick("Closed in August", "Fermé en août"))
      draft.contacts?[0].isDefault = nil
      #expect(Samples.issues(draft) == [], "\(language)")
    }
  }

  @Test func theNotesColumnOfTheTemplateSaysTheNoteLineByLine() {
    let columns = ImportColumn.clientSheet
    for language in Language.allCases {
      let filled = columns.map { column in
        switch column.field {
        case .client(.name): "Durand"
        case .client(.note): "Closed in **August**\n\n- bell\ttwice"
        default: ""
        }
      }
      let read = Sheets.read([columns.map { $0.header(in: language) }, columns.map { "[\($0.key)]" }, filled])
      #expect(read.codes == [] && read.map(\.note) == ["Closed in **August**\n\n- bell\ttwice"], "\(language)")
    }
  }

  @Test func aNoteThatCannotBeIsAtItsCell() {
    let read = Sheets.read([["Name", "Comments"], ["Durand", "a"], ["Martin", "b"]])
    let issue = Issue(.tooLong, at: "/note", limit: Note.textLimit)
    #expect(read.map { $0.diagnostic(for: issue).cell } == ["B2", "B3"])
  }

  @Test func theSameFileTwiceLeavesTheClientAsItIs() throws {
    let rows: [[String]] = [
      [
        "Client number", "Client name", "E-mail", "Phone", "Website", "Street", "Postal code", "City", "Country",
        "Shipping city", "SIREN", "Tags", "Currency", "Payment terms", "Language", "First name", "Last name",
        "Contact e-mail", "Contact phone", "Default", "Invoice recipient", "External ID (Sage)",
      ],
      [
        "C1", " Société  Générale ", "A@D.fr", "01 42 68 53 00", "durand.example", "1 rue A", "04001", "Paris", "fra",
        "Lyon",
        "552 100 554", "b; a;B", "€", "30 jours fin de mois", "Français", "Ann", "Roy", "Ann@d.fr", "01 42 68 53 01",
        "Non",
        "À", "77",
      ],
      [
        "C1", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "Bob", "Roy", "", "06 12 34 56 78", "Oui", "", "",
      ],
    ]
    let imported = Sheets.read(rows)[0]
    let first = try client(imported.draft)
    for blankMeans in BlankMeans.allCases {
      let merged = first.draft.merging(imported.draft, fields: imported.fields, blankMeans: blankMeans)
      var second = try client(merged, replacing: first)
      second.revision = first.revision
      #expect(second == first, "\(blankMeans)")
    }
  }

  @Test func whatTheDirectoryRefusesIsAtItsCell() throws {
    let read = Sheets.read([
      [
        "Client name", "E-mail", "Country", "Postal code", "SIRET", "Contact e-mail", "Contact 2 e-mail",
        "Contact phone", "Taux",
      ],
      ["D", "nobody", "FR", String(repeating: "9", count: 21), "55210055400014", "a@b", "a@d.fr", "no digits", "x"],
    ])
    var log = DiagnosticLog()
    do {
      _ = try client(read[0].draft)
    } catch let issues as Issues {
      log.add(issues, of: read[0], language: .english)
    }
    #expect(
      Set(log.diagnostics.map { "\($0.code.rawValue)@\($0.cell ?? "-")" }) == [
        "invalidEmail@B2", "tooLong@D2", "invalidRegistration@E2", "invalidEmail@F2", "invalidPhone@H2",
        "invalidChoice@I2",
      ])
  }
}
