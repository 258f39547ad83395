extension JSONParser {
  /// Up to here a key is compared with those before it as it is read; larger objects are checked as a whole.
  private static var fewKeys: Int { 32 }

  /// Reads a key and its colon, up to the first byte of the value.
  mutating func parseKey() throws(JSONSyntaxError) {
    guard try peek() == UInt8(ascii: "\"") else { throw unexpected() }
    let start = at
    let limits = document.limits
    let key = count
    let scanned = try scanString()
    guard scanned.length <= limits.keyLength else {
      throw JSONSyntaxError(.keyTooLong(limit: limits.keyLength), at: start)
    }
    guard tape[container].count < limits.keys else {
      throw JSONSyntaxError(.tooManyKeys(limit: limits.keys), at: start)
    }
    append(TapeEntry(.string, start: start, end: at, link: key, flags: scanned.flags))
    if scanned.flags != 0 {
      tape[container].set(TapeEntry.escaped)
    } else if tape[container].count < Self.fewKeys {
      try compareWithFew(key, start: start + 1, length: scanned.length)
    }
    skipSpace()
    guard try peek() == UInt8(ascii: ":") else { throw unexpected() }
    at += 1
    skipSpace()
  }

  /// Compares a key with those before it if one of them has the same fingerprint.
  private mutating func compareWithFew(_ key: Int, start: Int, length: Int) throws(JSONSyntaxError) {
    var fingerprint = length
    if length > 0 {
      fingerprint &+= Int(base[start]) &* 7 &+ Int(base[start + length - 1]) &* 3 &+ Int(base[start + length / 2])
    }
    let bit: UInt32 = 1 << UInt32(truncatingIfNeeded: fingerprint & 31)
    guard tape[container].end & bit != 0 else {
      tape[container].end |= bit
      return
    }
    var other = container + 1
    while other < key {
      let from = Int(tape[other].start) + 1
      if Int(tape[other].end) - from - 1 == length, sameBytes(base + start, base + from, length) {
        throw duplicate(key)
      }
      other = Int(tape[other + 1].link)
    }
  }

  /// Refuses an object in which a key stands twice, where that was not seen while reading it.
  mutating func checkKeys(of object: Int) throws(JSONSyntaxError) {
    let entry = tape[object]
    guard entry.count > Self.fewKeys || entry.has(TapeEntry.escaped) else { return }
    document.keyTable.begin(entry.count)
    var key = object + 1
    while key < count {
      let contents = StringContents(tape[key], base)
      let hash = contents.withBytes { document.keyTable.hash($0) }
      let isNew = document.keyTable.insert(key, hash: hash) { StringContents(tape[$0], base) == contents }
      guard isNew else { throw duplicate(key) }
      key = Int(tape[key + 1].link)
    }
  }

  private func duplicate(_ key: Int) -> JSONSyntaxError {
    JSONSyntaxError(.duplicateKey(StringContents(tape[key], base).string), at: Int(tape[key].start))
  }
}

/// Whether two stretches of memory hold the same bytes.
@inline(__always)
func sameBytes(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var index = 0
  while index + 8 <= count {
    let one = UnsafeRawPointer(left + index).loadUnaligned(as: UInt64.self)
    let other = UnsafeRawPointer(right + index).loadUnaligned(as: UInt64.self)
    guard one == other else { return false }
    index += 8
  }
  while index < count {
    guard left[index] == right[index] else { return false }
    index += 1
  }
  return true
}
