internal import Directory
internal import DirectoryStore
internal import JSON

/// Changes a note by a JSON merge patch (RFC 7396): what is absent stays, `null` clears.
struct UpdateNote: NoteChangeRequest {
  static let method = "client/notes/update"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The note's identifier.
  var noteId: ID<Note>
  /// What changes.
  var patch: MergePatch<Note.Draft>
  /// The revision that the change was made for; where the note has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the note of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredNote {
    try transaction.changeNote(noteId, of: clientId, ifRevision: ifRevision, by: audience.caller) { note, context in
      try patch.apply(to: note.draft) { try note.updating(with: $0, in: context) }
    }
  }
}
