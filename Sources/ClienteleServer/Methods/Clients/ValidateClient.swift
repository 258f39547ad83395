internal import Directory
internal import DirectoryStore
internal import JSON

/// Tells what is wrong with a client that is being filled in, and what is likely not meant; nothing is stored.
///
/// The draft may be incomplete and of any shape: what is wrong with it is a diagnostic, not an error, so that it can be
/// asked for at every keystroke. Whatever `client/create`, or `client/update` of `clientId`, would refuse has the severity
/// `error`.
struct ValidateClient: StoreRequest {
  static let method = "client/validate"
  static let access = Access.member
  static let since = "1.0"

  /// The client as far as it is filled in, as in `client/create`; with `clientId`, what changes, as a merge patch.
  var client: FilledIn
  /// The client that is being changed; absent for a new one.
  var clientId: ID<Client>?

  /// An object that is to become a client, whatever is in it.
  struct FilledIn: Codable, Sendable, SchemaDescribed {
    let patch: MergePatch<Client.Draft>

    static var schema: SchemaHint { .object }

    init(from decoder: any Decoder) throws {
      patch = try MergePatch(from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
      try patch.encode(to: encoder)
    }
  }

  struct Response: Codable, Sendable {
    /// Whether it would be taken: no diagnostic is an error.
    var isValid: Bool
    /// What there is to say, errors first.
    var diagnostics: [ClientDiagnostic]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let stored = try clientId.map { try transaction.client(.id($0), for: audience.caller) }
    let context = try transaction.context(for: audience.caller)
    var draft = Client.Draft()
    var checked: Client?
    var issues: [ParamIssue] = []
    do {
      try client.patch.apply(to: stored?.client.draft ?? Client.Draft(), at: "") { patched in
        draft = patched
        let made = try Client(patched, replacing: stored?.client, in: context) { "" }
        checked = made
      }
    } catch let error as Issues {
      issues = error.list.map { ParamIssue($0, in: audience.language) }
    } catch let error as JSONIssues {
      issues = error.issues.map { ParamIssue($0, in: audience.language) }
    } catch let error as ParamProblems {
      issues =
        error.shape.issues.map { ParamIssue($0, in: audience.language) }
        + error.content.list.map { ParamIssue($0, in: audience.language) }
    }
    let others = try transaction.validate(draft, as: checked, replacing: stored, for: audience.caller)
    issues += others.issues.map { ParamIssue($0, in: audience.language) }
    let findings = others.findings + draft.findings(in: context.organization)
    let diagnostics =
      issues.map { ClientDiagnostic($0) } + findings.map { ClientDiagnostic($0, in: audience.language) }
    return Response(isValid: !diagnostics.contains { $0.severity == .error }, diagnostics: diagnostics)
  }
}
