/// One pass over a document's bytes that writes its tape.
///
/// There is no stack: an open container keeps in `link` the container around it. `{"a":[1]}` becomes
///
///     0 object, next 4    1 key "a"    2 array, next 4    3 number 1
struct JSONParser {
  let document: JSONDocument
  let base: UnsafePointer<UInt8>
  let end: Int
  var at = 0
  var tape: UnsafeMutablePointer<TapeEntry>
  var capacity: Int
  var count = 0
  private var depth = 0
  /// The container that is being read, or -1.
  private(set) var container = -1
  private var inObject = false

  init(_ document: JSONDocument) {
    self.document = document
    base = document.base
    end = document.length
    tape = document.tape
    capacity = document.entryCapacity
  }

  mutating func parseDocument() throws(JSONSyntaxError) {
    if end >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { at = 3 }
    skipSpace()
    values: while true {
      try parseValue()
      if isAtFirstValue { continue }
      while true {
        guard container >= 0 else { break values }
        skipSpace()
        let byte = try peek()
        if byte == UInt8(ascii: ",") {
          at += 1
          skipSpace()
          try beginMember()
          continue values
        }
        guard byte == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { throw unexpected() }
        try close()
      }
    }
    skipSpace()
    guard at == end else { throw fail(.trailingBytes) }
  }

  /// True just after a container was opened and its first value is to be read.
  private var isAtFirstValue = false

  private mutating func parseValue() throws(JSONSyntaxError) {
    isAtFirstValue = false
    let byte = try peek()
    switch byte {
    case UInt8(ascii: "\""): try parseString()
    case UInt8(ascii: "{"): try open(.object, closer: UInt8(ascii: "}"))
    case UInt8(ascii: "["): try open(.array, closer: UInt8(ascii: "]"))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber()
    case UInt8(ascii: "t"): try parseWord("true", .bool, flags: TapeEntry.marked)
    case UInt8(ascii: "f"): try parseWord("false", .bool)
    case UInt8(ascii: "n"): try parseWord("null", .null)
    default: throw unexpected()
    }
  }

  private mutating func open(_ kind: JSONKind, closer: UInt8) throws(JSONSyntaxError) {
    guard depth < document.limits.depth else { throw fail(.tooDeep(limit: document.limits.depth)) }
    depth += 1
    let opened = count
    append(TapeEntry(kind, start: at, end: 0, link: container, flags: TapeEntry.marked))
    container = opened
    inObject = kind == .object
    at += 1
    skipSpace()
    if try peek() == closer { return try close() }
    try beginMember()
    isAtFirstValue = true
  }

  /// Counts what begins here, and reads its key in an object.
  private mutating func beginMember() throws(JSONSyntaxError) {
    if inObject { try parseKey() }
    tape[container].countOne()
  }

  private mutating func close() throws(JSONSyntaxError) {
    at += 1
    let closed = container
    if inObject { try checkKeys(of: closed) }
    let around = Int(Int32(bitPattern: tape[closed].link))
    tape[closed].end = UInt32(truncatingIfNeeded: at)
    tape[closed].link = UInt32(truncatingIfNeeded: count)
    tape[closed].clear(TapeEntry.marked | TapeEntry.escaped)
    container = around
    inObject = around >= 0 && tape[around].kind == .object
    depth -= 1
  }

  private mutating func parseWord(
    _ word: StaticString, _ kind: JSONKind, flags: UInt32 = 0
  ) throws(JSONSyntaxError) {
    let start = at
    for index in 0..<word.utf8CodeUnitCount {
      guard try peek() == word.utf8Start[index] else { throw unexpected() }
      at += 1
    }
    append(TapeEntry(kind, start: start, end: at, link: count + 1, flags: flags))
  }

  private mutating func parseNumber() throws(JSONSyntaxError) {
    let start = at
    var flags: UInt32 = 0
    if base[at] == UInt8(ascii: "-") { at += 1 }
    let leadingZero = at < end && base[at] == UInt8(ascii: "0")
    let digits = skipDigits()
    guard digits > 0, !(leadingZero && digits > 1) else { throw JSONSyntaxError(.invalidNumber, at: start) }
    if at < end, base[at] == UInt8(ascii: ".") {
      flags = TapeEntry.marked
      at += 1
      guard skipDigits() > 0 else { throw JSONSyntaxError(.invalidNumber, at: start) }
    }
    if at < end, base[at] | 0x20 == UInt8(ascii: "e") {
      flags = TapeEntry.marked
      at += 1
      if at < end, base[at] == UInt8(ascii: "+") || base[at] == UInt8(ascii: "-") { at += 1 }
      guard skipDigits() > 0 else { throw JSONSyntaxError(.invalidNumber, at: start) }
    }
    append(TapeEntry(.number, start: start, end: at, link: count + 1, flags: flags))
  }

  private mutating func skipDigits() -> Int {
    let start = at
    while at < end, base[at] &- UInt8(ascii: "0") < 10 { at += 1 }
    return at - start
  }

  @inline(__always)
  mutating func skipSpace() {
    while at < end {
      let byte = base[at]
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      at += 1
    }
  }

  @inline(__always)
  mutating func append(_ entry: TapeEntry) {
    if count == capacity {
      capacity = document.grow(count)
      tape = document.tape
    }
    tape[count] = entry
    count += 1
  }

  @inline(__always)
  func peek() throws(JSONSyntaxError) -> UInt8 {
    guard at < end else { throw fail(.unexpectedEnd) }
    return base[at]
  }

  func fail(_ kind: JSONSyntaxError.Kind) -> JSONSyntaxError { JSONSyntaxError(kind, at: at) }

  func unexpected() -> JSONSyntaxError { at < end ? fail(.unexpectedByte(base[at])) : fail(.unexpectedEnd) }
}
