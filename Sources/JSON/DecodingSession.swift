/// One decoding of one value of a document: what its decoders share, and every issue they find.
///
/// A place in the tape below 0 stands for a value that is missing or of the wrong type: what is read from it is a
/// placeholder, and is not an issue again.
final class DecodingSession {
  static let placeholder = -1

  let document: JSONDocument
  let tape: UnsafeMutablePointer<TapeEntry>
  let base: UnsafePointer<UInt8>
  let userInfo: [CodingUserInfoKey: any Sendable]
  let root: Int
  let prefix: JSONPointer
  private(set) var issues: [JSONIssue] = []
  /// All issues, those that were not kept too.
  private(set) var total = 0
  /// The objects in which a field was found that was not asked for: for these, and only now, `askedKeys` is kept.
  let watched: Set<Int>
  /// The keys that were asked for, by object.
  var askedKeys: [Int: [String]] = [:]
  /// The element at which an array's initializer gave up.
  private var failedElement = 0
  private var placeholderDepth = 0
  private var lastArray = ArrayPlace()

  private static let deepestPlaceholder = 16

  init(
    _ document: JSONDocument, root: Int, prefix: JSONPointer, userInfo: [CodingUserInfoKey: any Sendable],
    watched: Set<Int> = []
  ) {
    self.watched = watched
    self.document = document
    self.root = root
    self.prefix = prefix
    self.userInfo = userInfo
    tape = document.tape
    base = document.base
  }

  func kind(_ node: Int) -> JSONKind { node < 0 ? .null : tape[node].kind }

  // MARK: Values

  func decode<T: Decodable>(_ type: T.Type, at node: Int) throws -> T {
    if node < 0 { return try decodePlaceholder(type) }
    let before = total
    do {
      return try T(from: ValueDecoder(session: self, node: node))
    } catch {
      refuse(type, at: node, with: error, before: before)
      return try decodePlaceholder(type)
    }
  }

  /// Some value of a type, so that the initializer that wants it goes on.
  private func decodePlaceholder<T: Decodable>(_ type: T.Type) throws -> T {
    if let named = type as? any JSONPlaceholder.Type, let value = named.jsonPlaceholder as? T { return value }
    if let choices = type as? any CaseIterable.Type, let value = Self.firstCase(choices) as? T { return value }
    // A type that contains itself may ask for ever.
    guard placeholderDepth < Self.deepestPlaceholder else { throw NoPlaceholder() }
    placeholderDepth += 1
    defer { placeholderDepth -= 1 }
    return try T(from: ValueDecoder(session: self, node: Self.placeholder))
  }

  /// Notes why a value could not be made, unless that is noted already, and what else is wrong inside it.
  private func refuse<T>(_ type: T.Type, at node: Int, with error: any Error, before: Int) {
    if total == before {
      if let choices = choices(of: type), kind(node) == .string || kind(node) == .number {
        let given = document.string(of: JSONNode(index: node))
        record(
          .invalidChoice, at: node, expected: "one of \(choices.joined(separator: ", "))",
          suggestion: given.flatMap { NearMiss.closest(to: $0, among: choices) })
      } else {
        record(.invalid, at: node, cause: error)
      }
    }
    // Its initializer did not get to ask for the rest of its fields.
    tape[node].clear(TapeEntry.asked)
    if kind(node) == .array, let array = type as? any ElementsDecodable.Type {
      array.decodeElements(after: failedElement, of: node, in: self)
    }
  }

  private static func firstCase<C: CaseIterable>(_ type: C.Type) -> Any? { type.allCases.first }

  private func choices<T>(of type: T.Type) -> [String]? {
    guard let type = type as? any CaseIterable.Type else { return nil }
    func list<C: CaseIterable>(_ type: C.Type) -> [String]? {
      var words: [String] = []
      for choice in type.allCases {
        guard let raw = choice as? any RawRepresentable else { return nil }
        words.append("\(raw.rawValue)")
      }
      return words
    }
    return list(type)
  }

  /// What would fit where a value of a type is missing, as far as a type can tell.
  func expectation<T>(of type: T.Type) -> String? {
    if type is any ElementsDecodable.Type { return "array" }
    return choices(of: type).map { "one of \($0.joined(separator: ", "))" }
  }

  /// Remembers at which element an array gave up, so that those after it are looked at too.
  func failed(at element: Int) { failedElement = element }

  func string(_ node: Int) -> String {
    guard expect(.string, at: node, word: "string") else { return "" }
    return StringContents(tape[node], base).string
  }

  func bool(_ node: Int) -> Bool {
    guard expect(.bool, at: node, word: "boolean") else { return false }
    return tape[node].has(TapeEntry.marked)
  }

  func number(_ node: Int) -> JSONNumber {
    guard expect(.number, at: node, word: "number") else { return JSONNumber(0) }
    return document.number(of: JSONNode(index: node))
  }

  func double(_ node: Int) -> Double {
    guard expect(.number, at: node, word: "number") else { return 0 }
    if let double = document.number(of: JSONNode(index: node)).double { return double }
    record(.outOfRange, at: node, expected: "number", limit: "the range of a 64-bit floating-point number")
    return 0
  }

  func float(_ node: Int) -> Float {
    let float = Float(double(node))
    if float.isFinite { return float }
    record(.outOfRange, at: node, expected: "number", limit: "the range of a 32-bit floating-point number")
    return 0
  }

  func integer<I: FixedWidthInteger>(_ node: Int, as type: I.Type) -> I {
    guard expect(.number, at: node, word: "integer") else { return 0 }
    let source = document.source(of: JSONNode(index: node))
    switch IntegerReading(source) {
    case .integer(let value):
      if let integer = I(exactly: value) { return integer }
      recordOutOfRange(node, type, isBelow: value < 0)
    case .large: recordOutOfRange(node, type, isBelow: source.first == UInt8(ascii: "-"))
    case .fraction: record(.wrongType, at: node, expected: "integer", limit: "\(I.min) to \(I.max)")
    }
    return 0
  }

  private func recordOutOfRange<I: FixedWidthInteger>(_ node: Int, _ type: I.Type, isBelow: Bool) {
    let bound = Int(exactly: isBelow ? I.min : I.max)
    record(.outOfRange, at: node, expected: "integer", limit: "\(I.min) to \(I.max)", bound: bound)
  }

  func expect(_ kind: JSONKind, at node: Int, word: String) -> Bool {
    guard node >= 0 else { return false }
    if tape[node].kind == kind { return true }
    record(.wrongType, at: node, expected: word)
    return false
  }

  // MARK: Issues

  func record(
    _ code: JSONIssue.Code, at node: Int, key: String? = nil, expected: String? = nil, limit: String? = nil,
    bound: Int? = nil, suggestion: String? = nil, cause: (any Error)? = nil
  ) {
    total += 1
    guard issues.count < JSONIssues.most else { return }
    var pointer = pointer(to: node)
    if let key { pointer.append(key) }
    let found = code == .missing ? nil : kind(node)
    issues.append(
      JSONIssue(
        code, at: pointer, expected: expected, limit: limit, bound: bound, found: found, suggestion: suggestion,
        cause: cause))
  }

  /// Keeps an issue that is worded already.
  func keep(_ issue: JSONIssue) {
    total += 1
    if issues.count < JSONIssues.most { issues.append(issue) }
  }

  /// The way from the root to a value is not kept while decoding; it is found again in the tape.
  func pointer(to node: Int) -> JSONPointer {
    var pointer = prefix
    walk(to: node) { key, index in
      if let key { pointer.append(key) } else { pointer.append(index) }
    }
    return pointer
  }

  func walk(to node: Int, _ step: (_ key: String?, _ index: Int) -> Void) {
    guard node >= root else { return }
    var at = root
    while at < node {
      switch tape[at].kind {
      case .object:
        var key = at + 1
        while Int(tape[key + 1].link) <= node { key = Int(tape[key + 1].link) }
        step(StringContents(tape[key], base).string, 0)
        at = key + 1
      case .array:
        var place = ArrayPlace(array: at, index: 0, element: at + 1)
        // Issues come in order: in a long array the walk goes on where the one before it ended.
        if lastArray.array == at, lastArray.element <= node { place = lastArray }
        while Int(tape[place.element].link) <= node {
          place.element = Int(tape[place.element].link)
          place.index += 1
        }
        lastArray = place
        step(nil, place.index)
        at = place.element
      default: return
      }
    }
  }
}

/// A value is needed of a type that cannot name one.
private struct NoPlaceholder: Error {}

/// An element of an array and its number.
private struct ArrayPlace {
  var array = -1
  var index = 0
  var element = 0
}

/// An array, of which the elements after a bad one can be looked at.
private protocol ElementsDecodable {
  static func decodeElements(after element: Int, of array: Int, in session: DecodingSession)
}

extension Array: ElementsDecodable where Element: Decodable {
  fileprivate static func decodeElements(after element: Int, of array: Int, in session: DecodingSession) {
    let end = Int(session.tape[array].link)
    guard element > array, element < end else { return }
    var at = Int(session.tape[element].link)
    while at < end {
      // What it throws is in the session's issues.
      _ = try? session.decode(Element.self, at: at)
      at = Int(session.tape[at].link)
    }
  }
}
