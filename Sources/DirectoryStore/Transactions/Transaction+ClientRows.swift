internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Writes a new client's record and all that is derived from it; its external identifiers are free.
  ///
  /// A number that is taken is found by the first statement, when nothing is written yet.
  func insert(
    _ client: Client, _ rows: ClientRows, in stored: StoredOrganization
  ) throws -> StoredClient {
    let organization = stored.key
    let (columns, record) = (rows.columns, RawJSON(verified: rows.record))
    let parent = try client.parentId.flatMap { try clientKey($0, in: organization) }
    do {
      try connection.run(
        """
        INSERT INTO client (organization, id, number, state, revision, parent, deleted_at, record)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """
      ) {
        $0.bind(1, organization)
        $0.bind(2, client.id.rawValue)
        bind($0, client, columns, parent: parent, record: record)
      }
    } catch let error as SQLiteError where error.isUniqueViolation {
      throw try duplicateNumber(client, in: organization) ?? error
    }
    let key = connection.lastInsertedKey
    try connection.run(
      """
      INSERT INTO listing (client, organization, state, sort_name, sort_number, created_at, updated_at,
        email_key, match_key, currency_at, search_text, summary, sort_city, country, owner, currency,
        name_order, city_order, filter_terms)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
      """
    ) {
      bind($0, key, client, columns)
      $0.bind(2, organization)
    }
    try putInBlock(key, client, columns, in: organization)
    if !state.isBulk {
      state.addToSearch(key, columns.searchText, in: .words)
      state.addToSearch(key, columns.filterTerms, in: .filters)
    }
    try insertParts(of: client, key, in: organization)
    try insertCustomValues(of: client, key, in: stored)
    try enterCreation(of: client, key, bytes: record, in: organization)
    return StoredClient(client: client, record: record, key: key)
  }

  /// Writes a changed client's record and all that is derived from it.
  func update(
    _ previous: StoredClient, to client: Client, in organization: StoredOrganization
  ) throws -> StoredClient {
    let columns = try ClientColumns(
      client, organization: organization.value, customFields: organization.customFields, writer: state.writer)
    let record = RawJSON(verified: try state.writer.record(client))
    if client.mergedInto == nil {
      try refuseTakenExternalIds(of: client, in: organization.key, except: previous.key)
      try refuseTakenCustomValues(of: client, in: organization, except: previous.key)
    }
    let parent = try client.parentId.flatMap { try clientKey($0, in: organization.key) }
    do {
      try connection.run(
        """
        UPDATE client SET number = $3, state = $4, revision = $5, parent = $6, deleted_at = $7, record = $8
        WHERE key = $1
        """
      ) {
        $0.bind(1, previous.key)
        bind($0, client, columns, parent: parent, record: record)
      }
    } catch let error as SQLiteError where error.isUniqueViolation {
      throw try duplicateNumber(client, in: organization.key) ?? error
    }
    try updateListing(previous.key, client, columns, in: organization.key)
    if !client.hasSameParts(as: previous.client) {
      try removeParts(of: previous.key, in: organization.key)
      try insertParts(of: client, previous.key, in: organization.key)
    }
    try replaceCustomValues(of: previous.client, with: client, previous.key, in: organization)
    try enterChange(
      Activity.Action(from: previous.client, to: client), from: (previous.client, previous.record), to: client,
      bytes: record, previous.key, in: organization.key)
    return StoredClient(client: client, record: record, key: previous.key)
  }

  func updateListing(_ key: Int64, _ client: Client, _ columns: ClientColumns, in organization: Int64) throws {
    try putInBlock(key, client, columns, in: organization)
    if !state.isBulk {
      if let old = try searchedTexts(of: key) {
        changeSearch(key, from: old.words, to: columns.searchText, in: .words)
        changeSearch(key, from: old.filters, to: columns.filterTerms, in: .filters)
      }
    }
    try connection.run(
      """
      UPDATE listing SET state = $3, sort_name = $4, sort_number = $5, created_at = $6, updated_at = $7,
        email_key = $8, match_key = $9, currency_at = $10, search_text = $11, summary = $12, sort_city = $13,
        country = $14, owner = $15, currency = $16, name_order = $17, city_order = $18,
        filter_terms = $19
      WHERE client = $1
      """
    ) {
      bind($0, key, client, columns)
    }
  }

  /// What lists choose by; a bulk makes the ranks when all are there.
  private func putInBlock(
    _ key: Int64, _ client: Client, _ columns: ClientColumns, in organization: Int64
  ) throws {
    var words = ListedWords(
      organization: organization, state: columns.state, country: columns.country, currency: columns.currency,
      present: columns.present)
    if !state.isBulk {
      let ranks = OrderRanks(connection, distance: state.limits.fenceDistance)
      for (order, position) in [
        (ListingBlock.Word.name, ListCursor.Position.bytes(columns.nameOrder)), (.city, .bytes(columns.cityOrder)),
        (.number, .text(columns.sortNumber)), (.createdAt, .integer(client.createdAt.milliseconds)),
        (.updatedAt, .integer(client.updatedAt.milliseconds)),
      ] { words.set(try ranks.rank(position, in: order, of: organization), of: order) }
    }
    state.putInBlock(key, words)
  }

  /// What the indexes of searches and filters have of a client.
  func searchedTexts(of key: Int64) throws -> (words: String, filters: String)? {
    try connection.first("SELECT search_text, filter_terms FROM listing WHERE client = $1") {
      $0.bind(1, key)
    } row: {
      ($0.text(0), $0.text(1))
    }
  }

  private func changeSearch(_ key: Int64, from old: String, to new: String, in index: TransactionState.SearchIndex) {
    if old.utf8.elementsEqual(new.utf8) { return }
    state.removeFromSearch(key, old, in: index)
    state.addToSearch(key, new, in: index)
  }

  private func bind(
    _ statement: Statement, _ client: Client, _ columns: ClientColumns, parent: Int64?, record: RawJSON
  ) {
    statement.bind(3, client.number)
    statement.bind(4, columns.state.rawValue)
    statement.bind(5, client.revision)
    statement.bind(6, parent)
    statement.bind(7, client.deletedAt?.milliseconds)
    statement.bind(8, record.bytes)
  }

  private func bind(_ statement: Statement, _ key: Int64, _ client: Client, _ columns: ClientColumns) {
    statement.bind(1, key)
    statement.bind(3, columns.state.rawValue)
    statement.bind(4, columns.sortName)
    statement.bind(5, columns.sortNumber)
    statement.bind(6, client.createdAt.milliseconds)
    statement.bind(7, client.updatedAt.milliseconds)
    statement.bind(8, columns.emailKey)
    statement.bind(9, columns.matchKey)
    statement.bind(10, columns.currencyPosition.map { Int64($0) })
    statement.bind(11, columns.searchText)
    statement.bind(12, columns.summary)
    statement.bind(13, columns.sortCity)
    statement.bind(14, columns.country)
    statement.bind(15, columns.owner)
    statement.bind(16, columns.currency)
    statement.bind(17, columns.nameOrder)
    statement.bind(18, columns.cityOrder)
    statement.bind(19, columns.filterTerms)
  }

  // MARK: Contacts, addresses, identifiers

  private func insertParts(of client: Client, _ key: Int64, in organization: Int64) throws {
    // What is merged leaves all to the client that it is part of.
    if client.mergedInto != nil { return }
    for (position, contact) in client.contacts.enumerated() {
      try connection.run(
        """
        INSERT INTO contact (organization, client, id, position, is_default, is_active, email_key)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
      ) {
        $0.bind(1, organization)
        $0.bind(2, key)
        $0.bind(3, contact.id.rawValue)
        $0.bind(4, position)
        $0.bind(5, contact.isDefault)
        $0.bind(6, contact.status == .active)
        $0.bind(7, contact.email.map { Text.folded($0.rawValue) })
      }
    }
    for (position, address) in client.addresses.enumerated() {
      try connection.run(
        """
        INSERT INTO address (organization, client, id, position, is_billing, is_default_billing)
        VALUES ($1, $2, $3, $4, $5, $6)
        """
      ) {
        $0.bind(1, organization)
        $0.bind(2, key)
        $0.bind(3, address.id.rawValue)
        $0.bind(4, position)
        $0.bind(5, address.uses.contains(.billing))
        $0.bind(6, address.isDefaultBilling)
      }
    }
    for (system, value) in client.externalIds {
      try connection.run(
        "INSERT INTO external_id (organization, system, value, client) VALUES ($1, $2, $3, $4)"
      ) {
        $0.bind(1, organization)
        $0.bind(2, system)
        $0.bind(3, value)
        $0.bind(4, key)
      }
    }
    for registration in client.registrations {
      try connection.run(
        "INSERT OR IGNORE INTO registration (organization, scheme, value, client) VALUES ($1, $2, $3, $4)"
      ) {
        $0.bind(1, organization)
        $0.bind(2, registration.scheme)
        $0.bind(3, registration.value)
        $0.bind(4, key)
      }
    }
  }

  private func removeParts(of key: Int64, in organization: Int64) throws {
    let bind = { (statement: Statement) in
      statement.bind(1, organization)
      statement.bind(2, key)
    }
    try connection.run("DELETE FROM contact WHERE organization = $1 AND client = $2", bind)
    try connection.run("DELETE FROM address WHERE organization = $1 AND client = $2", bind)
    try connection.run("DELETE FROM external_id WHERE organization = $1 AND client = $2", bind)
    try connection.run("DELETE FROM registration WHERE organization = $1 AND client = $2", bind)
  }

  // MARK: Duplicates

  private func duplicateNumber(_ client: Client, in organization: Int64) throws -> StoreError? {
    try connection.first("SELECT id FROM client WHERE organization = $1 AND number = $2") {
      $0.bind(1, organization)
      $0.bind(2, client.number)
    } row: {
      StoreError.duplicate(field: "number", existingID: $0.text(0))
    }
  }

  func refuseTakenExternalIds(of client: Client, in organization: Int64, except key: Int64?) throws {
    for (system, value) in client.externalIds {
      let taken = try connection.first(
        """
        SELECT client.key, client.id FROM external_id JOIN client ON client.key = external_id.client
        WHERE external_id.organization = $1 AND external_id.system = $2 AND external_id.value = $3
        """
      ) {
        $0.bind(1, organization)
        $0.bind(2, system)
        $0.bind(3, value)
      } row: {
        (key: $0.integer(0), id: $0.text(1))
      }
      if let taken, taken.key != key {
        throw StoreError.duplicate(field: "externalIds/\(system)", existingID: taken.id)
      }
    }
  }
}

extension Client {
  /// Whether the tables of contacts, addresses, identifiers and registrations hold the same of both.
  fileprivate func hasSameParts(as other: Client) -> Bool {
    (mergedInto == nil) == (other.mergedInto == nil) && externalIds == other.externalIds
      && registrations == other.registrations && addresses == other.addresses && contacts == other.contacts
  }
}
