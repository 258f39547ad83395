internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Puts the notes of a client that was merged under the kept one; removed ones too, for that can be taken back.
  func moveNotes(
    from merged: StoredClient, to kept: StoredClient, _ merge: ID<Merge>, by caller: Caller,
    in organization: StoredOrganization
  ) throws {
    for note in try notes(of: merged.key, in: organization.key) {
      try move(note, to: kept, .merged, by: caller, in: organization)
      try connection.run("INSERT INTO merge_note (organization, merge, note, client) VALUES ($1, $2, $3, $4)") {
        $0.bind(1, organization.key)
        $0.bind(2, merge.rawValue)
        $0.bind(3, note.key)
        $0.bind(4, merged.key)
      }
    }
  }

  /// Gives a client that is of its own again the notes that a merge has taken from it, as they now are.
  func moveNotesBack(
    to restored: StoredClient, _ merge: ID<Merge>, by caller: Caller, in organization: StoredOrganization
  ) throws {
    var notes: [StoredNote] = []
    try connection.each(
      """
      SELECT note.key, note.client, note.record FROM merge_note JOIN note ON note.key = merge_note.note
      WHERE merge_note.organization = $1 AND merge_note.merge = $2 AND merge_note.client = $3 ORDER BY note.key
      """
    ) {
      $0.bind(1, organization.key)
      $0.bind(2, merge.rawValue)
      $0.bind(3, restored.key)
    } row: {
      notes.append(try Self.storedNote($0))
    }
    for note in notes { try move(note, to: restored, .unmerged, by: caller, in: organization) }
  }

  /// How often merges have moved a note: as many of its revisions are not edits.
  ///
  /// A merge that is no more was of a client that was purged, and so was taken back before.
  func moves(of note: StoredNote) throws -> Int {
    let moves = try connection.first(
      """
      SELECT ifnull(sum(1 + ifnull(merge.is_undone, 1)), 0) FROM merge_note
        LEFT JOIN merge ON merge.organization = merge_note.organization AND merge.id = merge_note.merge
      WHERE merge_note.note = $1
      """
    ) {
      $0.bind(1, note.key)
    } row: {
      Int($0.integer(0))
    }
    return moves ?? 0
  }

  /// Blanks what the histories of other clients list of a client's notes, which were part of them for a while.
  func forgetMovedNotes(of client: Int64, in organization: Int64) throws {
    try connection.run(
      """
      UPDATE activity INDEXED BY activity_by_client SET changes = NULL, salt = x''
      WHERE organization = $1 AND client IS NOT NULL AND kind = 'note'
        AND record_id IN (SELECT id FROM note WHERE client = $2)
        AND client IN (
          SELECT merge_note.client FROM note JOIN merge_note ON merge_note.note = note.key WHERE note.client = $2
          UNION
          SELECT merge.kept FROM note JOIN merge_note ON merge_note.note = note.key
            JOIN merge ON merge.organization = merge_note.organization AND merge.id = merge_note.merge
          WHERE note.client = $2)
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, client)
    }
  }

  private func notes(of client: Int64, in organization: Int64) throws -> [StoredNote] {
    var notes: [StoredNote] = []
    try connection.each(
      "SELECT key, client, record FROM note WHERE organization = $1 AND client = $2 ORDER BY key"
    ) {
      $0.bind(1, organization)
      $0.bind(2, client)
    } row: {
      notes.append(try Self.storedNote($0))
    }
    return notes
  }

  private func move(
    _ previous: StoredNote, to client: StoredClient, _ action: Activity.Action, by caller: Caller,
    in organization: StoredOrganization
  ) throws {
    let note = try previous.note.changed(in: context(for: caller)) { $0.clientId = client.client.id }
    let record = RawJSON(verified: try JSON.encode(note))
    try connection.run("UPDATE note SET client = $2, record = $3 WHERE key = $1") {
      $0.bind(1, previous.key)
      $0.bind(2, client.key)
      $0.bind(3, record.bytes)
    }
    try enterChange(
      action, from: (previous.note, previous.record), to: note, bytes: record, client.key, in: organization.key)
  }
}
