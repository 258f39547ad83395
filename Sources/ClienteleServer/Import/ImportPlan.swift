internal import Directory
internal import DirectoryStore
internal import Synchronization

/// What an import does with a client of its file.
enum PlannedAction: String, Codable, Sendable, CaseIterable {
  /// The client is added.
  case create
  /// The directory's client is changed.
  case update
  /// The directory has it just so.
  case unchanged
  /// It is left out because of `mode` or `onDuplicate`.
  case skip
  /// It has an error, or it is not certain which client of the directory it is.
  case conflict
}

/// What came of one client of a file, or is to come of it.
struct ImportOutcome: Equatable, Sendable {
  var action: PlannedAction
  /// The revision at which the directory's client was found, where it was to be changed.
  var revision: Int?
}

/// An import that was tried and taken back: what it would do with each client, and the rows to do it with.
final class ImportPlan: Sendable, IdentifiedRecord {
  static let identifierPrefix = "pln"

  let id: ID<ImportPlan>
  let caller: Caller
  let file: ImportedFile
  let options: ImportRunOptions
  /// The directory's last change before it.
  let sequence: Int
  let existing: [ImportMatching.Found?]
  let outcomes: [ImportOutcome]
  /// What it would answer.
  let result: ImportResult
  let log: DiagnosticLog
  private let found: [Int32]
  /// How many diagnostics are kept with the clients that they are about.
  static let diagnosticsKept = 10_000

  init(
    id: ID<ImportPlan>, caller: Caller, file: ImportedFile, options: ImportRunOptions, sequence: Int,
    done: ImportRun.Done
  ) {
    self.id = id
    self.caller = caller
    self.file = file
    self.options = options
    self.sequence = sequence
    existing = done.existing
    outcomes = done.outcomes
    result = done.result
    log = done.log
    found = done.found
  }

  /// What was found about a client of the file; past those that are kept, what is in its cells.
  func diagnostics(of planned: PlannedClient) -> [Diagnostic] {
    let start = planned.index == 0 ? file.clients.diagnostics.found.count : Int(found[planned.index - 1])
    let end = Int(found[planned.index])
    return file.placed(end < log.limit ? Array(log.found[start..<end]) : planned.diagnostics)
  }

  /// How much memory it takes, about: what is kept of a client is some hundred bytes, besides its rows.
  var byteCount: Int { file.clients.byteCount + 128 * outcomes.count }
}

/// The plans that a session keeps until they are carried out: the latest one, and those before it while there is room.
final class ImportPlans: Sendable {
  /// For all plans but the latest.
  static let bytesKept = 64 << 20
  static let plansKept = 8

  private let plans = Mutex<[ImportPlan]>([])

  func keep(_ plan: ImportPlan) {
    plans.withLock { plans in
      plans.append(plan)
      if plans.count > Self.plansKept { plans.removeFirst() }
      while plans.count > 1, plans.dropLast().reduce(0, { $0 + $1.byteCount }) > Self.bytesKept { plans.removeFirst() }
    }
  }

  /// - Throws: `DirectoryError.notFound` for a plan of another session, and for one that had to make room.
  func plan(_ id: ID<ImportPlan>, for caller: Caller) throws -> ImportPlan {
    let found = plans.withLock { plans in plans.first { $0.id == id && $0.caller == caller } }
    guard let found else { throw DirectoryError.notFound(kind: .importPlan, id: id.rawValue) }
    return found
  }

  func remove(_ id: ID<ImportPlan>) {
    plans.withLock { plans in plans.removeAll { $0.id == id } }
  }
}
