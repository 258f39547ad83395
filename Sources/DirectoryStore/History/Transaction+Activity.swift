internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Adds to the history that a client was added.
  func noteCreation(of client: Client, _ key: Int64, record: RawJSON, in organization: Int64) throws {
    try note(
      activity(.created, client, importId: client.importId), changes: nil, key, record: record, in: organization)
  }

  /// Adds to the history that a client was changed.
  func noteChange(
    from previous: StoredClient, to client: Client, record: RawJSON, in organization: Int64
  ) throws {
    guard let old = try previous.record.value.object, let new = try record.value.object else { return }
    let changes = RecordDifference.changes(from: old, to: new)
    // An import changes a client once, and leaves its identifier in it.
    let importId = client.importId == previous.client.importId ? nil : client.importId
    var activity = activity(
      state.action ?? Activity.Action(from: previous.client, to: client), client, importId: importId)
    activity.undoes = state.undoes
    try note(activity, changes: try JSON.encode(changes), previous.key, record: record, in: organization)
  }

  /// Adds to the history that a client was removed for good; nothing is kept of what it was.
  func notePurge(of client: StoredClient, by caller: Caller, in organization: Int64) throws {
    var activity = activity(.purged, client.client, importId: nil)
    activity.at = now
    activity.memberId = caller.member
    try note(activity, changes: nil, nil, record: nil, in: organization)
  }

  private func activity(_ action: Activity.Action, _ client: Client, importId: ID<Import>?) -> Activity {
    Activity(
      sequence: 0, at: client.updatedAt, memberId: client.updatedBy, method: method, action: action, kind: .client,
      recordId: client.id.rawValue, clientId: client.id, revision: client.revision, importId: importId)
  }

  private func note(
    _ activity: Activity, changes: [UInt8]?, _ client: Int64?, record: RawJSON?, in organization: Int64
  ) throws {
    var activity = activity
    var chain = try state.chains[organization] ?? lastLink(in: organization)
    activity.sequence = Int(chain.sequence) + 1
    let salt = makeSalt()
    let changesDigest = ActivityChain.digest(changes, salt: salt)
    let recordDigest = ActivityChain.digest(record?.bytes, salt: salt)
    chain.append(activity, changesDigest: changesDigest, recordDigest: recordDigest)
    try connection.run(
      """
      INSERT INTO activity (organization, sequence, at, member, method, action, kind, record_id, client, client_id,
        revision, import_id, undoes, changes, salt, changes_digest, record_digest, link)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, activity.sequence)
      $0.bind(3, activity.at.milliseconds)
      $0.bind(4, activity.memberId.rawValue)
      $0.bind(5, activity.method)
      $0.bind(6, activity.action.rawValue)
      $0.bind(7, activity.kind.rawValue)
      $0.bind(8, activity.recordId == activity.clientId?.rawValue ? nil : activity.recordId)
      $0.bind(9, client)
      $0.bind(10, activity.clientId?.rawValue)
      $0.bind(11, activity.revision)
      $0.bind(12, activity.importId?.rawValue)
      $0.bind(13, activity.undoes.map { Int64($0) })
      if let changes { $0.bind(14, changes) } else { $0.bindNull(14) }
      $0.bind(15, salt)
      $0.bind(16, changesDigest)
      $0.bind(17, recordDigest)
      $0.bind(18, chain.link)
    }
    state.chains[organization] = chain
  }

  private func lastLink(in organization: Int64) throws -> ActivityChain {
    try connection.first(
      "SELECT sequence, link FROM activity WHERE organization = $1 ORDER BY sequence DESC LIMIT 1"
    ) {
      $0.bind(1, organization)
    } row: {
      ActivityChain(sequence: $0.integer(0), link: $0.bytes(1))
    } ?? ActivityChain()
  }
}
