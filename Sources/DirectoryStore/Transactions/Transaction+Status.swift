internal import Directory
internal import SQLDatabase

/// What the store is and holds.
package struct StoreStatus: Codable, Sendable, Equatable {
  /// The version of SQLite.
  package var sqliteVersion: String
  /// The version of the tables.
  package var schemaVersion: Int
  /// Clients that are not in the trash.
  package var clients: Int
  /// Bytes of the database, without its log.
  package var bytes: Int
}

extension Transaction {
  package func status(for caller: Caller) throws -> StoreStatus {
    let organization = try organizationKey(caller.organization)
    let clients = try connection.first(
      "SELECT count(*) FROM listing WHERE organization = $1 AND state IN (0, 1)"
    ) {
      $0.bind(1, organization)
    } row: {
      $0.integer(0)
    }
    let version = try connection.first("SELECT sqlite_version()") { $0.text(0) }
    let bytes = try connection.first("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") {
      $0.integer(0)
    }
    return StoreStatus(
      sqliteVersion: version ?? "", schemaVersion: Schema.version, clients: Int(clients ?? 0), bytes: Int(bytes ?? 0))
  }
}
