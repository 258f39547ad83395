internal import Directory
internal import JSON
internal import SQLDatabase

/// A record whose changes are in the history.
protocol HistoryRecord {
  static var recordKind: RecordKind { get }
  var historyID: String { get }
  /// The client to whose history it belongs.
  var historyClient: ID<Client>? { get }
  var revision: Int { get }
  var updatedAt: Instant { get }
  var updatedBy: ID<Member> { get }
  var importId: ID<Import>? { get }
}

extension Client: HistoryRecord {
  static var recordKind: RecordKind { .client }
  var historyID: String { id.rawValue }
  var historyClient: ID<Client>? { id }
}

extension Note: HistoryRecord {
  static var recordKind: RecordKind { .note }
  var historyID: String { id.rawValue }
  var historyClient: ID<Client>? { clientId }
}

extension Attachment: HistoryRecord {
  static var recordKind: RecordKind { .attachment }
  var historyID: String { id.rawValue }
  var historyClient: ID<Client>? { clientId }
  var importId: ID<Import>? { nil }
}

extension CustomField: HistoryRecord {
  static var recordKind: RecordKind { .customField }
  var historyID: String { key }
  var historyClient: ID<Client>? { nil }
  var importId: ID<Import>? { nil }
}

extension Transaction {
  /// Enters into the history that a record was added.
  ///
  /// - Parameter changes: What it was made of, where the history is to tell it.
  func enterCreation(
    of record: some HistoryRecord, changes: [FieldChange]? = nil, _ client: Int64?, bytes: RawJSON,
    in organization: Int64
  ) throws {
    try enter(
      activity(.created, record, importId: record.importId), changes: changes.map { try JSON.encode($0) }, client,
      record: bytes, in: organization)
  }

  /// Enters into the history that a record was changed.
  func enterChange<Record: HistoryRecord>(
    _ action: Activity.Action, from previous: (record: Record, bytes: RawJSON), to record: Record, bytes: RawJSON,
    _ client: Int64?, in organization: Int64
  ) throws {
    let changes = try RecordDifference.changes(from: previous.bytes, to: bytes)
    // An import changes a client once, and leaves its identifier in it.
    let importId = record.importId == previous.record.importId ? nil : record.importId
    var activity = activity(state.action ?? action, record, importId: importId)
    activity.undoes = state.undoes
    try enter(activity, changes: try JSON.encode(changes), client, record: bytes, in: organization)
  }

  /// Enters into the history that a client was removed for good; nothing is kept of what it was.
  func enterPurge(of client: Client, by caller: Caller, in organization: Int64) throws {
    var activity = activity(.purged, client, importId: nil)
    activity.at = now
    activity.memberId = caller.member
    try enter(activity, changes: nil, nil, record: nil, in: organization)
  }

  /// Enters into the history that a record was removed for good: the organization's, or that of its client.
  func enterPurge(of record: some HistoryRecord, _ client: Int64? = nil, in organization: Int64) throws {
    try enter(activity(.purged, record, importId: nil), changes: nil, client, record: nil, in: organization)
  }

  private func activity<Record: HistoryRecord>(
    _ action: Activity.Action, _ record: Record, importId: ID<Import>?
  ) -> Activity {
    Activity(
      sequence: 0, at: record.updatedAt, memberId: record.updatedBy, method: method, action: action,
      kind: Record.recordKind,
      recordId: record.historyID, clientId: record.historyClient, revision: record.revision, importId: importId)
  }

  func enter(
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
