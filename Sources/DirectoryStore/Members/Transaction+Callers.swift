package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// The member who asks.
  package func member(_ caller: Caller) throws -> Member {
    let known = state.members[caller]
    if let known, known.readIn == state.transaction { return known.value }
    let organization = try organizationKey(caller.organization)
    let found = try connection.first("SELECT record FROM member WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, caller.member.rawValue)
    } row: { row in
      let record = row.bytes(0)
      if let known, known.record == record {
        known.readIn = state.transaction
        return known
      }
      return StoredMember(
        record: record, value: try JSON.decode(Member.self, from: record), readIn: state.transaction)
    }
    guard let found else { throw DirectoryError.notFound(kind: .member, id: caller.member.rawValue) }
    state.members[caller] = found
    return found.value
  }

  /// An organization, the first where none is named, and its first active owner, or member of another role: who asks
  /// where nothing else is said.
  ///
  /// - Throws: `DirectoryError.notFound`.
  package func firstCaller(of organization: ID<Organization>? = nil, as role: Member.Role = .owner) throws -> Caller {
    let found = try connection.first(
      """
      SELECT organization.id, member.id FROM organization JOIN member ON member.organization = organization.key
      WHERE member.role = $1 AND member.is_active = 1 AND ($2 IS NULL OR organization.id = $2)
      ORDER BY organization.key, member.id LIMIT 1
      """
    ) {
      $0.bind(1, role.rawValue)
      $0.bind(2, organization?.rawValue)
    } row: {
      Caller(organization: ID(rawValue: $0.text(0)), member: ID(rawValue: $0.text(1)))
    }
    guard let found else { throw DirectoryError.notFound(kind: .organization, id: organization?.rawValue ?? "") }
    return found
  }

  /// The identifiers of the members by their e-mail addresses, folded.
  package func memberIdentifiers(for caller: Caller) throws -> [String: String] {
    let organization = try organizationKey(caller.organization)
    var identifiers: [String: String] = [:]
    try connection.each("SELECT record FROM member WHERE organization = $1 ORDER BY id") {
      $0.bind(1, organization)
    } row: {
      let member = try JSON.decode(Member.self, from: $0.bytes(0))
      guard let email = member.email.map({ Text.folded($0.rawValue) }), identifiers[email] == nil else { return }
      identifiers[email] = member.id.rawValue
    }
    return identifiers
  }

  func isMember(_ id: ID<Member>, of organization: Int64) throws -> Bool {
    try connection.first("SELECT 1 FROM member WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: { _ in
      true
    } ?? false
  }
}
