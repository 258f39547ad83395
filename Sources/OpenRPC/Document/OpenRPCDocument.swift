package import JSON

/// The protocol document, OpenRPC 1.3: from the request types, their comments and what is said of each method.
package struct OpenRPCDocument {
  package var title: String
  package var version: String
  package var description: String
  package var comments: SourceComments
  package var methods: [MethodDescription]
  package var errors: [ErrorDescription]
  /// The type of the `data` of errors.
  package var errorData: (any Decodable.Type)?
  package var notifications: [NotificationDescription]

  package init(
    title: String, version: String, description: String, comments: SourceComments, methods: [MethodDescription],
    errors: [ErrorDescription], errorData: (any Decodable.Type)? = nil, notifications: [NotificationDescription] = []
  ) {
    self.title = title
    self.version = version
    self.description = description
    self.comments = comments
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

  init(_ source: OpenRPCDocument) {
    self.source = source
    var closed: [TypeShape] = []
    for method in source.methods {
      let members = reader.members(of: method.params)
      if !method.ignoresUnknownParams { closed += members.map(\.shape) }
    }
    var open: [TypeShape] = []
    for method in source.methods { open.append(reader.shape(ofAny: method.result)) }
    for notification in source.notifications { open.append(reader.shape(of: notification.params)) }
    if let data = source.errorData { open.append(reader.shape(of: data)) }
    // The params themselves are not needed under their names: they are written where the method is.
    var definitions = reader.definitions
    for type in source.methods.map(\.params) + source.notifications.map(\.params) {
      definitions[TypeName(of: type)] = nil
    }
    let answered = definitions.reached(from: open)
    writer = SchemaWriter(
      definitions: definitions, comments: source.comments,
      closed: definitions.reached(from: closed).subtracting(answered))
  }

  mutating func build() -> (document: JSONValue, problems: [String]) {
    let methods = source.methods.sorted { $0.name < $1.name }.map { JSONValue.object(method($0)) }
    let notifications = source.notifications.map { JSONValue.object(notification($0)) }
    var components = JSONObject()
    components["schemas"] = .object(writer.components())
    components["errors"] = .object(errors())
    var document = JSONObject()
    document["openrpc"] = "1.3.2"
    document["info"] = [
      "title": .string(source.title), "version": .string(source.version), "description": .string(source.description),
      "license": ["name": "MIT"],
    ]
    document["methods"] = .array(methods)
    document["components"] = .object(components)
    document["x-notifications"] = .array(notifications)
    return (.object(document), problems + reader.problems + writer.problems)
  }

  private mutating func method(_ method: MethodDescription) -> JSONObject {
    let type = TypeName(of: method.params)
    var object = JSONObject()
    object["name"] = .string(method.name)
    describe(type, in: &object)
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
    if let example = method.example { object["examples"] = [.object(written(example))] }
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
    object["name"] = .string(member.key)
    if let text = writer.description(ofMember: member.key, in: type) { object["description"] = .string(text) }
    object["required"] = .bool(member.isRequired)
    object["schema"] = .object(writer.schema(member.shape, of: type))
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
      if let data = source.errorData {
        object["x-dataSchema"] = .object(writer.schema(reader.shape(of: data), of: TypeName(of: data)))
      }
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
    object["params"] = .array(
      reader.members(of: notification.params).map { .object(contentDescriptor($0, of: type)) })
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
