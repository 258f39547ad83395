internal import Directory
internal import JSON
internal import SQLDatabase

/// Makes what the listing holds of each client anew from its record, for a store of an older version.
struct ListingDerivation {
  private let connection: Connection
  private let writer = RecordWriter()

  init(_ connection: Connection) {
    self.connection = connection
  }

  func run() throws {
    var organizations: [(key: Int64, value: Organization)] = []
    try connection.each("SELECT key, record FROM organization") { _ in
    } row: {
      organizations.append(($0.integer(0), try JSON.decode(Organization.self, from: $0.bytes(1))))
    }
    for organization in organizations {
      let customFields = try customFields(of: organization.key)
      try connection.each("SELECT key, record FROM client WHERE organization = $1") {
        $0.bind(1, organization.key)
      } row: {
        let client = try JSON.decode(Client.self, from: $0.bytes(1))
        let columns = try ClientColumns(
          client, organization: organization.value, customFields: customFields, writer: writer)
        try write(columns, to: $0.integer(0))
      }
    }
    try connection.execute(Schema.rebuildSearch)
  }

  /// Fills the blocks from the listing, and gives all clients their ranks.
  func fillBlocks() throws {
    var after: Int64 = -1
    // A piece at a time: a statement must not change what another is reading.
    while true {
      let state = TransactionState()
      var last: Int64?
      try connection.each(
        """
        SELECT client, organization, state, country, currency, email_key IS NOT NULL, owner IS NOT NULL,
          sort_city <> $2, filter_terms
        FROM listing WHERE client > $1 ORDER BY client LIMIT 5040
        """
      ) {
        $0.bind(1, after)
        $0.bind(2, ClientColumns.noCity)
      } row: { row in
        let client = row.integer(0)
        last = client
        let fields = [FilterField.Name.email, .ownerId, .city].enumerated().filter {
          row.integer(5 + Int32($0.offset)) != 0
        }
        let words = ListedWords(
          organization: row.integer(1), state: ClientState(rawValue: row.integer(2)) ?? .active,
          country: row.isNull(3) ? nil : row.text(3), currency: row.isNull(4) ? nil : row.text(4),
          present: fields.reduce(FilterTerms.present(in: row.text(8))) { $0 | $1.element.presence })
        state.putInBlock(client, words)
      }
      guard let last else { break }
      try state.writeBlocks(on: connection)
      after = last
    }
    var organizations: [(key: Int64, sequence: Int64)] = []
    try connection.each(
      """
      SELECT key, coalesce((SELECT max(sequence) FROM activity WHERE organization = key), 0) FROM organization
      """
    ) { _ in
    } row: {
      organizations.append(($0.integer(0), $0.integer(1)))
    }
    for organization in organizations {
      try OrderRanks(connection, distance: ListingLimits().fenceDistance).make(
        organization.key, at: organization.sequence)
    }
  }

  private func customFields(of organization: Int64) throws -> CustomFields {
    var fields: [CustomField] = []
    try connection.each("SELECT record FROM custom_field WHERE organization = $1") {
      $0.bind(1, organization)
    } row: {
      fields.append(try JSON.decode(CustomField.self, from: $0.bytes(0)))
    }
    return CustomFields(fields)
  }

  private func write(_ columns: ClientColumns, to key: Int64) throws {
    try connection.run(
      """
      UPDATE listing SET sort_city = $2, country = $3, owner = $4, currency = $5, search_text = $6,
        filter_terms = $7
      WHERE client = $1
      """
    ) {
      $0.bind(1, key)
      $0.bind(2, columns.sortCity)
      $0.bind(3, columns.country)
      $0.bind(4, columns.owner)
      $0.bind(5, columns.currency)
      $0.bind(6, columns.searchText)
      $0.bind(7, columns.filterTerms)
    }
  }
}
