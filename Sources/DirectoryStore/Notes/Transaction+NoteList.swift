internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// A page of a client's notes.
  ///
  /// A search reads the notes of the client one by one: they are few beside all clients, which are searched by what
  /// they are and not by what was written about them.
  ///
  /// - Throws: `StoreError.invalidCursor`, or `DirectoryError.notFound`.
  package func notes(_ query: NoteQuery, for caller: Caller) throws -> NotePage {
    let organization = try organizationKey(caller.organization)
    let client = try presentClientKey(query.client, in: organization)
    let hash = query.hash(for: caller.organization)
    let after = try query.cursor.map { try NotePlace(ListCursor($0, for: hash)) }
    let words = try JSON.encode(query.words)
    var items: [Note] = []
    var last: NotePlace?
    var hasMore = false
    try connection.each(
      """
      SELECT key, is_pinned, created_at, record FROM note
      WHERE organization = $1 AND client = $2 AND is_removed = 0 AND (is_pinned, created_at, key) < ($3, $4, $5)
        AND NOT EXISTS (SELECT 1 FROM json_each($6) AS word WHERE instr(search_text, word.value) = 0)
      ORDER BY is_pinned DESC, created_at DESC, key DESC LIMIT $7
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, client)
      $0.bind(3, after.map { $0.isPinned ? 1 : 0 } ?? 2)
      $0.bind(4, after?.createdAt ?? 0)
      $0.bind(5, after?.key ?? 0)
      $0.bind(6, String(decoding: words, as: UTF8.self))
      $0.bind(7, query.limit + 1)
    } row: { row in
      guard items.count < query.limit else {
        hasMore = true
        return
      }
      items.append(try JSON.decode(Note.self, from: row.bytes(3)))
      last = NotePlace(isPinned: row.integer(1) == 1, createdAt: row.integer(2), key: row.integer(0))
    }
    return NotePage(items: items, nextCursor: hasMore ? last?.cursor(for: hash).text : nil)
  }

  /// Whether a client has a note with this very text.
  func hasNote(_ text: String, _ client: Int64, in organization: Int64) throws -> Bool {
    var isThere = false
    try connection.each(
      "SELECT record FROM note WHERE organization = $1 AND client = $2 AND is_removed = 0 AND search_text = $3"
    ) {
      $0.bind(1, organization)
      $0.bind(2, client)
      $0.bind(3, Text.folded(text))
    } row: {
      let note = try JSON.decode(Note.self, from: $0.bytes(0))
      if note.text.unicodeScalars.elementsEqual(text.unicodeScalars) { isThere = true }
    }
    return isThere
  }
}
