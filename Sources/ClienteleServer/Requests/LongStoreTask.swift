internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC
internal import Synchronization

/// A request whose work is one transaction that may take long: it tells how far it is, and can be cancelled meanwhile.
protocol LongStoreRequest: Request where Response: Sendable {
  /// The token under which `$/progress` is sent.
  var workDoneToken: JSONValue? { get }
  /// Whether all is done as if it were real, and nothing is kept.
  var isDryRun: Bool { get }
  /// Whether it may write.
  static var changesDirectory: Bool { get }
  /// What the progress is called.
  static func title(in language: Language) -> String
  /// - Parameter paramsHash: What tells the params apart where a call is repeated with an idempotency key.
  func respond(in transaction: borrowing Transaction, for audience: Audience, paramsHash: String, _ report: WorkReport)
    throws -> Response
}

extension LongStoreRequest {
  var isDryRun: Bool { false }
  static var changesDirectory: Bool { true }
  static var isReadOnly: Bool { !changesDirectory && !leavesFiles }

  static func receive(_ call: Call, _ params: Params, in session: Session) {
    let request = decode(params)
    let (hash, outbox) = (params.fingerprint, session.connection.outbox)
    session.enqueue(call) {
      .store(LongStoreTask(call: call, request: request, paramsHash: hash, audience: $0, outbox: outbox))
    }
  }
}

/// Where long work tells how far it is, and learns that nobody wants it any more.
struct WorkReport: Sendable {
  let call: Call
  let progress: Progress
  let language: Language

  /// - Throws: `CancellationError`.
  func check() throws {
    if call.isCancelled { throw CancellationError() }
  }

  /// - Throws: `CancellationError`.
  func done(_ done: Int, of total: Int) throws {
    try check()
    progress.report(done: done, of: total, message: language.pick("\(done) clients", "\(done) clients"))
  }
}

/// Long work whose result is an answer, and of which nothing is to be kept.
struct TakenBack<Response: Encodable & Sendable>: Error {
  var response: Response
}

/// A long request, on its way through the store.
final class LongStoreTask<R: LongStoreRequest>: StoreWork {
  var changesDirectory: Bool { R.changesDirectory }
  let isLong = true
  let method = R.method
  var isDryRun: Bool { request.request?.isDryRun == true }
  private let call: Call
  private let request: Decoded<R>
  private let paramsHash: String
  private let audience: Audience
  private let progress: Progress
  private let answer = Mutex<[UInt8]>([])

  init(call: Call, request: Decoded<R>, paramsHash: String, audience: Audience, outbox: Outbox) {
    self.call = call
    self.request = request
    self.paramsHash = paramsHash
    self.audience = audience
    progress = Progress(token: request.request?.workDoneToken, outbox: outbox)
  }

  var isCancelled: Bool { call.isCancelled }

  func perform(in transaction: borrowing Transaction) throws {
    try audience.check(R.self, in: transaction)
    let report = WorkReport(call: call, progress: progress, language: audience.language)
    let response = try request.respond { request in
      progress.begin(title: R.title(in: audience.language))
      return try request.respond(in: transaction, for: audience, paramsHash: paramsHash, report)
    }
    let bytes = try JSON.encode(response)
    answer.withLock { $0 = bytes }
  }

  func finish(_ outcome: Result<Void, any Error>) {
    do {
      if case .failure(let taken as TakenBack<R.Response>) = outcome {
        progress.end(message: audience.language.pick("Done", "Terminé"))
        return call.answer(try JSON.encode(taken.response))
      }
      try outcome.get()
      progress.end(message: audience.language.pick("Done", "Terminé"))
      call.answer(answer.withLock { $0 })
    } catch {
      let reply = ResponseError(replyingTo: error, in: audience.language)
      progress.end(message: reply.message)
      audience.answer(call, failing: error, of: R.method)
    }
  }
}
