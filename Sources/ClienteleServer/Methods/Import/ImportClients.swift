internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Imports clients from a workbook (.xlsx, .xlsm), delimited text (.csv, .tsv), vCards (.vcf) or JSON, by path or content;
/// the bytes tell which.
///
/// All or nothing unless `onError` is `skipRow`: where a client has an error, nothing is imported, and `diagnostics`
/// names each cell. Clients that the directory has already are changed, so that a second import of the same file
/// changes nothing. The file is read by a process of its own, with limits. `$/progress` tells how far it is, and
/// `$/cancelRequest` leaves nothing. Requests that come after it on the same connection wait for it.
struct ImportClients: LongRequest, ImportParams {
  static let method = "client/import"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.unreadableFile, .requestFailed]

  /// The file's path on the service's machine; or else `content`.
  var path: String?
  /// The file's bytes in base64 (RFC 4648); at most 64 MiB, and a message's limit.
  var content: String?
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
  /// Asks for the file back as a workbook, with what was found as comments on its cells; it is made whether or not
  /// anything is imported. A repeated call has none.
  var report: ImportReportRequest?
  /// The token under which `$/progress` is sent: a string or an integer.
  var workDoneToken: JSONValue?
  /// The same key with the same params answers the import of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is read, checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  typealias Response = ImportResult

  static let needed = [["path", "content"]]
  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging([
      "content": [.contentEncoding("base64")],
      "matchOn": [.minItems(1)],
      "headerRow": SchemaKeyword.range(ImportReaderOptions.headerRows),
    ]) { $1 }
  }

  static func title(in language: Language) -> String { language.pick("Importing clients", "Import des clients") }

  static func respond(to decoded: Decoded<ImportClients>, _ work: LongCall) throws -> ImportResult {
    let options = try decoded.respond { try ImportRunOptions($0) }
    let request = try decoded.get()
    // A repeated call is answered though its file may be gone meanwhile.
    if let earlier = try work.earlierImport(method, key: options.idempotencyKey) { return earlier }
    let source = try work.open(request)
    let target = try request.report.map { try ReportTarget($0) }
    return try work.reporting(request) { progress in
      let file = try work.read(
        source, request, options, progress,
        diagnosticsLimit: target == nil ? ImportResult.diagnosticsKept : ImportReport.diagnosticsKept)
      let run = ImportRun(
        file: file, options: options, method: method, key: options.idempotencyKey,
        paramsHash: work.paramsHash, call: work.call, progress: progress, audience: work.audience)
      var (result, log): (ImportResult, DiagnosticLog)
      do {
        (result, log) = try work.carryOut(method, isDryRun: options.isDryRun) {
          let done = try run.carryOut(in: $0)
          return (done.result, done.log)
        }
      } catch let failure as ImportFailure {
        (result, log) = (failure.result, failure.log)
      }
      if let target {
        result.report = work.report(
          on: source, options, ReportContent(file: file, log: log, summary: result.summary), to: target)
      }
      return result
    }
  }
}

/// What came of an import.
struct ImportResult: LongResponse {
  /// The import's identifier; absent when nothing was imported.
  var importId: ID<Import>?
  /// Clients that were added.
  var created: Int
  /// Clients that were changed.
  var updated: Int
  /// Clients that the directory has just so.
  var unchanged: Int
  /// Clients that were left out because of `mode` or `onDuplicate`.
  var skipped: Int
  /// Clients that have an error.
  var failed: Int
  /// What the columns were taken for; none for vCards, whose properties have their fields.
  var columns: [RecognizedColumn]
  /// What was found, cell by cell or property by property: the first 1,000.
  var diagnostics: [Diagnostic]
  /// How much was found in all.
  var diagnosticsTotal: Int
  /// The file as a workbook, with what was found as comments on its cells; where it was asked for.
  var report: ImportReport?
  /// For people, in the session's language: what came of it, and what to do next.
  var summary: String

  /// How many diagnostics are answered.
  static let diagnosticsKept = 1_000

  var needsAttention: Bool { diagnostics.contains { $0.severity == .error } }
}
