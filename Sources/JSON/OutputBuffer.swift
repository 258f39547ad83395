/// Bytes that are being written: memory that grows, and how to write JSON's own forms into it.
struct OutputBuffer {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  func deallocate() { start.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  mutating func truncate(to place: Int) { count = min(max(place, 0), count) }

  mutating func insert(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    guard place >= 0, place <= count, let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + place + bytes.count).update(from: start + place, count: count - place)
    UnsafeMutableRawPointer(start + place).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    UnsafeMutableRawPointer(start + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  /// Writes the comma that is due before a key or a value, unless it is there.
  @inline(__always)
  mutating func separate() {
    guard count > 0 else { return }
    switch start[count - 1] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: ","), 0x0A: return
    default: put(UInt8(ascii: ","))
    }
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    if count == capacity { reserve(1) }
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  mutating func digits(_ magnitude: UInt, isNegative: Bool) {
    reserve(20)
    if isNegative { put(UInt8(ascii: "-")) }
    var length = 1
    var power = magnitude / 10
    while power > 0 {
      length += 1
      power /= 10
    }
    var rest = magnitude
    var at = count + length
    repeat {
      at -= 1
      start[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while at > count
    count += length
  }

  /// A string in quotes: runs that need no escapes are copied as they are.
  mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count + 2)
    put(UInt8(ascii: "\""))
    if let source = text.baseAddress {
      var from = 0
      while true {
        let clean = Self.skipClean(source, from: from, to: text.count)
        append(UnsafeRawBufferPointer(start: source + from, count: clean - from))
        guard clean < text.count else { break }
        escape(source[clean])
        from = clean + 1
      }
    }
    put(UInt8(ascii: "\""))
  }

  /// As the parser's `skipPlain`, but bytes beyond ASCII are clean too.
  @inline(__always)
  private static func skipClean(_ base: UnsafePointer<UInt8>, from first: Int, to end: Int) -> Int {
    var at = first
    while true {
      at = JSONParser.skipPlain(base, from: at, to: end)
      guard at < end, base[at] >= 0x80 else { return at }
      repeat { at += 1 } while at < end && base[at] >= 0x80
    }
  }

  mutating func key(_ name: StaticString) {
    reserve(name.utf8CodeUnitCount + 3)
    put(UInt8(ascii: "\""))
    append(UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  private mutating func escape(_ byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    default:
      for digit in [UInt8(ascii: "u"), 0x30, 0x30, 0x30 + byte >> 4] { put(digit) }
      let low = byte & 15
      put(low < 10 ? 0x30 + low : UInt8(ascii: "a") - 10 + low)
    }
  }
}
