import Testing

@testable import Directory

struct DiagnosticLogTests {
  /// The whole log of a file: what was found at once, and with each of its clients.
  private func log(_ reader: ImportReader, limit: Int = 1_000) -> DiagnosticLog {
    var reader = reader
    let clients = reader.finish()
    var log = clients.diagnostics
    for client in clients { log.add(client, language: .english) }
    return log
  }

  private func reader(
    _ headers: [String], rows: Int, limit: Int = 1_000, _ contents: (Int) -> [ImportCell.Content?]
  ) -> ImportReader {
    var reader = ImportReader(options: ImportReaderOptions(diagnosticsLimit: limit))
    reader.add(importRow(1, headers))
    for index in 1...rows {
      let cells = contents(index).enumerated().compactMap { column, content in
        content.map { ImportCell(column: column, content: $0) }
      }
      reader.add(ImportRow(number: index + 1, cells: cells))
    }
    return reader
  }

  private func number(_ value: Int) -> ImportCell.Content {
    .number(text: String(value), value: Double(value), scientific: false)
  }

  @Test func aColumnOfNumbersIsOneFinding() {
    let log = log(reader(["Client number", "Client name"], rows: 2_000) { [number($0), .text("Client \($0)")] })
    #expect(log.total == 1 && log.warnings == 2_000)
    let found = log.diagnostics
    #expect(found.map(\.cell) == ["A2"] && found.map(\.rows) == [2_000])
    #expect(found[0].code == .numberWhereTextExpected && found[0].message.contains("2,000 rows"))
  }

  @Test func numbersAmongTextsAreFoundCellByCell() {
    let log = log(
      reader(["Client name", "Client number"], rows: 40) {
        [.text("C\($0)"), $0 % 8 == 0 ? number($0) : .text("x\($0)")]
      })
    #expect(log.diagnostics.map(\.cell) == ["B9", "B17", "B25", "B33", "B41"] && log.total == 5)
    #expect(log.diagnostics.allSatisfy { $0.rows == nil })
  }

  @Test func zipCodesThatLostAZeroAreToldFromThoseThatAreComplete() {
    var france = ImportReader(options: ImportReaderOptions(defaultCountry: "FR"))
    france.add(importRow(1, ["Client name", "Postal code"]))
    for index in 2...11 {
      let code = number(index % 5 == 0 ? 4001 : 75001)
      france.add(
        ImportRow(
          number: index,
          cells: [ImportCell(column: 0, content: .text("C\(index)")), ImportCell(column: 1, content: code)]))
    }
    let found = log(france).diagnostics
    #expect(found.map(\.cell) == ["B2", "B5", "B10"])
    #expect(found.map(\.suggestion) == [nil, "04001", "04001"] && found.map(\.rows) == [8, nil, nil])
  }

  @Test func aColumnWithoutAHeaderIsOneFindingAndEachOfThemIsNamed() {
    let log = log(reader(["Client name"], rows: 3) { [.text("C\($0)"), nil, .text("lost"), .text("lost too")] })
    #expect(log.diagnostics.map(\.cell) == ["C2", "D2"] && log.diagnostics.map(\.rows) == [3, 3])
  }

  @Test func aColumnOfErrorsIsOneFindingAndAnErrorForEachClient() {
    let log = log(reader(["Client name", "City"], rows: 30) { [.text("C\($0)"), .error("#REF!")] })
    #expect(log.diagnostics.map(\.cell) == ["B2"] && log.errors == 30 && log.total == 1)
  }

  @Test func findingsAreInTheOrderOfTheCells() {
    let log = log(
      reader(["E-mail", "Client name", "Country", "Wat"], rows: 3) { index in
        [.text("a\(index)@b.fr;c@d.fr"), index == 2 ? nil : .text("C"), .text("Nowhere"), nil]
      })
    #expect(
      log.diagnostics.map(\.cell) == ["D1", "A2", "C2", "A3", "B3", "C3", "A4", "B4", "C4"])
  }

  @Test func errorsAreKeptWhereThereIsNoRoomForAll() {
    let log = log(
      reader(["Client name", "E-mail", "Country"], rows: 20, limit: 5) {
        [.text("C\($0)"), .text("a\($0)@b.fr;c\($0)@d.fr"), .text($0 == 20 ? "Nowhere" : "France")]
      })
    #expect(log.total == 21 && log.diagnostics.map(\.cell) == ["B2", "B3", "B4", "B5", "C21"])
  }
}
