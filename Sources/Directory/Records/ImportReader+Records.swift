internal import JSON
internal import VCard

extension ImportReader {
  /// Begins a JSON file, which may have no record at all.
  package mutating func beginRecords() {
    beginCards(isJSON: true)
  }

  /// Adds a record of a JSON file: a client, as `client/get` answers it, or a part of one.
  ///
  /// - Parameters:
  ///   - number: Its place in the file, 1-based.
  ///   - line: The line that it begins on, 1-based.
  /// - Throws: where it is not JSON.
  package mutating func add(json bytes: [UInt8], number: Int, line: Int) throws(RecordSyntaxError) {
    if cards == nil { beginRecords() }
    let document = JSONDocument()
    do {
      try document.parse(copying: bytes)
    } catch {
      throw RecordSyntaxError(line: line + bytes.prefix(error.offset).count { $0 == 0x0A })
    }
    var record = Card(number: number, line: line)
    var keys: [(slot: SheetLayout.CardSlot, text: String)] = []
    var start = document.source(of: document.root).baseAddress
    var memberLine = line
    for (key, value) in document.members(of: document.root) {
      let (name, source) = (document.source(of: key), document.source(of: value))
      if let from = start, let end = source.baseAddress {
        memberLine += UnsafeRawBufferPointer(start: from, count: end - from).count { $0 == 0x0A }
        start = end
      }
      record.properties.append(
        Card.Property(
          line: memberLine, text: String(decoding: name, as: UTF8.self) + ":" + String(decoding: source, as: UTF8.self))
      )
      if let name = document.string(of: key) { keys += Self.keys(name, document.value(of: value)) }
    }
    append(keys, number: number)
    cards?.append(record)
  }

  /// What tells the record's client from others, in one of its members.
  private static func keys(_ name: String, _ value: JSONValue) -> [(slot: SheetLayout.CardSlot, text: String)] {
    if let slot = SheetLayout.CardSlot.allCases.first(where: { $0.member == name }), let text = value.string {
      return text.isEmpty ? [] : [(slot, text)]
    }
    guard name == "registrations" else { return [] }
    return (value.array ?? []).compactMap { registration in
      guard let scheme = registration.object?["scheme"]?.string, let text = registration.object?["value"]?.string
      else { return nil }
      switch scheme {
      case "siret": return (.siret, text)
      case "vat": return (.vat, text)
      default: return nil
      }
    }
  }
}

extension SheetLayout.CardSlot {
  /// The member of a JSON record that says it.
  var member: String {
    switch self {
    case .number: "number"
    case .name: "name"
    case .email: "email"
    case .siret, .vat: "registrations"
    case .uid: "externalIds"
    case .postalCode: "addresses"
    case .person: "contacts"
    }
  }
}
