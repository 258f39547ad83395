internal import JSON

/// What the page of records says.
extension ProtocolPages {
  func records() -> [String] {
    let named = text.schemas.members.filter { schema in
      // Those are described by the record that they are of, or by their method.
      !["MergePatch", "Part", "Response"].contains { schema.key.hasSuffix($0) }
    }
    let records = named.filter { $0.value["type"]?.string == "object" }
    let choices = named.filter { $0.value["enum"] != nil }
    let values = named.filter { $0.value["type"]?.string != "object" && $0.value["enum"] == nil }
    return [
      """
      What params and results are made of. A draft is what a peer says of a record, before it is checked; where a \
      draft's member is blank, it is as if it were absent. A merge patch (RFC 7396) of a draft has those of its members \
      that change: what is absent stays, `null` clears, an object is patched itself, an array is replaced. Lengths are \
      counted in Unicode scalars, without white space at the ends. Params have no other members than these; results may \
      get more in a later minor version.
      """,
      Self.contents("Records", records), Self.contents("Choices", choices), Self.contents("Values", values),
    ] + ["## Records"] + records.flatMap(record) + ["## Choices"] + choices.flatMap(choice) + ["## Values"]
      + values.flatMap(value)
  }

  private static func contents(_ title: String, _ schemas: [JSONObject.Member]) -> String {
    "\(title): " + schemas.map { Markdown.link($0.key, to: "", at: $0.key) }.joined(separator: ", ") + "."
  }

  private func record(_ schema: JSONObject.Member) -> [String] {
    let choice = (schema.value["anyOf"]?.array ?? []).compactMap { $0["required"]?.array?.first?.string }
    let rule =
      choice.isEmpty ? "" : "At least one of \(Markdown.list(choice.map(Markdown.code), "or")) has to be there."
    return [
      "### " + schema.key, schema.value["description"]?.string ?? "",
      schema.value["properties"] == nil ? "" : text.table(ofMembersOf: schema.value), rule,
    ]
  }

  private func choice(_ schema: JSONObject.Member) -> [String] {
    let names = schema.value["enum"]?.array?.compactMap(\.string) ?? []
    let texts = schema.value["x-choices"]
    let rows = names.map { [Markdown.code($0), texts?[$0]?.string ?? ""] }
    return [
      "### " + schema.key, schema.value["description"]?.string ?? "",
      texts == nil ? Markdown.list(names.map(Markdown.code), "or") + "." : Markdown.table(["value", "meaning"], rows),
    ]
  }

  private func value(_ schema: JSONObject.Member) -> [String] {
    let limits = text.limits(of: schema.value)
    let example = schema.value["examples"]?.array?.first.map { " Such as " + Markdown.code($0.compact) + "." } ?? ""
    let type = text.type(of: schema.value)
    return [
      "### " + schema.key, schema.value["description"]?.string ?? "",
      "Type: \(type)\(limits.isEmpty ? "" : "; " + limits).\(example)",
    ]
  }
}
