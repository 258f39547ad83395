internal import Directory
internal import JSON
internal import SQLDatabase

/// What a check of the history found.
package struct HistoryCheck: Codable, Sendable, Equatable {
  /// How many changes there are.
  package var entries: Int
  /// Whether nothing was altered, as far as it can be known.
  package var isIntact: Bool
  /// The last link of the chain, in hexadecimal: whoever keeps it elsewhere can tell later that nothing up to here was
  /// altered.
  package var link: String
  /// What was altered: the first 100.
  package var problems: [Problem]

  /// One thing that is not as it was written.
  package struct Problem: Codable, Sendable, Equatable {
    /// The change that it is about; 0 where it is about none.
    package var sequence: Int
    /// What is wrong.
    package var reason: Reason
    /// The record that it is about.
    package var recordId: String?
  }

  /// What can be wrong with a history.
  package enum Reason: String, Codable, Sendable, CaseIterable {
    /// A change was taken out.
    case missing
    /// Who, when or what does not agree with the chain: it was altered, or what comes before it was.
    case entryAltered
    /// The fields that it lists are not those that were written.
    case changesAltered
    /// The record is not what its last change made it.
    case recordAltered
    /// The link at this place is not the one that the caller knows.
    case linkDiffers
  }
}

/// A place in the chain that somebody has kept.
package struct KnownLink: Codable, Sendable, Equatable {
  /// The number of changes up to it.
  package var sequence: Int
  /// The link after them, in hexadecimal.
  package var link: String
}

extension Transaction {
  /// Checks the organization's history against its chain, and each record against its last change.
  package func verifyHistory(known: KnownLink?, for caller: Caller) throws -> HistoryCheck {
    let organization = try organizationKey(caller.organization)
    var chain = ActivityChain()
    var problems: [HistoryCheck.Problem] = []
    func note(_ sequence: Int, _ reason: HistoryCheck.Reason, _ record: String?) {
      if problems.count < 100 {
        problems.append(HistoryCheck.Problem(sequence: sequence, reason: reason, recordId: record))
      }
    }
    var entries = 0
    var isKnown = known == nil || known?.sequence == 0
    try eachEntry(of: organization) { entry, proof in
      entries += 1
      if Int64(entry.sequence) != chain.sequence + 1 { note(Int(chain.sequence) + 1, .missing, nil) }
      chain.append(entry, changesDigest: proof.changesDigest, recordDigest: proof.recordDigest)
      if chain.link != proof.link { note(entry.sequence, .entryAltered, entry.recordId) }
      if let changes = proof.changes, ActivityChain.digest(changes, salt: proof.salt) != proof.changesDigest {
        note(entry.sequence, .changesAltered, entry.recordId)
      }
      // What follows an altered entry is judged by its own link.
      chain.link = proof.link
      if let known, known.sequence == entry.sequence {
        isKnown = true
        if known.link != SHA256.hexadecimal(digest: proof.link) { note(entry.sequence, .linkDiffers, nil) }
      }
    }
    if let known, !isKnown { note(known.sequence, .missing, nil) }
    try eachRecord(of: organization) { sequence, id in note(sequence, .recordAltered, id) }
    for found in try alteredInvoices(for: caller) { note(found.sequence, .recordAltered, found.id) }
    try eachOwnRecord(of: organization) { sequence, id in note(sequence, .recordAltered, id) }
    return HistoryCheck(
      entries: entries, isIntact: problems.isEmpty, link: SHA256.hexadecimal(digest: chain.link), problems: problems)
  }

  /// What an entry is checked against.
  private struct Proof {
    var changes: [UInt8]?
    var salt: [UInt8]
    var changesDigest: [UInt8]
    var recordDigest: [UInt8]
    var link: [UInt8]
  }

  private func eachEntry(of organization: Int64, _ body: (Activity, Proof) -> Void) throws {
    try connection.each(
      """
      SELECT sequence, at, member, method, action, kind, record_id, client_id, revision, import_id, undoes,
        changes, salt, changes_digest, record_digest, link
      FROM activity WHERE organization = $1 ORDER BY sequence
      """
    ) {
      $0.bind(1, organization)
    } row: { row in
      let proof = Proof(
        changes: row.isNull(11) ? nil : row.bytes(11), salt: row.bytes(12), changesDigest: row.bytes(13),
        recordDigest: row.bytes(14), link: row.bytes(15))
      body(Self.header(row), proof)
    }
  }

  /// The clients, notes and attachments whose record is not what their last change made it, with that change.
  ///
  /// Left to itself, SQLite looks for each record's last change from the end of the whole history.
  private func eachRecord(of organization: Int64, _ body: (Int, String) -> Void) throws {
    try connection.each(
      """
      SELECT activity.sequence, client.id, client.record, activity.salt, activity.record_digest
      FROM client JOIN activity ON activity.organization = client.organization AND activity.sequence = (
        SELECT max(sequence) FROM activity INDEXED BY activity_by_client
        WHERE organization = $1 AND client = client.key AND kind = 'client')
      WHERE client.organization = $1
      UNION ALL
      SELECT activity.sequence, note.id, note.record, activity.salt, activity.record_digest
      FROM note JOIN activity ON activity.organization = note.organization AND activity.sequence = (
        SELECT max(sequence) FROM activity INDEXED BY activity_by_client
        WHERE organization = $1 AND client = note.client AND kind = 'note' AND record_id = note.id)
      WHERE note.organization = $1
      UNION ALL
      SELECT activity.sequence, attachment.id, attachment.record, activity.salt, activity.record_digest
      FROM attachment JOIN activity ON activity.organization = attachment.organization AND activity.sequence = (
        SELECT max(sequence) FROM activity INDEXED BY activity_by_client
        WHERE organization = $1 AND client = attachment.client AND kind = 'attachment' AND record_id = attachment.id)
      WHERE attachment.organization = $1
      """
    ) {
      $0.bind(1, organization)
    } row: { row in
      if ActivityChain.digest(row.bytes(2), salt: row.bytes(3)) != row.bytes(4) {
        body(Int(row.integer(0)), row.text(1))
      }
    }
  }

  /// The same of the records that belong to no client: the organization itself and its members. What no change is known
  /// of is as the store began with it.
  private func eachOwnRecord(of organization: Int64, _ body: (Int, String) -> Void) throws {
    try connection.each(
      """
      WITH record (kind, id, record) AS (
        SELECT 'organization', id, record FROM organization WHERE key = $1
        UNION ALL
        SELECT 'member', id, record FROM member WHERE organization = $1
      ), last (kind, id, sequence) AS (
        SELECT kind, record_id, max(sequence) FROM activity INDEXED BY activity_of_organization
        WHERE organization = $1 AND client_id IS NULL GROUP BY kind, record_id
      )
      SELECT activity.sequence, record.id, record.record, activity.salt, activity.record_digest
      FROM record JOIN last ON last.kind = record.kind AND last.id = record.id
        JOIN activity ON activity.organization = $1 AND activity.sequence = last.sequence
      ORDER BY activity.sequence
      """
    ) {
      $0.bind(1, organization)
    } row: { row in
      if ActivityChain.digest(row.bytes(2), salt: row.bytes(3)) != row.bytes(4) {
        body(Int(row.integer(0)), row.text(1))
      }
    }
    try connection.each(
      """
      SELECT id FROM member WHERE organization = $1 AND (role <> json_extract(CAST(record AS TEXT), '$.role')
        OR is_active <> (json_extract(CAST(record AS TEXT), '$.status') = 'active'))
      """
    ) {
      $0.bind(1, organization)
    } row: {
      body(0, $0.text(0))
    }
  }
}
