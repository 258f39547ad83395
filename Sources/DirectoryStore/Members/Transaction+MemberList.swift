internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// A page of the organization's members.
  ///
  /// - Throws: `StoreError.invalidCursor`.
  package func members(_ query: MemberQuery, for caller: Caller) throws -> MemberPage {
    let organization = try organizationKey(caller.organization)
    let hash = query.hash(for: caller.organization)
    let after = try query.cursor.map { try Self.place(ListCursor($0, for: hash)) }
    var items: [Member] = []
    try connection.each(
      """
      SELECT record FROM member
      WHERE organization = $1 AND (name_key, id) > ($2, $3) AND ($4 IS NULL OR is_active = $4)
      ORDER BY name_key, id LIMIT $5
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, after?.name ?? "")
      $0.bind(3, after?.id ?? "")
      if let status = query.status { $0.bind(4, status == .active) } else { $0.bindNull(4) }
      $0.bind(5, query.limit + 1)
    } row: {
      items.append(try JSON.decode(Member.self, from: $0.bytes(0)))
    }
    guard items.count > query.limit else { return MemberPage(items: items, nextCursor: nil) }
    items.removeLast()
    let cursor = items.last.map { last in
      ListCursor(query: hash, positions: [.text(last.nameKey), .text(last.id.rawValue)], client: 0).text
    }
    return MemberPage(items: items, nextCursor: cursor)
  }

  private static func place(_ cursor: ListCursor) throws(StoreError) -> (name: String, id: String) {
    guard cursor.positions.count == 2, case .text(let name) = cursor.positions[0],
      case .text(let id) = cursor.positions[1]
    else { throw .invalidCursor }
    return (name, id)
  }
}
