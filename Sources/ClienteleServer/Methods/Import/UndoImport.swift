internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Takes an import back, client by client, as far as nobody has edited them since.
///
/// Clients that it added go to the trash, and those that it changed get their fields back. What was edited since stays,
/// and is told with its fields. All of it is one transaction; each change is in the history, with the one that it
/// `undoes`, and can be undone. Undoing twice changes nothing more.
struct UndoImport: LongRequest {
  static let method = "client/import/undo"
  static let access = Access.administrator
  static let isReadOnly = false
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.notFound]

  /// The import's identifier.
  var importId: ID<Import>
  /// How many clients are told of at most in each list; 50 when absent. All are counted.
  var limit: Int?
  /// The token under which `$/progress` is sent: a string or an integer.
  var workDoneToken: JSONValue?
  /// The same key with the same params answers the counts of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  typealias Response = ImportUndoResult

  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging(["limit": SchemaKeyword.range(1...ClientQuery.largestLimit)]) { $1 }
  }

  static func title(in language: Language) -> String {
    language.pick("Taking an import back", "Annulation d’un import")
  }

  static func respond(to decoded: Decoded<UndoImport>, _ work: LongCall) throws -> ImportUndoResult {
    try decoded.respond {
      try LongParams.check(token: $0.workDoneToken, key: $0.idempotencyKey, limit: $0.limit)
    }
    let request = try decoded.get()
    return try work.reporting(request) { progress in
      try work.carryOut(method, isDryRun: request.dryRun ?? false) { transaction in
        try request.carryOut(in: transaction, work, progress)
      }
    }
  }

  private func carryOut(
    in transaction: borrowing Transaction, _ work: LongCall, _ progress: Progress
  ) throws -> ImportUndoResult {
    let (caller, language) = (work.audience.caller, work.audience.language)
    if let key = idempotencyKey, let hash = work.paramsHash,
      let earlier = try transaction.earlierWrite(key: key, method: Self.method, paramsHash: hash, by: caller)
    {
      return ImportUndoResult(try transaction.importRun(ID(rawValue: earlier), for: caller), in: language)
    }
    var run = try transaction.importRun(importId, for: caller)
    var result = ImportUndoResult(importId: run.id)
    let total = run.created + run.updated
    try transaction.undo(run, by: caller) { done in
      if done & 63 == 0 || done == total { try work.checkCancelled() }
      progress.report(
        done: done, of: total,
        message: language.pick("\(done) changes looked at", "\(done) modifications examinées"))
    } _: {
      result.add(UndoneClient($0, in: language), limit: limit ?? 50)
    }
    result.summarize(in: language)
    // Undoing once more, with nothing left to take back, is not worth remembering.
    if run.undone == nil || result.reversed.total > 0 {
      run.undone = Import.Undoing(
        at: transaction.now, by: caller.member, reversed: result.reversed.total, kept: result.kept.total,
        blocked: result.blocked.total, unchanged: result.unchanged)
      try transaction.replace(run, by: caller)
    }
    if let key = idempotencyKey, let hash = work.paramsHash {
      let write = IdempotentWrite(method: Self.method, paramsHash: hash, recordID: run.id.rawValue)
      try transaction.keep(write, key: key, by: caller)
    }
    return result
  }
}

/// What came of taking an import back.
struct ImportUndoResult: LongResponse {
  /// The import that was taken back.
  var importId: ID<Import>
  /// Clients that are as they were before the import.
  var reversed = UndoneClients()
  /// Clients that were edited since: what was edited stays, what was not is as it was before.
  var kept = UndoneClients()
  /// Clients with something that can't be taken back, with the reason.
  var blocked = UndoneClients()
  /// Clients with nothing left to take back.
  var unchanged = 0
  /// The whole in a sentence, in the session's language.
  var summary = ""

  var needsAttention: Bool { blocked.total + kept.total > 0 }

  init(importId: ID<Import>) {
    self.importId = importId
  }

  /// The counts of the last time that something was taken back.
  init(_ run: Import, in language: Language) {
    importId = run.id
    guard let undone = run.undone else { return }
    reversed.total = undone.reversed
    kept.total = undone.kept
    blocked.total = undone.blocked
    unchanged = undone.unchanged
    summarize(in: language)
  }

  mutating func summarize(in language: Language) {
    let (reversed, kept, blocked) = (reversed.total, kept.total, blocked.total)
    if reversed + kept + blocked == 0 {
      summary = language.pick("There is nothing to take back.", "Il n’y a rien à annuler.")
    } else {
      summary = language.pick(
        "\(reversed) reversed, \(kept) kept because edited since, \(blocked) blocked.",
        "Annulés\u{A0}: \(reversed), gardés car modifiés depuis\u{A0}: \(kept), bloqués\u{A0}: \(blocked).")
    }
  }

  mutating func add(_ client: UndoneClient, limit: Int) {
    if !client.blocked.isEmpty {
      blocked.add(client, limit: limit)
    } else if !client.kept.isEmpty {
      kept.add(client, limit: limit)
    } else if client.isInTrash || !client.reversed.isEmpty {
      reversed.add(client, limit: limit)
    } else {
      unchanged += 1
    }
  }
}

/// Clients to which the same happened when an import was taken back.
struct UndoneClients: Codable, Sendable {
  /// How many there are.
  var total = 0
  /// The last ones of the file, as many as `limit` allows.
  var clients: [UndoneClient] = []

  mutating func add(_ client: UndoneClient, limit: Int) {
    total += 1
    if clients.count < limit { clients.append(client) }
  }
}

/// What taking an import back makes of one client.
struct UndoneClient: Codable, Sendable {
  /// The client's identifier.
  var id: ID<Client>
  /// Its number; absent where it was removed for good.
  var number: String?
  /// Its name; absent where it was removed for good.
  var name: String?
  /// Whether the import had added it, and it goes to the trash.
  var isInTrash: Bool
  /// The fields that are as they were before the import.
  var reversed: [FieldChange]
  /// The fields that were edited since and stay: from what the import made of them to what they are.
  var kept: [FieldChange]
  /// Why something can't be taken back.
  var blocked: [UndoActivity.Obstacle]

  init(_ undone: UndoneImport, in language: Language) {
    id = undone.clientId
    number = undone.client?.number
    name = undone.client?.name
    isInTrash = undone.isDeleted
    reversed = undone.reversed
    kept = undone.kept
    blocked = undone.obstacles.flatMap { UndoActivity.Obstacle.all($0, in: language) }
  }
}
