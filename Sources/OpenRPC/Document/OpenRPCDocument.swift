package import JSON

/// The protocol document, OpenRPC 1.3: from the request types, their comments and what is said of each method.
package struct OpenRPCDocument {
  /// The version of the specification.
  package static let specification = "1.3.2"

  package var title: String
  package var version: String
  package var description: String
  package var comments: SourceComments
  /// What methods are about, by the folders of their files, each with a sentence.
  package var resources: KeyValuePairs<String, String>
  package var methods: [MethodDescription]
  package var errors: [ErrorDescription]
  /// The type of the `data` of errors.
  package var errorData: (any Decodable.Type)?
  package var notifications: [NotificationDescription]

  package init(
    title: String, version: String, description: String, comments: SourceComments,
    resources: KeyValuePairs<String, String>, methods: [MethodDescription],
    errors: [ErrorDescription], errorData: (any Decodable.Type)? = nil, notifications: [NotificationDescription] = []
  ) {
    self.title = title
    self.version = version
    self.description = description
    self.comments = comments
    self.resources = resources
    self.methods = methods
    self.errors = errors
    self.errorData = errorData
    self.notifications = notifications
  }

  /// The document, and what is wrong with it: types that could not be read, comments that are missing.
  package func build() -> (document: JSONValue, problems: [String]) {
    var builder = Builder(self)
    return builder.build()
  }
}

/// Puts one document together.
private struct Builder {
  let source: OpenRPCDocument
  let reader = ShapeReader()
  var writer: SchemaWriter
  var problems: [String] = []
  /// How many examples of a method the document has; there are more in the recorded sessions.
  static let mostExamples = 2

  init(_ source: OpenRPCDocument) {
    self.source = source
    var closed: [TypeShape] = []
    for method in source.methods {
      let members = reader.members(of: method.params)
      if !method.ignoresUnknownParams { closed += members.map(\.shape) }
    }
    // Looking at a type makes it known.
    for method in source.methods { _ = reader.shape(ofAny: method.result) }
    for notification in source.notifications { _ = reader.shape(of: notification.params) }
    if let data = source.errorData { _ = reader.shape(of: data) }
    // The params themselves are not needed under their names: they are written where the method is.
    var definitions = reader.definitions
    for type in source.methods.map(\.params) + source.notifications.map(\.params) {
      definitions[TypeName(of: type)] = nil
    }
    var values = ExampleValues(definitions: definitions)
    for method in source.methods.sorted(by: { $0.name < $1.name }) {
      let members = reader.members(of: method.params)
      let result = reader.shape(ofAny: method.result)
      for example in method.examples + method.recorded {
        values.note(.object(example.params), as: .object(members), of: TypeName(of: method.params))
        values.note(example.result, as: result, of: TypeName(of: method.params))
      }
    }
    for notification in source.notifications {
      let members = reader.members(of: notification.params)
      for params in notification.examples {
        values.note(.object(params), as: .object(members), of: TypeName(of: notification.params))
      }
    }
    writer = SchemaWriter(
      definitions: definitions, comments: source.comments, ruled: reader.ruled, values: values,
      closed: definitions.reached(from: closed))
  }

  mutating func build() -> (document: JSONValue, problems: [String]) {
    let methods = source.methods.sorted { $0.name < $1.name }.map { JSONValue.object(method($0)) }
    let notifications = source.notifications.map { JSONValue.object(notification($0)) }
    var components = JSONObject()
    components["schemas"] = .object(writer.components())
    components["errors"] = .object(errors())
    components["tags"] = .object(tags())
    var document = JSONObject()
    document["openrpc"] = .string(OpenRPCDocument.specification)
    document["info"] = [
      "title": .string(source.title), "version": .string(source.version), "description": .string(source.description),
      "license": ["name": "MIT"],
    ]
    document["methods"] = .array(methods)
    document["components"] = .object(components)
    if let data = source.errorData {
      document["x-error-data"] = .object(writer.schema(reader.shape(of: data), of: TypeName(of: data)))
    }
    document["x-notifications"] = .array(notifications)
    return (.object(document), problems + reader.problems + writer.problems)
  }

  private mutating func method(_ method: MethodDescription) -> JSONObject {
    let type = TypeName(of: method.params)
    var object = JSONObject()
    object["name"] = .string(method.name)
    describe(type, in: &object)
    if let resource = source.comments.declarations[type.path]?.folder,
      source.resources.contains(where: { $0.key == resource })
    {
      object["tags"] = [["$ref": .string("#/components/tags/" + resource)]]
    } else {
      problems.append("\(method.name) is of no resource: its file is in none of their folders.")
    }
    object["paramStructure"] = "by-name"
    object["params"] = .array(
      reader.members(of: method.params).map { member in
        var member = member
        // A peer of LSP may send null where it has nothing to say.
        if method.ignoresUnknownParams, !member.isRequired { member.shape = member.shape.orNull }
        return .object(contentDescriptor(member, of: type))
      })
    object["result"] = result(of: method)
    object["errors"] = .array(
      source.errors.filter { method.errors.contains($0.code) }.map {
        ["$ref": .string("#/components/errors/" + $0.name)]
      })
    object["x-access"] = ["role": .string(method.role), "plan": .string(method.plan)]
    object["x-changes"] = .bool(method.changesDirectory)
    object["x-since"] = .string(method.since)
    if method.ignoresUnknownParams { object["x-ignoresUnknownParams"] = true }
    let choices = writer.choices(in: type)
    if !choices.isEmpty { object["x-oneOf"] = .array(choices) }
    if method.errors.isEmpty { problems.append("\(method.name) has no list of errors.") }
    if method.examples.isEmpty { problems.append("\(method.name) has no example: no recorded session calls it.") }
    object["examples"] = .array(method.examples.prefix(Self.mostExamples).map { .object(written($0)) })
    return object
  }

  /// Adds the first sentence of a type's comment as the summary, and the rest as the description.
  private mutating func describe(_ type: TypeName, in object: inout JSONObject) {
    guard let comment = source.comments.comment(on: type.path) else {
      let place = source.comments.declarations[type.path].map { "\($0.file):\($0.line): " } ?? ""
      problems.append("\(place)\(type.path) has no comment, and the wire shows it.")
      return
    }
    object["summary"] = .string(comment.summary)
    if !comment.details.isEmpty { object["description"] = .string(comment.details) }
  }

  private mutating func contentDescriptor(_ member: TypeShape.Member, of type: TypeName) -> JSONObject {
    var object = JSONObject()
    let isRequired = member.isRequired || writer.isNeeded(member.key, in: type)
    object["name"] = .string(member.key)
    if let text = writer.description(ofMember: member.key, in: type) { object["description"] = .string(text) }
    object["required"] = .bool(isRequired)
    object["schema"] = .object(writer.schema(of: member, in: type))
    return object
  }

  private mutating func result(of method: MethodDescription) -> JSONValue {
    let shape = reader.shape(ofAny: method.result)
    let name: String = if case .reference(let type) = shape { type.word } else { "result" }
    return [
      "name": .string(name), "required": true, "schema": .object(writer.schema(shape, of: TypeName(of: method.params))),
    ]
  }

  private func written(_ example: MethodDescription.Example) -> JSONObject {
    var object = JSONObject()
    object["name"] = .string(example.title)
    object["params"] = .array(
      example.params.members.map { ["name": .string($0.key), "value": $0.value] })
    object["result"] = ["name": "result", "value": example.result]
    return object
  }

  private func tags() -> JSONObject {
    var tags = JSONObject()
    for (name, text) in source.resources { tags[name] = ["name": .string(name), "description": .string(text)] }
    return tags
  }

  private mutating func errors() -> JSONObject {
    var errors = JSONObject()
    for error in source.errors {
      var object = JSONObject()
      object["code"] = .number(JSONNumber(error.code))
      if let comment = source.comments.comment(on: error.declaration) {
        object["message"] = .string(comment.text)
      } else {
        object["message"] = .string(error.name)
        problems.append("\(error.declaration) has no comment, and the wire shows it.")
      }
      object["data"] = ["code": .string(error.name)]
      errors[error.name] = .object(object)
    }
    return errors
  }

  private mutating func notification(_ notification: NotificationDescription) -> JSONObject {
    let type = TypeName(of: notification.params)
    var object = JSONObject()
    object["name"] = .string(notification.name)
    object["sender"] = .string(notification.sender.rawValue)
    describe(type, in: &object)
    object["x-since"] = .string(notification.since)
    object["params"] = .array(
      reader.members(of: notification.params).map { .object(contentDescriptor($0, of: type)) })
    if let example = notification.examples.first { object["examples"] = [.object(example)] }
    return object
  }
}

extension ShapeReader {
  /// The shape of a result; a type that does not decode itself says what it is like.
  fileprivate func shape(ofAny type: Any.Type) -> TypeShape {
    if let type = type as? any Decodable.Type { return shape(of: type) }
    if let type = type as? any SchemaDescribed.Type { return shape(hinted: type) }
    note(problem: "\(TypeName(of: type)) does not say what its JSON is like (SchemaDescribed).")
    return .any
  }
}

extension [TypeName: TypeShape] {
  /// The types that some shapes refer to, directly or by way of others.
  fileprivate func reached(from shapes: [TypeShape]) -> Set<TypeName> {
    var reached: Set<TypeName> = []
    var names = shapes.flatMap(\.references)
    while let name = names.popLast() {
      if reached.insert(name).inserted, let shape = self[name] { names += shape.references }
    }
    return reached
  }
}
