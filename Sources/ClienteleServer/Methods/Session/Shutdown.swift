internal import Directory
internal import JSONRPC

/// Ends the session; the process goes on until `exit` or the end of its input.
///
/// Answers `null`, after every earlier request is answered and on disk. What is asked after it is refused.
struct Shutdown: SessionRequest {
  static let method = "shutdown"
  static let access = Access.anyone
  static let since = "1.0"
  typealias Response = Nothing

  func respond(in session: Session) -> Nothing { Nothing() }
}

/// A result that says nothing: `null`.
struct Nothing: Codable, Sendable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
}
