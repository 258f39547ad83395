internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// The `data` of an error: the name of its code, whether a retry may help, and what the error is about.
struct ErrorData: Codable {
  /// The code's name, the same in every language.
  var code: String
  /// Whether the same call may succeed later.
  var retryable = false
  /// Of a write that failed: whether the record may be there after all.
  var outcome: String?
  /// All that is wrong with the params.
  var issues: [ParamIssue]?
  /// There were more issues than are listed.
  var truncated: Bool?
  /// What was not found: `client`, `contact`, `address`.
  var kind: String?
  /// What was asked for.
  var id: String?
  /// The field whose value another record has.
  var field: String?
  /// That other record.
  var existingId: String?
  /// The clients that a client to add is likely the same as, and why: the first 10.
  var duplicates: [DuplicateMatch]?
  /// How many clients there are, where another number was expected.
  var total: Int?
  /// The record as it now is.
  var current: RawJSON?
  /// The method that was called.
  var method: String?
  /// What may have been meant.
  var suggestion: String?
  /// The role or plan that the method takes.
  var needed: String?
  /// The role or plan that there is.
  var held: String?
  /// What tells the params of the first call with the idempotency key: SHA-256, in hexadecimal.
  var firstParamsHash: String?
  /// The state that the record is in.
  var state: String?
  /// The rules of EN 16931 that an invoice does not keep.
  var brokenRules: [BrokenRuleReport]?
  /// What was to be done with it: the last part of a method's name, such as `setDefault`.
  var asked: String?
  /// The file, as the caller named it.
  var path: String?
  /// What kind of file it was taken for.
  var format: String?
  /// Why, in one word.
  var reason: String?
  /// Where in the file.
  var position: String?
  /// The limit that was passed.
  var limit: Int?
  /// The versions of the protocol that the service speaks.
  var supported: [String]?
  /// What is wrong in a file, as in the answer of an import.
  var diagnostics: [Diagnostic]?
  /// How many diagnostics there are; not all are listed.
  var diagnosticsTotal: Int?
  /// The clients of a plan with which something else would be done now: the first hundred.
  var moved: [MovedClient]?
  /// How many clients of the plan that are.
  var movedTotal: Int?
  /// The directory's last change before the plan.
  var plannedSequence: Int?
  /// The directory's last change.
  var sequence: Int?

  init(_ code: String, retryable: Bool = false) {
    self.code = code
    self.retryable = retryable
  }
}

/// One thing that is wrong with the params.
struct ParamIssue: Codable {
  /// Where, as a JSON pointer (RFC 6901) from the params' root.
  var pointer: String
  /// What is wrong, the same in every language.
  var code: String
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
}

extension ParamIssue {
  init(_ issue: Issue, in language: Language) {
    self.init(
      pointer: issue.pointer, code: issue.code.rawValue, message: issue.message(in: language), limit: issue.limit,
      value: issue.value, suggestion: issue.suggestion ?? issue.fittingForm)
  }

  init(_ issue: JSONIssue, in language: Language) {
    if let cause = issue.cause as? Issue {
      var located = cause
      located.pointer = issue.pointer.description + cause.pointer
      self.init(located, in: language)
    } else if issue.code == .missing {
      self.init(Issue(.required, at: issue.pointer.description), in: language)
      expected = issue.expected
    } else if issue.code == .unknownField, Self.readOnly.contains(issue.pointer.tokens?.last ?? "") {
      self.init(Issue(.readOnly, at: issue.pointer.description), in: language)
    } else {
      self.init(
        pointer: issue.pointer.description, code: issue.code.rawValue, message: issue.message(in: language),
        expected: issue.expected, limit: issue.bound, suggestion: issue.suggestion ?? issue.limit)
    }
  }

  /// Members of records that the service alone sets.
  private static let readOnly: Set<String> = [
    "id", "revision", "createdAt", "createdBy", "updatedAt", "updatedBy", "importId", "deletedAt",
    "plan", "mergedInto",
  ]
}

extension JSONIssue {
  /// One plain sentence: what is wrong, and what would be right.
  fileprivate func message(in language: Language) -> String {
    switch code {
    case .missing, .invalid:
      return language.pick("This value is not right", "Cette valeur n’est pas valide")
    case .wrongType:
      let found = found?.word ?? "null"
      return language.pick(
        "This must be \(Self.english(expected)), not \(Self.english(found))",
        "Il faut ici \(Self.french(expected)), et non \(Self.french(found))")
    case .unknownField:
      let name = pointer.tokens?.last ?? ""
      if let suggestion {
        return language.pick(
          "There is no field \"\(name)\"; did you mean \"\(suggestion)\"?",
          "Le champ «\u{A0}\(name)\u{A0}» n’existe pas\u{202F}; vouliez-vous dire «\u{A0}\(suggestion)\u{A0}»\u{202F}?")
      }
      return language.pick("There is no field \"\(name)\"", "Le champ «\u{A0}\(name)\u{A0}» n’existe pas")
    case .invalidChoice:
      let choices = expected.map { $0.hasPrefix("one of ") ? String($0.dropFirst(7)) : $0 } ?? ""
      return language.pick("This must be one of: \(choices)", "Valeurs possibles : \(choices)")
    case .outOfRange:
      let limit = limit ?? ""
      return language.pick(
        "This must be a number from \(limit)",
        "Il faut un nombre de \(limit.split(separator: " to ").joined(separator: " à "))")
    }
  }

  /// A type of JSON in words; another word as it is.
  private static func english(_ type: String?) -> String {
    switch type {
    case "string", "boolean", "number": "a \(type ?? "")"
    case "integer", "array", "object": "an \(type ?? "")"
    default: type ?? "another value"
    }
  }

  private static func french(_ type: String?) -> String {
    switch type {
    case "string": "un texte"
    case "boolean": "vrai ou faux (true, false)"
    case "number": "un nombre"
    case "integer": "un nombre entier"
    case "array": "un tableau"
    case "object": "un objet"
    default: type ?? "une autre valeur"
    }
  }
}
