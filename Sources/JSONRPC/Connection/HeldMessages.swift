/// Messages that came in over the limit on unanswered requests, in order, until there is room for them.
struct HeldMessages {
  private var messages: [[UInt8]] = []
  /// The oldest one.
  private var first = 0
  /// What they take in memory, about.
  private(set) var byteCount = 0

  private static let overhead = 64

  var isEmpty: Bool { first == messages.count }

  mutating func append(_ message: UnsafeRawBufferPointer) {
    messages.append(Array(message))
    byteCount += message.count + Self.overhead
  }

  mutating func popFirst() -> [UInt8]? {
    guard !isEmpty else { return nil }
    let message = messages[first]
    messages[first] = []
    first += 1
    byteCount -= message.count + Self.overhead
    if isEmpty || (first > 1_024 && first > messages.count / 2) {
      messages.removeSubrange(..<first)
      first = 0
    }
    return message
  }
}
