internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC
internal import Spreadsheet

extension ResponseError {
  /// The one place where an error becomes a reply.
  ///
  /// What is not known here is an internal error to the peer, and whole on standard error.
  init(replyingTo error: any Error, in language: Language) {
    switch error {
    case let error as JSONIssues:
      self.init(error.issues.map { ParamIssue($0, in: language) }, isTruncated: error.isTruncated, in: language)
    case let error as ParamProblems:
      self.init(
        error.shape.issues.map { ParamIssue($0, in: language) }
          + error.content.list.map { ParamIssue($0, in: language) },
        isTruncated: error.shape.isTruncated, in: language)
    case let error as Issues:
      let issues = error.list.prefix(JSONIssues.most).map { ParamIssue($0, in: language) }
      self.init(issues, isTruncated: issues.count < error.list.count, in: language)
    case let error as SessionError: self.init(error, in: language)
    case let error as AccessError: self.init(error, in: language)
    case let error as DirectoryError: self.init(error, in: language)
    case let error as LikelyDuplicate: self.init(error, in: language)
    case let error as TotalDiffers: self.init(error, in: language)
    case let error as StoreError: self.init(error, in: language)
    case let error as StoreOpeningError: self.init(error, in: language)
    case let error as UnreadableFile: self.init(error, in: language)
    case let error as UnwritableFile: self.init(error, in: language)
    case let error as LimitExceeded: self.init(error, in: language)
    case let error as AttachmentError: self.init(error, in: language)
    case let error as PlanOutdated: self.init(error, in: language)
    case is CancellationError:
      self.init(
        .requestCancelled,
        language.pick(
          "The request was cancelled; nothing was changed.", "La demande a été annulée\u{202F}; rien n’a été modifié."),
        ErrorData("requestCancelled"))
    default:
      Log.write(.error, "internal error: \(error)")
      self.init(
        .internalError,
        language.pick(
          "Something went wrong inside the service; nothing was changed.",
          "Une erreur interne s’est produite\u{202F}; rien n’a été modifié."),
        ErrorData("internalError"))
    }
  }

  init(_ code: Code, _ message: String, _ data: ErrorData) {
    self.init(code, message, data: try? RawJSON(encoding: data))
  }

  private init(_ issues: [ParamIssue], isTruncated: Bool, in language: Language) {
    var data = ErrorData("invalidParams")
    data.issues = issues
    data.truncated = isTruncated ? true : nil
    let message: String
    if issues.count == 1, let issue = issues.first {
      let sentence = issue.message.hasSuffix("?") ? issue.message : issue.message + "."
      message = issue.pointer.isEmpty ? sentence : "\(issue.pointer.dropFirst()): \(sentence)"
    } else {
      message = language.pick(
        "The params have \(issues.count) problems.", "Les paramètres présentent \(issues.count) problèmes.")
    }
    self.init(.invalidParams, message, data)
  }

  private init(_ error: SessionError, in language: Language) {
    switch error {
    case .notInitialized:
      self.init(
        .serverNotInitialized,
        language.pick(
          "The session has not begun: send \"initialize\" first.",
          "La session n’a pas commencé\u{A0}: envoyez d’abord «\u{A0}initialize\u{A0}»."),
        ErrorData("serverNotInitialized"))
    case .alreadyInitialized:
      self.init(
        .invalidRequest,
        language.pick("The session has begun already.", "La session a déjà commencé."), ErrorData("invalidRequest"))
    case .shutDown:
      self.init(
        .invalidRequest,
        language.pick(
          "The session has ended with \"shutdown\"; only \"exit\" may follow.",
          "La session est terminée par «\u{A0}shutdown\u{A0}»\u{202F}; seul «\u{A0}exit\u{A0}» peut suivre."),
        ErrorData("invalidRequest"))
    case .unauthenticated:
      self.init(
        .unauthenticated,
        language.pick(
          "The token is not known, or no longer valid.", "Le jeton est inconnu, ou n’est plus valable."),
        ErrorData("unauthenticated"))
    case .methodNotFound(let method):
      var data = ErrorData("methodNotFound")
      data.method = method
      data.suggestion = NearMiss.closest(to: method, among: MethodTable.requests.keys.sorted(), within: 3)
      let hint = data.suggestion.map {
        language.pick(" Did you mean \"\($0)\"?", " Vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{202F}?")
      }
      self.init(
        .methodNotFound,
        language.pick("There is no method \"\(method)\".", "La méthode «\u{A0}\(method)\u{A0}» n’existe pas.")
          + (hint ?? ""),
        data)
    case .unsupportedProtocolVersion(let version):
      var data = ErrorData("requestFailed")
      data.supported = [Version.protocol]
      self.init(
        .requestFailed,
        language.pick(
          "Version \(version) of the protocol is not supported; \(Version.protocol) is.",
          "La version \(version) du protocole n’est pas prise en charge\u{202F}; \(Version.protocol) l’est."),
        data)
    }
  }

  private init(_ error: AccessError, in language: Language) {
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
    }
  }
}
