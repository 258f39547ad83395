internal import JSON

/// Where a field stands in a client's record.
enum FieldPath: Hashable {
  /// A member, whole.
  case member(String)
  /// A member of an object that is changed member by member: `settings`, `externalIds`, `customFields`;
  /// of the organization, `defaults`.
  case part(of: String, String)
  /// An element of `contacts` or `addresses`, by its identifier.
  case element(of: String, String)
  /// A member of an element.
  case elementMember(of: String, String, String)
  /// A custom field of a contact.
  case elementPart(of: String, String, String, String)
  /// The order of `contacts` or `addresses`, as identifiers.
  case order(of: String)

  static let objects: Set = ["settings", "externalIds", "customFields", "defaults"]
  static let lists: Set = ["contacts", "addresses"]

  /// As `FieldChange.field` has it; a `/` in a name is `~1` and a `~` is `~0`, as in RFC 6901.
  var text: String {
    let names: [String] =
      switch self {
      case .member(let name), .order(of: let name): [name]
      case .part(let object, let name): [object, name]
      case .element(let list, let id): [list, id]
      case .elementMember(let list, let id, let name): [list, id, name]
      case .elementPart(let list, let id, let object, let name): [list, id, object, name]
      }
    return String(names.reduce(JSONPointer()) { $0.appending($1) }.description.dropFirst())
  }

  init?(_ text: String) {
    guard let names = JSONPointer("/" + text).tokens else { return nil }
    switch (names.count, names.first.map { Self.lists.contains($0) } ?? false) {
    case (1, true): self = .order(of: names[0])
    case (1, false): self = .member(names[0])
    case (2, true): self = .element(of: names[0], names[1])
    case (2, false) where Self.objects.contains(names[0]): self = .part(of: names[0], names[1])
    case (3, true): self = .elementMember(of: names[0], names[1], names[2])
    case (4, true) where Self.objects.contains(names[2]):
      self = .elementPart(of: names[0], names[1], names[2], names[3])
    default: return nil
    }
  }
}

extension JSONObject {
  /// What stands at a place of a client's record; setting nil takes it away.
  subscript(path: FieldPath) -> JSONValue? {
    get {
      switch path {
      case .member(let name): self[name]
      case .part(let object, let name): self[object]?[name]
      case .element(let list, let id): element(id, of: list)
      case .elementMember(let list, let id, let name): element(id, of: list)?[name]
      case .elementPart(let list, let id, let object, let name): element(id, of: list)?[object]?[name]
      case .order(let list): .array(identifiers(of: list).map { .string($0) })
      }
    }
    set {
      switch path {
      case .member(let name): self[name] = newValue
      case .part(let object, let name): change(object) { $0[name] = newValue }
      case .element(let list, let id): set(newValue, id, of: list)
      case .elementMember(let list, let id, let name):
        guard var element = element(id, of: list)?.object else { return }
        element[name] = newValue
        set(.object(element), id, of: list)
      case .elementPart(let list, let id, let object, let name):
        guard var element = element(id, of: list)?.object else { return }
        element.change(object) { $0[name] = newValue }
        set(.object(element), id, of: list)
      case .order(let list): order(list, by: newValue?.array?.compactMap(\.string) ?? [])
      }
    }
  }

  func identifiers(of list: String) -> [String] {
    (self[list]?.array ?? []).compactMap { $0["id"]?.string }
  }

  private func element(_ id: String, of list: String) -> JSONValue? {
    self[list]?.array?.first { $0["id"]?.string == id }
  }

  private mutating func change(_ name: String, _ body: (inout JSONObject) -> Void) {
    var object = self[name]?.object ?? JSONObject()
    body(&object)
    self[name] = .object(object)
  }

  /// Puts an element in the place of the one with its identifier, or at the end.
  private mutating func set(_ element: JSONValue?, _ id: String, of list: String) {
    var elements = self[list]?.array ?? []
    let place = elements.firstIndex { $0["id"]?.string == id }
    switch (place, element) {
    case (let place?, let element?): elements[place] = element
    case (let place?, nil): elements.remove(at: place)
    case (nil, let element?): elements.append(element)
    case (nil, nil): break
    }
    self[list] = .array(elements)
  }

  /// Puts a list into the order of identifiers; what they do not name keeps its order behind them.
  private mutating func order(_ list: String, by identifiers: [String]) {
    let elements = self[list]?.array ?? []
    let places = Dictionary(identifiers.enumerated().map { ($1, $0) }) { first, _ in first }
    let ordered = elements.enumerated().sorted { one, other in
      let one = (places[one.element["id"]?.string ?? ""] ?? identifiers.count, one.offset)
      let other = (places[other.element["id"]?.string ?? ""] ?? identifiers.count, other.offset)
      return one < other
    }
    self[list] = .array(ordered.map(\.element))
  }
}
