import Foundation
import JSON
import Testing

@testable import ClienteleServer

/// Two organizations in one store: what one has is to the other as if it were not there.
@Suite(.disabled(if: Recording.isOn)) struct IsolationTests {
  /// Methods that no session shows with an identifier alone, or that would add what our organization has not.
  private static let notShown: Set = [
    CreateClient.method, ListOrganizationActivity.method, ListTokens.method, ExportClients.method, LintClients.method,
  ]

  private static let sessions = SessionFile.all.filter { $0.options.isEmpty }

  /// Identifiers as a session names them: a prefix and a count; and places in the history.
  private static let reference = try? NSRegularExpression(
    pattern: #""([a-z]{3}_)0([0-9]{5})"|("sequence":)([0-9]+)|(CLI-)0([0-9]{3})"#)

  private static func references(in line: String) -> Int {
    reference?.numberOfMatches(in: line, range: NSRange(line.startIndex..., in: line)) ?? 0
  }

  /// The same line with identifiers that nobody has.
  private static func withOthers(_ line: String) -> String {
    reference?.stringByReplacingMatches(
      in: line, range: NSRange(line.startIndex..., in: line), withTemplate: #"<$1$3$5:$2$4$6>"#
    )
    .replacing(/<([a-z]{3}_):([0-9]{5})>/) { "\"\($0.1)7\($0.2)\"" }
    .replacing(/<("sequence":):([0-9]+)>/) { "\($0.1)7000\($0.2)" }
    .replacing(/<(CLI-):([0-9]{3})>/) { "\($0.1)7\($0.2)" } ?? line
  }

  /// What an answer says, whichever of the two identifiers it was about.
  private static func normal(_ answer: String) -> String {
    answer.replacing(/([a-z]{3}_)[07]([0-9]{5})/) { "\($0.1)-\($0.2)" }
      .replacing(/7000([0-9]+)/) { "\($0.1)" }
      .replacing(/(CLI-)[07]([0-9]{3})/) { "\($0.1)-\($0.2)" }
  }

  @Test func `identifiers of another organization are answered like those that nobody has, to the byte`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "clientele-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var tried: Set<String> = []
    for session in Self.sessions {
      let store = folder.appending(path: "\(session.name).sqlite").path
      let other = try makeOrganization(store)
      // The other organization does all that the session shows.
      let owner = try ServerProcess(options: ["--store", store])
      try owner.send([initialize(#"{"organization":"\#(other)"}"#)])
      guard try owner.line().contains("\"result\"") else { continue }
      let lines = session.exchanges.flatMap(\.sent).filter { line in
        !["\"initialize\"", "\"shutdown\"", "\"exit\"", "$/cancelRequest"].contains { line.contains($0) }
      }
      try owner.send(lines)
      try owner.endInput()
      _ = try owner.remainingLines()
      // Ours has nothing; it asks for what the other has, and for what nobody has.
      let ours = try ServerProcess(options: ["--store", store])
      try ours.send([initialize("{}")])
      _ = try ours.line()
      for line in lines where line.hasPrefix("{") && Self.references(in: line) > 0 {
        guard let message = SessionFile.messages(in: line).first, let method = message["method"]?.string,
          MethodTable.requests[method] != nil, method != CreateClient.method, message["id"] != nil,
          message["params"]?["workDoneToken"] == nil
        else { continue }
        let found = try answer(of: ours, to: line)
        let absent = try answer(of: ours, to: Self.withOthers(line))
        #expect(Self.normal(found) == Self.normal(absent), "\(session.name): \(line.prefix(300))")
        tried.insert(method)
      }
      try ours.endInput()
      _ = try ours.remainingLines()
    }
    // All that take an identifier.
    let taking = MethodTable.requests.filter { $0.key != "initialize" && ProtocolDescription.takesReference($0.value) }
    #expect(Set(taking.keys).subtracting(tried).subtracting(Self.notShown) == [])
  }

  private func answer(of server: ServerProcess, to line: String) throws -> String {
    try server.send([line])
    while true {
      let answer = try server.line()
      if !answer.contains(#""method":"window/logMessage""#), !answer.contains(#""method":"$/"#) { return answer }
    }
  }

  private func initialize(_ options: String) -> String {
    #"{"jsonrpc":"2.0","id":"begin","method":"initialize","params":{"initializationOptions":\#(options)}}"#
  }

  /// Makes a store with two organizations, and answers the second.
  private func makeOrganization(_ store: String) throws -> String {
    let program = Process()
    let output = Pipe()
    program.executableURL = Repository.products.appending(path: "clientele")
    program.arguments = ["organization", "create", "--store", store, "--name", "Other"]
    program.standardOutput = output
    try program.run()
    let printed = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    program.waitUntilExit()
    return String(try #require(printed.split(separator: "\t").first))
  }
}
