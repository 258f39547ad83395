import Testing

@testable import Spreadsheet

@Suite struct NumberTests {
  private func check(_ raw: String, _ expected: String) throws {
    let read = try rows(TinyWorkbook(rows: "<row r='1'><c r='A1'><v>\(raw)</v></c></row>").bytes)
    #expect(shown(read) == "A1 \(expected)", "\(raw)")
  }

  @Test func numbersReadAsAPersonReadsThem() throws {
    let cases: [(String, String)] = [
      ("4001", "#4001"), ("4001.0", "#4001"), ("4001.50", "#4001.5"), ("0", "#0"), ("-0", "#0"), ("0.0", "#0"),
      ("-12.5", "#-12.5"), (" 7\n", "#7"), ("0.30000000000000004", "#0.3"), ("1.0000000000000001E-2", "#0.01"),
      ("1.2345E+4", "#12345"), ("1.0E+16", "~1.0E+16"), ("1.5E-7", "~1.5E-7"), ("1E+3", "#1000"), ("5E-1", "#0.5"),
      ("123456789012345", "#123456789012345"), ("1234567890123456789", "#1234567890123456789"),
      ("33612345678", "#33612345678"), ("2.675", "#2.675"), ("99999999999999.95", "#100000000000000"),
      ("0.99999999999999999", "#1"), ("1E15", "~1E15"), ("9.99E14", "#999000000000000"), ("+5", "#5"), (".5", "#0.5"),
      ("0E+400", "#0"),
    ]
    for (raw, expected) in cases { try check(raw, expected) }
  }

  @Test func whatIsNoFiniteNumberIsText() throws {
    for raw in ["NaN", "INF", "1e400", "-1E99999999999", "0x10", "1,5", "--1", "1e", "abc", "1 2", "."] {
      try check(raw, "\"\(raw)\"")
    }
  }

  @Test func valuesAreThoseOfTheText() throws {
    let cases: [(String, Double)] = [
      ("0.1", 0.1), ("123456.789", 123456.789), ("1.0E+16", 1e16), ("45000.123456789", 45000.123456789),
      ("999999999999999", 999_999_999_999_999), ("0.000123", 0.000123),
    ]
    for (raw, value) in cases { #expect(NumberText(Array(raw.utf8).span)?.value == value, "\(raw)") }
  }

  private func check(format: String, _ raw: String, _ expected: String) throws {
    let code = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    let styles =
      "<numFmts><numFmt numFmtId='164' formatCode=\"\(code)\"/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs>"
    let book = TinyWorkbook(rows: "<row r='1'><c r='A1' s='1'><v>\(raw)</v></c></row>", styles: styles)
    #expect(try shown(rows(book.bytes)) == "A1 \(expected)", "\(format)")
  }

  @Test func formatsThatPlaceDigitsShowWhatAPersonSees() throws {
    let cases: [(String, String, String)] = [
      ("00000", "4001", "#04001"), ("00000", "4001.0", "#04001"), ("00000", "123456", "#123456"),
      ("0# ## ## ## ##", "612345678", "#06 12 34 56 78"),
      ("0#\" \"##\" \"##\" \"##\" \"##", "612345678", "#06 12 34 56 78"),
      ("\"C-\"00000", "42", "#C-00042"), ("000\\-000", "1234", "#001-234"), ("00000", "1.5", "#1.5"),
      ("00000", "-7", "#-7"), ("#,##0.00", "1234.5", "#1234.5"), ("0.00E+00", "12345", "#12345"),
      ("0 \"kg\"", "20", "#20"), ("0%", "0.2", "#20%"), ("0.0%", "0.055", "#5.5%"), ("0", "12", "#12"),
      ("[Red]0.00", "3", "#3"), ("General", "5", "#5"), ("[$-409]General", "5", "#5"),
    ]
    for (format, raw, expected) in cases { try check(format: format, raw, expected) }
  }

  @Test func formatsOfDatesMakeDates() throws {
    let cases: [(String, String, String)] = [
      ("yyyy-mm-dd", "45351", "2024-02-29"), ("dd/mm/yyyy", "45351.75", "2024-02-29"),
      ("dd/mm/yyyy hh:mm", "45351.5625", "2024-02-29T13:30:00"), ("dd/mm/yyyy hh:mm", "45351", "2024-02-29"),
      ("h:mm", "0.5625", "13:30:00"), ("h:mm", "45351.5625", "13:30:00"), ("[h]:mm", "1.5", "36:00:00"),
      ("mmm\\-yy", "45351", "2024-02-29"), ("[$-40C]d mmmm yyyy;@", "45351", "2024-02-29"),
      ("mm:ss", "0.0001", "00:00:09"),
      ("\"day\" 0", "45351", "#45351"), ("0\" months\"", "3", "#3"), ("jj/mm/aaaa", "45351", "2024-02-29"),
      ("yyyy-mm-dd", "-1", "#-1"), ("yyyy-mm-dd", "2958465", "9999-12-31"), ("yyyy-mm-dd", "2958466", "#2958466"),
      ("yyyy-mm-dd", "1E19", "~1E19"), ("yyyy-mm-dd", "0", "#0"), ("yyyy-mm-dd", "1", "1900-01-01"),
      ("yyyy-mm-dd", "59", "1900-02-28"), ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "61", "1900-03-01"),
      ("yyyy-mm-dd hh:mm", "45351.99999999", "2024-03-01"),
    ]
    for (format, raw, expected) in cases { try check(format: format, raw, expected) }
  }

  @Test func builtInFormatsAreKnown() throws {
    let cases: [(Int, String)] = [
      (14, "2024-02-29"), (22, "2024-02-29T12:00:00"), (20, "12:00:00"), (46, "1088436:00:00"), (10, "#4535150%"),
      (0, "#45351.5"), (4, "#45351.5"), (49, "#45351.5"), (999, "#45351.5"),
    ]
    for (id, expected) in cases {
      let book = TinyWorkbook(
        rows: "<row r='1'><c r='A1' s='0'><v>45351.5</v></c></row>", styles: "<cellXfs><xf numFmtId='\(id)'/></cellXfs>"
      )
      #expect(try shown(rows(book.bytes)) == "A1 \(expected)", "\(id)")
    }
  }

  @Test func textAndPercentageFormatsAreFlagged() throws {
    let styles = "<cellXfs><xf numFmtId='49'/><xf numFmtId='9'/></cellXfs>"
    let book = TinyWorkbook(rows: "<row><c s='0'><v>1</v></c><c s='1'><v>0.2</v></c></row>", styles: styles)
    #expect(try rows(book.bytes)[0].cells.map(\.flags) == [.textFormat, .percentage])
  }

  @Test func aFormatThatRestoresTheZerosIsFlagged() throws {
    let styles =
      "<numFmts><numFmt numFmtId='164' formatCode='00000'/></numFmts><cellXfs><xf/><xf numFmtId='164'/></cellXfs>"
    let cells = "<c><v>4001</v></c><c s='1'><v>4001</v></c><c s='1'><v>75001</v></c><c s='1'><v>1.5</v></c>"
    let read = try rows(TinyWorkbook(rows: "<row>\(cells)</row>", styles: styles).bytes)[0].cells
    #expect(read.map(\.flags) == [[], .digitMask, .digitMask, []])
    #expect(read[1].value == .number(text: "04001", value: 4001, scientific: false))
  }

  @Test func the1904SystemCountsFromItsOwnFirstDay() throws {
    for flag in ["1", "true"] {
      let book = TinyWorkbook(
        rows: "<row r='1'><c r='A1' s='0'><v>0</v></c><c r='B1' s='0'><v>42735</v></c></row>",
        styles: "<cellXfs><xf numFmtId='14'/></cellXfs>", workbookProperties: "<workbookPr date1904='\(flag)'/>")
      let found = try events(book.bytes)
      #expect(found.contains(.notice(.date1904)))
      #expect(try shown(rows(book.bytes)) == "A1 1904-01-01 | B1 2021-01-01")
    }
  }

  @Test func everyDayOfTheCalendarComesBack() {
    var previous = (1899, 12, 31)
    for serial in Array(1..<150_000) + Array(2_900_000..<2_958_466) {
      guard let day = SerialDate(Double(serial), is1904: false)?.calendarDay else {
        Issue.record("no day for \(serial)")
        return
      }
      if serial != 60 {
        #expect(SerialDate.serial(year: day.year, month: day.month, day: day.day) == serial)
      }
      if (day.year, day.month, day.day) <= previous { Issue.record("\(serial) is not after the day before") }
      previous = (day.year, day.month, day.day)
    }
  }
}
