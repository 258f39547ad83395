internal import Directory
internal import SQLDatabase

/// What the store remembers during a transaction of the database, and between them.
final class TransactionState {
  /// Changes of the search index.
  ///
  /// FTS5 writes a segment at every savepoint; so the index is written once, before the commit or a search.
  private var searchChanges: [SearchChange] = []
  /// How many of them are written. They are kept until the end, for a savepoint may take back that they are.
  private var writtenSearchChanges = 0
  /// The next client number of each organization that has given one, by the organization's key; written before the
  /// commit.
  var nextNumbers: [Int64: Int] = [:]
  /// Organizations by identifier: their key never changes, and their record is compared before its value is used, once
  /// in each transaction of the database.
  var organizations: [ID<Organization>: StoredOrganization] = [:]
  /// Members who have asked, likewise.
  var members: [Caller: StoredMember] = [:]
  /// Which transaction of the database it is.
  private(set) var transaction = 1
  /// Where each organization's history has come to, by the organization's key.
  var chains: [Int64: ActivityChain] = [:]
  /// The change that is being taken back.
  var undoes: Int?
  /// What the change is, where it is not to be seen from the record.
  var action: Activity.Action?
  let writer = RecordWriter()
  /// What blocks of the listing are to have, put off likewise.
  private var blockChanges: [(client: Int, words: ListedWords)] = []
  private var writtenBlockChanges = 0
  var limits = ListingLimits()
  /// Whether many clients are being added at once, with the indexes put off.
  var isBulk = false

  struct SearchChange {
    var client: Int64
    var text: String
    var isRemoval: Bool
    var index: SearchIndex
  }

  /// Of the words that are searched, or of the values that are filtered by.
  enum SearchIndex {
    case words, filters
  }

  /// How far the state had come, to go back to with a savepoint.
  struct Mark {
    fileprivate let searchChanges: Int
    fileprivate let writtenSearchChanges: Int
    fileprivate let blockChanges: Int
    fileprivate let writtenBlockChanges: Int
    fileprivate let nextNumbers: [Int64: Int]
    fileprivate let chains: [Int64: ActivityChain]
  }

  var mark: Mark {
    Mark(
      searchChanges: searchChanges.count, writtenSearchChanges: writtenSearchChanges,
      blockChanges: blockChanges.count, writtenBlockChanges: writtenBlockChanges, nextNumbers: nextNumbers,
      chains: chains)
  }

  func returnTo(_ mark: Mark) {
    nextNumbers = mark.nextNumbers
    chains = mark.chains
    undoes = nil
    action = nil
    forgetRecords()
    searchChanges.removeLast(max(0, searchChanges.count - mark.searchChanges))
    writtenSearchChanges = min(writtenSearchChanges, mark.writtenSearchChanges)
    blockChanges.removeLast(max(0, blockChanges.count - mark.blockChanges))
    writtenBlockChanges = min(writtenBlockChanges, mark.writtenBlockChanges)
  }

  /// After something was taken back: it may have been a change of an organization or a member.
  func forgetRecords() {
    organizations.removeAll()
    members.removeAll()
  }

  /// Forgets what belongs to one transaction of the database.
  func begin() {
    searchChanges.removeAll(keepingCapacity: true)
    writtenSearchChanges = 0
    blockChanges.removeAll()
    writtenBlockChanges = 0
    nextNumbers.removeAll(keepingCapacity: true)
    isBulk = false
    chains.removeAll(keepingCapacity: true)
    undoes = nil
    action = nil
    transaction += 1
  }

  func addToSearch(_ client: Int64, _ text: String, in index: SearchIndex) {
    searchChanges.append(SearchChange(client: client, text: text, isRemoval: false, index: index))
  }

  func removeFromSearch(_ client: Int64, _ text: String, in index: SearchIndex) {
    searchChanges.append(SearchChange(client: client, text: text, isRemoval: true, index: index))
  }

  func putInBlock(_ client: Int64, _ words: ListedWords) {
    guard let client = Int(exactly: client), (0...ListingLimits.lastClient).contains(client) else { return }
    blockChanges.append((client, words))
  }

  /// Writes what was put off to the end of the transaction.
  func writePending(on connection: Connection) throws {
    try writeSearch(on: connection)
    try writeBlocks(on: connection)
    for (organization, chain) in chains {
      let ranks = OrderRanks(connection, distance: limits.fenceDistance)
      if try ranks.areOld(organization, at: chain.sequence, first: limits.firstRanks) {
        try ranks.make(organization, at: chain.sequence)
      }
    }
    for (organization, next) in nextNumbers {
      try connection.run(
        """
        INSERT INTO number_sequence (organization, kind, next) VALUES ($1, 'client', $2)
        ON CONFLICT (organization, kind) DO UPDATE SET next = excluded.next
        """
      ) {
        $0.bind(1, organization)
        $0.bind(2, next)
      }
    }
    nextNumbers.removeAll(keepingCapacity: true)
  }

  /// Writes the blocks of the listing: one at a time, for most changes are of clients beside each other.
  func writeBlocks(on connection: Connection) throws {
    var rest = blockChanges[writtenBlockChanges...]
    while let first = rest.first {
      let number = ListingBlock.block(of: first.client)
      var block = try ListingBlock(number, on: connection)
      while let change = rest.first, ListingBlock.block(of: change.client) == number {
        block.put(change.words, at: change.client % ListingBlock.clients)
        rest.removeFirst()
      }
      try block.write(number, on: connection)
      writtenBlockChanges = rest.startIndex
    }
  }

  func writeSearch(on connection: Connection) throws {
    for change in searchChanges[writtenSearchChanges...] {
      try connection.run(change.statement) {
        $0.bind(1, change.client)
        $0.bind(2, change.text)
      }
      // One by one: what is written must not be written again when a later one fails.
      writtenSearchChanges += 1
    }
  }
}

extension TransactionState.SearchChange {
  fileprivate var statement: StaticString {
    switch (index, isRemoval) {
    case (.words, false): "INSERT INTO client_search (rowid, search_text) VALUES ($1, $2)"
    case (.words, true): "INSERT INTO client_search (client_search, rowid, search_text) VALUES ('delete', $1, $2)"
    case (.filters, false): "INSERT INTO client_filter (rowid, filter_terms) VALUES ($1, $2)"
    case (.filters, true): "INSERT INTO client_filter (client_filter, rowid, filter_terms) VALUES ('delete', $1, $2)"
    }
  }
}

/// A member as the store has it.
final class StoredMember {
  let record: [UInt8]
  let value: Member
  /// The transaction of the database in which it was last read: nobody else can have changed it since.
  var readIn: Int

  init(record: [UInt8], value: Member, readIn: Int) {
    self.record = record
    self.value = value
    self.readIn = readIn
  }
}

/// An organization as the store has it.
final class StoredOrganization {
  let key: Int64
  let record: [UInt8]
  let value: Organization
  /// Grows with each change of the custom fields.
  let customFieldsVersion: Int64
  let customFields: CustomFields
  /// The transaction of the database in which it was last read: nobody else can have changed it since.
  var readIn: Int

  init(
    key: Int64, record: [UInt8], value: Organization, customFieldsVersion: Int64, customFields: CustomFields,
    readIn: Int
  ) {
    self.key = key
    self.record = record
    self.value = value
    self.customFieldsVersion = customFieldsVersion
    self.customFields = customFields
    self.readIn = readIn
  }
}
