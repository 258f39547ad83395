internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Carries out a plan of `client/import/plan`, in one transaction: exactly what it says, or nothing.
///
/// It is refused with `planOutdated` where a client that the plan would change has changed since, or one that it would
/// add is there meanwhile; what else has happened in the directory does not matter. A plan is of the session that made
/// it, and is gone when it was carried out. A plan with errors imports nothing, unless its `onError` is `skipRow`.
struct CommitImport: LongRequest {
  static let method = "client/import/commit"
  static let access = Access.administrator
  static let isReadOnly = false
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.notFound, .planOutdated]

  /// The plan, as `client/import/plan` answers it.
  var planId: ID<ImportPlan>
  /// The token under which `$/progress` is sent: a string or an integer.
  var workDoneToken: JSONValue?
  /// The same key with the same params answers the import of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  typealias Response = ImportResult

  static var rules: [String: [SchemaKeyword]] { IdempotencyKey.rules }

  static func title(in language: Language) -> String { ImportClients.title(in: language) }

  static func respond(to decoded: Decoded<CommitImport>, _ work: LongCall) throws -> ImportResult {
    try decoded.respond { try LongParams.check(token: $0.workDoneToken, key: $0.idempotencyKey) }
    let request = try decoded.get()
    // A repeated call is answered though its plan is gone meanwhile.
    if let earlier = try work.earlierImport(method, key: request.idempotencyKey) { return earlier }
    let plan = try work.plans.plan(request.planId, for: work.audience.caller)
    let isDryRun = request.dryRun ?? false
    return try work.reporting(request) { progress in
      let run = ImportRun(
        file: plan.file, options: plan.options.with(isDryRun: isDryRun), method: method, key: request.idempotencyKey,
        paramsHash: work.paramsHash, plan: plan, call: work.call, progress: progress, audience: work.audience)
      do {
        let result = try work.carryOut(method, isDryRun: isDryRun) { try run.carryOut(in: $0).result }
        if !isDryRun { work.plans.remove(plan.id) }
        return result
      } catch let failure as ImportFailure {
        return failure.result
      }
    }
  }
}
