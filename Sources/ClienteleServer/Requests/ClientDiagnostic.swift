internal import Directory
internal import JSON

/// One thing to be said about a client or the draft of one.
struct ClientDiagnostic: Codable, Sendable {
  /// Where, as a JSON pointer (RFC 6901) into the client.
  var pointer: String
  /// What it is, the same in every language.
  var code: String
  /// How much it matters.
  var severity: DiagnosticSeverity
  /// One plain sentence.
  var message: String
  /// What would fit.
  var expected: String?
  /// The limit that was broken.
  var limit: Int?
  /// What was given, cut.
  var value: String?
  /// What would be right: what may have been meant, or the form, the choices or the range of what fits.
  var suggestion: String?
  /// The other client that it is about.
  var existingId: ID<Client>?
}

extension ClientDiagnostic {
  /// What a change would be refused for.
  init(_ issue: ParamIssue) {
    self.init(
      pointer: issue.pointer, code: issue.code, severity: .error, message: issue.message, expected: issue.expected,
      limit: issue.limit, value: issue.value, suggestion: issue.suggestion)
  }

  init(_ finding: ClientFinding, in language: Language) {
    self.init(
      pointer: finding.pointer, code: finding.code.rawValue, severity: finding.code.severity,
      message: finding.message(in: language), value: finding.value, suggestion: finding.suggestion,
      existingId: finding.existing)
  }
}

extension ClientDiagnostic: SchemaRuled {
  static var rules: [String: [SchemaKeyword]] {
    let codes = ParamIssue.codes + ClientFindingCode.allCases.map(\.rawValue)
    return ["code": [.choices(codes, of: ["IssueCode", "JSONIssue.Code", "ClientFindingCode"])]]
  }
}
