internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Tells what `client/import` would do with a file, client by client and field by field, and changes nothing.
///
/// The file is read, checked and matched as an import does it. The session keeps the plan, with its rows, for
/// `client/import/commit`: the latest plan, and up to 7 before it while they take less than 64 MiB. With `planId`
/// instead of a file, further clients of a plan are answered.
struct PlanImport: LongRequest, ImportParams {
  static let method = "client/import/plan"
  static let access = Access.administrator
  static let isReadOnly = false
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.unreadableFile, .planOutdated, .notFound, .requestFailed]

  /// The file's path on the service's machine; or else `content`.
  var path: String?
  /// The file's bytes in base64 (RFC 4648); at most 64 MiB, and a message's limit.
  var content: String?
  /// A plan of this session, of which more is to be told; then nothing else says what to import.
  var planId: ID<ImportPlan>?
  /// What the file is called, where its content is sent.
  var fileName: String?
  /// Whether clients are added, changed, or both; `upsert` when absent.
  var mode: ImportMode?
  /// What tells that the directory has a client already, in this order; the first that finds one counts. When absent:
  /// externalId, number, registration, nameAndPostalCode.
  var matchOn: [Directory.MatchKey]?
  /// What an empty cell says about a client that the directory has; `keep` when absent.
  var blankMeans: BlankMeans?
  /// What happens to a client that the directory has; when absent, `fail` in mode `create` and `update` otherwise.
  var onDuplicate: OnDuplicate?
  /// What happens when a client has an error; `abort` when absent.
  var onError: OnError?
  /// Column letters or headers, to the key of the field; it goes before what the headers say.
  var mapping: [String: String]?
  /// The only sheet to read.
  var sheet: String?
  /// The row of the headers, 1-based, on each sheet that is read; found out when absent.
  var headerRow: Int?
  /// The encoding of a text, such as `windows-1252`; found out when absent.
  var encoding: String?
  /// The delimiter of a text: `,` `;` `|` or `tab`; found out when absent.
  var delimiter: String?
  /// Only clients with which this would be done; all when absent.
  var actions: [PlannedAction]?
  /// How many clients are told of at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with `planId`.
  var cursor: String?
  /// Asks for the file back as a workbook, with what was found as comments on its cells; not with `planId`.
  var report: ImportReportRequest?
  /// The token under which `$/progress` is sent: a string or an integer.
  var workDoneToken: JSONValue?

  typealias Response = ImportPlanResult

  var idempotencyKey: String? { nil }
  var dryRun: Bool? { nil }

  static let needed = [["path", "content", "planId"]]
  static let rules: [String: [SchemaKeyword]] = [
    "content": [.contentEncoding("base64")],
    "matchOn": [.minItems(1)],
    "headerRow": SchemaKeyword.range(ImportReaderOptions.headerRows),
    "actions": [.minItems(1)],
    "limit": SchemaKeyword.range(1...ClientQuery.largestLimit),
  ]

  static func title(in language: Language) -> String {
    language.pick("Planning an import", "Préparation d’un import")
  }

  static func respond(to decoded: Decoded<PlanImport>, _ work: LongCall) throws -> ImportPlanResult {
    let (page, options) = try decoded.respond { try $0.checked() }
    let request = try decoded.get()
    guard let options else {
      guard let planId = request.planId else { throw Issues([Issue(.required, at: "/planId")]) }
      return try work.answer(try work.plans.plan(planId, for: work.audience.caller), page)
    }
    let source = try work.open(request)
    let target = try request.report.map { try ReportTarget($0) }
    return try work.reporting(request) { progress in
      let file = try work.read(source, request, options, progress, diagnosticsLimit: ImportPlan.diagnosticsKept)
      let run = ImportRun(
        file: file, options: options, method: method, key: nil, paramsHash: nil, keepsOutcomes: true, call: work.call,
        progress: progress, audience: work.audience)
      let plan = try work.carryOut(method, isDryRun: true) { transaction in
        let sequence = try transaction.lastSequence(for: run.audience.caller)
        let done = try run.carryOut(in: transaction)
        return ImportPlan(
          id: transaction.newID(ImportPlan.self), caller: run.audience.caller, file: file, options: options,
          sequence: sequence, done: done)
      }
      var result = try work.answer(plan, page)
      if let target {
        result.report = work.report(
          on: source, options, ReportContent(file: file, log: plan.log, summary: result.summary), to: target)
      }
      work.plans.keep(plan)
      return result
    }
  }

  /// Which clients of a plan are told of.
  struct Page: Sendable {
    var start = 0
    var limit = 50
    var actions = Set(PlannedAction.allCases)
  }

  /// - Throws: `Issues` with everything that is wrong.
  private func checked() throws -> (Page, ImportRunOptions?) {
    var issues: [Issue] = []
    let page = page(&issues)
    var options: ImportRunOptions?
    do {
      if planId == nil { options = try ImportRunOptions(self) }
    } catch let found as Issues {
      issues += found.list
    }
    if planId != nil, let workDoneToken, let issue = WorkDoneToken.issue(of: workDoneToken) { issues.append(issue) }
    guard issues.isEmpty else { throw Issues(issues) }
    return (page, options)
  }

  private func page(_ issues: inout [Issue]) -> Page {
    var page = Page()
    if let limit {
      page.limit = limit
      if !(1...ClientQuery.largestLimit).contains(limit) {
        issues.append(
          Issue(
            .outOfRange, at: "/limit", value: String(limit), limit: ClientQuery.largestLimit,
            suggestion: "1–\(ClientQuery.largestLimit)"))
      }
    }
    if let actions {
      page.actions = Set(actions)
      if actions.isEmpty { issues.append(Issue(.required, at: "/actions")) }
    }
    if let cursor {
      page.start = Int(cursor) ?? -1
      if planId == nil || page.start < 0 { issues.append(Issue(.invalidCursor, at: "/cursor", value: cursor)) }
    }
    if planId != nil, report != nil {
      issues.append(Issue(.invalidChoice, at: "/report", suggestion: "path | content"))
    }
    if planId != nil, path != nil || content != nil {
      issues.append(
        Issue(.invalidChoice, value: "planId, path, content", suggestion: "planId | path | content"))
    }
    return page
  }
}

/// What an import would do.
struct ImportPlanResult: LongResponse {
  /// What `client/import/commit` carries it out by, in this session.
  var planId: ID<ImportPlan>
  /// What the file is called.
  var fileName: String?
  /// SHA-256 of the file's bytes, in hexadecimal.
  var sha256: String
  /// The directory's last change when the plan was made; 0 before the first.
  var sequence: Int
  /// Clients that would be added.
  var create: Int
  /// Clients that would be changed.
  var update: Int
  /// Clients that the directory has just so.
  var unchanged: Int
  /// Clients that would be left out because of `mode` or `onDuplicate`.
  var skip: Int
  /// Clients that have an error, or of which it is not certain which one of the directory they are.
  var conflict: Int
  /// The sheets, and where their headers are; on the first page. None for vCards.
  var sheets: [PlannedSheet]
  /// The columns, and what they were taken for; on the first page. None for vCards.
  var columns: [PlannedColumn]
  /// What was found, cell by cell: the first 1,000, on the first page. Each of `items` has its own, too.
  var diagnostics: [Diagnostic]
  /// How much was found in all.
  var diagnosticsTotal: Int
  /// How much of it is an error.
  var errors: Int
  /// How much of it is a warning.
  var warnings: Int
  /// The clients of the file, in its order.
  var items: [PlannedItem]
  /// Where the next page begins; absent on the last one.
  var nextCursor: String?
  /// The file as a workbook, with what was found as comments on its cells; where it was asked for.
  var report: ImportReport?
  /// For people, in the session's language: what would come of it.
  var summary: String

  var needsAttention: Bool { errors > 0 }
}

extension LongCall {
  /// A page of a plan.
  fileprivate func answer(_ plan: ImportPlan, _ page: PlanImport.Page) throws -> ImportPlanResult {
    let found = try store.read { try plan.items(from: page.start, limit: page.limit, actions: page.actions, in: $0) }
    let (result, isFirst) = (plan.result, page.start == 0)
    return ImportPlanResult(
      planId: plan.id, fileName: plan.file.name, sha256: plan.file.sha256, sequence: plan.sequence,
      create: result.created, update: result.updated, unchanged: result.unchanged, skip: result.skipped,
      conflict: result.failed, sheets: isFirst ? plan.file.clients.sheets : [],
      columns: isFirst ? plan.file.clients.plannedColumns : [], diagnostics: isFirst ? result.diagnostics : [],
      diagnosticsTotal: result.diagnosticsTotal, errors: plan.log.errors, warnings: plan.log.warnings,
      items: found.items, nextCursor: found.next.map { String($0) }, summary: plan.summary(in: audience.language))
  }
}

extension ImportPlan {
  /// What it would do, in a sentence.
  fileprivate func summary(in language: Language) -> String {
    if log.errors > 0, options.onError == .abort {
      return language.pick(
        "Nothing would be imported: \(log.errors) \(log.errors == 1 ? "error" : "errors") in the file. Correct what is"
          + " wrong, or leave these clients out with onError skipRow.",
        "Rien ne serait importé\u{A0}: \(log.errors) \(log.errors == 1 ? "erreur" : "erreurs") dans le fichier."
          + " Corrigez, ou laissez ces clients de côté avec onError skipRow.")
    }
    if result.created + result.updated + result.skipped + result.failed == 0 { return result.summary }
    return language.pick(
      "To create: \(result.created), to update: \(result.updated), unchanged: \(result.unchanged), to skip: \(result.skipped), with conflicts: \(result.failed).",
      "À créer\u{A0}: \(result.created), à modifier\u{A0}: \(result.updated), inchangés\u{A0}: \(result.unchanged), à ignorer\u{A0}: \(result.skipped), en conflit\u{A0}: \(result.failed)."
    )
  }
}
