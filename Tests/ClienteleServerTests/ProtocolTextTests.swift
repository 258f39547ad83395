import Directory
import JSON
import JSONRPC
import Testing

@testable import ClienteleServer

/// `protocol/README.md` says of codes, examples and links what is the case.
@Suite struct ProtocolTextTests {
  private static let path = "protocol/README.md"

  private func lines() throws -> [String] {
    try Repository.text(of: Self.path).split(separator: "\n").map(String.init)
  }

  @Test func `each error has its row`() throws {
    let rows = try lines()
    for code in ResponseError.Code.all {
      let number = code.rawValue < 0 ? "−\(-code.rawValue)" : "\(code.rawValue)"
      #expect(rows.contains { $0.hasPrefix("| \(number) | `\(code.name)` |") }, "\(number) \(code.name)")
    }
  }

  @Test func `each code of an issue has its row`() throws {
    let section = try lines().drop { $0 != "## Issues" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    let cells = section.filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "|").first }
    let named = Set(cells.flatMap { $0.matches(of: /`(\w+)`/).map { String($0.1) } })
    // What is missing is answered as required.
    let codes = IssueCode.allCases.map(\.rawValue) + JSONIssue.Code.allCases.filter { $0 != .missing }.map(\.rawValue)
    for code in codes { #expect(named.contains(code), "\(code)") }
  }

  @Test(.disabled(if: Recording.isOn)) func `each example stands in a session`() throws {
    let examples = try lines().filter { $0.hasPrefix("    --> ") || $0.hasPrefix("    <-- ") }.map { $0.dropFirst(4) }
    let recorded = Set(SessionFile.all.flatMap { $0.text.split(separator: "\n") })
    #expect(!examples.isEmpty)
    for example in examples { #expect(recorded.contains(example), "\(example)") }
  }

  @Test func `each link inside of the text leads to a heading`() throws {
    let lines = try lines()
    let headings = Set(
      lines.filter { $0.hasPrefix("#") }.map { heading in
        heading.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-").replacing("*", with: "")
      })
    let targets = lines.flatMap { $0.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) } }
    #expect(targets.count > 20)
    for target in targets { #expect(headings.contains(target), "#\(target)") }
  }
}
