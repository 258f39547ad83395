extension JSONValue: Codable {
  package init(from decoder: any Decoder) throws {
    if let own = decoder as? ValueDecoder {
      self = own.node < 0 ? .null : own.session.document.value(of: JSONNode(index: own.node))
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let number = try? container.decode(JSONNumber.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let elements = try? container.decode([JSONValue].self) {
      self = .array(elements)
    } else {
      var object = JSONObject()
      let members = try decoder.container(keyedBy: PathKey.self)
      for key in members.allKeys { object[key.stringValue] = try members.decode(JSONValue.self, forKey: key) }
      self = .object(object)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    if let own = encoder as? ValueEncoder { return own.writer.value(self) }
    switch self {
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value): try value.encode(to: encoder)
    case .number(let number): try number.encode(to: encoder)
    case .string(let text): try text.encode(to: encoder)
    case .array(let elements): try elements.encode(to: encoder)
    case .object(let object):
      var container = encoder.container(keyedBy: PathKey.self)
      for member in object.members { try container.encode(member.value, forKey: PathKey(stringValue: member.key)) }
    }
  }
}

extension JSONWriter {
  /// A document from memory. Recursion is as deep as the value, which a parsed one's limit bounds.
  package func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let object):
      beginObject()
      for member in object.members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// As `double`, with the fewest digits of the shorter type.
  package func float(_ value: Float) {
    guard value.isFinite else { return double(.nan) }
    number(JSONNumber(verified: JSONNumber.withoutZeroFraction(value.description)))
  }
}
