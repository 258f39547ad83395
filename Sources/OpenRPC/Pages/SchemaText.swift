internal import JSON

/// What a schema says, in words and links.
struct SchemaText {
  let schemas: JSONObject

  private static let records = "records.md"

  /// What kind of value it is.
  func type(of schema: JSONValue) -> String {
    if let name = name(of: schema) { return link(name) }
    if let alternatives = schema["anyOf"]?.array, schema["type"] == nil {
      return Markdown.list(alternatives.map { type(of: $0) }, "or")
    }
    switch schema["type"]?.string {
    case "array":
      let element = schema["items"] ?? .null
      return "array of " + (element["type"]?.string == "string" ? "strings" : type(of: element))
    case "object" where schema["additionalProperties"]?.object?.isEmpty == false:
      let value = type(of: schema["additionalProperties"] ?? .null)
      return "object of " + (value == "string" ? "strings" : value)
    case let type?: return type
    case nil: return "any"
    }
  }

  private func link(_ name: String) -> String {
    // A merge patch and a part have the members of the record that they are of.
    for (suffix, text) in [("MergePatch", "merge patch of "), ("Part", "part of ")] where name.hasSuffix(suffix) {
      let whole = String(name.dropLast(suffix.count))
      if schemas[whole] != nil { return text + Markdown.link(whole, to: Self.records, at: whole) }
    }
    return Markdown.link(name, to: Self.records, at: name)
  }

  /// The name of the type that a schema refers to.
  private func name(of schema: JSONValue) -> String? {
    schema["$ref"]?.string.flatMap { $0.split(separator: "/").last.map(String.init) }
  }

  /// What a value keeps to, in a few words.
  func limits(of schema: JSONValue) -> String {
    if let first = schema["anyOf"]?.array?.first, schema["type"] == nil { return limits(of: first) }
    var parts: [String] = []
    parts += Self.span(schema["minLength"]?.int, schema["maxLength"]?.int, "character", "characters")
    parts += Self.span(schema["minimum"]?.int, schema["maximum"]?.int, "", "")
    parts += Self.span(schema["minItems"]?.int, schema["maxItems"]?.int, "item", "items")
    parts += Self.span(nil, schema["maxProperties"]?.int, "key", "keys")
    if let format = schema["format"]?.string { parts.append(format) }
    if let encoding = schema["contentEncoding"]?.string { parts.append(encoding) }
    if let pattern = schema["pattern"]?.string { parts.append("matches " + Markdown.code(pattern)) }
    if let choices = choices(schema) { parts.append(choices) }
    for (key, name) in [("propertyNames", "each key"), ("items", "each"), ("additionalProperties", "each value")] {
      guard let part = schema[key], part.object != nil, self.name(of: part) == nil else { continue }
      let limits = limits(of: part)
      if !limits.isEmpty { parts.append("\(name) \(limits)") }
    }
    return parts.joined(separator: "; ")
  }

  private func choices(_ schema: JSONValue) -> String? {
    let texts = schema["enum"]?.array?.compactMap(\.string) ?? []
    return texts.isEmpty ? nil : texts.map(Markdown.code).joined(separator: ", ")
  }

  private static func span(_ least: Int?, _ most: Int?, _ one: String, _ many: String) -> [String] {
    let text: String? =
      switch (least, most) {
      case (let least?, let most?): least == most ? "\(most)" : "\(least) to \(most)"
      case (nil, let most?): "at most \(most)"
      case (let least?, nil): "at least \(least)"
      case (nil, nil): nil
      }
    guard let text else { return [] }
    let unit = (most ?? least) == 1 ? one : many
    return [unit.isEmpty ? text : text + " " + unit]
  }

  /// The members of an object, or the params of a method, as a table.
  func table(_ members: [(name: String, schema: JSONValue, isRequired: Bool, text: String)]) -> String {
    Markdown.table(
      ["name", "type", "required", "limits", "meaning"],
      members.map {
        [Markdown.code($0.name), type(of: $0.schema), $0.isRequired ? "yes" : "", limits(of: $0.schema), $0.text]
      })
  }

  /// The members of an object's schema.
  func table(ofMembersOf schema: JSONValue) -> String {
    let required = Set(schema["required"]?.array?.compactMap(\.string) ?? [])
    return table(
      (schema["properties"]?.object?.members ?? []).map {
        ($0.key, $0.value, required.contains($0.key), $0.value["description"]?.string ?? "")
      })
  }

  /// The schema itself, or the one that it refers to.
  func resolved(_ schema: JSONValue) -> JSONValue {
    name(of: schema).flatMap { schemas[$0] } ?? schema
  }

  /// Whether it has a type that stands on the page of records.
  func isRecord(_ schema: JSONValue) -> Bool { name(of: schema).map { !$0.hasSuffix("Response") } ?? false }
}
