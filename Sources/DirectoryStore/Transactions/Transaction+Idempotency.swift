package import Directory
internal import JSON
internal import SQLDatabase

/// What a write with an idempotency key did at its first time.
package struct IdempotentWrite: Sendable, Equatable {
  package var method: String
  /// Hash of the params, without the key.
  package var paramsHash: String
  /// The record that the write made or changed.
  package var recordID: String

  package init(method: String, paramsHash: String, recordID: String) {
    self.method = method
    self.paramsHash = paramsHash
    self.recordID = recordID
  }
}

extension Transaction {
  /// How long a key is kept: 30 days, in milliseconds.
  private static var keyLifetime: Int64 { 30 * 24 * 3_600 * 1_000 }

  /// The identifier of the record of the first write with this key; nil when there was none in the last 30 days.
  ///
  /// - Throws: `StoreError.idempotencyMismatch` when the first write had other params or was another method.
  package func earlierWrite(
    key: String, method: String, paramsHash: String, by caller: Caller
  ) throws -> String? {
    let organization = try organizationKey(caller.organization)
    let found = try connection.first(
      """
      SELECT method, params_hash, record_id FROM idempotency
      WHERE organization = $1 AND member = $2 AND key = $3 AND created_at > $4
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, caller.member.rawValue)
      $0.bind(3, key)
      $0.bind(4, now.milliseconds &- Self.keyLifetime)
    } row: {
      IdempotentWrite(method: $0.text(0), paramsHash: $0.text(1), recordID: $0.text(2))
    }
    guard let found else { return nil }
    guard found.method == method, found.paramsHash == paramsHash else {
      throw StoreError.idempotencyMismatch(firstParamsHash: found.paramsHash)
    }
    return found.recordID
  }

  /// The client that an earlier write has made or changed, as it now is; in the trash too, for the write may have put it
  /// there.
  package func writtenClient(_ id: ID<Client>, for caller: Caller) throws -> StoredClient {
    let organization = try organizationKey(caller.organization)
    let found = try connection.first("SELECT key, record FROM client WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: { row in
      let record = row.bytes(1)
      return StoredClient(
        client: try JSON.decode(Client.self, from: record), record: RawJSON(verified: record), key: row.integer(0))
    }
    guard let found else { throw DirectoryError.notFound(kind: .client, id: id.rawValue) }
    return found
  }

  /// Keeps what a write with this key did, in the transaction of the write itself.
  package func keep(_ write: IdempotentWrite, key: String, by caller: Caller) throws {
    let organization = try organizationKey(caller.organization)
    try connection.run("DELETE FROM idempotency WHERE created_at <= $1") {
      $0.bind(1, now.milliseconds &- Self.keyLifetime)
    }
    try connection.run(
      """
      INSERT OR REPLACE INTO idempotency (organization, member, key, params_hash, method, record_id, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, caller.member.rawValue)
      $0.bind(3, key)
      $0.bind(4, write.paramsHash)
      $0.bind(5, write.method)
      $0.bind(6, write.recordID)
      $0.bind(7, now.milliseconds)
    }
  }
}
