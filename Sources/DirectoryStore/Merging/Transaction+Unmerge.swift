package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// The merge that is to be taken back: the one that a client was merged by, or else the last one that it was kept by.
  ///
  /// - Throws: `DirectoryError.notFound` where there is none.
  package func lastMerge(of client: ID<Client>, for caller: Caller) throws -> ID<Merge> {
    let organization = try organizationKey(caller.organization)
    let key = try storedClient(client, in: organization).key
    let found = try connection.first(
      """
      SELECT merge FROM merged WHERE client = $1
      UNION ALL
      SELECT id FROM (SELECT id FROM merge WHERE kept = $1 AND is_undone = 0 ORDER BY sequence DESC LIMIT 1)
      LIMIT 1
      """
    ) {
      $0.bind(1, key)
    } row: {
      ID<Merge>(rawValue: $0.text(0))
    }
    guard let found else { throw DirectoryError.notFound(kind: .merge, id: client.rawValue) }
    return found
  }

  /// Takes a merge back: the others are what they were and get their notes and attachments back, and the kept client loses
  /// what it got of them, as far as that was not edited since.
  ///
  /// - Throws: `DirectoryError.notFound` where the merge was taken back already, or the kept client is in the trash or
  ///   part of another; `Issues` or `StoreError.duplicate` where what was is not possible any more.
  package func unmerge(_ id: ID<Merge>, ifRevision: Int? = nil, by caller: Caller) throws -> UndoneMerge {
    let organization = try storedOrganization(caller.organization)
    let found = try connection.first(
      """
      SELECT client.id, merge.sequence FROM merge JOIN client ON client.key = merge.kept
      WHERE merge.organization = $1 AND merge.id = $2 AND merge.is_undone = 0 AND client.state < 2
      """
    ) {
      $0.bind(1, organization.key)
      $0.bind(2, id.rawValue)
    } row: {
      (kept: ID<Client>(rawValue: $0.text(0)), sequence: Int($0.integer(1)))
    }
    guard let found else { throw DirectoryError.notFound(kind: .merge, id: id.rawValue) }
    let kept = try storedClient(found.kept, in: organization.key)
    if let ifRevision, ifRevision != kept.client.revision { throw StoreError.conflict(current: kept.record) }
    let entry = try activity(found.sequence, for: caller)
    let fields = organization.customFields.defined(at: entry.at)
    let reversal = Reversal(of: entry.changes, in: try kept.record.value.object ?? JSONObject(), fields: fields)
    let wanted = try JSON.decode(Client.self, from: JSONValue.object(reversal.record))
    let client = try Client(wanted.draft, replacing: wanted, in: context(for: caller)) { wanted.number }
    state.undoes = found.sequence
    state.action = .released
    defer {
      state.undoes = nil
      state.action = nil
    }
    let stored = try update(kept, to: client, in: organization)
    state.action = nil
    let restored = try restoreMerged(id, by: caller, in: organization)
    try moveChildrenBack(id, from: kept.client.id, by: caller, in: organization)
    for statement: StaticString in [
      "UPDATE merge SET is_undone = 1 WHERE organization = $1 AND id = $2",
      "DELETE FROM merged WHERE organization = $1 AND merge = $2",
      "DELETE FROM merge_child WHERE organization = $1 AND merge = $2",
    ] {
      try connection.run(statement) {
        $0.bind(1, organization.key)
        $0.bind(2, id.rawValue)
      }
    }
    return UndoneMerge(
      id: id, client: stored, restored: restored, reversed: reversal.reversed, kept: reversal.kept)
  }

  private func restoreMerged(
    _ id: ID<Merge>, by caller: Caller, in organization: StoredOrganization
  ) throws -> [Client] {
    try clients(of: id, in: organization.key).map { merged in
      var client = merged.client
      client.revision += 1
      client.deletedAt = nil
      client.mergedInto = nil
      client.updatedAt = now
      client.updatedBy = caller.member
      let restored = try update(merged, to: client, in: organization)
      try moveNotesBack(to: restored, id, by: caller, in: organization)
      try moveInvoicesBack(to: restored, id, by: caller)
      try moveAttachmentsBack(to: restored, id, by: caller, in: organization)
      return restored.client
    }
  }

  /// Children that are still where the merge put them go back to where they were.
  private func moveChildrenBack(
    _ id: ID<Merge>, from kept: ID<Client>, by caller: Caller, in organization: StoredOrganization
  ) throws {
    var moves: [(child: ID<Client>, parent: ID<Client>)] = []
    try connection.each(
      """
      SELECT child.id, parent.id FROM merge_child
        JOIN client AS child ON child.key = merge_child.child JOIN client AS parent ON parent.key = merge_child.parent
      WHERE merge_child.organization = $1 AND merge_child.merge = $2 ORDER BY child.key
      """
    ) {
      $0.bind(1, organization.key)
      $0.bind(2, id.rawValue)
    } row: {
      moves.append((ID(rawValue: $0.text(0)), ID(rawValue: $0.text(1))))
    }
    for move in moves {
      let stored = try storedClient(move.child, in: organization.key)
      guard stored.client.parentId == kept, stored.client.mergedInto == nil else { continue }
      try setParent(move.parent, of: stored, by: caller, in: organization)
    }
  }
}
