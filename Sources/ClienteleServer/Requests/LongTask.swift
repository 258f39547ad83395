internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC
internal import Synchronization

/// A request that takes long: it is carried out on a thread of its own, tells how far it is, and can be cancelled.
protocol LongRequest: Request where Response: Sendable {
  var workDoneToken: JSONValue? { get }
  var idempotencyKey: String? { get }
  /// What is being done, for people.
  static func title(in language: Language) -> String
  static func respond(to request: Decoded<Self>, _ work: LongCall) throws -> Response
}

/// A response that the peer's log is told of.
protocol LongResponse: Codable, Sendable {
  /// The whole in a sentence, in the session's language.
  var summary: String { get }
  /// Whether something is wrong that a person should look at.
  var needsAttention: Bool { get }
}

extension LongRequest {
  static func receive(_ call: Call, _ params: Params, in session: Session) {
    let request = decode(params)
    // Of the params as they came; they are gone when the work begins.
    let hash = request.request?.idempotencyKey.map { _ in params.fingerprint }
    session.enqueueLong(call) { store, audience in
      LongTask(
        request: request,
        work: LongCall(
          call: call, audience: audience, store: store, configuration: session.configuration,
          outbox: session.connection.outbox, plans: session.plans, uploads: session.uploads,
          paramsHash: hash),
        waker: session.connection.waker)
    }
  }
}

/// A call for long work, and what it needs of the session.
struct LongCall: Sendable {
  let call: Call
  let audience: Audience
  let store: Store
  let configuration: Configuration
  let outbox: Outbox
  let plans: ImportPlans
  let uploads: Uploads
  let paramsHash: String?

  func checkCancelled() throws {
    if call.isCancelled { throw CancellationError() }
  }

  /// Tells of the progress of the body, from its begin to its end.
  func reporting<R: LongRequest>(
    _ request: R, _ body: (Progress) throws -> R.Response
  ) throws -> R.Response where R.Response: LongResponse {
    let progress = Progress(token: request.workDoneToken, outbox: outbox)
    progress.begin(title: R.title(in: audience.language))
    do {
      let response = try body(progress)
      progress.end(message: response.summary)
      return response
    } catch {
      progress.end(message: ResponseError(replyingTo: error, in: audience.language).message)
      throw error
    }
  }

  /// Carries work out in one transaction.
  func carryOut<Value: Sendable>(
    _ method: String, isDryRun: Bool, _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
  ) throws -> Value {
    try store.carryOutAndWait(
      AwaitedWork(
        changesDirectory: true, isDryRun: isDryRun, isLong: true, method: method,
        isCancelled: { [call] in call.isCancelled }, body))
  }
}

/// Long work on its way.
final class LongTask<R: LongRequest>: LongWork {
  private let request: Decoded<R>
  private let work: LongCall
  private let waker: Waker
  private let finished = Atomic(false)

  init(request: Decoded<R>, work: LongCall, waker: Waker) {
    self.request = request
    self.work = work
    self.waker = waker
  }

  var isFinished: Bool { finished.load(ordering: .acquiring) }

  var isCancelled: Bool { work.call.isCancelled }

  func start() {
    let hasStarted = startThread { self.run() }
    if !hasStarted { run() }
  }

  private func run() {
    do {
      try work.checkCancelled()
      try work.store.read { [work] in try work.audience.check(R.access, for: R.method, in: $0) }
      let response = try R.respond(to: request, work)
      work.call.answer(try JSON.encode(response))
      if let told = response as? any LongResponse {
        work.outbox.log(
          told.needsAttention ? .warning : .info, told.summary, upTo: work.configuration.peerLogLevel)
      }
    } catch {
      work.call.answer(ResponseError(replyingTo: error, in: work.audience.language))
    }
    finished.store(true, ordering: .releasing)
    waker.wake()
  }
}
