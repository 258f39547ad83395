internal import JSONRPC

extension Outbox {
  /// How much a line matters, by the numbers of LSP's `MessageType`.
  enum LogLevel: Int, Encodable {
    case error = 1
    case warning, info
  }

  /// Tells the peer something that belongs into its log: `window/logMessage`.
  func log(_ level: LogLevel, _ message: String) {
    notify("window/logMessage", LogMessage(type: level, message: message))
  }

  private struct LogMessage: Encodable {
    var type: LogLevel
    var message: String
  }
}
