import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct ListingMigrationTests {
  /// Takes back what the migration of the members has added.
  static let undoneMembers = """
    DROP TRIGGER member_owner_stays; DROP TRIGGER member_owner_is_kept;
    DROP INDEX member_email; DROP INDEX member_by_name;
    ALTER TABLE member DROP COLUMN email_key; ALTER TABLE member DROP COLUMN name_key;
    UPDATE member SET record = CAST(json_remove(CAST(record AS TEXT), '$.revision') AS BLOB);
    """

  /// Takes back what the migration of the blocks has added.
  static let undoneBlocks = "DROP TABLE listing_block; DROP TABLE order_rank; DROP TABLE order_rank_progress;"

  /// Takes back what the migration of the attachments has added.
  static let undoneAttachments = """
    DROP TABLE merge_attachment; DROP TABLE attachment; DROP TABLE attachment_chunk; DROP TABLE attachment_content;
    """

  /// Takes back what the migration of the invoices has added.
  static let undoneInvoices = "DROP TABLE merge_invoice; DROP TABLE invoice_document; DROP TABLE invoice;"

  /// Takes back what the migrations after that of the filters have added.
  static let undoneAfterFilters = undoneInvoices + undoneBlocks + undoneAttachments + undoneMembers

  /// Takes back what the migration of the filters and those after it have added.
  static let undoneFilters =
    undoneAfterFilters + """
      DROP INDEX listing_by_currency; DROP INDEX client_by_revision;
      DROP TABLE client_filter_value; DROP TABLE client_filter;
      ALTER TABLE listing DROP COLUMN filter_terms;
      """

  /// Takes back what the last version of the schema has added.
  static let undone =
    (Schema.orderIndexes + [Schema.nameIndex] + Schema.listingFilterIndexes.filter { $0.name != "listing_by_city" })
    .map(\.drop).joined() + Schema.listingIndexes[0].make + undoneFilters + """
      DROP TABLE merge_note;
      DROP INDEX activity_of_organization;
      DROP TABLE collation;
      ALTER TABLE listing DROP COLUMN name_order;
      ALTER TABLE listing DROP COLUMN city_order;
      DROP TABLE custom_value; DROP TABLE custom_field;
      ALTER TABLE organization DROP COLUMN custom_fields;
      DROP TABLE view;
      ALTER TABLE listing DROP COLUMN sort_city;
      ALTER TABLE listing DROP COLUMN country;
      ALTER TABLE listing DROP COLUMN owner;
      ALTER TABLE listing DROP COLUMN currency;
      """

  @Test func aStoreOfAnOlderVersionIsFilteredAndSearchedLikeANewOne() throws {
    let path = TestStore.temporaryPath()
    let made = try TestStore(path: path)
    for (name, city) in [("A", "Lyon"), ("B", "Paris"), ("C", nil)] {
      try made.add(name) { client in
        client.tags = ["tag of \(name)"]
        client.settings.currency = CurrencyCode(rawValue: "CHF")
        client.addresses = [
          Address(
            id: ID(rawValue: "adr_\(name)"), uses: [], isDefaultBilling: false, city: city,
            country: CountryCode(rawValue: "FR"))
        ]
      }
    }
    made.store.closeNow()
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(
      Self.undone + """
        INSERT INTO client_search (client_search) VALUES ('delete-all');
        UPDATE listing SET search_text = 'old'; PRAGMA user_version = 4;
        """)
    connection.close()
    let test = try TestStore(path: path)
    let filter = { (name: FilterField.Name, value: String) in
      ClientQuery(filter: .test(.named(name), .isIn([.text(value)])))
    }
    #expect(try test.list(filter(.city, "lyon")).names == ["A"])
    #expect(try test.list(filter(.country, "FR")).names == ["A", "B", "C"])
    #expect(try test.list(filter(.tags, "tag of b")).names == ["B"])
    #expect(try test.list(filter(.currency, "CHF")).names == ["A", "B", "C"])
    #expect(try test.list(ClientQuery(sort: .city, isDescending: true)).names == ["C", "B", "A"])
    #expect(try test.list(ClientQuery(search: "tag b")).names == ["B"])
    #expect(try test.list(ClientQuery(search: "old")).names == [])
  }
}
