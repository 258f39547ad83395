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
      try connection.each("SELECT key, record FROM client WHERE organization = $1") {
        $0.bind(1, organization.key)
      } row: {
        let client = try JSON.decode(Client.self, from: $0.bytes(1))
        // A store of that age has no custom fields.
        let columns = try ClientColumns(
          client, organization: organization.value, customFields: .none, writer: writer)
        try write(columns, to: $0.integer(0))
      }
    }
    try connection.execute(Schema.rebuildSearch)
  }

  private func write(_ columns: ClientColumns, to key: Int64) throws {
    try connection.run(
      """
      UPDATE listing SET sort_city = $2, country = $3, owner = $4, currency = $5, search_text = $6 WHERE client = $1
      """
    ) {
      $0.bind(1, key)
      $0.bind(2, columns.sortCity)
      $0.bind(3, columns.country)
      $0.bind(4, columns.owner)
      $0.bind(5, columns.currency)
      $0.bind(6, columns.searchText)
    }
  }
}
