internal import Directory
internal import DirectoryStore
internal import JSON

/// A change whose response is the view as it now is.
protocol ViewChangeRequest: ChangeRequest where Response == ClientView {}

extension ViewChangeRequest {
  static func recordID(of response: ClientView) -> String { response.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> ClientView
  {
    try transaction.view(ID(rawValue: recordID), for: audience.caller)
  }
}

extension ClientView.Draft {
  /// Makes a view of the draft, and checks all of it: its criteria and its name.
  ///
  /// - Throws: `Issues` or `ParamProblems`, with everything that is wrong, under the pointer.
  func checked(
    under pointer: String, in transaction: borrowing Transaction, for audience: Audience,
    _ make: () throws(Issues) -> ClientView
  ) throws -> ClientView {
    var checked = try ListCriteria(search: search, filter: filter, sort: sort, fields: fields)
      .check(in: transaction, for: audience, at: pointer)
    do throws(Issues) {
      let view = try make()
      guard checked.issues.isEmpty, checked.shape.issues.isEmpty else { throw Issues([]) }
      return view
    } catch {
      checked.issues =
        error.list.map { issue in
          var issue = issue
          issue.pointer = pointer + issue.pointer
          return issue
        } + checked.issues
      try checked.finish()
      throw error
    }
  }
}
