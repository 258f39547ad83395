internal import Directory
internal import SQLDatabase

extension Transaction {
  /// The row of the client that a merged one is part of, through merges of merges; nil where there is none, or it is in
  /// the trash.
  func keptRow(
    of reference: ClientReference, in organization: Int64
  ) throws -> (key: Int64, record: [UInt8])? {
    let merged: Int64?
    switch reference {
    case .id(let id):
      merged = try mergedKey(
        """
        SELECT merged.client FROM client JOIN merged ON merged.client = client.key
        WHERE client.organization = $1 AND client.id = $2
        """, organization, id.rawValue)
    case .number(let number):
      merged = try mergedKey(
        """
        SELECT merged.client FROM client JOIN merged ON merged.client = client.key
        WHERE client.organization = $1 AND client.number = $2
        """, organization, number)
    case .externalId: merged = nil
    }
    guard let merged else { return nil }
    return try connection.first(
      """
      WITH RECURSIVE way (client) AS (
        SELECT kept FROM merged WHERE client = $1
        UNION SELECT merged.kept FROM way JOIN merged ON merged.client = way.client
      )
      SELECT client.key, client.record FROM way JOIN client ON client.key = way.client WHERE client.state < 2
      """
    ) {
      $0.bind(1, merged)
    } row: {
      ($0.integer(0), $0.bytes(1))
    }
  }

  private func mergedKey(_ sql: StaticString, _ organization: Int64, _ text: String) throws -> Int64? {
    try connection.first(sql) {
      $0.bind(1, organization)
      $0.bind(2, text)
    } row: {
      $0.integer(0)
    }
  }

  /// All clients that were merged into one, and into those.
  func clients(mergedInto client: Int64) throws -> [ID<Client>] {
    var clients: [ID<Client>] = []
    try connection.each(
      """
      WITH RECURSIVE part (client) AS (
        SELECT client FROM merged WHERE kept = $1
        UNION SELECT merged.client FROM part JOIN merged ON merged.kept = part.client
      )
      SELECT client.id FROM part JOIN client ON client.key = part.client ORDER BY client.key
      """
    ) {
      $0.bind(1, client)
    } row: {
      clients.append(ID(rawValue: $0.text(0)))
    }
    return clients
  }
}
