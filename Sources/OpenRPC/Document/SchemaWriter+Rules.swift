internal import JSON

/// The rules that types give to their members, as keywords of JSON Schema.
extension SchemaWriter {
  /// The schema of a member: that of its shape, with the rules that its type has for it and a value as an example.
  mutating func schema(of member: TypeShape.Member, in owner: TypeName) -> JSONObject {
    var schema = self.schema(member.shape, of: owner)
    if let rules = ruled[owner.described]?.rules[member.key] {
      if schema.refersElsewhere {
        problems.append("The rules of \(owner).\(member.key) have no effect: its type is described elsewhere.")
      }
      apply(rules, to: &schema)
    }
    if owner.path != "MergePatch", let value = values.value(of: member.key, in: owner) { schema["examples"] = [value] }
    return schema
  }

  /// Whether a member has to be there though its Swift type leaves it open.
  func isNeeded(_ key: String, in owner: TypeName) -> Bool {
    owner.path != "MergePatch" && ruled[owner]?.needed.contains([key]) == true
  }

  /// The lists of members one of which has to be there.
  func choices(in owner: TypeName) -> [JSONValue] {
    if owner.path == "MergePatch" { return [] }
    return (ruled[owner]?.needed ?? []).filter { $0.count > 1 }.map { .array($0.map { .string($0) }) }
  }

  func apply(_ rules: [SchemaKeyword], to schema: inout JSONObject) {
    // What may be null as well keeps to the rules where it is not: they stand beside the type that they are about.
    if var alternatives = schema["anyOf"]?.array, var first = alternatives.first?.object {
      apply(rules, to: &first)
      alternatives[0] = .object(first)
      schema["anyOf"] = .array(alternatives)
      return
    }
    for rule in rules { apply(rule, to: &schema) }
  }

  private func apply(_ rule: SchemaKeyword, to schema: inout JSONObject) {
    switch rule {
    case .minLength(let count): schema["minLength"] = .number(JSONNumber(count))
    case .maxLength(let count): schema["maxLength"] = .number(JSONNumber(count))
    case .minimum(let number): schema["minimum"] = .number(JSONNumber(number))
    case .maximum(let number): schema["maximum"] = .number(JSONNumber(number))
    case .minItems(let count): schema["minItems"] = .number(JSONNumber(count))
    case .maxItems(let count): schema["maxItems"] = .number(JSONNumber(count))
    case .maxProperties(let count): schema["maxProperties"] = .number(JSONNumber(count))
    case .pattern(let expression): schema["pattern"] = .string(expression)
    case .format(let name): schema["format"] = .string(name)
    case .contentEncoding(let name): schema["contentEncoding"] = .string(name)
    case .choices(let texts, let types):
      schema["enum"] = .array(texts.map { .string($0) })
      if let meanings = meanings(of: texts, in: types) { schema["x-choices"] = meanings }
    case .each(let rules):
      let key = schema["items"] == nil ? "additionalProperties" : "items"
      var part = schema[key]?.object ?? JSONObject()
      apply(rules, to: &part)
      schema[key] = .object(part)
    case .keys(let rules):
      var part = JSONObject()
      apply(rules, to: &part)
      schema["propertyNames"] = .object(part)
    }
  }
}

extension TypeName {
  /// The type whose members it has: of a merge patch, or of parts, that which it is of.
  var described: TypeName { ["MergePatch", "Part"].contains(path) ? arguments.first ?? self : self }
}

extension JSONObject {
  /// Whether nothing that stands beside its reference counts (JSON Schema, draft 7).
  fileprivate var refersElsewhere: Bool {
    self["$ref"] != nil || self["anyOf"]?.array?.first?["$ref"] != nil
  }
}
