package import JSON

/// The methods' documentation as pages of Markdown: from the protocol document, with recorded exchanges.
package struct ProtocolPages {
  let document: JSONValue
  let methods: [MethodDescription]
  let text: SchemaText

  /// The document, and the methods that it was made from.
  package init(document: JSONValue, methods: [MethodDescription]) {
    self.document = document
    self.methods = methods
    text = SchemaText(schemas: document["components"]?["schemas"]?.object ?? JSONObject())
  }

  /// The pages by the names of their files.
  package func files() -> [(name: String, text: String)] {
    let resources = (document["components"]?["tags"]?.object?.members ?? []).map { resource in
      (
        resource.key + ".md",
        page(resource.key.capitalizedFirst, [resource.value["description"]?.string ?? ""] + methods(of: resource.key))
      )
    }
    return resources + [
      ("notifications.md", page("Notifications", notifications())), ("records.md", page("Records", records())),
      ("errors.md", page("Errors", errors())), ("README.md", page("Methods", index())),
    ]
  }

  private func page(_ title: String, _ parts: [String]) -> String {
    let note = "<!-- Recorded from the request types and the sessions by `make record`: change those. -->"
    return (["# " + title, note] + parts).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The described methods of a resource.
  func described(_ resource: String) -> [JSONValue] {
    (document["methods"]?.array ?? []).filter { method in
      method["tags"]?.array?.first?["$ref"]?.string == "#/components/tags/" + resource
    }
  }

  // MARK: The index

  private func index() -> [String] {
    let resources = document["components"]?["tags"]?.object?.members ?? []
    let rows = resources.flatMap { resource in
      described(resource.key).map { method -> [String] in
        let name = method["name"]?.string ?? ""
        return [
          Markdown.link(Markdown.code(name), to: resource.key + ".md", at: name), method["summary"]?.string ?? "",
          method["x-access"]?["role"]?.string ?? "", method["x-access"]?["plan"]?.string ?? "",
          method["x-changes"]?.bool == true ? "yes" : "", method["x-since"]?.string ?? "",
        ]
      }
    }
    let notices = (document["x-notifications"]?.array ?? []).map { notification -> [String] in
      let name = notification["name"]?.string ?? ""
      return [
        Markdown.link(Markdown.code(name), to: "notifications.md", at: name), notification["sender"]?.string ?? "",
        notification["summary"]?.string ?? "", notification["x-since"]?.string ?? "",
      ]
    }
    return [
      """
      What is said of all methods together stands in the [protocol](../README.md). For programs the same is in \
      [openrpc.json](../openrpc.json), which `rpc.discover` answers too.
      """,
      Markdown.table(["method", "what it does", "role at least", "plan at least", "changes", "since"], rows),
      "Roles and plans contain one another: guest, member, projectManager, administrator, owner; free, pro, enterprise.",
      "## Notifications", Markdown.table(["notification", "sent by", "what it says", "since"], notices), "## Shared",
      """
      - \(Markdown.link("Records", to: "records.md")): what params and results are made of.
      - \(Markdown.link("Errors", to: "errors.md")): the codes, and what stands in an error's `data`.
      """,
    ]
  }

  // MARK: Notifications

  private func notifications() -> [String] {
    let all = document["x-notifications"]?.array ?? []
    return all.flatMap { notification -> [String] in
      let params = notification["params"]?.array ?? []
      var parts = [
        "## " + (notification["name"]?.string ?? ""), notification["summary"]?.string ?? "",
        notification["description"]?.string ?? "",
        "Sent by the \(notification["sender"]?.string ?? ""). Since \(notification["x-since"]?.string ?? "").",
        params.isEmpty ? "No params." : text.table(ofParams: params),
      ]
      if let example = notification["examples"]?.array?.first {
        parts.append(Markdown.block(message(notification["name"]?.string ?? "", example), language: "json"))
      }
      return parts
    }
  }

  func message(_ method: String, _ params: JSONValue) -> String {
    let message: JSONValue = ["method": .string(method), "params": params]
    return message.folded()
  }

  // MARK: Errors

  private func errors() -> [String] {
    let errors = document["components"]?["errors"]?.object?.members ?? []
    let issues = text.schemas["ParamIssue"]?["properties"]?["code"]?["x-choices"]?.object?.members ?? []
    let rows = errors.map { error in
      [
        error.value["code"]?.int.map(String.init) ?? "", Markdown.code(error.key),
        error.value["message"]?.string ?? "",
      ]
    }
    return [
      """
      `code` is the number; its name stands in `data.code` and is the same in every language. `message` is for people.
      """,
      Markdown.table(["code", "name", "when"], rows), "## The data of an error",
      """
      See \(Markdown.link("ErrorData", to: "records.md", at: "ErrorData")): which members there are depends on the error, as \
      its meaning says.
      """,
      "## What is wrong with params",
      """
      `invalidParams` lists all that is wrong in `issues`, each a \
      \(Markdown.link("ParamIssue", to: "records.md", at: "ParamIssue")) with one of these codes:
      """,
      Markdown.table(["code", "meaning"], issues.map { [Markdown.code($0.key), $0.value.string ?? ""] }),
    ]
  }
}

extension SchemaText {
  /// The params of a method or a notification as a table.
  func table(ofParams params: [JSONValue]) -> String {
    table(
      params.map { param in
        (
          param["name"]?.string ?? "", param["schema"] ?? .null, param["required"]?.bool == true,
          param["description"]?.string ?? ""
        )
      })
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
