import Foundation

/// Parts of an answer that a session does not show: `"…"` in a recorded line stands for any text.
enum Elision {
  private static let mark = "\"…\""

  static func isUsed(in recorded: String) -> Bool { recorded.contains(mark) }

  /// Whether an answer is as recorded.
  static func fits(_ actual: String, _ recorded: String) -> Bool {
    let parts = recorded.components(separatedBy: mark)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return actual == recorded }
    guard actual.hasPrefix(first) else { return false }
    var rest = actual.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  static func fit(_ actual: [String], _ recorded: [String]) -> Bool {
    actual.count == recorded.count && zip(actual, recorded).allSatisfy { fits($0, $1) }
  }
}
