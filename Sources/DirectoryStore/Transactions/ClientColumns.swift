internal import Directory

/// What the tables hold about a client besides its record, all derived from it.
struct ClientColumns: Sendable {
  let state: ClientState
  let sortName: String
  let sortNumber: String
  let emailKey: String?
  let matchKey: String
  let searchText: String
  let filterTerms: String
  let summary: [UInt8]
  /// Where in the summary the organization's currency stands; nil where the client has its own.
  let currencyPosition: Int?
  /// Of the city that the list shows; `noCity` where there is none.
  let sortCity: String
  /// What names and cities are ordered by, in the organization's language.
  let nameOrder: [UInt8]
  let cityOrder: [UInt8]
  /// Of the same address.
  let country: String?
  let owner: String?
  /// The client's own.
  let currency: String?
  /// Which fields are there: a bit for each (`FilterField.Name.presenceBit`).
  let present: UInt64

  /// Behind every city.
  static let noCity = "\u{10FFFF}"

  init(_ client: Client, organization: Organization, customFields: CustomFields, writer: RecordWriter) throws {
    state = ClientState(client)
    sortName = Text.sortKey(client.name)
    sortNumber = Text.numberSortKey(client.number)
    let summary = client.summary(organization: organization, customFields: customFields)
    emailKey = client.email.map { Text.folded($0.rawValue) }
    matchKey = Self.matchKey(name: client.name, postalCode: client.addresses.first?.postalCode ?? "")
    // A trigram begins at each of the last two scalars too: words of one and two are found by what a trigram
    // begins with.
    searchText = client.searchText(customFields: customFields) + "\n\n"
    let terms = FilterTerms(client)
    filterTerms = terms.text
    let written = try writer.record(summary)
    self.summary = written.bytes
    currencyPosition = client.settings.currency == nil ? written.currencyPosition : nil
    let collation = writer.collations.collation(organization.defaults.language)
    nameOrder = collation.key(client.name)
    cityOrder = summary.city.map { collation.key($0) } ?? Collation.behindAll
    sortCity = summary.city.map { Text.sortKey($0) } ?? Self.noCity
    country = client.mainAddress?.country?.rawValue
    owner = client.ownerId?.rawValue
    currency = client.settings.currency?.rawValue
    present = [
      (FilterField.Name.email, client.email != nil), (.ownerId, owner != nil), (.city, summary.city != nil),
    ].reduce(terms.present) { $1.1 ? $0 | $1.0.presence : $0 }
  }

  /// What clients of the same name and postal code have in common.
  static func matchKey(name: String, postalCode: String) -> String {
    Text.folded(name) + "\u{1}" + Text.folded(postalCode).filter { !$0.isWhitespace }
  }
}

/// Where a client is: in the directory, archived, or in the trash.
enum ClientState: Int64, Sendable {
  case active = 0
  case archived = 1
  case deleted = 2

  init(_ client: Client) {
    self = client.deletedAt != nil ? .deleted : client.status == .archived ? .archived : .active
  }
}
