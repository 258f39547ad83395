import Testing

@testable import Directory

/// What a plan tells of a file: its sheets, where their headers are, and how sure the columns are.
@Suite struct ImportLayoutTests {
  @Test func `each sheet is told of, with what became of it`() {
    var sheets = Sheets()
    sheets.add(
      "Clients", index: 0, [["Clients of 2026"], ["Client name", "E-mail", "Whatever"], ["Vasseur", "", ""]])
    sheets.add("Contacts", index: 1, [["Client number", "Last name", "E-mail"], ["1", "Vasseur", ""]])
    sheets.add("Aide", index: 2, [["Client name"]])
    sheets.add("Chiffres", index: 3, [["1", "2"], ["3", "4"]])
    sheets.add("Vide", index: 4, [])
    #expect(
      sheets.reader.finish().sheets == [
        PlannedSheet(sheet: "Clients", choice: .clients, headerRow: 2, knownHeaders: 2),
        PlannedSheet(sheet: "Contacts", choice: .contacts, headerRow: 1, knownHeaders: 3),
        PlannedSheet(sheet: "Aide", choice: .help), PlannedSheet(sheet: "Chiffres", choice: .noHeaders),
        PlannedSheet(sheet: "Vide", choice: .empty),
      ])
  }

  @Test func `of several sheets the one that was asked for is read`() {
    var sheets = Sheets(ImportReaderOptions(sheet: "2026"))
    sheets.add("2025", index: 0, [["Client name", "E-mail"], ["Vasseur", ""]])
    sheets.add("2026", index: 1, [["Client name", "E-mail"], ["Vasseur", ""]])
    #expect(sheets.reader.finish().sheets.map(\.choice) == [.notAskedFor, .clients])
  }

  private static let headers: [(String, String?, ColumnConfidence)] = [
    ("[email]", "email", .key), ("email", "email", .key), ("E-mail", "email", .label), ("Site web", "website", .label),
    ("Courriel", "email", .synonym), ("Billing city", "address.city", .synonym), ("Reference no.", "number", .mapping),
    ("Colour", nil, .unknown),
  ]

  @Test(arguments: headers)
  func `a column's confidence is how its header is known`(_ header: String, _ field: String?, _ how: ColumnConfidence) {
    let file = Sheets.read(
      [["Client name", "Tags", header], ["Vasseur", "", ""]], ImportReaderOptions(mapping: ["Reference no.": "number"]))
    #expect(
      file.plannedColumns.last
        == PlannedColumn(sheet: nil, column: "C", header: header, field: field, confidence: how))
  }

  @Test func `what mapping leaves out is told as unknown`() {
    let file = Sheets.read(
      [["Client name", "E-mail"], ["Vasseur", ""]], ImportReaderOptions(mapping: ["E-mail": ""]))
    #expect(file.plannedColumns.map(\.confidence) == [.label, .unknown])
  }
}
