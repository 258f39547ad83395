internal import Directory

/// Where a page of a list ended: the sort key and the row of its last client.
///
/// As text it is base64url of: a version, a hash of the query, the position, and a hash of all that.
struct ListCursor: Equatable {
  /// What the query was, so that a cursor is not used with another.
  let query: UInt64
  /// One for each key of the order.
  let positions: [Position]
  let client: Int64

  enum Position: Equatable {
    case text(String)
    case integer(Int64)
    case bytes([UInt8])

    /// Texts by their bytes, as SQLite compares them.
    static func == (one: Position, other: Position) -> Bool {
      switch (one, other) {
      case (.text(let one), .text(let other)): one.utf8.elementsEqual(other.utf8)
      case (.integer(let one), .integer(let other)): one == other
      case (.bytes(let one), .bytes(let other)): one == other
      case (.text, _), (.integer, _), (.bytes, _): false
      }
    }
  }

  fileprivate enum Form: UInt8 {
    case integer, text
    /// Several keys, each with its form and its length.
    case list
    case bytes
  }

  private static let version: UInt8 = 2
  /// Characters: room for three keys of the longest texts, of which one scalar becomes 33 bytes when it is folded.
  private static let mostCharacters = 1 << 17

  /// A place in a list with an order of one key.
  init(query: UInt64, position: Position, client: Int64) {
    self.init(query: query, positions: [position], client: client)
  }

  /// The first key's, which is the only one of many lists.
  var position: Position? { positions.first }

  var text: String {
    var bytes: [UInt8] = [Self.version]
    bytes.append(word: query)
    bytes.append(word: UInt64(bitPattern: client))
    if positions.count == 1 {
      bytes.append(positions[0].form.rawValue)
      bytes.append(contentsOf: positions[0].bytes)
    } else {
      bytes.append(Form.list.rawValue)
      for position in positions {
        let value = position.bytes
        bytes.append(position.form.rawValue)
        bytes.append(word: UInt64(value.count))
        bytes.append(contentsOf: value)
      }
    }
    bytes.append(word: Self.hash(bytes))
    return Base64URL.encode(bytes)
  }

  init(query: UInt64, positions: [Position], client: Int64) {
    self.query = query
    self.positions = positions
    self.client = client
  }

  /// Throws `StoreError.invalidCursor` when the text is damaged or comes from another query.
  init(_ text: String, for query: UInt64) throws(StoreError) {
    guard text.utf8.count <= Self.mostCharacters, let bytes = Base64URL.decode(text), bytes.count >= 26,
      bytes[0] == Self.version, bytes.word(at: bytes.count - 8) == Self.hash(Array(bytes.dropLast(8))),
      bytes.word(at: 1) == query
    else { throw .invalidCursor }
    self.query = query
    client = Int64(bitPattern: bytes.word(at: 9))
    let value = Array(bytes[18..<(bytes.count - 8)])
    guard let form = Form(rawValue: bytes[17]), let positions = Self.positions(form, value) else {
      throw .invalidCursor
    }
    self.positions = positions
  }

  private static func positions(_ form: Form, _ bytes: [UInt8]) -> [Position]? {
    guard form == .list else { return Position(form, bytes).map { [$0] } }
    var positions: [Position] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard rest.count >= 9, let form = Form(rawValue: rest[rest.startIndex]), form != .list else { return nil }
      let count = Array(rest).word(at: 1)
      rest = rest.dropFirst(9)
      guard count <= UInt64(rest.count), let position = Position(form, Array(rest.prefix(Int(count)))) else {
        return nil
      }
      positions.append(position)
      rest = rest.dropFirst(Int(count))
    }
    return positions
  }

  /// FNV-1a, 64 bits: against mistakes, not against forgery, which would show nothing that a list does not.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash &*= 0x100_0000_01b3
    }
    return hash
  }
}

extension ListCursor.Position {
  fileprivate init?(_ form: ListCursor.Form, _ bytes: [UInt8]) {
    switch form {
    case .integer:
      guard bytes.count == 8 else { return nil }
      self = .integer(Int64(bitPattern: bytes.word(at: 0)))
    case .text: self = .text(String(decoding: bytes, as: UTF8.self))
    case .bytes: self = .bytes(bytes)
    case .list: return nil
    }
  }

  fileprivate var form: ListCursor.Form {
    switch self {
    case .integer: .integer
    case .text: .text
    case .bytes: .bytes
    }
  }

  fileprivate var bytes: [UInt8] {
    switch self {
    case .integer(let value):
      var bytes: [UInt8] = []
      bytes.append(word: UInt64(bitPattern: value))
      return bytes
    case .text(let text): return Array(text.utf8)
    case .bytes(let bytes): return bytes
    }
  }
}

extension ClientQuery {
  /// What a cursor is bound to: all but the limit, which may change from page to page; and the order of the language.
  func hash(for organization: Organization) -> UInt64 {
    let words = search.map { SearchWords($0).all.sorted().joined(separator: " ") } ?? ""
    let keys = order.flatMap { [$0.key.rawValue + ($0.customField ?? ""), $0.isDescending ? "-" : "+"] }
    var parts = [organization.id.rawValue, organization.defaults.language.rawValue, words, status.rawValue] + keys
    // What a filter means is told from others by what Swift says of it: cases and texts, escaped.
    if filter != .everything { parts.append(String(reflecting: filter)) }
    return ListCursor.hash(parts.joined(separator: "\u{0}").utf8)
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: UInt64) {
    for shift in stride(from: 56 as UInt64, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  /// The big-endian word at an index that the caller has checked.
  fileprivate func word(at index: Int) -> UInt64 {
    self[index..<(index + 8)].reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// Base64 with the alphabet for URLs (RFC 4648, 5), without padding.
enum Base64URL {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count * 4 + 2) / 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(alphabet[Int(bits >> UInt32(count) & 63)])
      }
      bits &= (1 << UInt32(count)) - 1
    }
    if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil where the text is not what `encode` makes.
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for character in text.utf8 {
      let value: UInt8
      switch character {
      case 0x41...0x5A: value = character - 0x41
      case 0x61...0x7A: value = character - 0x61 + 26
      case 0x30...0x39: value = character - 0x30 + 52
      case 0x2D: value = 62
      case 0x5F: value = 63
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
      bits &= (1 << UInt32(count)) - 1
    }
    return bits == 0 && count < 6 ? bytes : nil
  }
}
