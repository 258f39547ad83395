package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Walks through all clients that a query finds, whole and in its order, with the texts of their notes.
  ///
  /// - Throws: what the closure throws.
  package func eachClient(
    in query: ClientQuery, for caller: Caller, _ body: (Client, _ notes: [String]) throws -> Void
  ) throws {
    let organization = try organizationKey(caller.organization)
    var query = query
    query.limit = ClientQuery.largestLimit
    repeat {
      let page = try list(query, for: caller)
      for id in try page.items.value.array?.compactMap({ $0["id"]?.string }) ?? [] {
        let stored = try storedClient(ID(rawValue: id), in: organization)
        try body(stored.client, noteTexts(of: stored.key))
      }
      query.cursor = page.nextCursor
    } while query.cursor != nil
  }

  /// The texts of a client's notes, oldest first.
  private func noteTexts(of client: Int64) throws -> [String] {
    var texts: [String] = []
    try connection.each(
      "SELECT json_extract(CAST(record AS TEXT), '$.text') FROM note WHERE client = $1 AND is_removed = 0 ORDER BY key"
    ) {
      $0.bind(1, client)
    } row: {
      texts.append($0.text(0))
    }
    return texts
  }
}
