/// A parsed document: a flat tape of its values over source bytes that it does not own.
///
/// One document serves many messages and keeps its memory between them. The bytes given to `parse` have to stay where
/// they are until the last use of what was parsed; `parse(copying:)` is for callers that cannot promise that.
package final class JSONDocument {
  package let limits: JSONLimits
  /// Entries parsed so far; after an error, those before it.
  private(set) var count = 0
  private(set) var tape: UnsafeMutablePointer<TapeEntry>
  private var capacity: Int
  private(set) var base: UnsafePointer<UInt8>
  private(set) var length = 0
  private var owned: UnsafeMutablePointer<UInt8>?
  /// Where the keys of a large object are sought.
  var keyTable = KeyTable()

  private static let smallCapacity = 512
  /// A tape that one large message made is given back at the next message.
  private static let keptCapacity = 1 << 16
  private static let nothing: StaticString = ""

  package init(limits: JSONLimits = JSONLimits()) {
    self.limits = limits
    capacity = Self.smallCapacity
    tape = .allocate(capacity: Self.smallCapacity)
    base = Self.nothing.utf8Start
  }

  deinit {
    tape.deallocate()
    owned?.deallocate()
  }

  /// Reads one document; what was parsed before is gone.
  package func parse(_ bytes: UnsafeRawBufferPointer) throws(JSONSyntaxError) {
    clear()
    guard bytes.count <= limits.bytes else { throw JSONSyntaxError(.tooLong(limit: limits.bytes), at: limits.bytes) }
    if let start = bytes.baseAddress {
      base = start.assumingMemoryBound(to: UInt8.self)
      length = bytes.count
    }
    var parser = JSONParser(self)
    defer { count = parser.count }
    try parser.parseDocument()
  }

  /// Reads one document from a copy of the bytes that the document keeps.
  package func parse(copying bytes: [UInt8]) throws(JSONSyntaxError) {
    clear()
    guard bytes.count <= limits.bytes else { throw JSONSyntaxError(.tooLong(limit: limits.bytes), at: limits.bytes) }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { copy.initialize(from: start, count: source.count) }
    }
    try parse(UnsafeRawBufferPointer(start: copy, count: bytes.count), owning: copy)
  }

  /// Forgets what was parsed and the bytes it was parsed from.
  package func clear() {
    count = 0
    base = Self.nothing.utf8Start
    length = 0
    owned?.deallocate()
    owned = nil
    if capacity > Self.keptCapacity { reallocate(Self.smallCapacity, keeping: 0) }
  }

  /// Room for one more entry after `used` ones.
  func grow(_ used: Int) -> Int {
    reallocate(capacity * 2, keeping: used)
    return capacity
  }

  var entryCapacity: Int { capacity }

  private func parse(
    _ bytes: UnsafeRawBufferPointer, owning copy: UnsafeMutablePointer<UInt8>
  ) throws(JSONSyntaxError) {
    // `parse` clears first, so the copy is handed over after it, whether it throws or not.
    defer { owned = copy }
    try parse(bytes)
  }

  private func reallocate(_ wanted: Int, keeping used: Int) {
    let larger = UnsafeMutablePointer<TapeEntry>.allocate(capacity: wanted)
    larger.moveInitialize(from: tape, count: used)
    tape.deallocate()
    tape = larger
    capacity = wanted
  }
}
