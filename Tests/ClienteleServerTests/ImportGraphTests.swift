import Foundation
import Testing

/// Which target knows which: from the wire inwards.
@Suite struct ImportGraphTests {
  private static let table: [String: Set<String>] = [
    "clientele": ["ClienteleServer", "Directory", "DirectoryStore", "JSONRPC", "Spreadsheet"],
    "ClienteleServer": ["Directory", "DirectoryStore", "JSON", "JSONRPC", "Spreadsheet", "VCard"],
    "OpenRPC": ["JSON", "JSONRPC"],
    "JSONRPC": ["JSON"],
    "DirectoryStore": ["Directory", "JSON", "SQLDatabase", "CSodium", "CICU"],
    "JSON": [],
    "SQLDatabase": ["CSQLite"],
    "Spreadsheet": ["VCard", "CExpat", "CZlib"],
    "Directory": ["JSON", "VCard", "CUTF8Proc"],
    "VCard": [],
    // A tool beside the program: it drives the program as any peer does.
    "clientele-bench": ["JSON", "CZlib"],
  ]
  private static let system: Set<String> = ["Darwin", "Glibc", "Synchronization"]

  @Test func `a target imports only what the table has for it`() throws {
    for path in try Repository.files(in: "Sources", suffix: ".swift") {
      let target = String(path.split(separator: "/")[1])
      let allowed = Self.system.union(Self.table[target] ?? [])
      let text = try Repository.text(of: path)
      for match in text.matches(
        of: /(?m)^ *(?:@\w+ +)*(?:(?:package|internal|public|private|fileprivate) +)?import +(\w+)/)
      {
        #expect(allowed.contains(String(match.1)), "\(path) imports \(match.1)")
      }
    }
  }

  @Test func `each target is in the table`() throws {
    let folders = Set(try Repository.files(in: "Sources", suffix: ".swift").map { String($0.split(separator: "/")[1]) })
    #expect(folders == Set(Self.table.keys))
  }

  @Test func `nothing is printed`() throws {
    // Standard output is the protocol's.
    for path in try Repository.files(in: "Sources", suffix: ".swift") {
      let text = try Repository.text(of: path)
      let lines = text.split(separator: "\n").filter { !$0.contains("case print(") }
      #expect(!lines.contains { $0.contains(/^([^\/"]*[^.\w])?print\(/) }, "\(path) prints")
    }
  }
}
