#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Bytes that grow in place and are reused; memory that is not there is an error and no trap.
@safe struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>?
  private var capacity = 0
  private(set) var count = 0

  init() { unsafe base = nil }

  deinit { unsafe free(base) }

  var isEmpty: Bool { count == 0 }

  mutating func removeAll() { count = 0 }

  /// Forgets all bytes from `newCount` on.
  mutating func truncate(to newCount: Int) { count = max(0, min(count, newCount)) }

  mutating func reserve(_ extra: Int) throws(WorkbookError) {
    if extra <= capacity - count { return }
    let (needed, overflow) = count.addingReportingOverflow(max(extra, 0))
    guard !overflow, needed < Int.max / 2 else { throw .outOfMemory }
    let size = max(needed, capacity * 2, 256)
    guard let grown = unsafe realloc(base, size) else { throw .outOfMemory }
    unsafe base = grown.assumingMemoryBound(to: UInt8.self)
    capacity = size
  }

  mutating func append(_ byte: UInt8) throws(WorkbookError) {
    try reserve(1)
    guard let base = unsafe base else { return }
    unsafe base[count] = byte
    count += 1
  }

  mutating func append(_ bytes: Span<UInt8>) throws(WorkbookError) {
    try reserve(bytes.count)
    guard let base = unsafe base else { return }
    unsafe bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { unsafe (base + count).update(from: start, count: source.count) }
    }
    count += bytes.count
  }

  mutating func append(_ text: StaticString) throws(WorkbookError) {
    try reserve(text.utf8CodeUnitCount)
    guard let base = unsafe base else { return }
    unsafe (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  mutating func append(_ text: String) throws(WorkbookError) {
    var text = text
    try reserve(text.utf8.count)
    guard let base = unsafe base else { return }
    let start = count
    text.withUTF8 { bytes in
      if let source = bytes.baseAddress { unsafe (base + start).update(from: source, count: bytes.count) }
    }
    count += text.utf8.count
  }

  /// Appends an integer in little endian order.
  mutating func append<Value: FixedWidthInteger>(littleEndian value: Value) throws(WorkbookError) {
    let size = MemoryLayout<Value>.size
    try reserve(size)
    guard let base = unsafe base else { return }
    unsafe UnsafeMutableRawPointer(base + count).storeBytes(of: value.littleEndian, as: Value.self)
    count += size
  }

  /// Writes an integer over bytes that are there already.
  mutating func overwrite<Value: FixedWidthInteger>(at offset: Int, littleEndian value: Value) {
    guard offset >= 0, offset <= count - MemoryLayout<Value>.size, let base = unsafe base else { return }
    unsafe UnsafeMutableRawPointer(base + offset).storeBytes(of: value.littleEndian, as: Value.self)
  }

  /// Drops the first bytes; the others move to the front.
  mutating func removeFirst(_ dropped: Int) {
    guard dropped > 0, let base = unsafe base else { return }
    let rest = max(count - dropped, 0)
    if rest > 0 { unsafe memmove(base, base + dropped, rest) }
    count = rest
  }

  /// Lets `fill` write up to `size` bytes at the end and say how many it wrote.
  mutating func appendBytes<Failure: Error>(
    upTo size: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws -> Int {
    try reserve(size)
    guard let base = unsafe base else { return 0 }
    let written = try unsafe fill(UnsafeMutableRawBufferPointer(start: base + count, count: size))
    let kept = max(0, min(written, size))
    count += kept
    return kept
  }

  func withSpan<Value, Failure: Error>(
    _ range: Range<Int>? = nil, _ body: (Span<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let wanted = (range ?? 0..<count).clamped(to: 0..<count)
    let start = unsafe base.map { unsafe UnsafePointer($0 + wanted.lowerBound) }
    return try unsafe body(Span(_unsafeStart: start ?? Self.nothing, count: wanted.count))
  }

  /// The bytes as text; nil if they are not UTF-8.
  func string(_ range: Range<Int>? = nil) -> String? { withSpan(range) { $0.string } }

  private static var nothing: UnsafePointer<UInt8> { unsafe ("" as StaticString).utf8Start }
}

extension Span where Element == UInt8 {
  /// The bytes as text; nil if they are not UTF-8.
  var string: String? {
    unsafe withUnsafeBufferPointer { bytes in unsafe String(validating: bytes, as: UTF8.self) }
  }

  /// The bytes as text, what is not UTF-8 replaced.
  var repairedString: String {
    unsafe withUnsafeBufferPointer { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
  }

  var array: [UInt8] { unsafe withUnsafeBufferPointer { bytes in unsafe Array(bytes) } }

  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return unsafe withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return true }
      return unsafe memcmp(start, text.utf8Start, count) == 0
    }
  }

  func hasPrefix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && extracting(0..<text.utf8CodeUnitCount).equals(text)
  }

  /// The length in UTF-16 units of bytes that are UTF-8.
  var utf16Count: Int {
    var units = 0
    for index in indices {
      let byte = self[index]
      if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    }
    return units
  }

  /// The bytes without XML's white space at both ends.
  var trimmedRange: Range<Int> {
    var lower = 0
    var upper = count
    while lower < upper, isWhiteSpace(self[lower]) { lower += 1 }
    while upper > lower, isWhiteSpace(self[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}

func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
