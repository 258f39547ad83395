internal import Directory
internal import DirectoryStore

/// Adds a note to a client.
struct AddNote: NoteChangeRequest {
  static let method = "client/notes/add"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The note to add.
  var note: Note.Draft
  /// The same key with the same params answers the note of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredNote {
    try under("/note") { try transaction.addNote(note, to: clientId, by: audience.caller) }
  }
}
