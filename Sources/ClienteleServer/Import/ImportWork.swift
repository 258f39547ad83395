internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC
internal import Spreadsheet
internal import Synchronization

/// An import on its way: reads the file on a thread of its own, then carries it out in one transaction.
final class ImportWork: LongWork {
  private let call: Call
  private let request: Decoded<ImportClients>
  private let paramsHash: String?
  private let audience: Audience
  private let store: Store
  private let configuration: Configuration
  private let outbox: Outbox
  private let waker: Waker
  private let finished = Atomic(false)

  init(
    call: Call, request: Decoded<ImportClients>, paramsHash: String?, audience: Audience, store: Store,
    configuration: Configuration, outbox: Outbox, waker: Waker
  ) {
    self.call = call
    self.request = request
    self.paramsHash = paramsHash
    self.audience = audience
    self.store = store
    self.configuration = configuration
    self.outbox = outbox
    self.waker = waker
  }

  var isFinished: Bool { finished.load(ordering: .acquiring) }

  var isCancelled: Bool { call.isCancelled }

  func start() {
    let hasStarted = startThread { self.run() }
    if !hasStarted { run() }
  }

  private func run() {
    do {
      let result = try respond()
      call.answer(try JSON.encode(result))
      let isClean = !result.diagnostics.contains { $0.severity == .error }
      outbox.log(isClean ? .info : .warning, result.summary, upTo: configuration.peerLogLevel)
    } catch {
      call.answer(ResponseError(replyingTo: error, in: audience.language))
    }
    finished.store(true, ordering: .releasing)
    waker.wake()
  }

  private func respond() throws -> ImportResult {
    if call.isCancelled { throw CancellationError() }
    let (caller, language) = (audience.caller, audience.language)
    let organization = try store.read { [audience] transaction in
      try audience.check(ImportClients.access, for: ImportClients.method, in: transaction)
      return try transaction.organization(of: caller)
    }
    let options = try self.request.respond { try ImportRunOptions($0, paramsHash: paramsHash) }
    let request = try self.request.get()
    // A repeated call is answered though its file may be gone meanwhile.
    if options.idempotencyKey != nil,
      let earlier = try store.read({ [audience] in try ImportResult(again: options, in: $0, for: audience) })
    {
      return earlier
    }
    let progress = Progress(token: request.workDoneToken, outbox: outbox)
    progress.begin(title: language.pick("Importing clients", "Import des clients"))
    do {
      let source = try ImportSource.open(
        request, forbidden: Set(store.paths.compactMap { SourceFile.Identity(path: $0) }))
      let file = try ImportedFile(
        source, executable: configuration.executable, options: options.reading,
        reader: ImportReaderOptions(
          mode: options.mode, language: language, mapping: request.mapping ?? [:], sheet: request.sheet,
          defaultCountry: organization.defaults.country.rawValue, unmarksFormulas: true),
        call: call, progress: progress, language: language)
      let run = ImportRun(file: file, options: options, call: call, progress: progress, audience: audience)
      let result = try store.carryOutAndWait(
        AwaitedWork(
          changesDirectory: true, isDryRun: options.isDryRun, isLong: true, method: ImportClients.method,
          isCancelled: { [call] in call.isCancelled }
        ) { transaction in
          try run.carryOut(in: transaction)
        })
      progress.end(message: result.summary)
      return result
    } catch let failure as ImportFailure {
      progress.end(message: failure.result.summary)
      return failure.result
    } catch {
      progress.end(message: ResponseError(replyingTo: error, in: language).message)
      throw error
    }
  }
}

/// The import has errors and is taken back whole; what it found is the answer.
struct ImportFailure: Error {
  var result: ImportResult
}
