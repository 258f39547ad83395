internal import JSON

/// What a page says of each of its methods.
extension ProtocolPages {
  private static let mostExamples = 3

  /// The sections of a resource's methods, below a list of them.
  func methods(of resource: String) -> [String] {
    let methods = described(resource)
    let contents = methods.map { method in
      let name = method["name"]?.string ?? ""
      return "- \(Markdown.link(name, to: "", at: name)): \(method["summary"]?.string ?? "")"
    }
    return [contents.joined(separator: "\n")] + methods.flatMap(section)
  }

  private func section(_ method: JSONValue) -> [String] {
    let name = method["name"]?.string ?? ""
    let described = methods.first { $0.name == name }
    var parts = [
      "## " + name, method["summary"]?.string ?? "", method["description"]?.string ?? "", access(of: method),
      "### Params",
    ]
    parts += params(of: method)
    parts += ["### Result"] + result(of: method) + ["### Errors", errors(of: method), "### Examples"]
    for example in (described?.examples ?? []).prefix(Self.mostExamples) {
      parts.append(exchange(name, example.title, example.params, ("result", example.result), example.session))
    }
    if let failure = described?.failure {
      parts.append(exchange(name, failure.title, failure.params, ("error", failure.error), failure.session))
    }
    return parts
  }

  private func access(of method: JSONValue) -> String {
    let role = method["x-access"]?["role"]?.string ?? ""
    let plan = method["x-access"]?["plan"]?.string ?? ""
    let access =
      switch (role, plan) {
      case ("guest", "free"): "For everybody, on every plan."
      case (_, "free"): "Takes the role `\(role)` at least, on every plan."
      default: "Takes the role `\(role)` and the plan `\(plan)` at least."
      }
    let changes = method["x-changes"]?.bool == true ? "Changes the directory." : "Changes nothing in the directory."
    return "\(access) \(changes) Since \(method["x-since"]?.string ?? "")."
  }

  private func params(of method: JSONValue) -> [String] {
    let params = method["params"]?.array ?? []
    if params.isEmpty { return ["None."] }
    let choices = (method["x-oneOf"]?.array ?? []).map { choice in
      "Exactly one of \(Markdown.list((choice.array ?? []).compactMap(\.string).map(Markdown.code))) has to be there."
    }
    let others = method["x-ignoresUnknownParams"]?.bool == true ? ["Other params are passed over."] : []
    return [text.table(ofParams: params)] + choices + others
  }

  private func result(of method: JSONValue) -> [String] {
    let schema = method["result"]?["schema"] ?? .null
    if text.isRecord(schema) { return ["The result is of the type " + text.type(of: schema) + "."] }
    let resolved = text.resolved(schema)
    if resolved["type"]?.string == "null" { return ["`null`."] }
    if resolved["properties"] == nil { return ["The result is of the type \(text.type(of: resolved))."] }
    return [text.table(ofMembersOf: resolved)]
  }

  private func errors(of method: JSONValue) -> String {
    let names = (method["errors"]?.array ?? []).compactMap {
      $0["$ref"]?.string?.split(separator: "/").last.map(String.init)
    }
    let all = document["components"]?["errors"]?.object ?? JSONObject()
    return Markdown.table(
      ["code", "name", "when"],
      names.compactMap { name in
        guard let error = all[name] else { return nil }
        return [
          error["code"]?.int.map(String.init) ?? "", Markdown.link(Markdown.code(name), to: "errors.md"),
          error["message"]?.string ?? "",
        ]
      })
  }

  private func exchange(
    _ method: String, _ title: String, _ params: JSONObject, _ answer: (key: String, value: JSONValue),
    _ session: String?
  ) -> String {
    let source = session.map { " (\(Markdown.link($0, to: "../sessions/" + $0 + ".jsonrpc")))" } ?? ""
    var response = JSONObject()
    response[answer.key] = answer.value
    return [
      title + source, Markdown.block(message(method, .object(params)), language: "json"),
      Markdown.block(JSONValue.object(response).folded(), language: "json"),
    ].joined(separator: "\n\n")
  }
}
