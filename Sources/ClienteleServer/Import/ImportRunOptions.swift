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
  let isDryRun: Bool
  let reading: ReadingOptions
  let idempotencyKey: String?
  let paramsHash: String?

  /// - Throws: `Issues` with everything that is wrong.
  init(_ request: ImportClients, paramsHash: String?) throws {
    var issues: [Issue] = []
    mode = request.mode ?? .upsert
    matchOn = request.matchOn ?? [.externalId, .number, .registration, .nameAndPostalCode]
    blankMeans = request.blankMeans ?? .keep
    onDuplicate = request.onDuplicate ?? (mode == .create ? .fail : .update)
    onError = request.onError ?? .abort
    isDryRun = request.dryRun ?? false
    idempotencyKey = request.idempotencyKey
    self.paramsHash = paramsHash
    if request.matchOn?.isEmpty == true { issues.append(Issue(.required, at: "/matchOn")) }
    switch (request.path, request.content) {
    case (nil, nil): issues.append(Issue(.required, suggestion: "path | content"))
    case (.some, .some): issues.append(Issue(.invalidChoice, value: "path, content", suggestion: "path | content"))
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
    if let key = request.idempotencyKey {
      if key.isEmpty { issues.append(Issue(.required, at: "/idempotencyKey")) }
      if key.utf8.count > IdempotencyKey.limit {
        issues.append(Issue(.tooLong, at: "/idempotencyKey", limit: IdempotencyKey.limit))
      }
    }
    if let token = request.workDoneToken, token.string == nil, token.int == nil {
      issues.append(Issue(.invalidChoice, at: "/workDoneToken", value: token.compact, suggestion: "string | integer"))
    }
    if !issues.isEmpty { throw Issues(issues) }
  }
}
