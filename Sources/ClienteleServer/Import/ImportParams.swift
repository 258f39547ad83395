internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC
internal import Spreadsheet

/// Params that say which file is to be imported, and how.
protocol ImportParams {
  var path: String? { get }
  var content: String? { get }
  var fileName: String? { get }
  var mode: ImportMode? { get }
  var matchOn: [Directory.MatchKey]? { get }
  var blankMeans: BlankMeans? { get }
  var onDuplicate: OnDuplicate? { get }
  var onError: OnError? { get }
  var mapping: [String: String]? { get }
  var sheet: String? { get }
  var headerRow: Int? { get }
  var encoding: String? { get }
  var delimiter: String? { get }
  var workDoneToken: JSONValue? { get }
  var idempotencyKey: String? { get }
  var dryRun: Bool? { get }
  var report: ImportReportRequest? { get }
}

extension LongCall {
  /// Opens the file of an import.
  func open(_ params: some ImportParams) throws -> ImportSource {
    try ImportSource.open(params, forbidden: Set(store.paths.compactMap { SourceFile.Identity(path: $0) }))
  }

  /// Reads the file of an import; half of its progress.
  func read(
    _ source: borrowing ImportSource, _ params: some ImportParams, _ options: ImportRunOptions, _ progress: Progress,
    diagnosticsLimit: Int
  ) throws -> ImportedFile {
    let caller = audience.caller
    let (organization, customFields, members) = try store.read {
      (try $0.organization(of: caller), try $0.customFields(for: caller), try $0.memberIdentifiers(for: caller))
    }
    return try ImportedFile(
      source, executable: configuration.executable, options: options.reading,
      reader: ImportReaderOptions(
        mode: options.mode, language: audience.language, mapping: params.mapping ?? [:], sheet: params.sheet,
        headerRow: params.headerRow, defaultCountry: organization.defaults.country.rawValue,
        customFields: customFields, defaultCurrency: organization.defaults.currency.rawValue, members: members,
        unmarksFormulas: true,
        diagnosticsLimit: diagnosticsLimit),
      call: call, progress: progress, language: audience.language)
  }

  /// The answer to a repeated call; nil where there was none.
  ///
  /// - Throws: `StoreError.idempotencyMismatch`.
  func earlierImport(_ method: String, key: String?) throws -> ImportResult? {
    guard let key, let paramsHash else { return nil }
    return try store.read { [audience] transaction in
      try ImportResult(again: method, key: key, paramsHash: paramsHash, in: transaction, for: audience)
    }
  }
}
