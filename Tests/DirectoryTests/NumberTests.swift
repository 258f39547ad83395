import Testing

@testable import Directory

struct DecimalNumberTests {
  private func check(_ text: String, _ expected: String) {
    #expect((try? DecimalNumber(checking: text))?.rawValue == expected, "\(text)")
  }

  @Test func `A decimal has one form`() {
    for (text, expected) in [
      ("0", "0"), ("125.50", "125.50"), ("007.5", "7.5"), ("-0", "0"), ("-0.00", "0.00"), ("-3", "-3"), ("000", "0"),
      (" 12 ", "12"), ("999999999999999999.999999", "999999999999999999.999999"),
    ] {
      check(text, expected)
    }
  }

  @Test func `What is not exact or not plain is refused`() {
    for (text, suggestion) in [
      ("1e3", nil), ("", nil), (".5", nil), ("5.", nil), ("+5", "5"), ("NaN", nil), ("12,50", "12.50"),
      ("1 234,56", "1234.56"), ("1,234", nil), ("1.2.3", nil), ("--1", nil), ("٣", nil), ("1000000000000000000", nil),
      ("1.1234567", nil),
    ] as [(String, String?)] {
      let issue = #expect(throws: Issue.self, "\(text)") { try DecimalNumber(checking: text) }
      #expect(issue?.code == .invalidDecimal, "\(text)")
      #expect(issue?.suggestion == suggestion, "\(text)")
    }
    #expect(throws: Issue(.outOfRange, value: "-1", limit: 0)) { try DecimalNumber(checkingNotNegative: "-1") }
  }
}

struct NumberPatternTests {
  @Test func `A number keeps its width and grows past it`() throws {
    let pattern = try NumberPattern(checking: "CLI-{0000}")
    for (sequence, number) in [(1, "CLI-0001"), (9999, "CLI-9999"), (10000, "CLI-10000")] {
      #expect(pattern.number(sequence) == number)
      #expect(pattern.sequence(number) == sequence)
    }
    #expect(try NumberPattern(checking: "{0}/É").number(12) == "12/É")
    #expect(try NumberPattern(checking: "{0}/É").sequence("12/É") == 12)
  }

  @Test func `A number of another form has no place in the sequence`() throws {
    let pattern = try NumberPattern(checking: "CLI-{0000}")
    for number in [
      "CLI-1", "CLI-00001", "CLI-", "cli-0001", "CLI-00a1", "X", "CLI-9999999999999999999999", "CLI-0001x",
    ] {
      #expect(pattern.sequence(number) == nil, "\(number)")
    }
  }

  @Test func `A pattern has one run of zeros`() {
    for text in ["CLI", "CLI-{}", "CLI-{12}", "{0}{0}", "}0{", "{0000000000000000}", ""] {
      #expect(throws: Issue.self, "\(text)") { try NumberPattern(checking: text) }
    }
  }
}
