package import Directory
internal import SQLDatabase

extension Transaction {
  /// Archives a client, or makes it active again.
  package func setStatus(
    _ status: Client.Status, of id: ID<Client>, ifRevision: Int? = nil, by caller: Caller
  ) throws -> StoredClient {
    let previous = try client(.id(id), for: caller)
    var client = previous.client
    client.status = status
    client.revision += 1
    client.updatedAt = now
    client.updatedBy = caller.member
    return try replace(previous, with: client, ifRevision: ifRevision, by: caller)
  }

  /// Takes a client out of the trash.
  ///
  /// - Throws: `DirectoryError.notInTrash`, or `.notFound`.
  package func restore(_ id: ID<Client>, ifRevision: Int? = nil, by caller: Caller) throws -> StoredClient {
    let organization = try storedOrganization(caller.organization)
    let previous = try trashed(id, ifRevision: ifRevision, in: organization.key, asked: "restore")
    var client = previous.client
    client.revision += 1
    client.deletedAt = nil
    client.updatedAt = now
    client.updatedBy = caller.member
    return try update(previous, to: client, in: organization)
  }

  /// Removes a client in the trash for good, with its notes, its attachments and the fields that its history lists;
  /// clients below it lose their parent.
  ///
  /// - Throws: `DirectoryError.notInTrash`, or `.notFound`.
  package func purge(_ id: ID<Client>, ifRevision: Int? = nil, by caller: Caller) throws -> StoredClient {
    let organization = try storedOrganization(caller.organization)
    let previous = try trashed(id, ifRevision: ifRevision, in: organization.key, asked: "purge")
    try refuseInvoiced(previous, asked: "purge")
    // What was merged into it is about the same client.
    for merged in try clients(mergedInto: previous.key) {
      try purge(storedClient(merged, in: organization.key), by: caller, in: organization)
    }
    try purge(previous, by: caller, in: organization)
    return previous
  }

  private func purge(_ previous: StoredClient, by caller: Caller, in organization: StoredOrganization) throws {
    for child in try children(of: previous.key, in: organization.key) {
      let stored = try storedClient(child, in: organization.key)
      var client = stored.client
      client.revision += 1
      client.parentId = nil
      client.updatedAt = now
      client.updatedBy = caller.member
      _ = try update(stored, to: client, in: organization)
    }
    try forgetSearchText(of: previous.key)
    state.putInBlock(previous.key, ListedWords())
    try forgetMovedNotes(of: previous.key, in: organization.key)
    try purgeDrafts(of: previous.key, in: organization.key)
    try forgetAttachments(of: previous.key, in: organization.key)
    try overwritingFreedPages {
      for statement: StaticString in [
        "UPDATE activity SET changes = NULL, salt = x'' WHERE organization = $1 AND client = $2",
        "DELETE FROM client WHERE organization = $1 AND key = $2",
      ] {
        try connection.run(statement) {
          $0.bind(1, organization.key)
          $0.bind(2, previous.key)
        }
      }
    }
    try enterPurge(of: previous.client, by: caller, in: organization.key)
  }

  private func trashed(_ id: ID<Client>, ifRevision: Int?, in organization: Int64, asked: String) throws -> StoredClient
  {
    let stored = try storedClient(id, in: organization)
    if let ifRevision, ifRevision != stored.client.revision { throw StoreError.conflict(current: stored.record) }
    guard stored.client.deletedAt != nil, stored.client.mergedInto == nil else {
      throw DirectoryError.notInTrash(id: id.rawValue, asked: asked)
    }
    return stored
  }

  func children(of client: Int64, in organization: Int64) throws -> [ID<Client>] {
    var children: [ID<Client>] = []
    try connection.each("SELECT id FROM client WHERE organization = $1 AND parent = $2 ORDER BY key") {
      $0.bind(1, organization)
      $0.bind(2, client)
    } row: {
      children.append(ID(rawValue: $0.text(0)))
    }
    return children
  }

  private func forgetSearchText(of client: Int64) throws {
    guard let texts = try searchedTexts(of: client) else { return }
    state.removeFromSearch(client, texts.words, in: .words)
    state.removeFromSearch(client, texts.filters, in: .filters)
  }
}
