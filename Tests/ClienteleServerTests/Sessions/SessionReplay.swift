import Foundation
import JSON

/// What the built program answers to a session.
struct SessionReplay: Sendable {
  /// The session with the answers that came.
  let actual: SessionFile
  let exitCode: Int32

  /// Sends what the file has, and waits each time for as many lines as it has.
  init(replaying file: SessionFile) throws {
    try self.init(file) { server, exchange in
      try exchange.received.map { _ in try server.line() }
    }
  }

  /// Sends what the file has, and waits each time until all requests are answered.
  init(recording file: SessionFile) throws {
    try self.init(file.unrecorded) { server, exchange in
      var missing = exchange.sent.map(Self.answers).reduce(0, +)
      var received: [String] = []
      while missing > 0 {
        let line = try server.line()
        received.append(line)
        if Self.isAnswer(line) { missing -= 1 }
      }
      return received
    }
  }

  private init(
    _ file: SessionFile, receive: (ServerProcess, SessionFile.Exchange) throws -> [String]
  ) throws {
    let server = try ServerProcess(options: file.options)
    var exchanges = file.exchanges
    for index in exchanges.indices {
      try server.send(exchanges[index].sent)
      exchanges[index].received = try receive(server, exchanges[index])
    }
    try server.endInput()
    if let last = exchanges.indices.last { exchanges[last].received += try server.remainingLines() }
    actual = SessionFile(path: file.path, exchanges: exchanges, end: file.end)
    exitCode = server.exitCode()
  }

  /// How many answers a line gets: none a notification or an answer, one all else, a batch included.
  private static func answers(to line: String) -> Int {
    guard let message = try? JSON.parse(Array(line.utf8)) else { return 1 }
    if let batch = message.array { return batch.isEmpty || batch.contains { answers(to: $0.compact) > 0 } ? 1 : 0 }
    guard message["jsonrpc"]?.string == "2.0", message["id"] == nil else { return message["result"] == nil ? 1 : 0 }
    return message["method"]?.string == nil ? 1 : 0
  }

  private static func isAnswer(_ line: String) -> Bool {
    guard let message = try? JSON.parse(Array(line.utf8)) else { return false }
    return message.array != nil || message["method"] == nil
  }
}
