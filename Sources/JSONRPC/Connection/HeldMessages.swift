/// Messages that came in over the limit on unanswered requests, in order, until there is room for them.
struct HeldMessages {
  private var messages: [[UInt8]] = []
  /// The index of the oldest one.
  private var first = 0
  /// How many were taken out of `messages` before its first.
  private var removed = 0
  /// What they take in memory, about.
  private(set) var byteCount = 0
  /// The requests that were cancelled while messages were held, with the place up to which that holds.
  private var cancelled: [RequestID: Int] = [:]

  private static let overhead = 64
  private static let cancelledLimit = 10_000

  var isEmpty: Bool { first == messages.count }

  mutating func append(_ message: UnsafeRawBufferPointer) {
    if isEmpty { cancelled = [:] }
    messages.append(Array(message))
    byteCount += message.count + Self.overhead
  }

  /// The oldest one, and its place among all that were ever held.
  mutating func popFirst() -> (message: [UInt8], place: Int)? {
    guard !isEmpty else { return nil }
    let message = messages[first]
    let place = removed + first
    messages[first] = []
    first += 1
    byteCount -= message.count + Self.overhead
    if isEmpty || (first > 1_024 && first > messages.count / 2) {
      messages.removeSubrange(..<first)
      removed += first
      first = 0
    }
    return (message, place)
  }

  /// Notes that a request is not wanted any more, in case it is among those that are held now.
  mutating func cancel(_ id: RequestID) {
    guard !isEmpty, cancelled.count < Self.cancelledLimit else { return }
    cancelled[id] = removed + messages.count
  }

  func isCancelled(_ id: RequestID, at place: Int) -> Bool {
    guard let end = cancelled[id] else { return false }
    return place < end
  }
}
