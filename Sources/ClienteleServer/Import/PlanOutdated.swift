internal import Directory
internal import DirectoryStore

/// The directory has moved on since a plan was made, where the plan touches it.
struct PlanOutdated: Error {
  /// The directory's last change before the plan, and the last one now.
  let plannedSequence: Int
  let sequence: Int
  /// The first hundred.
  private(set) var moved: [MovedClient] = []
  private(set) var total = 0

  private static let movedKept = 100

  init(plannedSequence: Int, sequence: Int) {
    self.plannedSequence = plannedSequence
    self.sequence = sequence
  }

  /// Notes a client of the file with which something else would be done than was planned, or with another record.
  mutating func compare(
    _ plan: ImportPlan, _ planned: PlannedClient, _ existing: ImportMatching.Found?, _ outcome: ImportOutcome,
    in transaction: borrowing Transaction, for caller: Caller
  ) throws {
    let index = planned.index
    guard plan.outcomes[index] != outcome || plan.existing[index] != existing else { return }
    total += 1
    guard moved.count < Self.movedKept else { return }
    let id = existing?.candidates.first ?? plan.existing[index]?.candidates.first
    // A client that was purged meanwhile is not there any more.
    let client = id.flatMap { try? transaction.writtenClient($0, for: caller).client }
    moved.append(
      MovedClient(
        rows: planned.fileRows, planned: plan.outcomes[index].action, now: outcome.action, clientId: id,
        number: client?.number ?? planned.draft.number, name: client?.name ?? planned.draft.name,
        plannedRevision: plan.outcomes[index].revision, revision: outcome.revision ?? client?.revision))
  }
}

/// A client of a plan with which something else would be done now.
struct MovedClient: Codable, Sendable {
  /// Its rows in the file.
  var rows: [FileRow]
  /// What the plan does with it.
  var planned: PlannedAction
  /// What would be done now.
  var now: PlannedAction
  /// The client of the directory that moved, or is there now.
  var clientId: ID<Client>?
  /// Its number.
  var number: String?
  /// Its name.
  var name: String?
  /// Its revision when the plan was made, where it was to be changed.
  var plannedRevision: Int?
  /// Its revision now.
  var revision: Int?
}
