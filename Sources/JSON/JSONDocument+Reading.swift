// Nothing here allocates, except what returns a String or has to undo escapes.
extension JSONDocument {
  /// The whole document's value. After a failed parse there may be none; then this reads as null.
  package var root: JSONNode { JSONNode(index: 0) }

  package func kind(of node: JSONNode) -> JSONKind { node.index < count ? tape[node.index].kind : .null }

  /// How many elements an array has, or members an object; 0 for everything else.
  package func count(of node: JSONNode) -> Int { node.index < count ? tape[node.index].count : 0 }

  /// The value under a key of an object; nil where there is none, and for what is no object.
  package func member(of node: JSONNode, named name: StaticString) -> JSONNode? {
    member(of: node, named: name.utf8Start, name.utf8CodeUnitCount)
  }

  /// The value under a key that is only known at run time, in UTF-8.
  package func member(of node: JSONNode, named name: [UInt8]) -> JSONNode? {
    name.withUnsafeBufferPointer { bytes in
      member(of: node, named: bytes.baseAddress ?? base, bytes.count)
    }
  }

  private func member(of node: JSONNode, named name: UnsafePointer<UInt8>, _ length: Int) -> JSONNode? {
    guard kind(of: node) == .object else { return nil }
    var members = members(of: node)
    while let (key, value) = members.next() {
      if StringContents(tape[key.index], base).equals(name, length) { return value }
    }
    return nil
  }

  /// The members of an object, in order; none for what is no object.
  package func members(of node: JSONNode) -> JSONMembers {
    JSONMembers(document: self, at: node.index + 1, end: kind(of: node) == .object ? endOfChildren(node) : 0)
  }

  /// The elements of an array, in order; none for what is no array.
  package func elements(of node: JSONNode) -> JSONElements {
    JSONElements(document: self, at: node.index + 1, end: kind(of: node) == .array ? endOfChildren(node) : 0)
  }

  /// After a failed parse a container may have no end yet; what is left of it cannot be walked.
  private func endOfChildren(_ node: JSONNode) -> Int {
    tape[node.index].has(TapeEntry.marked) ? 0 : Int(tape[node.index].link)
  }

  /// The bytes of a value as they stand in the source.
  package func source(of node: JSONNode) -> UnsafeRawBufferPointer {
    guard node.index < count else { return UnsafeRawBufferPointer(start: base, count: 0) }
    let entry = tape[node.index]
    return UnsafeRawBufferPointer(start: base + Int(entry.start), count: Int(entry.end) - Int(entry.start))
  }

  /// The value of `true` and `false`.
  package func bool(of node: JSONNode) -> Bool? {
    kind(of: node) == .bool && node.index < count ? tape[node.index].has(TapeEntry.marked) : nil
  }

  /// The text of a string or of a key.
  package func string(of node: JSONNode) -> String? {
    kind(of: node) == .string ? StringContents(tape[node.index], base).string : nil
  }

  /// The UTF-8 of a string or of a key in the source; nil where it has escapes, and for all other values.
  package func plainUTF8(of node: JSONNode) -> UnsafeRawBufferPointer? {
    guard kind(of: node) == .string else { return nil }
    return StringContents(tape[node.index], base).plain.map { UnsafeRawBufferPointer($0) }
  }

  /// The length of a string in UTF-8 bytes, without its escapes.
  package func utf8Count(of node: JSONNode) -> Int? {
    kind(of: node) == .string ? StringContents(tape[node.index], base).withBytes(\.count) : nil
  }

  /// Whether a value is this very string, byte by byte.
  package func isString(_ node: JSONNode, equalTo text: StaticString) -> Bool {
    guard kind(of: node) == .string else { return false }
    return StringContents(tape[node.index], base).equals(text.utf8Start, text.utf8CodeUnitCount)
  }

  /// The source of a number without fraction and exponent.
  package func integerText(of node: JSONNode) -> UnsafeRawBufferPointer? {
    guard kind(of: node) == .number, !tape[node.index].has(TapeEntry.marked) else { return nil }
    return source(of: node)
  }

  /// The value of a number that is an integer, in whatever way it is written, and fits.
  package func integer(of node: JSONNode) -> Int? {
    guard kind(of: node) == .number, case .integer(let value) = IntegerReading(source(of: node)) else { return nil }
    return Int(exactly: value)
  }

  /// After a failed parse: the value of the object's own "id", if it was read whole and is a string or an integer.
  package func recoverID() -> JSONNode? {
    guard count > 0, tape[0].kind == .object else { return nil }
    var key = 1
    while key + 1 < count {
      let value = tape[key + 1]
      if StringContents(tape[key], base).equals("id") {
        let isWhole = Int(value.end) < length
        let isID = value.kind == .string || (value.kind == .number && !value.has(TapeEntry.marked))
        return isWhole && isID ? JSONNode(index: key + 1) : nil
      }
      let isOpen = value.kind.rawValue >= JSONKind.array.rawValue && value.has(TapeEntry.marked)
      guard !isOpen else { return nil }
      key = Int(value.link)
    }
    return nil
  }
}

extension StringContents {
  func equals(_ text: StaticString) -> Bool { equals(text.utf8Start, text.utf8CodeUnitCount) }
}

/// The members of an object, as keys and values.
package struct JSONMembers: Sequence, IteratorProtocol {
  let document: JSONDocument
  var at: Int
  let end: Int

  package mutating func next() -> (key: JSONNode, value: JSONNode)? {
    guard at < end else { return nil }
    defer { at = Int(document.tape[at + 1].link) }
    return (JSONNode(index: at), JSONNode(index: at + 1))
  }
}

/// The elements of an array.
package struct JSONElements: Sequence, IteratorProtocol {
  let document: JSONDocument
  var at: Int
  let end: Int

  package mutating func next() -> JSONNode? {
    guard at < end else { return nil }
    defer { at = Int(document.tape[at].link) }
    return JSONNode(index: at)
  }
}
