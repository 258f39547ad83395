package import Directory

extension Transaction {
  /// Changes a client: the closure makes the new one from the one that is there.
  ///
  /// - Throws: `StoreError.conflict` when `ifRevision` is not the revision that is there, before anything is checked.
  package func change(
    _ id: ID<Client>, ifRevision: Int?, by caller: Caller, _ change: (Client, ClientContext) throws -> Client
  ) throws -> StoredClient {
    let previous = try client(.id(id), for: caller)
    if let ifRevision, ifRevision != previous.client.revision { throw StoreError.conflict(current: previous.record) }
    let client = try change(previous.client, context(for: caller))
    return try replace(previous, with: client, by: caller)
  }
}
