internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Carries an import out: finds which clients the directory has, then adds and changes, all in one transaction.
struct ImportRun: Sendable {
  let file: ImportedFile
  let options: ImportRunOptions
  let method: String
  let key: String?
  let paramsHash: String?
  /// What the import is to do; nil where it was not planned.
  var plan: ImportPlan?
  /// Whether what comes of each client is kept.
  var keepsOutcomes = false
  let call: Call
  let progress: Progress
  let audience: Audience

  private var caller: Caller { audience.caller }
  private var language: Language { audience.language }

  /// What has come of the import so far.
  struct Tally {
    private(set) var created = 0
    private(set) var updated = 0
    private(set) var unchanged = 0
    private(set) var skipped = 0
    private(set) var failed = 0
    /// What came of the client that was counted last.
    private(set) var last = PlannedAction.skip
    /// The revision at which it was found, where it was to be changed.
    var revision: Int?
    var log: DiagnosticLog

    init(log: DiagnosticLog) {
      self.log = log
    }

    mutating func count(_ action: PlannedAction) {
      last = action
      switch action {
      case .create: created += 1
      case .update: updated += 1
      case .unchanged: unchanged += 1
      case .skip: skipped += 1
      case .conflict: failed += 1
      }
    }
  }

  /// What an import did, and what came of each client, where that is kept.
  struct Done: Sendable {
    var result: ImportResult
    var outcomes: [ImportOutcome] = []
    var existing: [ImportMatching.Found?] = []
    /// How many diagnostics are kept up to each client.
    var found: [Int32] = []
    var log = DiagnosticLog(limit: 0)
  }

  /// - Throws: `ImportFailure` where nothing is to be kept, `PlanOutdated`, `CancellationError`.
  func carryOut(in transaction: borrowing Transaction) throws -> Done {
    if let key, let paramsHash,
      let earlier = try ImportResult(again: method, key: key, paramsHash: paramsHash, in: transaction, for: audience)
    {
      return Done(result: earlier)
    }
    var tally = Tally(log: file.clients.diagnostics)
    if tally.log.errors > 0, file.clients.isEmpty, !keepsOutcomes {
      throw ImportFailure(result: result(tally, importId: nil, isRefused: true), log: tally.log)
    }
    let importId = transaction.newID(Import.self)
    let sequence = try transaction.lastSequence(for: caller)
    let existing = try existing(in: transaction, at: sequence)
    // Whom a client names by its number is known in its turn only.
    let namesClients = file.clients.namesClients
    let isInserted = existing.map { $0 == nil && options.mode != .update && !namesClients }
    let prepared = PreparedImport(
      file.clients, in: try transaction.context(for: caller, importId: importId), isInserted: { isInserted[$0] })
    var outcomes: [ImportOutcome] = []
    var found: [Int32] = []
    var moved = PlanOutdated(plannedSequence: plan?.sequence ?? 0, sequence: sequence)
    try transaction.inBulk(expecting: file.clients.count, check: checkCancelled) {
      try prepared.forEach { item in
        let index = item.planned.index
        if index & 63 == 0 { try checkCancelled() }
        tally.revision = nil
        try carryOut(item, existing[index], importId, in: transaction, &tally)
        let outcome = ImportOutcome(action: tally.last, revision: tally.last == .update ? tally.revision : nil)
        if keepsOutcomes {
          outcomes.append(outcome)
          found.append(Int32(clamping: tally.log.found.count))
        }
        if let plan {
          try moved.compare(plan, item.planned, existing[index], outcome, in: transaction, for: caller)
        }
        progress.report(
          done: file.clients.count + index, of: 2 * file.clients.count,
          message: language.pick("\(index) clients stored", "\(index) clients enregistrés"))
      }
    }
    if moved.total > 0 { throw moved }
    if keepsOutcomes {
      return Done(
        result: result(tally, importId: nil), outcomes: outcomes, existing: existing, found: found, log: tally.log)
    }
    let result = result(tally, importId: options.isDryRun ? nil : importId)
    if tally.log.errors > 0, options.onError == .abort {
      throw ImportFailure(result: self.result(tally, importId: nil, isRefused: true), log: tally.log)
    }
    try keep(result, importId, changedSince: sequence, in: transaction)
    return Done(result: result, log: tally.log)
  }

  /// What the directory has of each client: as it was planned, where nothing has happened since.
  private func existing(
    in transaction: borrowing Transaction, at sequence: Int
  ) throws -> [ImportMatching.Found?] {
    if let plan, plan.sequence == sequence { return plan.existing }
    return try ImportMatching(keys: options.matchOn).existing(
      file.clients, in: transaction, for: caller, check: { if $0 & 63 == 0 { try checkCancelled() } })
  }

  private func keep(
    _ result: ImportResult, _ importId: ID<Import>, changedSince sequence: Int, in transaction: borrowing Transaction
  ) throws {
    var run = Import(
      id: importId, fileName: file.name, sha256: file.sha256, createdAt: transaction.now, createdBy: caller.member,
      created: result.created, updated: result.updated, unchanged: result.unchanged, skipped: result.skipped,
      failed: result.failed, options: options.record, columns: result.columns, diagnostics: result.diagnostics,
      diagnosticsTotal: result.diagnosticsTotal)
    let last = try transaction.lastSequence(for: caller)
    if last > sequence {
      run.firstSequence = sequence + 1
      run.lastSequence = last
    }
    try transaction.insert(run, by: caller)
    if let key, let paramsHash {
      let write = IdempotentWrite(method: method, paramsHash: paramsHash, recordID: importId.rawValue)
      try transaction.keep(write, key: key, by: caller)
    }
  }

  private func checkCancelled() throws {
    if call.isCancelled { throw CancellationError() }
  }

  private func carryOut(
    _ item: PreparedImport.Item, _ existing: ImportMatching.Found?, _ importId: ID<Import>,
    in transaction: borrowing Transaction, _ tally: inout Tally
  ) throws {
    let planned = item.planned
    tally.log.add(planned, language: language)
    var issues: Issues?
    do {
      if !planned.hasErrors {
        // What fails here has written nothing yet: no savepoint is needed, which would cost as much as the client.
        return try apply(item, existing, importId, in: transaction, &tally)
      }
    } catch let error as Issues {
      issues = error
    } catch StoreError.duplicate(_, let field, let id) where field.contains("customFields/") {
      tally.log.add(
        planned.diagnostic(
          forTaken: try owner(ID(rawValue: id), besides: existing, importId, in: transaction), at: "/" + field))
    } catch StoreError.duplicate(_, let field, let existing) {
      let number = try transaction.writtenClient(ID(rawValue: existing), for: caller).client.number
      tally.log.add(planned.diagnostic(forKnown: number, at: "/" + field))
    } catch let error as MatchedClient {
      tally.log.add(try error.diagnostic(of: planned, in: file.clients, transaction, for: audience))
    }
    tally.count(.conflict)
    if let issues {
      tally.log.add(issues, of: planned, language: language)
    } else if planned.hasErrors {
      tally.log.add(try furtherIssues(of: planned, in: transaction), of: planned, language: language)
    }
  }

  /// The number of the client that has a value already; nil where it is of this import.
  private func owner(
    _ id: ID<Client>, besides existing: ImportMatching.Found?, _ importId: ID<Import>,
    in transaction: borrowing Transaction
  ) throws -> String? {
    if existing?.candidates.contains(id) == true { return nil }
    do {
      let client = try transaction.writtenClient(id, for: caller).client
      return client.importId == importId ? nil : client.number
    } catch DirectoryError.notFound {
      return nil
    }
  }

  /// What the rules say of a client whose cells have errors already, as far as those cells do not tell it.
  private func furtherIssues(of planned: PlannedClient, in transaction: borrowing Transaction) throws -> Issues {
    let known = Set(planned.diagnostics.map(\.place))
    let issues = try clientIssues(of: planned, in: transaction) + noteIssues(of: planned)
    return Issues(issues.filter { !known.contains(planned.diagnostic(for: $0).place) })
  }

  private func clientIssues(of planned: PlannedClient, in transaction: borrowing Transaction) throws -> [Issue] {
    do {
      _ = try Client(draft(of: planned, in: transaction), in: transaction.context(for: caller)) { "" }
      return []
    } catch let issues as Issues {
      return issues.list
    }
  }

  private func draft(of planned: PlannedClient, in transaction: borrowing Transaction) throws -> Client.Draft {
    try transaction.resolvingReferences(of: planned.draft, for: caller)
  }

  private func noteIssues(of planned: PlannedClient) -> [Issue] {
    guard let note = planned.note else { return [] }
    do {
      _ = try Note.Draft(text: note).checkedText()
      return []
    } catch {
      return error.list.map { Issue($0.code, at: "/note", value: $0.value, limit: $0.limit) }
    }
  }

  /// Adds what the file says of a client, unless there is such a note already.
  private func addNote(
    of planned: PlannedClient, to client: StoredClient, _ importId: ID<Import>, in transaction: borrowing Transaction
  ) throws -> Bool {
    guard let note = planned.note else { return false }
    return try transaction.addNote(Note.Draft(text: note), to: client, by: caller, importId: importId)
  }

  private func apply(
    _ item: PreparedImport.Item, _ existing: ImportMatching.Found?, _ importId: ID<Import>,
    in transaction: borrowing Transaction, _ tally: inout Tally
  ) throws {
    let planned = item.planned
    switch existing {
    case nil where options.mode == .update:
      tally.count(.skip)
    case nil:
      let noteIssues = noteIssues(of: planned)
      if !noteIssues.isEmpty { throw Issues(try clientIssues(of: planned, in: transaction) + noteIssues) }
      let added =
        if let prepared = item.prepared {
          try transaction.insert(prepared, by: caller)
        } else {
          try transaction.insert(draft(of: planned, in: transaction), by: caller, importId: importId)
        }
      _ = try addNote(of: planned, to: added, importId, in: transaction)
      tally.count(.create)
    case .several, .again, .inTrash:
      throw MatchedClient(found: existing)
    case .one(let id, _):
      switch options.onDuplicate {
      case .fail:
        throw MatchedClient(found: existing)
      case .skip:
        tally.count(.skip)
        return
      case .update: break
      }
      let before = try transaction.client(.id(id), for: caller)
      tally.revision = before.client.revision
      let draft = before.client.draft.merging(
        try self.draft(of: planned, in: transaction), fields: planned.fields, blankMeans: options.blankMeans)
      let context = try transaction.context(for: caller, importId: importId)
      let noteIssues = noteIssues(of: planned)
      let changed: Client
      do {
        changed = try Client(draft, replacing: before.client, in: context) { before.client.number }
      } catch let issues as Issues {
        throw Issues(issues.list + noteIssues)
      }
      if !noteIssues.isEmpty { throw Issues(noteIssues) }
      let after = try transaction.replace(before, with: changed, by: caller)
      let hasNewNote = try addNote(of: planned, to: after, importId, in: transaction)
      let isChanged = hasNewNote || after.client.revision != before.client.revision
      tally.count(isChanged ? .update : .unchanged)
    }
  }

  private func result(_ tally: Tally, importId: ID<Import>?, isRefused: Bool = false) -> ImportResult {
    var result = ImportResult(
      importId: importId, created: isRefused ? 0 : tally.created, updated: isRefused ? 0 : tally.updated,
      unchanged: isRefused ? 0 : tally.unchanged, skipped: isRefused ? 0 : tally.skipped, failed: tally.failed,
      columns: file.clients.columns,
      diagnostics: file.placed(tally.log.diagnostics(first: ImportResult.diagnosticsKept)),
      diagnosticsTotal: tally.log.total, summary: "")
    let summary = ImportSummary(
      result: result, language: language, clients: file.clients.count, errors: tally.log.errors,
      warnings: tally.log.warnings, isDryRun: options.isDryRun)
    result.summary = isRefused ? summary.refusal : summary.text
    return result
  }
}

extension ImportResult {
  /// The answer to a repeated call: what the first one has brought about; nil where there was none.
  ///
  /// - Throws: `StoreError.idempotencyMismatch`.
  init?(
    again method: String, key: String, paramsHash: String, in transaction: borrowing Transaction,
    for audience: Audience
  ) throws {
    guard
      let earlier = try transaction.earlierWrite(key: key, method: method, paramsHash: paramsHash, by: audience.caller)
    else { return nil }
    let run = try transaction.importRun(ID(rawValue: earlier), for: audience.caller)
    self.init(
      importId: run.id, created: run.created, updated: run.updated, unchanged: run.unchanged, skipped: run.skipped,
      failed: run.failed, columns: [], diagnostics: [], diagnosticsTotal: 0, summary: "")
    summary = ImportSummary(result: self, language: audience.language).text
  }
}

/// The import has errors and is taken back whole; what it found is the answer.
struct ImportFailure: Error {
  var result: ImportResult
  var log: DiagnosticLog
}
