internal import Directory
internal import JSON
internal import Spreadsheet

/// How an import is carried out: the params with their defaults, checked.
struct ImportRunOptions: Sendable {
  let mode: ImportMode
  let matchOn: [Directory.MatchKey]
  let blankMeans: BlankMeans
  let onDuplicate: OnDuplicate
  let onError: OnError
  private(set) var isDryRun: Bool
  let reading: ReadingOptions
  let idempotencyKey: String?
  /// What is kept of all this with the import.
  let record: Import.Options

  /// - Throws: `Issues` with everything that is wrong.
  init(_ request: some ImportParams) throws {
    var issues: [Issue] = []
    mode = request.mode ?? .upsert
    matchOn = request.matchOn ?? [.externalId, .number, .registration, .nameAndPostalCode]
    blankMeans = request.blankMeans ?? .keep
    onDuplicate = request.onDuplicate ?? (mode == .create ? .fail : .update)
    onError = request.onError ?? .abort
    isDryRun = request.dryRun ?? false
    idempotencyKey = request.idempotencyKey
    record = Import.Options(
      mode: mode, matchOn: matchOn, blankMeans: blankMeans, onDuplicate: onDuplicate, onError: onError,
      mapping: request.mapping, sheet: request.sheet, headerRow: request.headerRow, encoding: request.encoding,
      delimiter: request.delimiter)
    if let row = request.headerRow, !ImportReaderOptions.headerRows.contains(row) {
      let rows = ImportReaderOptions.headerRows
      issues.append(
        Issue(
          .outOfRange, at: "/headerRow", value: String(row), limit: rows.upperBound,
          suggestion: "\(rows.lowerBound)–\(rows.upperBound)"))
    }
    if request.matchOn?.isEmpty == true { issues.append(Issue(.required, at: "/matchOn")) }
    let choices = request is PlanImport ? "path | content | planId" : "path | content"
    switch (request.path, request.content) {
    case (nil, nil): issues.append(Issue(.required, suggestion: choices))
    case (.some, .some): issues.append(Issue(.invalidChoice, value: "path, content", suggestion: choices))
    default: break
    }
    let encoding = request.encoding.flatMap { TextEncoding(name: $0) }
    if let name = request.encoding, encoding == nil {
      issues.append(
        Issue(
          .invalidChoice, at: "/encoding", value: name,
          suggestion: TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    let delimiter = request.delimiter.flatMap { Delimiter(name: $0) }
    if let name = request.delimiter, delimiter == nil {
      issues.append(Issue(.invalidChoice, at: "/delimiter", value: name, suggestion: ", ; | tab"))
    }
    reading = ReadingOptions(sheet: request.sheet, encoding: encoding, delimiter: delimiter)
    if let key = request.idempotencyKey, let issue = IdempotencyKey.issue(of: key) { issues.append(issue) }
    if let token = request.workDoneToken, let issue = WorkDoneToken.issue(of: token) { issues.append(issue) }
    guard !issues.isEmpty else { return }
    // Else it is found when the content is read, which is done once.
    if let content = request.content, Base64.decode(content) == nil {
      issues.append(Issue(.invalidBase64, at: "/content"))
    }
    throw Issues(issues)
  }

  /// The same, and whether anything is kept.
  func with(isDryRun: Bool) -> ImportRunOptions {
    var options = self
    options.isDryRun = isDryRun
    return options
  }
}
