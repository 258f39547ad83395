internal import Directory
internal import DirectoryStore

/// Removes a note from a client; `activity/undo` brings it back.
struct RemoveNote: NoteChangeRequest {
  static let method = "client/notes/remove"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The note's identifier.
  var noteId: ID<Note>
  /// The revision that the change was made for; where the note has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the note of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredNote {
    try transaction.changeNote(noteId, of: clientId, ifRevision: ifRevision, by: audience.caller) { note, context in
      note.removing(in: context)
    }
  }
}
