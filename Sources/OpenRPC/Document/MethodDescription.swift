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
  /// The version of the protocol that has it first.
  package var since: String
  /// The codes of the errors that it may answer.
  package var errors: [Int]
  /// Exchanges that show something of it and succeed, the one to be shown first at the beginning.
  package var examples: [Example]
  /// All recorded exchanges that succeed: the values in schemas are taken from them.
  package var recorded: [Example]
  /// An exchange that fails, where there is one.
  package var failure: Failure?

  /// A recorded exchange.
  package struct Example {
    /// What the session shows.
    package var title: String
    package var params: JSONObject
    package var result: JSONValue
    /// The name of the session; nil for what was not recorded.
    package var session: String?

    package init(title: String, params: JSONObject, result: JSONValue, session: String? = nil) {
      self.title = title
      self.params = params
      self.result = result
      self.session = session
    }
  }

  /// A recorded exchange that ends with an error.
  package struct Failure {
    package var title: String
    package var params: JSONObject
    package var error: JSONValue
    package var session: String

    package init(title: String, params: JSONObject, error: JSONValue, session: String) {
      self.title = title
      self.params = params
      self.error = error
      self.session = session
    }
  }

  package init(
    name: String, params: any Decodable.Type, result: Any.Type, role: String, plan: String, changesDirectory: Bool,
    ignoresUnknownParams: Bool = false, since: String, errors: [Int], examples: [Example], recorded: [Example] = [],
    failure: Failure? = nil
  ) {
    self.name = name
    self.params = params
    self.result = result
    self.role = role
    self.plan = plan
    self.changesDirectory = changesDirectory
    self.ignoresUnknownParams = ignoresUnknownParams
    self.since = since
    self.errors = errors
    self.examples = examples
    self.recorded = recorded
    self.failure = failure
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
  /// The version of the protocol that has it first.
  package var since: String
  /// The params of those that were recorded.
  package var examples: [JSONObject]

  package init(
    _ name: String, from sender: Sender, params: any Decodable.Type, since: String, examples: [JSONObject]
  ) {
    self.name = name
    self.sender = sender
    self.params = params
    self.since = since
    self.examples = examples
  }
}
