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
