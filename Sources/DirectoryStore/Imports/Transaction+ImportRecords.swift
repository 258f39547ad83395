package import Directory
internal import JSON
internal import SQLDatabase

/// A page of the imports, newest first.
package struct ImportPage: Sendable {
  package let items: [Import]
  /// Where the next page begins; nil after the last.
  package let nextCursor: String?
}

extension Transaction {
  /// The sequence of the organization's last change; 0 where there was none.
  package func lastSequence(for caller: Caller) throws -> Int {
    let organization = try organizationKey(caller.organization)
    if let chain = state.chains[organization] { return Int(chain.sequence) }
    let last = try connection.first("SELECT max(sequence) FROM activity WHERE organization = $1") {
      $0.bind(1, organization)
    } row: {
      $0.integer(0)
    }
    return Int(last ?? 0)
  }

  /// A page of the imports, newest first.
  ///
  /// - Throws: `StoreError.invalidCursor`.
  package func imports(limit: Int, cursor: String?, for caller: Caller) throws -> ImportPage {
    let organization = try organizationKey(caller.organization)
    let hash = ListCursor.hash("imports\u{0}\(caller.organization.rawValue)".utf8)
    var before: String?
    if let cursor {
      guard case .text(let id) = try ListCursor(cursor, for: hash).position else { throw StoreError.invalidCursor }
      before = id
    }
    var items: [Import] = []
    // Identifiers are ordered by time.
    try connection.each(
      """
      SELECT record FROM import WHERE organization = $1 AND ($2 IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, before)
      $0.bind(3, limit + 1)
    } row: {
      items.append(try JSON.decode(Import.self, from: $0.bytes(0)))
    }
    guard items.count > limit else { return ImportPage(items: items, nextCursor: nil) }
    items.removeLast()
    let next = items.last.map { ListCursor(query: hash, position: .text($0.id.rawValue), client: 0).text }
    return ImportPage(items: items, nextCursor: next)
  }

  /// Puts what is now known of an import in the place of what was.
  package func replace(_ run: Import, by caller: Caller) throws {
    let organization = try organizationKey(caller.organization)
    let record = try JSON.encode(run)
    try connection.run("UPDATE import SET record = $3 WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, run.id.rawValue)
      $0.bind(3, record)
    }
  }
}
