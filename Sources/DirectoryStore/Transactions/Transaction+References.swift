internal import Directory
internal import SQLDatabase

extension Transaction {
  /// How deep clients may lie under one another, the topmost counted.
  static var deepestLevel: Int { 5 }

  /// What is wrong with the records that a client points to.
  ///
  /// - Parameter client: The client itself, where it is there already.
  func referenceIssues(
    parent: ID<Client>?, owner: ID<Member>?, of client: Int64? = nil, in organization: Int64
  ) throws -> [Issue] {
    var issues: [Issue] = []
    if let owner, try !isMember(owner, of: organization) {
      issues.append(Issue(.unknownReference, at: "/ownerId", value: owner.rawValue))
    }
    if let parent, let code = try parentIssue(parent, of: client, in: organization) {
      issues.append(
        Issue(code, at: "/parentId", value: parent.rawValue, limit: code == .tooDeep ? Self.deepestLevel : nil))
    }
    return issues
  }

  private func parentIssue(_ parent: ID<Client>, of client: Int64?, in organization: Int64) throws -> IssueCode? {
    guard let parent = try clientKey(parent, in: organization) else { return .unknownReference }
    var levels = 1
    var ancestor: Int64? = parent
    while let current = ancestor {
      if current == client { return .cycle }
      levels += 1
      if levels > Self.deepestLevel { return .tooDeep }
      ancestor = try self.parent(of: current)
    }
    if let client, levels + (try height(under: client, in: organization)) > Self.deepestLevel { return .tooDeep }
    return nil
  }

  func clientKey(_ client: ID<Client>, in organization: Int64) throws -> Int64? {
    try connection.first("SELECT key FROM client WHERE organization = $1 AND id = $2 AND state < 2") {
      $0.bind(1, organization)
      $0.bind(2, client.rawValue)
    } row: {
      $0.integer(0)
    }
  }

  private func parent(of client: Int64) throws -> Int64? {
    try connection.first("SELECT parent FROM client WHERE key = $1") {
      $0.bind(1, client)
    } row: {
      $0.isNull(0) ? nil : $0.integer(0)
    } ?? nil
  }

  /// How many levels of clients lie under one.
  private func height(under client: Int64, in organization: Int64) throws -> Int {
    let height = try connection.first(
      """
      WITH RECURSIVE below (key, level) AS (
        SELECT key, 1 FROM client WHERE organization = $1 AND parent = $2
        UNION ALL
        SELECT client.key, below.level + 1 FROM below
          JOIN client ON client.organization = $1 AND client.parent = below.key
        WHERE below.level < 6
      )
      SELECT max(level) FROM below
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, client)
    } row: {
      $0.integer(0)
    }
    return Int(height ?? 0)
  }
}
