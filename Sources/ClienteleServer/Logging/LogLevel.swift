/// How much a line of the log matters.
package enum LogLevel: String, Sendable, CaseIterable, Comparable {
  case error, warning, info, debug

  /// The number that LSP's `MessageType` has for it.
  var messageType: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .info: 3
    case .debug: 4
    }
  }

  /// What matters more is less: a level lets through all that is not above it.
  package static func < (left: LogLevel, right: LogLevel) -> Bool { left.messageType < right.messageType }
}
