internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// A page of a client's attachments, the newest first.
  ///
  /// A search reads the names of the client's attachments one by one, as of its notes.
  ///
  /// - Throws: `StoreError.invalidCursor`, or `DirectoryError.notFound`.
  package func attachments(_ query: AttachmentQuery, for caller: Caller) throws -> AttachmentPage {
    let organization = try organizationKey(caller.organization)
    let client = try presentClientKey(query.client, in: organization)
    let hash = query.hash(for: caller.organization)
    let after = try query.cursor.map { try AttachmentPlace(ListCursor($0, for: hash)) }
    let words = String(decoding: try JSON.encode(query.words), as: UTF8.self)
    func bind(_ statement: Statement) {
      statement.bind(1, organization)
      statement.bind(2, client)
      statement.bind(3, query.removed)
      statement.bind(4, query.visibleToClient.map { $0 ? 1 : 0 })
      statement.bind(5, words)
    }
    var items: [Attachment] = []
    var last: AttachmentPlace?
    var hasMore = false
    try connection.each(
      """
      SELECT key, created_at, record FROM attachment
      WHERE organization = $1 AND client = $2 AND is_removed = $3 AND ($4 IS NULL OR is_visible = $4)
        AND NOT EXISTS (SELECT 1 FROM json_each($5) AS word WHERE instr(search_text, word.value) = 0)
        AND (created_at, key) < ($6, $7)
      ORDER BY created_at DESC, key DESC LIMIT $8
      """
    ) {
      bind($0)
      $0.bind(6, after?.createdAt ?? .max)
      $0.bind(7, after?.key ?? .max)
      $0.bind(8, query.limit + 1)
    } row: { row in
      guard items.count < query.limit else {
        hasMore = true
        return
      }
      items.append(try JSON.decode(Attachment.self, from: row.bytes(2)))
      last = AttachmentPlace(createdAt: row.integer(1), key: row.integer(0))
    }
    let totals = try connection.first(
      """
      SELECT count(*), ifnull(sum(size), 0) FROM attachment
      WHERE organization = $1 AND client = $2 AND is_removed = $3 AND ($4 IS NULL OR is_visible = $4)
        AND NOT EXISTS (SELECT 1 FROM json_each($5) AS word WHERE instr(search_text, word.value) = 0)
      """
    ) {
      bind($0)
    } row: {
      (count: Int($0.integer(0)), size: Int($0.integer(1)))
    }
    return AttachmentPage(
      items: items, nextCursor: hasMore ? last?.cursor(for: hash).text : nil, total: totals?.count ?? 0,
      totalSize: totals?.size ?? 0)
  }
}

/// An attachment's place in the list.
private struct AttachmentPlace {
  var createdAt: Int64
  var key: Int64

  init(createdAt: Int64, key: Int64) {
    self.createdAt = createdAt
    self.key = key
  }

  /// - Throws: `StoreError.invalidCursor`.
  init(_ cursor: ListCursor) throws(StoreError) {
    guard case .integer(let createdAt) = cursor.position else { throw .invalidCursor }
    self.init(createdAt: createdAt, key: cursor.client)
  }

  func cursor(for query: UInt64) -> ListCursor {
    ListCursor(query: query, position: .integer(createdAt), client: key)
  }
}
