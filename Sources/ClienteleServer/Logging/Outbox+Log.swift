internal import JSONRPC

extension Outbox {
  /// Tells the peer something that belongs into its log: `window/logMessage`.
  ///
  /// - Parameter threshold: what matters less is not told.
  func log(_ level: LogLevel, _ message: String, upTo threshold: LogLevel) {
    guard level <= threshold else { return }
    notify("window/logMessage", LogMessage(type: level.messageType, message: message))
  }

  private struct LogMessage: Encodable {
    var type: Int
    var message: String
  }
}
