internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Carries an import out: finds which clients the directory has, then adds and changes, all in one transaction.
struct ImportRun: Sendable {
  let file: ImportedFile
  let options: ImportRunOptions
  let call: Call
  let progress: Progress
  let audience: Audience

  private var caller: Caller { audience.caller }
  private var language: Language { audience.language }

  /// What has come of the import so far.
  struct Tally {
    var created = 0
    var updated = 0
    var unchanged = 0
    var skipped = 0
    var failed = 0
    var log: DiagnosticLog
  }

  /// - Throws: `ImportFailure` where nothing is to be kept, `CancellationError`.
  func carryOut(in transaction: borrowing Transaction) throws -> ImportResult {
    if let earlier = try ImportResult(again: options, in: transaction, for: audience) { return earlier }
    var tally = Tally(log: file.clients.diagnostics)
    if tally.log.errors > 0, file.clients.isEmpty {
      throw ImportFailure(result: result(tally, importId: nil, isRefused: true))
    }
    let importId = transaction.newID(Import.self)
    let existing = try ImportMatching(keys: options.matchOn).existing(
      file.clients, in: transaction, for: caller, check: { if $0 & 63 == 0 { try checkCancelled() } })
    let isInserted = existing.map { $0 == nil && options.mode != .update }
    let prepared = PreparedImport(
      file.clients, in: try transaction.context(for: caller, importId: importId), isInserted: { isInserted[$0] })
    try transaction.inBulk(expecting: file.clients.count, check: checkCancelled) {
      try prepared.forEach { item in
        let index = item.planned.index
        if index & 63 == 0 { try checkCancelled() }
        try carryOut(item, existing[index], importId, in: transaction, &tally)
        progress.report(
          done: file.clients.count + index, of: 2 * file.clients.count,
          message: language.pick("\(index) clients stored", "\(index) clients enregistrés"))
      }
    }
    let result = result(tally, importId: options.isDryRun ? nil : importId)
    if tally.log.errors > 0, options.onError == .abort {
      throw ImportFailure(result: self.result(tally, importId: nil, isRefused: true))
    }
    try transaction.insert(
      Import(
        id: importId, fileName: file.name, sha256: file.sha256, createdAt: transaction.now, createdBy: caller.member,
        created: tally.created, updated: tally.updated, unchanged: tally.unchanged, skipped: tally.skipped,
        failed: tally.failed),
      by: caller)
    if let key = options.idempotencyKey, let hash = options.paramsHash {
      let write = IdempotentWrite(method: ImportClients.method, paramsHash: hash, recordID: importId.rawValue)
      try transaction.keep(write, key: key, by: caller)
    }
    return result
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
    } catch StoreError.duplicate(_, let field, _) {
      issues = Issues([Issue(.duplicate, at: "/" + field)])
    } catch let error as KnownClient {
      var diagnostic = planned.diagnostic(forKnown: error.number, at: error.pointer)
      diagnostic.severity = .error
      tally.log.add(diagnostic)
    }
    tally.failed += 1
    if let issues {
      tally.log.add(issues, of: planned, language: language)
    } else if planned.hasErrors {
      tally.log.add(try furtherIssues(of: planned, in: transaction), of: planned, language: language)
    }
  }

  /// What the rules say of a client whose cells have errors already, as far as those cells do not tell it.
  private func furtherIssues(of planned: PlannedClient, in transaction: borrowing Transaction) throws -> Issues {
    do {
      _ = try Client(planned.draft, in: transaction.context(for: caller)) { "" }
      return Issues([])
    } catch let issues as Issues {
      let known = Set(planned.diagnostics.map(\.cell))
      return Issues(issues.list.filter { !known.contains(planned.diagnostic(for: $0).cell) })
    }
  }

  private func apply(
    _ item: PreparedImport.Item, _ existing: ImportMatching.Found?, _ importId: ID<Import>,
    in transaction: borrowing Transaction, _ tally: inout Tally
  ) throws {
    let planned = item.planned
    switch existing {
    case nil where options.mode == .update:
      tally.skipped += 1
    case nil:
      if let prepared = item.prepared {
        _ = try transaction.insert(prepared, by: caller)
      } else {
        _ = try transaction.insert(planned.draft, by: caller, importId: importId)
      }
      tally.created += 1
    case .several(let pointer), .inTrash(let pointer):
      throw Issues([Issue(.duplicate, at: pointer)])
    case .one(let id, let pointer):
      switch options.onDuplicate {
      case .fail:
        throw KnownClient(number: try transaction.client(.id(id), for: caller).client.number, pointer: pointer)
      case .skip:
        tally.skipped += 1
        return
      case .update: break
      }
      let before = try transaction.client(.id(id), for: caller)
      let draft = before.client.draft.merging(
        planned.draft, fields: planned.fields, blankMeans: options.blankMeans)
      let context = try transaction.context(for: caller, importId: importId)
      let changed = try Client(draft, replacing: before.client, in: context) { before.client.number }
      let after = try transaction.replace(before, with: changed, by: caller)
      if after.client.revision == before.client.revision { tally.unchanged += 1 } else { tally.updated += 1 }
    }
  }

  private func result(_ tally: Tally, importId: ID<Import>?, isRefused: Bool = false) -> ImportResult {
    var result = ImportResult(
      importId: importId, created: isRefused ? 0 : tally.created, updated: isRefused ? 0 : tally.updated,
      unchanged: isRefused ? 0 : tally.unchanged, skipped: isRefused ? 0 : tally.skipped, failed: tally.failed,
      columns: file.clients.columns, diagnostics: tally.log.diagnostics, diagnosticsTotal: tally.log.total,
      summary: "")
    result.summary = isRefused ? failure(tally) : result.sentence(in: language)
    return result
  }

  private func failure(_ tally: Tally) -> String {
    let (errors, clients) = (tally.log.errors, file.clients.count)
    if clients == 0 {
      return language.pick(
        "Nothing was imported: the file has no client that can be read.",
        "Rien n’a été importé\u{A0}: le fichier n’a aucun client lisible.")
    }
    return language.pick(
      "Nothing was imported: \(errors) \(errors == 1 ? "error" : "errors") in \(tally.failed) of \(clients) clients.",
      "Rien n’a été importé\u{A0}: \(errors) \(errors == 1 ? "erreur" : "erreurs") dans \(tally.failed) clients sur \(clients)."
    )
  }
}

/// The directory has the client already, and the import is not to change it.
private struct KnownClient: Error {
  var number: String
  var pointer: String
}

extension ImportResult {
  /// The answer to a repeated call: what the first one has brought about; nil where there was none.
  ///
  /// - Throws: `StoreError.idempotencyMismatch`.
  init?(again options: ImportRunOptions, in transaction: borrowing Transaction, for audience: Audience) throws {
    guard let key = options.idempotencyKey, let hash = options.paramsHash,
      let earlier = try transaction.earlierWrite(
        key: key, method: ImportClients.method, paramsHash: hash, by: audience.caller)
    else { return nil }
    let run = try transaction.importRun(ID(rawValue: earlier), for: audience.caller)
    self.init(
      importId: run.id, created: run.created, updated: run.updated, unchanged: run.unchanged, skipped: run.skipped,
      failed: run.failed, columns: [], diagnostics: [], diagnosticsTotal: 0, summary: "")
    summary = sentence(in: audience.language)
  }

  fileprivate func sentence(in language: Language) -> String {
    language.pick(
      "\(created) created, \(updated) updated, \(unchanged) unchanged, \(skipped) skipped, \(failed) failed.",
      "Créés\u{A0}: \(created), modifiés\u{A0}: \(updated), inchangés\u{A0}: \(unchanged), ignorés\u{A0}: \(skipped), en erreur\u{A0}: \(failed)."
    )
  }
}
