import Testing

@testable import Spreadsheet

@Suite struct JSONRecordTests {
  private func records(_ text: String, blockSize: Int = 1 << 16) throws -> [JSONRecord] {
    var records: [JSONRecord] = []
    try withoutActuallyEscaping({ records.append($0) }) { receive in
      var splitter = JSONRecordSplitter(receive)
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        try splitter.append(rest.prefix(blockSize))
        rest = rest.dropFirst(blockSize)
      }
      try splitter.finish()
    }
    return records
  }

  private func check(_ text: String, _ expected: [(line: Int, text: String)]) throws {
    for size in [1, 2, 3, 7, 1 << 16] {
      let found = try records(text, blockSize: size)
      #expect(found.map(\.number) == Array(1...max(1, expected.count)).prefix(expected.count).map { $0 })
      #expect(found.map(\.line) == expected.map(\.line), "\(text)")
      #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == expected.map(\.text), "\(text)")
    }
  }

  @Test func `objects of an array and objects one after the other are found, however the bytes come`() throws {
    try check("[]", [])
    try check(" [ \n ] \n", [])
    try check("[{}]", [(1, "{}")])
    try check("[{\"a\":1},\n{\"b\":[{}]}]", [(1, "{\"a\":1}"), (2, "{\"b\":[{}]}")])
    try check("{\"a\":1}\n\n{\"a\":2}", [(1, "{\"a\":1}"), (3, "{\"a\":2}")])
    try check("{}{}", [(1, "{}"), (1, "{}")])
    try check("[{\"a\":\"}]\\\\\"}]", [(1, "{\"a\":\"}]\\\\\"}")])
    try check("[{\"a\":\"\\\"}\"}]", [(1, "{\"a\":\"\\\"}\"}")])
    try check("[{\n\"é\":\"\n\"}\n,\n{}]", [(1, "{\n\"é\":\"\n\"}"), (5, "{}")])
  }

  @Test func `what is between objects is refused with its line`() {
    for (text, line) in [
      ("[1]", 1), ("[{},]", 1), ("[{}\n{}]", 2), ("[,{}]", 1), ("[{}]\n{}", 2), ("{},{}", 1), ("[{}]]", 1), ("{}]", 1),
      ("[{}}", 1), ("\n\n\"a\"", 3), ("[[{}]]", 1), ("{}\ntrue", 2),
    ] {
      #expect(throws: WorkbookError.malformedJSON(line: line), "\(text)") { try records(text) }
    }
    #expect(throws: WorkbookError.nulByte(line: 2)) { try records("[\n{\"a\":\"\0\"}]") }
  }

  @Test func `what is cut anywhere is told`() throws {
    let text = "[{\"a\":\"}\\\"\"},{\"b\":[1,2]}]"
    for count in 0..<text.utf8.count {
      #expect(throws: WorkbookError.truncated, "\(count)") { try records(String(text.prefix(count))) }
    }
  }

  @Test func `JSON is told from delimited text with a header in brackets`() throws {
    func kind(_ text: String) throws -> SpreadsheetEvent? { try events(Array(text.utf8)).first }
    #expect(try kind("[{\"name\":\"A\"}]") == .kind(.json))
    #expect(try kind("\u{FEFF} \n{ \"name\":\"A\"}") == .kind(.json))
    #expect(try kind("[]\n") == .kind(.json))
    #expect(try kind("[name];[email]\nA;b@c.example\n") == .kind(.delimitedText))
    #expect(try kind("{name},{email}\nA,b@c.example\n") == .kind(.delimitedText))
    #expect(try kind("[];a\nb;c\n") == .kind(.delimitedText))
    let given = try events(Array("[]\n".utf8), ReadingOptions(delimiter: .comma))
    #expect(given.first == .kind(.delimitedText))
  }

  @Test func `a record that is too long is refused before it is kept`() {
    #expect(throws: WorkbookError.recordTooLong(line: 1, limit: JSONRecord.longest)) {
      try records("{\"a\":\"" + String(repeating: "x", count: JSONRecord.longest) + "\"}")
    }
  }
}
