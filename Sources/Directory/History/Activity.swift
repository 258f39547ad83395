/// One change of the directory: who made it, when, through which method, and what it changed.
package struct Activity: Codable, Sendable, Equatable {
  /// Its place in the organization's history: 1 for the first change, one more for each.
  package var sequence: Int
  /// When it was made.
  package var at: Instant
  /// Who made it.
  package var memberId: ID<Member>
  /// The method through which it was made.
  package var method: String
  /// What happened to the record.
  package var action: Action
  /// What kind of record was changed.
  package var kind: RecordKind
  /// The record that was changed.
  package var recordId: String
  /// The client to whose history it belongs.
  package var clientId: ID<Client>?
  /// The record's revision after it; the client's, where what was changed has none of its own.
  package var revision: Int
  /// The import that it belongs to.
  package var importId: ID<Import>?
  /// The sequence of the change that it takes back.
  package var undoes: Int?
  /// What changed, field by field. A client's creation has none: `client/get` with `asOf` answers what it made.
  package var changes: [FieldChange]
  /// One line in the session's language that says who did what; in a client's history.
  package var summary: String?

  /// What a change does to a record.
  package enum Action: String, Codable, Sendable, CaseIterable {
    /// The record was added.
    case created
    /// Fields were changed.
    case updated
    /// The record was archived.
    case archived
    /// The record is active again.
    case unarchived
    /// The record was put in the trash; a note was removed.
    case deleted
    /// The record was taken out of the trash; a note was brought back.
    case restored
    /// The record was removed for good.
    case purged
    /// Other records were merged into the record.
    case absorbed
    /// The record was merged into another one; a note or an invoice was put under the client that its own was merged into.
    case merged
    /// The merge of other records into the record was taken back.
    case released
    /// The merge of the record into another one was taken back; a note or an invoice is under its own client again.
    case unmerged
    /// The invoice was issued.
    case issued
    /// The invoice counts no more.
    case voided
    /// A credit note was issued that takes the invoice back, whole or in part.
    case credited
    /// A request was refused, for want of a role, a plan or a token; nothing else was done.
    case refused
  }

  package init(
    sequence: Int, at: Instant, memberId: ID<Member>, method: String, action: Action, kind: RecordKind,
    recordId: String, clientId: ID<Client>?, revision: Int, importId: ID<Import>? = nil, undoes: Int? = nil,
    changes: [FieldChange] = []
  ) {
    self.sequence = sequence
    self.at = at
    self.memberId = memberId
    self.method = method
    self.action = action
    self.kind = kind
    self.recordId = recordId
    self.clientId = clientId
    self.revision = revision
    self.importId = importId
    self.undoes = undoes
    self.changes = changes
  }
}

extension Activity.Action {
  /// Whether other records were changed with it, which it can't be taken back without.
  package var isOfMerge: Bool {
    switch self {
    case .absorbed, .merged, .released, .unmerged: true
    case .created, .updated, .archived, .unarchived, .deleted, .restored, .purged, .issued, .voided, .credited,
      .refused:
      false
    }
  }

  /// What was done to a client that was there before.
  package init(from old: Client, to new: Client) {
    switch (old.deletedAt == nil, new.deletedAt == nil) {
    case (true, false) where new.mergedInto != nil: self = .merged
    case (false, true) where old.mergedInto != nil: self = .unmerged
    case (true, false): self = .deleted
    case (false, true): self = .restored
    default: self = old.status == new.status ? .updated : new.status == .archived ? .archived : .unarchived
    }
  }
}
