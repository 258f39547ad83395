internal import JSON

/// Finds out what the JSON of types is like, by letting them decode themselves from a decoder that only takes notes.
package final class ShapeReader {
  /// The types that have a name, with their shapes.
  package private(set) var definitions: [TypeName: TypeShape] = [:]
  /// The types whose members keep to rules.
  private(set) var ruled: [TypeName: any SchemaRuled.Type] = [:]
  /// What could not be found out, a sentence each.
  package private(set) var problems: [String] = []
  /// A value of each type that could be made.
  private var samples: [ObjectIdentifier: Any] = [:]
  private var underway: Set<ObjectIdentifier> = []

  package init() {}

  /// The shape of a type; a type with a name is a reference into `definitions`.
  package func shape(of type: any Decodable.Type) -> TypeShape {
    func open<T: Decodable>(_ type: T.Type) -> TypeShape { read(type).shape }
    return open(type)
  }

  /// The shape of a type that says itself what it is like.
  func shape(hinted type: any SchemaDescribed.Type) -> TypeShape { shape(type.schema) }

  /// The members of a type that decodes itself as an object; none for another.
  package func members(of type: any Decodable.Type) -> [TypeShape.Member] {
    var shape = shape(of: type)
    if case .reference(let name) = shape { shape = definitions[name] ?? .any }
    return if case .object(let members) = shape { members } else { [] }
  }

  /// The shape of a type, and a value of it where one could be made.
  func read<T: Decodable>(_ type: T.Type) -> (shape: TypeShape, sample: T?) {
    if let scalar = type as? any ShapedScalar.Type { return (scalar.shape, scalar.sample as? T) }
    if let collection = type as? any ShapedCollection.Type {
      return (collection.shape(in: self), collection.sample as? T)
    }
    let identifier = ObjectIdentifier(type)
    let name = TypeName(of: type)
    // A patch inside another patch has a definition before it is read itself, and no sample yet.
    if underway.contains(identifier) || (definitions[name] != nil && samples[identifier] != nil) {
      return (.reference(name), samples[identifier] as? T)
    }
    underway.insert(identifier)
    ruled[name] = type as? any SchemaRuled.Type
    defer { underway.remove(identifier) }
    let (shape, sample) = describe(type)
    samples[identifier] = sample
    if let described = type as? any SchemaDescribed.Type, !described.schema.hasName { return (shape, sample) }
    definitions[name] = shape
    return (.reference(name), sample)
  }

  private func describe<T: Decodable>(_ type: T.Type) -> (shape: TypeShape, sample: T?) {
    if let described = type as? any SchemaDescribed.Type {
      return (shape(described.schema), Attempt(self, type).sample)
    }
    if let choice = type as? any (CaseIterable & RawRepresentable & Sendable).Type,
      let (names, first) = choices(of: choice)
    {
      return (.choice(names), first as? T)
    }
    let attempt = Attempt(self, type)
    // A type without properties asks for nothing.
    return (attempt.shape ?? .object([]), attempt.sample)
  }

  private func shape(_ hint: SchemaHint) -> TypeShape {
    switch hint {
    case .any: .any
    case .null: .null
    case .object: .dictionary(.any)
    case .string(let rules): .string(rules)
    case .like(let other): shape(of: other)
    case .parts(let other, let always): .array(part(of: other, always: always))
    case .patch(let other): patch(of: shape(of: other), isWhole: true)
    }
  }

  private func part(of type: any Decodable.Type, always: Set<String>) -> TypeShape {
    let members = members(of: type).map { TypeShape.Member($0.key, $0.shape, isRequired: always.contains($0.key)) }
    let name = TypeName(path: "Part", arguments: [TypeName(of: type)])
    definitions[name] = .object(members)
    return .reference(name)
  }

  /// The shape of a merge patch: of an object each member may be absent or null, and is a patch itself.
  private func patch(of shape: TypeShape, isWhole: Bool = false) -> TypeShape {
    switch shape {
    case .reference(let name):
      guard case .object(let members) = definitions[name] else { return shape }
      let patchName = TypeName(path: "MergePatch", arguments: [name])
      let patched: () -> TypeShape = {
        .object(members.map { TypeShape.Member($0.key, self.patch(of: $0.shape).orNull, isRequired: false) })
      }
      if isWhole { return patched() }
      if definitions[patchName] == nil {
        // Stands there first so that a type that holds itself ends.
        definitions[patchName] = .any
        definitions[patchName] = patched()
      }
      return .reference(patchName)
    case .dictionary(let value): return .dictionary(patch(of: value).orNull)
    default: return shape
    }
  }

  private func choices<C: CaseIterable & RawRepresentable>(of type: C.Type) -> ([String], Any)? {
    let names = type.allCases.compactMap { $0.rawValue as? String }
    guard names.count == type.allCases.count, let first = type.allCases.first else { return nil }
    return (names, first)
  }

  func note(problem: String) {
    if !problems.contains(problem) { problems.append(problem) }
  }
}

extension SchemaHint {
  /// Whether a type of that kind is described on its own, under its name.
  fileprivate var hasName: Bool {
    switch self {
    case .string, .patch: true
    case .any, .null, .object, .like, .parts: false
    }
  }
}
