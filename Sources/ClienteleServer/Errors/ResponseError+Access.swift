internal import Directory
internal import JSONRPC

extension ResponseError {
  init(_ error: AccessError, in language: Language) {
    switch error {
    case .notAllowed(let method, let needed, let held):
      var data = ErrorData("notAllowed")
      data.method = method
      data.needed = needed.rawValue
      data.held = held.rawValue
      self.init(
        .notAllowed,
        language.pick(
          "\(method) takes the role \(needed.rawValue) or higher; yours is \(held.rawValue).",
          "\(method) demande au moins le rôle \(needed.rawValue)\u{202F}; le vôtre est \(held.rawValue)."),
        data)
    case .planRequired(let method, let needed, let held):
      var data = ErrorData("planRequired")
      data.method = method
      data.needed = needed.rawValue
      data.held = held.rawValue
      self.init(
        .planRequired,
        language.pick(
          "\(method) is part of the plan \(needed.rawValue); the organization has \(held.rawValue).",
          "\(method) fait partie de la formule \(needed.rawValue)\u{202F}; l’organisation a \(held.rawValue)."),
        data)
    case .outsideToken(let method, let limit):
      var data = ErrorData("notAllowed")
      data.method = method
      data.reason = limit.rawValue
      self.init(.notAllowed, limit.message(method, in: language), data)
    }
  }

  init(_ error: AuthenticationError, in language: Language) {
    let message =
      switch error {
      case .notValid:
        language.pick(
          "The session has no valid token: it is not known, or no longer valid.",
          "La session n’a pas de jeton valable\u{A0}: il est inconnu, ou n’est plus valable.")
      case .tokenRequired:
        language.pick(
          "The organization takes a token: send one in initialize, or set CLIENTELE_TOKEN or --token-file.",
          "L’organisation demande un jeton\u{A0}: envoyez-le dans initialize, ou utilisez CLIENTELE_TOKEN ou --token-file."
        )
      }
    self.init(.unauthenticated, message, ErrorData("unauthenticated"))
  }
}

extension AccessError.TokenLimit {
  fileprivate func message(_ method: String, in language: Language) -> String {
    switch self {
    case .methods:
      language.pick(
        "\(method) is not among the methods that the token is for; session/get lists them.",
        "\(method) ne fait pas partie des méthodes que le jeton autorise\u{202F}; session/get en donne la liste.")
    case .readOnly:
      language.pick(
        "\(method) changes something, and the token only reads.",
        "\(method) modifie quelque chose, et le jeton ne permet que la lecture.")
    }
  }
}
