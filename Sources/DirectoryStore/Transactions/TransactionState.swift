internal import Directory
internal import SQLDatabase

/// What the store remembers during a transaction of the database, and between them.
final class TransactionState {
  /// Changes of the search index that are not written yet.
  ///
  /// FTS5 writes a segment at every savepoint; so the index is written once, before the commit or a search.
  private var pendingSearch: [SearchChange] = []
  /// Organizations by identifier: their key never changes, and their record is compared before its value is used.
  var organizations: [ID<Organization>: StoredOrganization] = [:]
  /// Those whose record was read in this transaction of the database: nobody else can have changed them since.
  var organizationsRead: Set<ID<Organization>> = []
  let writer = RecordWriter()
  /// Present while many clients are added at once.
  var bulk: BulkInsertion?

  struct SearchChange {
    var client: Int64
    var text: String
    var isRemoval: Bool
  }

  /// How far the state had come, to go back to with a savepoint.
  struct Mark {
    fileprivate let pendingSearch: Int
  }

  var mark: Mark { Mark(pendingSearch: pendingSearch.count) }

  func returnTo(_ mark: Mark) {
    // A search may have written what was there at the mark.
    if pendingSearch.count > mark.pendingSearch {
      pendingSearch.removeLast(pendingSearch.count - mark.pendingSearch)
    }
  }

  /// Forgets what belongs to one transaction of the database.
  func begin() {
    pendingSearch.removeAll(keepingCapacity: true)
    bulk = nil
    organizationsRead.removeAll(keepingCapacity: true)
  }

  func addToSearch(_ client: Int64, _ text: String) {
    pendingSearch.append(SearchChange(client: client, text: text, isRemoval: false))
  }

  func removeFromSearch(_ client: Int64, _ text: String) {
    pendingSearch.append(SearchChange(client: client, text: text, isRemoval: true))
  }

  func writeSearch(on connection: Connection) throws {
    for change in pendingSearch {
      if change.isRemoval {
        try connection.run(
          "INSERT INTO client_search (client_search, rowid, search_text) VALUES ('delete', $1, $2)"
        ) {
          $0.bind(1, change.client)
          $0.bind(2, change.text)
        }
      } else {
        try connection.run("INSERT INTO client_search (rowid, search_text) VALUES ($1, $2)") {
          $0.bind(1, change.client)
          $0.bind(2, change.text)
        }
      }
    }
    pendingSearch.removeAll(keepingCapacity: true)
  }
}

/// An organization as the store has it.
struct StoredOrganization {
  let key: Int64
  var record: [UInt8]
  var value: Organization
}
