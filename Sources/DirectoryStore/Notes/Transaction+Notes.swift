package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  // MARK: Reading

  /// A note of a client; neither is removed.
  ///
  /// - Throws: `DirectoryError.notFound`.
  package func note(_ id: ID<Note>, of client: ID<Client>, for caller: Caller) throws -> StoredNote {
    let key = try presentClientKey(client, in: organizationKey(caller.organization))
    let stored = try writtenNote(id, for: caller)
    guard stored.client == key, stored.note.deletedAt == nil else {
      throw DirectoryError.notFound(kind: .note, id: id.rawValue)
    }
    return stored
  }

  /// The note that an earlier write has made or changed, as it now is; a removed one too, for the write may have removed
  /// it.
  package func writtenNote(_ id: ID<Note>, for caller: Caller) throws -> StoredNote {
    let organization = try organizationKey(caller.organization)
    let found = try connection.first("SELECT key, client, record FROM note WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: {
      try Self.storedNote($0)
    }
    guard let found else { throw DirectoryError.notFound(kind: .note, id: id.rawValue) }
    return found
  }

  /// The note in the columns `key`, `client` and `record`.
  static func storedNote(_ row: Statement) throws -> StoredNote {
    let record = row.bytes(2)
    return StoredNote(
      note: try JSON.decode(Note.self, from: record), record: RawJSON(verified: record), key: row.integer(0),
      client: row.integer(1))
  }

  /// The client's key; of one that was merged, the key of the client that it is part of.
  func presentClientKey(_ client: ID<Client>, in organization: Int64) throws -> Int64 {
    if let key = try clientKey(client, in: organization) { return key }
    guard let kept = try keptRow(of: .id(client), in: organization) else {
      throw DirectoryError.notFound(kind: .client, id: client.rawValue)
    }
    return kept.key
  }

  // MARK: Writing

  /// Adds a note to a client.
  ///
  /// - Throws: `Issues`, or `DirectoryError.notFound`.
  package func addNote(_ draft: Note.Draft, to client: ID<Client>, by caller: Caller) throws -> StoredNote {
    let organization = try organizationKey(caller.organization)
    let stored = try self.client(.id(client), for: caller)
    return try insert(Note(draft, about: stored.client.id, in: context(for: caller)), stored.key, in: organization)
  }

  /// Adds what an import says of a client, unless the client has a note with that very text.
  ///
  /// - Returns: whether there was none.
  /// - Throws: `Issues`, where the draft is none that can be.
  package func addNote(
    _ draft: Note.Draft, to client: StoredClient, by caller: Caller, importId: ID<Import>
  ) throws -> Bool {
    let organization = try organizationKey(caller.organization)
    if try hasNote(draft.checkedText(), client.key, in: organization) { return false }
    let note = try Note(draft, about: client.client.id, in: context(for: caller, importId: importId))
    _ = try insert(note, client.key, in: organization)
    return true
  }

  /// Whether a client has a note with that very text.
  ///
  /// - Throws: `Issues`, where the draft is none that can be.
  package func hasNote(_ draft: Note.Draft, about client: StoredClient, by caller: Caller) throws -> Bool {
    try hasNote(draft.checkedText(), client.key, in: organizationKey(caller.organization))
  }

  /// Changes a note: the closure makes the new one from the one that is there.
  ///
  /// Where it is the same, nothing is written.
  ///
  /// - Throws: `StoreError.conflict` when `ifRevision` is not the revision that is there, before anything is checked.
  package func changeNote(
    _ id: ID<Note>, of client: ID<Client>, ifRevision: Int?, by caller: Caller,
    _ change: (Note, ClientContext) throws -> Note
  ) throws -> StoredNote {
    let previous = try note(id, of: client, for: caller)
    if let ifRevision, ifRevision != previous.note.revision { throw StoreError.conflict(current: previous.record) }
    return try replace(previous, with: change(previous.note, context(for: caller)), by: caller)
  }

  /// Puts a changed note in the place of the one that is there.
  func replace(_ previous: StoredNote, with note: Note, by caller: Caller) throws -> StoredNote {
    if note == previous.note { return previous }
    let organization = try organizationKey(caller.organization)
    let record = RawJSON(verified: try JSON.encode(note))
    try connection.run(
      "UPDATE note SET is_removed = $2, is_pinned = $3, created_at = $4, search_text = $5, record = $6 WHERE key = $1"
    ) {
      $0.bind(1, previous.key)
      bind($0, note, record)
    }
    try enterChange(
      Activity.Action(from: previous.note, to: note), from: (previous.note, previous.record), to: note, bytes: record,
      previous.client, in: organization)
    return StoredNote(note: note, record: record, key: previous.key, client: previous.client)
  }

  private func insert(_ note: Note, _ client: Int64, in organization: Int64) throws -> StoredNote {
    let record = RawJSON(verified: try JSON.encode(note))
    try connection.run(
      """
      INSERT INTO note (organization, client, is_removed, is_pinned, created_at, search_text, record, id)
      VALUES ($1, $7, $2, $3, $4, $5, $6, $8)
      """
    ) {
      $0.bind(1, organization)
      bind($0, note, record)
      $0.bind(7, client)
      $0.bind(8, note.id.rawValue)
    }
    let key = connection.lastInsertedKey
    // A history that can be read says what was written.
    var changes = [FieldChange(field: "text", new: .string(note.text))]
    if note.pinned { changes.append(FieldChange(field: "pinned", new: true)) }
    try enterCreation(of: note, changes: changes, client, bytes: record, in: organization)
    return StoredNote(note: note, record: record, key: key, client: client)
  }

  private func bind(_ statement: Statement, _ note: Note, _ record: RawJSON) {
    statement.bind(2, note.deletedAt != nil)
    statement.bind(3, note.pinned)
    statement.bind(4, note.createdAt.milliseconds)
    statement.bind(5, Text.folded(note.text))
    statement.bind(6, record.bytes)
  }
}

extension Activity.Action {
  /// What was done to a note that was there before.
  init(from old: Note, to new: Note) {
    switch (old.deletedAt == nil, new.deletedAt == nil) {
    case (true, false): self = .deleted
    case (false, true): self = .restored
    default: self = .updated
    }
  }
}
