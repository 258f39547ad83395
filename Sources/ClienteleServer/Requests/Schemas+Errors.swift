internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

// The rules of what an error says beside its code.

extension ErrorData: SchemaRuled {
  static var rules: [String: [SchemaKeyword]] {
    [
      "code": [.choices(ResponseError.Code.all.map(\.name), of: ["ResponseError.Code"])],
      "outcome": [.choices(StoreError.Outcome.allCases.map(\.rawValue), of: ["StoreError.Outcome"])],
      "kind": [.choices(RecordKind.allCases.map(\.rawValue))],
      "issues": [.maxItems(JSONIssues.most)],
    ]
  }
}

extension ParamIssue: SchemaRuled {
  static var rules: [String: [SchemaKeyword]] {
    ["code": [.choices(codes, of: ["IssueCode", "JSONIssue.Code"])], "value": [.maxLength(Issue.longestValue)]]
  }

  /// What can be wrong with a value, and with the shape of params; what is missing there is `required`.
  static var codes: [String] {
    let contents = IssueCode.allCases.map(\.rawValue)
    return contents
      + JSONIssue.Code.allCases.filter { $0 != .missing }.map(\.rawValue).filter { !contents.contains($0) }
  }
}
