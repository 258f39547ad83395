import Testing

@testable import ClienteleServer

/// The lines on which the rows of a text begin.
@Suite struct RowLinesTests {
  @Test func `a row without lines inside is on the line of its number`() {
    var lines = RowLines()
    for row in 1...5 { lines.note(row: row, line: row) }
    #expect((1...7).map { lines.line(of: $0) } == Array(1...7))
    #expect(RowLines().line(of: 3) == 3)
  }

  @Test func `rows after a cell of several lines are further down`() {
    var lines = RowLines()
    for (row, line) in [(1, 1), (2, 3), (3, 4), (7, 12)] { lines.note(row: row, line: line) }
    let expected = [1: 1, 2: 3, 3: 4, 4: 5, 6: 7, 7: 12, 8: 13]
    for (row, line) in expected { #expect(lines.line(of: row) == line, "row \(row)") }
  }
}
