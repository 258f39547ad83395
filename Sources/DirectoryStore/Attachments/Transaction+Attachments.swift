package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  // MARK: Reading

  /// An attachment of a client; neither is removed.
  ///
  /// - Throws: `DirectoryError.notFound`.
  package func attachment(
    _ id: ID<Attachment>, of client: ID<Client>, for caller: Caller
  ) throws -> StoredAttachment {
    let stored = try attachment(id, ofPresent: client, for: caller)
    guard stored.attachment.deletedAt == nil else {
      throw DirectoryError.notFound(kind: .attachment, id: id.rawValue)
    }
    return stored
  }

  /// An attachment of a client that is not in the trash; a removed one too.
  private func attachment(
    _ id: ID<Attachment>, ofPresent client: ID<Client>, for caller: Caller
  ) throws -> StoredAttachment {
    let key = try presentClientKey(client, in: organizationKey(caller.organization))
    let stored = try writtenAttachment(id, for: caller)
    guard stored.client == key else { throw DirectoryError.notFound(kind: .attachment, id: id.rawValue) }
    return stored
  }

  /// The attachment that an earlier write has made or changed, as it now is; a removed one too, for the write may have
  /// removed it.
  package func writtenAttachment(_ id: ID<Attachment>, for caller: Caller) throws -> StoredAttachment {
    let organization = try organizationKey(caller.organization)
    let found = try connection.first(
      "SELECT key, client, record, content FROM attachment WHERE organization = $1 AND id = $2"
    ) {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: {
      try Self.storedAttachment($0)
    }
    guard let found else { throw DirectoryError.notFound(kind: .attachment, id: id.rawValue) }
    return found
  }

  /// The attachment in the columns `key`, `client`, `record` and `content`.
  static func storedAttachment(_ row: Statement) throws -> StoredAttachment {
    let record = row.bytes(2)
    return StoredAttachment(
      attachment: try JSON.decode(Attachment.self, from: record), record: RawJSON(verified: record),
      key: row.integer(0), client: row.integer(1), content: row.integer(3))
  }

  // MARK: Writing

  /// Keeps a file with a client; its bytes only where the organization does not have them already.
  ///
  /// - Throws: `Issues`, `DirectoryError.notFound`, or `AttachmentError.changedWhileRead`.
  package func addAttachment(
    _ draft: Attachment.Draft, _ content: AttachmentContent, to client: ID<Client>, by caller: Caller
  ) throws -> StoredAttachment {
    let organization = try organizationKey(caller.organization)
    let owner = try self.client(.id(client), for: caller)
    let attachment = try Attachment(draft, content.summary, of: owner.client.id, in: context(for: caller))
    let contentKey = try keep(content, in: organization)
    let record = RawJSON(verified: try JSON.encode(attachment))
    try connection.run(
      """
      INSERT INTO attachment (organization, client, is_removed, is_visible, search_text, record, id, created_at, content,
        size)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, owner.key)
      bind($0, attachment, record)
      $0.bind(7, attachment.id.rawValue)
      $0.bind(8, attachment.createdAt.milliseconds)
      $0.bind(9, contentKey)
      $0.bind(10, attachment.size)
    }
    let key = connection.lastInsertedKey
    // A history that can be read says which file it was.
    var changes = [
      FieldChange(field: "name", new: .string(attachment.name)),
      FieldChange(field: "size", new: .number(JSONNumber(attachment.size))),
      FieldChange(field: "sha256", new: .string(attachment.sha256)),
    ]
    if attachment.visibleToClient { changes.append(FieldChange(field: "visibleToClient", new: true)) }
    try enterCreation(of: attachment, changes: changes, owner.key, bytes: record, in: organization)
    return StoredAttachment(
      attachment: attachment, record: record, key: key, client: owner.key, content: contentKey)
  }

  /// Changes an attachment: the closure makes the new one from the one that is there.
  ///
  /// Where it is the same, nothing is written.
  ///
  /// - Throws: `StoreError.conflict` when `ifRevision` is not the revision that is there, before anything is checked.
  package func changeAttachment(
    _ id: ID<Attachment>, of client: ID<Client>, ifRevision: Int?, by caller: Caller,
    _ change: (Attachment, ClientContext) throws -> Attachment
  ) throws -> StoredAttachment {
    let previous = try attachment(id, of: client, for: caller)
    if let ifRevision, ifRevision != previous.attachment.revision {
      throw StoreError.conflict(current: previous.record)
    }
    return try replace(previous, with: change(previous.attachment, context(for: caller)), by: caller)
  }

  /// Removes a removed attachment for good, with what histories list of it; its bytes too, unless another has the same.
  ///
  /// - Throws: `DirectoryError.notRemoved`; `StoreError.conflict`.
  package func purgeAttachment(
    _ id: ID<Attachment>, of client: ID<Client>, ifRevision: Int?, by caller: Caller
  ) throws -> StoredAttachment {
    let organization = try organizationKey(caller.organization)
    let previous = try attachment(id, ofPresent: client, for: caller)
    if let ifRevision, ifRevision != previous.attachment.revision {
      throw StoreError.conflict(current: previous.record)
    }
    guard previous.attachment.deletedAt != nil else {
      throw DirectoryError.notRemoved(kind: .attachment, id: id.rawValue, asked: "purge")
    }
    try forgetHistory(of: previous, in: organization)
    try overwritingFreedPages {
      try connection.run("DELETE FROM attachment WHERE key = $1") { $0.bind(1, previous.key) }
    }
    let last = try previous.attachment.changed(in: context(for: caller)) { $0.deletedAt = now }
    try enterPurge(of: last, previous.client, in: organization)
    return previous
  }

  /// Puts a changed attachment in the place of the one that is there.
  func replace(
    _ previous: StoredAttachment, with attachment: Attachment, by caller: Caller
  ) throws -> StoredAttachment {
    if attachment == previous.attachment { return previous }
    let organization = try organizationKey(caller.organization)
    let record = RawJSON(verified: try JSON.encode(attachment))
    try connection.run(
      "UPDATE attachment SET is_removed = $3, is_visible = $4, search_text = $5, record = $6 WHERE key = $1"
    ) {
      $0.bind(1, previous.key)
      bind($0, attachment, record)
    }
    try enterChange(
      Activity.Action(from: previous.attachment, to: attachment), from: (previous.attachment, previous.record),
      to: attachment, bytes: record, previous.client, in: organization)
    return StoredAttachment(
      attachment: attachment, record: record, key: previous.key, client: previous.client, content: previous.content)
  }

  private func bind(_ statement: Statement, _ attachment: Attachment, _ record: RawJSON) {
    statement.bind(3, attachment.deletedAt != nil)
    statement.bind(4, attachment.visibleToClient)
    statement.bind(5, Text.folded(attachment.name + "\n" + (attachment.description ?? "")))
    statement.bind(6, record.bytes)
  }
}

extension Activity.Action {
  /// What was done to an attachment that was there before.
  init(from old: Attachment, to new: Attachment) {
    switch (old.deletedAt == nil, new.deletedAt == nil) {
    case (true, false): self = .deleted
    case (false, true): self = .restored
    default: self = .updated
    }
  }
}
