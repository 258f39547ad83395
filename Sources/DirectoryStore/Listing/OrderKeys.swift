internal import Directory
internal import JSON
internal import SQLDatabase

/// Keeps the keys that names and cities are ordered by those of the organization's language and of this ICU.
///
/// All of them are made in one transaction, so there is never a list with keys of two kinds: about 10 s for a million
/// clients. Most languages have the order of the root locale (French, English, German), and nothing is done between those.
struct OrderKeys {
  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Whether this version of ICU has made all keys.
  var areCurrent: Bool {
    get throws {
      let outdated = try connection.first("SELECT 1 FROM collation WHERE version <> $1") {
        $0.bind(1, Collation.version)
      } row: { _ in
        true
      }
      return outdated == nil
    }
  }

  /// Makes the keys anew where another version of ICU made them, or none.
  func update() throws {
    var outdated: [(key: Int64, language: LanguageTag)] = []
    try connection.each(
      """
      SELECT organization.key, organization.record FROM organization
      LEFT JOIN collation ON collation.organization = organization.key AND collation.version = $1
      WHERE collation.organization IS NULL
      """
    ) {
      $0.bind(1, Collation.version)
    } row: {
      outdated.append(($0.integer(0), try JSON.decode(Organization.self, from: $0.bytes(1)).defaults.language))
    }
    for organization in outdated { try make(Collation(organization.language), of: organization.key) }
  }

  /// After the organization's language has changed.
  func change(from old: LanguageTag, to new: LanguageTag, of organization: Int64) throws {
    let collation = Collation(new)
    if old == new || Collation(old).hasSameOrder(as: collation) { return }
    try make(collation, of: organization)
  }

  /// Notes that new keys of the organization are of this version.
  func note(_ organization: Int64) throws {
    try connection.run("INSERT OR REPLACE INTO collation (organization, version) VALUES ($1, $2)") {
      $0.bind(1, organization)
      $0.bind(2, Collation.version)
    }
  }

  private func make(_ collation: Collation, of organization: Int64) throws {
    for index in Schema.orderIndexes { try connection.execute(index.drop) }
    var after: Int64 = 0
    // A piece at a time: a statement must not change what another is reading.
    while true {
      var rows: [(client: Int64, name: [UInt8], city: [UInt8])] = []
      try connection.each(
        """
        SELECT client, sort_name, sort_city FROM listing WHERE organization = $1 AND client > $2 ORDER BY client LIMIT 5000
        """
      ) {
        $0.bind(1, organization)
        $0.bind(2, after)
      } row: {
        rows.append(($0.integer(0), collation.nameKey(sortKey: $0.text(1)), collation.cityKey(sortKey: $0.text(2))))
      }
      guard let last = rows.last else { break }
      after = last.client
      for row in rows {
        try connection.run("UPDATE listing SET name_order = $2, city_order = $3 WHERE client = $1") {
          $0.bind(1, row.client)
          $0.bind(2, row.name)
          $0.bind(3, row.city)
        }
      }
    }
    for index in Schema.orderIndexes { try connection.execute(index.make) }
    try note(organization)
    try OrderRanks(connection, distance: ListingLimits().fenceDistance).makeAgain(organization)
  }
}

extension Collation {
  /// The key of the text that stands in a sort key behind its folded form.
  fileprivate func nameKey(sortKey: String) -> [UInt8] {
    key(String(sortKey.unicodeScalars.drop { $0 != "\u{1}" }.dropFirst()))
  }

  fileprivate func cityKey(sortKey: String) -> [UInt8] {
    sortKey == ClientColumns.noCity ? Self.behindAll : nameKey(sortKey: sortKey)
  }
}
