internal import Directory
internal import JSON
internal import JSONRPC
internal import Spreadsheet

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Asks an import for its file back, as a workbook with what was found.
struct ImportReportRequest: Codable, Sendable {
  /// Where to write the workbook, on the service's machine; there must not be a file yet. Its content is answered when
  /// absent.
  var path: String?
}

/// The file of an import as a workbook: the rows as they were read, what was found as comments on coloured cells, and a
/// first sheet that lists it all, with links.
struct ImportReport: Codable, Sendable {
  /// Where the workbook was written.
  var path: String?
  /// The workbook's bytes in base64 (RFC 4648), where no path was given; up to 8 MiB of them.
  var content: String?
  /// What to call the workbook.
  var fileName: String
  /// The media type of a workbook.
  var mediaType: String
  /// How much of what was found it lists: the first 10,000, errors before others.
  var listed: Int
  /// Why there is no workbook; one plain sentence.
  var problem: String?

  /// How many diagnostics are listed.
  static let diagnosticsKept = 10_000
}

/// Where a report goes; a file is made before the import begins, so that it does not fail when all is done.
final class ReportTarget {
  static let contentLimit = 8 << 20

  let path: String?
  private(set) var bytes: [UInt8] = []
  private var descriptor: Int32?

  /// - Throws: `UnwritableFile`.
  init(_ request: ImportReportRequest) throws {
    path = request.path
    descriptor = try request.path.map { path throws(UnwritableFile) in try NewFile.create(path) }
  }

  deinit { discard() }

  func write(_ block: Span<UInt8>) throws {
    if let descriptor { return try WorkbookWriter.sink(descriptor: descriptor)(block) }
    guard bytes.count + block.count <= Self.contentLimit else { throw ReportTooLarge() }
    for index in block.indices { bytes.append(block[index]) }
  }

  func finish() throws {
    guard let descriptor, let path else { return }
    self.descriptor = nil
    try NewFile.finish(descriptor, path)
  }

  /// Takes away what is not whole.
  func discard() {
    bytes = []
    guard let descriptor, let path else { return }
    self.descriptor = nil
    try? NewFile.fail(descriptor, path)
  }
}

/// A report is larger than what is answered as content.
struct ReportTooLarge: Error {}

extension LongCall {
  /// Writes the report of an import whose work is done: what goes wrong with it is told, and changes nothing else.
  func report(
    on source: borrowing ImportSource, _ options: ImportRunOptions, _ content: ReportContent, to target: ReportTarget
  ) -> ImportReport {
    let language = audience.language
    let stem = (source.name ?? language.pick("clients", "clients")).split(separator: ".").first.map { String($0) }
    var report = ImportReport(
      fileName: (stem ?? "clients") + language.pick("-findings.xlsx", "-remarques.xlsx"),
      mediaType: ImportTemplate.mediaType, listed: content.diagnostics.count)
    do {
      let process = try ReadingProcess(
        executable: configuration.executable, descriptor: source.file.descriptor, options: options.reading)
      let properties = WorkbookWriter.DocumentProperties(title: source.name, creator: "Clientele")
      let writer = try WorkbookWriter(properties: properties) { try target.write($0) }
      var workbook = ReportWorkbook(content, language: language, writer: writer)
      while let event = try process.next() { try workbook.add(event) }
      try workbook.finish()
      try target.finish()
      if let path = target.path { report.path = path } else { report.content = Base64.encode(target.bytes) }
    } catch {
      target.discard()
      report.listed = 0
      report.problem = problem(error)
    }
    return report
  }

  private func problem(_ error: any Error) -> String {
    switch error {
    case is ReportTooLarge:
      audience.language.pick(
        "The report is larger than \(ReportTarget.contentLimit >> 20) MiB: give a path to write it to.",
        "Le rapport dépasse \(ReportTarget.contentLimit >> 20) Mio\u{A0}: indiquez un chemin où l’écrire.")
    case let error as WorkbookError:
      ResponseError(UnreadableFile(name: nil, reason: .workbook(error)), in: audience.language).message
    default: ResponseError(replyingTo: error, in: audience.language).message
    }
  }
}
