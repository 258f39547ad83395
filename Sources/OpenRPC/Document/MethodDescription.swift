package import JSON

/// A method, as far as its types and comments do not say what there is to say.
package struct MethodDescription {
  package var name: String
  /// The request type, whose properties are the params.
  package var params: any Decodable.Type
  package var result: Any.Type
  /// The role that it takes at least, and the plan.
  package var role: String
  package var plan: String
  /// Whether it changes the directory.
  package var changesDirectory: Bool
  /// Whether it passes over params that it does not know.
  package var ignoresUnknownParams: Bool
  /// The codes of the errors that it may answer.
  package var errors: [Int]
  package var example: Example?

  /// A recorded exchange.
  package struct Example {
    /// What the session shows.
    package var title: String
    package var params: JSONObject
    package var result: JSONValue

    package init(title: String, params: JSONObject, result: JSONValue) {
      self.title = title
      self.params = params
      self.result = result
    }
  }

  package init(
    name: String, params: any Decodable.Type, result: Any.Type, role: String, plan: String, changesDirectory: Bool,
    ignoresUnknownParams: Bool = false, errors: [Int] = [], example: Example? = nil
  ) {
    self.name = name
    self.params = params
    self.result = result
    self.role = role
    self.plan = plan
    self.changesDirectory = changesDirectory
    self.ignoresUnknownParams = ignoresUnknownParams
    self.errors = errors
    self.example = example
  }
}

/// An error that the service answers.
package struct ErrorDescription {
  package var code: Int
  /// The name of the code, in the error's `data`.
  package var name: String
  /// The path of the declaration whose comment says what it means.
  package var declaration: String

  package init(code: Int, name: String, declaration: String) {
    self.code = code
    self.name = name
    self.declaration = declaration
  }
}

/// A notification, from the peer to the service or the other way.
package struct NotificationDescription {
  /// Who sends it.
  package enum Sender: String {
    case peer, service, both
  }

  package var name: String
  package var sender: Sender
  /// The type of its params; its comment is the notification's.
  package var params: any Decodable.Type

  package init(_ name: String, from sender: Sender, params: any Decodable.Type) {
    self.name = name
    self.sender = sender
    self.params = params
  }
}
