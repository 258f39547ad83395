/// Any JSON value, in memory.
///
/// Strings and keys are equal where their bytes are; objects, where their members are, in whatever order.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  package var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The member of an object; nil where there is none, and for what is no object.
  package subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var int: Int? { if case .number(let number) = self { number.int } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
  package var isNull: Bool { if case .null = self { true } else { false } }
}

extension JSONValue: Hashable {
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): ExactString(one) == ExactString(other)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    switch self {
    case .null: break
    case .bool(let value): hasher.combine(value)
    case .number(let number): hasher.combine(number)
    case .string(let text): hasher.combine(ExactString(text))
    case .array(let elements): hasher.combine(elements)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}

extension JSONDocument {
  /// A value of the document on its own. Recursion is as deep as the document, so within its limit.
  package func value(of node: JSONNode) -> JSONValue {
    guard node.index < count else { return .null }
    switch tape[node.index].kind {
    case .null: return .null
    case .bool: return .bool(tape[node.index].has(TapeEntry.marked))
    case .number: return .number(number(of: node))
    case .string: return .string(StringContents(tape[node.index], base).string)
    case .array:
      var values: [JSONValue] = []
      values.reserveCapacity(count(of: node))
      for element in elements(of: node) { values.append(value(of: element)) }
      return .array(values)
    case .object:
      var object = JSONObject()
      object.reserveCapacity(count(of: node))
      // The parser has made sure that no key stands twice.
      for (key, member) in members(of: node) {
        object.append(StringContents(tape[key.index], base).string, value(of: member))
      }
      return .object(object)
    }
  }

  func number(of node: JSONNode) -> JSONNumber {
    JSONNumber(verified: String(decoding: source(of: node), as: UTF8.self))
  }
}
