internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Puts the attachments of a client that was merged under the kept one; removed ones too, for that can be taken back.
  func moveAttachments(
    from merged: StoredClient, to kept: StoredClient, _ merge: ID<Merge>, by caller: Caller,
    in organization: StoredOrganization
  ) throws {
    for attachment in try attachments(of: merged.key, in: organization.key) {
      try move(attachment, to: kept, .merged, by: caller, in: organization)
      try connection.run(
        "INSERT INTO merge_attachment (organization, merge, attachment, client) VALUES ($1, $2, $3, $4)"
      ) {
        $0.bind(1, organization.key)
        $0.bind(2, merge.rawValue)
        $0.bind(3, attachment.key)
        $0.bind(4, merged.key)
      }
    }
  }

  /// Gives a client that is of its own again the attachments that a merge has taken from it, as they now are.
  func moveAttachmentsBack(
    to restored: StoredClient, _ merge: ID<Merge>, by caller: Caller, in organization: StoredOrganization
  ) throws {
    var attachments: [StoredAttachment] = []
    try connection.each(
      """
      SELECT attachment.key, attachment.client, attachment.record, attachment.content
      FROM merge_attachment AS moved JOIN attachment ON attachment.key = moved.attachment
      WHERE moved.organization = $1 AND moved.merge = $2 AND moved.client = $3 ORDER BY attachment.key
      """
    ) {
      $0.bind(1, organization.key)
      $0.bind(2, merge.rawValue)
      $0.bind(3, restored.key)
    } row: {
      attachments.append(try Self.storedAttachment($0))
    }
    for attachment in attachments { try move(attachment, to: restored, .unmerged, by: caller, in: organization) }
  }

  /// How often merges have moved an attachment: as many of its revisions are not edits.
  ///
  /// A merge that is no more was of a client that was purged, and so was taken back before.
  func moves(of attachment: StoredAttachment) throws -> Int {
    let moves = try connection.first(
      """
      SELECT ifnull(sum(1 + ifnull(merge.is_undone, 1)), 0) FROM merge_attachment AS moved
        LEFT JOIN merge ON merge.organization = moved.organization AND merge.id = moved.merge
      WHERE moved.attachment = $1
      """
    ) {
      $0.bind(1, attachment.key)
    } row: {
      Int($0.integer(0))
    }
    return moves ?? 0
  }

  /// Blanks what histories list of a client's attachments: those of other clients too, which they were part of for a while.
  func forgetAttachments(of client: Int64, in organization: Int64) throws {
    for attachment in try attachments(of: client, in: organization) {
      try forgetHistory(of: attachment, in: organization)
    }
  }

  /// Blanks what histories list of an attachment.
  func forgetHistory(of attachment: StoredAttachment, in organization: Int64) throws {
    try connection.run(
      """
      UPDATE activity INDEXED BY activity_by_client SET changes = NULL, salt = x''
      WHERE organization = $1 AND kind = 'attachment' AND record_id = $4 AND client IN (
        SELECT $2
        UNION SELECT client FROM merge_attachment WHERE attachment = $3
        UNION SELECT merge.kept FROM merge_attachment AS moved
          JOIN merge ON merge.organization = moved.organization AND merge.id = moved.merge
        WHERE moved.attachment = $3)
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, attachment.client)
      $0.bind(3, attachment.key)
      $0.bind(4, attachment.attachment.id.rawValue)
    }
  }

  private func attachments(of client: Int64, in organization: Int64) throws -> [StoredAttachment] {
    var attachments: [StoredAttachment] = []
    try connection.each(
      "SELECT key, client, record, content FROM attachment WHERE organization = $1 AND client = $2 ORDER BY key"
    ) {
      $0.bind(1, organization)
      $0.bind(2, client)
    } row: {
      attachments.append(try Self.storedAttachment($0))
    }
    return attachments
  }

  private func move(
    _ previous: StoredAttachment, to client: StoredClient, _ action: Activity.Action, by caller: Caller,
    in organization: StoredOrganization
  ) throws {
    let attachment = try previous.attachment.changed(in: context(for: caller)) { $0.clientId = client.client.id }
    let record = RawJSON(verified: try JSON.encode(attachment))
    try connection.run("UPDATE attachment SET client = $2, record = $3 WHERE key = $1") {
      $0.bind(1, previous.key)
      $0.bind(2, client.key)
      $0.bind(3, record.bytes)
    }
    try enterChange(
      action, from: (previous.attachment, previous.record), to: attachment, bytes: record, client.key,
      in: organization.key)
  }
}
