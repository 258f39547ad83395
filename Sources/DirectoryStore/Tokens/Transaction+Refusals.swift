package import Directory
internal import JSON
internal import SQLDatabase

/// What was refused to somebody, and why.
package struct Refusal: Sendable, Equatable {
  /// The error's name: `notAllowed`, `planRequired`, `unauthenticated`.
  package var reason: String
  /// The role or plan that it takes.
  package var needed: String?
  /// The role or plan that there was, or what the token is limited to.
  package var held: String?

  package init(reason: String, needed: String? = nil, held: String? = nil) {
    self.reason = reason
    self.needed = needed
    self.held = held
  }
}

extension Transaction {
  /// How long refusals that are alike are only counted after one was entered, in milliseconds.
  private static var window: Int64 { 60_000 }

  /// Enters into the history that a request was refused.
  ///
  /// The first is entered at once. Those like it in the minute after it are counted, and entered as one with the next, or
  /// when another is entered: so nobody fills the disk by being refused.
  package func enterRefusal(_ refusal: Refusal, to caller: Caller, token: ID<Token>?) throws {
    let organization = try organizationKey(caller.organization)
    func bindKey(_ statement: Statement) {
      statement.bind(1, organization)
      statement.bind(2, caller.member.rawValue)
      statement.bind(3, token?.rawValue ?? "")
      statement.bind(4, method)
      statement.bind(5, refusal.reason)
    }
    let known = try connection.first(
      """
      SELECT since, count FROM refusal
      WHERE organization = $1 AND member = $2 AND token = $3 AND method = $4 AND reason = $5
      """,
      bindKey
    ) {
      (since: $0.integer(0), count: Int($0.integer(1)))
    }
    // A clock that went back does not stop the history.
    if let known, (0..<Self.window).contains(now.milliseconds - known.since) {
      return try connection.run(
        """
        UPDATE refusal SET count = count + 1
        WHERE organization = $1 AND member = $2 AND token = $3 AND method = $4 AND reason = $5
        """, bindKey)
    }
    try enter(
      refusal, times: (known?.count ?? 0) + 1, to: caller.member, token?.rawValue ?? "", method, in: organization)
    try connection.run(
      """
      INSERT OR REPLACE INTO refusal (organization, member, token, method, reason, since, count)
      VALUES ($1, $2, $3, $4, $5, $6, 0)
      """
    ) {
      bindKey($0)
      $0.bind(6, now.milliseconds)
    }
    try enterCounted(in: organization)
  }

  /// Enters what was only counted and is over, and forgets it.
  private func enterCounted(in organization: Int64) throws {
    var over: [(member: String, token: String, method: String, reason: String, count: Int)] = []
    try connection.each(
      "SELECT member, token, method, reason, count FROM refusal WHERE organization = $1 AND since <= $2"
    ) {
      $0.bind(1, organization)
      $0.bind(2, now.milliseconds - Self.window)
    } row: {
      over.append(($0.text(0), $0.text(1), $0.text(2), $0.text(3), Int($0.integer(4))))
    }
    for row in over where row.count > 0 {
      try enter(
        Refusal(reason: row.reason), times: row.count, to: ID(rawValue: row.member), row.token, row.method,
        in: organization)
    }
    try connection.run("DELETE FROM refusal WHERE organization = $1 AND since <= $2") {
      $0.bind(1, organization)
      $0.bind(2, now.milliseconds - Self.window)
    }
  }

  private func enter(
    _ refusal: Refusal, times: Int, to member: ID<Member>, _ token: String, _ method: String, in organization: Int64
  ) throws {
    var changes = [FieldChange(field: "reason", new: .string(refusal.reason))]
    if let needed = refusal.needed { changes.append(FieldChange(field: "needed", new: .string(needed))) }
    if let held = refusal.held { changes.append(FieldChange(field: "held", new: .string(held))) }
    changes.append(FieldChange(field: "times", new: try JSON.value(of: times)))
    try enter(
      Activity(
        sequence: 0, at: now, memberId: member, method: method, action: .refused, kind: .access,
        recordId: token.isEmpty ? member.rawValue : token, clientId: nil, revision: 1),
      changes: try JSON.encode(changes), nil, record: nil, in: organization)
  }
}
