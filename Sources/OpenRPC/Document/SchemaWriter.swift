internal import JSON

/// Writes shapes as JSON Schema (draft 7, which OpenRPC takes), with the comments on types and members.
struct SchemaWriter {
  let definitions: [TypeName: TypeShape]
  let comments: SourceComments
  /// The types whose members keep to rules.
  let ruled: [TypeName: any SchemaRuled.Type]
  let values: ExampleValues
  /// The types whose objects may have no other members than theirs: those of params.
  let closed: Set<TypeName>
  /// Where comments are missing, a sentence each.
  var problems: [String] = []

  init(
    definitions: [TypeName: TypeShape], comments: SourceComments, ruled: [TypeName: any SchemaRuled.Type],
    values: ExampleValues, closed: Set<TypeName>
  ) {
    self.definitions = definitions
    self.comments = comments
    self.ruled = ruled
    self.values = values
    self.closed = closed
  }

  /// The schemas of the types that have names, in the order of their names.
  mutating func components() -> JSONObject {
    var schemas = JSONObject()
    for name in definitions.keys.sorted(by: { $0.word < $1.word }) {
      guard let shape = definitions[name] else { continue }
      if schemas[name.word] != nil { problems.append("Two types would be called \(name.word) in the document.") }
      schemas[name.word] = .object(definition(shape, of: name))
    }
    return schemas
  }

  private mutating func definition(_ shape: TypeShape, of name: TypeName) -> JSONObject {
    var schema = JSONObject()
    schema["title"] = .string(name.word)
    if let text = description(of: name) { schema["description"] = .string(text) }
    for member in self.schema(shape, of: name).members { schema[member.key] = member.value }
    if let value = values.value(of: name) { schema["examples"] = [value] }
    return schema
  }

  private mutating func description(of name: TypeName) -> String? {
    if name.path == "Part", let whole = name.arguments.first {
      return "The members of \(whole.word) that were asked for."
    }
    if let comment = comments.comment(on: name.path) {
      guard let argument = name.arguments.first else { return comment.text }
      return "\(comment.summary) Of \(argument.word)."
    }
    // A method's own result is described by the method.
    if !name.path.hasSuffix(".Response") { complain(about: name.path) }
    return nil
  }

  mutating func schema(_ shape: TypeShape, of owner: TypeName) -> JSONObject {
    var schema = JSONObject()
    switch shape {
    case .any: break
    case .null: schema["type"] = "null"
    case .boolean: schema["type"] = "boolean"
    case .number: schema["type"] = "number"
    case .integer(let minimum):
      schema["type"] = "integer"
      if let minimum { schema["minimum"] = .number(JSONNumber(minimum)) }
    case .string(let rules):
      schema["type"] = "string"
      apply(rules, to: &schema)
    case .choice(let names):
      schema["type"] = "string"
      schema["enum"] = .array(names.map { .string($0) })
      if let texts = meanings(of: names, in: [owner.path]) { schema["x-choices"] = texts }
    case .array(let element):
      schema["type"] = "array"
      schema["items"] = .object(self.schema(element, of: owner))
    case .dictionary(let value):
      schema["type"] = "object"
      schema["additionalProperties"] = .object(self.schema(value, of: owner))
    case .object(let members): return object(members, of: owner)
    case .either(let shapes): return either(shapes, of: owner)
    case .reference(let name): schema["$ref"] = .string("#/components/schemas/" + name.word)
    }
    return schema
  }

  private mutating func either(_ shapes: [TypeShape], of owner: TypeName) -> JSONObject {
    var schema = JSONObject()
    schema["anyOf"] = .array(shapes.map { .object(self.schema($0, of: owner)) })
    return schema
  }

  private mutating func object(_ members: [TypeShape.Member], of owner: TypeName) -> JSONObject {
    var properties = JSONObject()
    for member in members {
      var property = JSONObject()
      if let text = description(ofMember: member.key, in: owner) { property["description"] = .string(text) }
      for part in self.schema(of: member, in: owner).members { property[part.key] = part.value }
      properties[member.key] = .object(property)
    }
    var schema = JSONObject()
    schema["type"] = "object"
    schema["properties"] = .object(properties)
    let required = members.filter { $0.isRequired || isNeeded($0.key, in: owner) }.map { JSONValue.string($0.key) }
    if !required.isEmpty { schema["required"] = .array(required) }
    let choices = choices(in: owner)
    if choices.count == 1, let keys = choices[0].array {
      schema["anyOf"] = .array(keys.map { ["required": [$0]] })
    } else if !choices.isEmpty {
      problems.append("\(owner) has more than one choice of members: the document can't say that yet.")
    }
    if closed.contains(owner) { schema["additionalProperties"] = false }
    return schema
  }

  /// The comment on a member; that of a patch's member is the one in the type that is patched.
  mutating func description(ofMember key: String, in owner: TypeName) -> String? {
    let type = owner.described
    if let comment = comments.comment(on: key, of: type.path) { return comment.text }
    complain(about: type.path + "." + key)
    return nil
  }

  /// What is said of the members of some types, by their names.
  func meanings(of names: [String], in types: [String]) -> JSONValue? {
    var texts = JSONObject()
    for name in names {
      let comment = types.lazy.compactMap { comments.comment(on: name, of: $0) }.first
      if let comment { texts[name] = .string(comment.text) }
    }
    return texts.isEmpty ? nil : .object(texts)
  }

  private mutating func complain(about path: String) {
    let place = comments.declarations[path].map { "\($0.file):\($0.line): " } ?? ""
    let problem = "\(place)\(path) has no comment, and the wire shows it."
    if !problems.contains(problem) { problems.append(problem) }
  }
}
