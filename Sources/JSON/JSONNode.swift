/// A value of a parsed document: its place in the document's tape, valid until the next parse.
package struct JSONNode: Sendable, Equatable {
  let index: Int
}

/// The kinds of JSON values.
package enum JSONKind: UInt8, Sendable {
  case null
  case bool
  case number
  case string
  case array
  case object

  /// The word for this kind in issues, as JSON Schema has it.
  package var word: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

/// One value, or one key, of a document: where its source is and where the next one is.
///
/// A member of an object is two entries, the key and then the value.
struct TapeEntry {
  /// Offsets into the source; a string's include its quotes.
  var start: UInt32
  /// While an object is open: a set of its keys' fingerprints.
  var end: UInt32
  /// The entry after this value and all inside it. While a container is open: the container around it. In the first
  /// key of an object: the key at which the next search begins.
  var link: UInt32
  /// The kind (3 bits), flags (3 bits), and the number of elements or members (26 bits).
  private var bits: UInt32

  init(_ kind: JSONKind, start: Int, end: Int, link: Int, flags: UInt32 = 0) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.link = UInt32(truncatingIfNeeded: link)
    bits = UInt32(kind.rawValue) | flags
  }

  /// A string or key with escapes; an object with such a key, while it is open.
  static let escaped: UInt32 = 1 << 3
  /// A number with a fraction or an exponent; `true`; a container that is still open.
  static let marked: UInt32 = 1 << 4
  /// A key that a type asked for; an object that a type took apart.
  static let asked: UInt32 = 1 << 5

  var kind: JSONKind { JSONKind(rawValue: UInt8(truncatingIfNeeded: bits & 7)) ?? .null }
  var count: Int { Int(bits >> 6) }
  func has(_ flag: UInt32) -> Bool { bits & flag != 0 }
  mutating func set(_ flag: UInt32) { bits |= flag }
  mutating func clear(_ flag: UInt32) { bits &= ~flag }
  mutating func countOne() { bits &+= 1 << 6 }
}
