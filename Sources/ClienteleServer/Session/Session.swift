internal import Directory
internal import DirectoryStore
internal import JSON
package import JSONRPC

/// One peer's use of the service, from `initialize` to `exit`; lives on the connection's thread.
package final class Session: Service {
  /// How far the life cycle of the base protocol is.
  enum State {
    case uninitialized, running, shutDown
  }

  let connection: Connection
  let configuration: Configuration
  private(set) var state = State.uninitialized
  /// Whom requests are carried out for; known from `initialize` on.
  private(set) var caller: Caller?
  private(set) var language: Language
  private(set) var store: Store?
  let trace = TraceSwitch()
  /// The import plans that the peer has asked for.
  let plans = ImportPlans()
  /// The files that the peer is sending.
  let uploads = Uploads()
  /// Whether the log tells of each request.
  let logsRequests = Log.includes(.debug)
  private var queue: [Work] = []
  /// The long work under way: what is behind it in the queue waits, so that requests take effect in order.
  private var longWork: (any LongWork)?
  private var shutdownCall: Call?

  /// Something to be carried out in order.
  enum Work {
    case store(any StoreWork)
    case long(any LongWork)
  }

  package init(connection: Connection, configuration: Configuration) {
    self.connection = connection
    self.configuration = configuration
    language = configuration.language
  }

  // MARK: Receiving

  package func receive(_ call: Call, method: String, params: Params) {
    if trace.isOn || logsRequests { observe(call, method: method, params: params) }
    if let refusal = refusal(of: method) {
      call.answer(reply(to: refusal))
      return
    }
    guard let request = MethodTable.requests[method] else {
      call.answer(reply(to: SessionError.methodNotFound(method)))
      return
    }
    if method == Shutdown.method {
      state = .shutDown
      shutdownCall = call
      return
    }
    request.receive(call, params, in: self)
  }

  /// Why a method can't be called in the present state of the life cycle.
  private func refusal(of method: String) -> SessionError? {
    switch state {
    case .uninitialized: method == Initialize.method || method == Discover.method ? nil : .notInitialized
    case .running: method == Initialize.method ? .alreadyInitialized : nil
    case .shutDown: .shutDown
    }
  }

  package func receive(notification method: String, params: Params) {
    if trace.isOn {
      observe(notification: method, params: params)
    }
    switch method {
    case "exit":
      connection.end(.exit)
    case "$/setTrace":
      if state == .running, let change = try? params.decode(SetTrace.self) { trace.value = change.value }
    default:
      break
    }
  }

  package func reply(to error: MessageError) -> ResponseError {
    ResponseError(error, in: language)
  }

  func reply(to error: any Error) -> ResponseError {
    ResponseError(replyingTo: error, in: language)
  }

  // MARK: Carrying out

  /// Puts the work that a call asks for behind what was asked before.
  func enqueue(_ call: Call, _ work: (Audience) -> Work) {
    guard let caller else {
      call.answer(reply(to: SessionError.notInitialized))
      return
    }
    queue.append(work(Audience(caller: caller, language: language)))
  }

  /// Puts long work behind what was asked before; what is asked after it waits for it.
  func enqueueLong(_ call: Call, _ work: (Store, Audience) -> any LongWork) {
    guard let store else {
      call.answer(reply(to: SessionError.notInitialized))
      return
    }
    enqueue(call) { .long(work(store, $0)) }
  }

  package func carryOut() {
    if let longWork, longWork.isFinished { self.longWork = nil }
    if longWork != nil { answerCancelled() }
    while longWork == nil, !queue.isEmpty {
      let batch = queue.prefix { $0.isStoreWork }.compactMap { $0.storeWork }
      queue.removeFirst(batch.count)
      if !batch.isEmpty { carryOut(batch) }
      if case .long(let work) = queue.first {
        queue.removeFirst()
        work.start()
        if !work.isFinished { longWork = work }
      }
    }
    answerShutdown()
  }

  /// Cancelling overtakes the long work that a request waits for.
  private func answerCancelled() {
    queue.removeAll { work in
      guard work.isCancelled else { return false }
      switch work {
      case .store(let work): work.finish(.failure(CancellationError()))
      // It finds that it is cancelled before it does anything.
      case .long(let work): work.start()
      }
      return true
    }
  }

  package func idle() {
    store?.idle()
  }

  private func carryOut(_ batch: [any StoreWork]) {
    guard let store else { return }
    if !store.carryOutNow(batch) { store.submit(batch) }
  }

  /// `shutdown` is answered last, when everything before it is durable and answered.
  private func answerShutdown() {
    guard let call = shutdownCall, queue.isEmpty, longWork == nil, connection.unanswered == 1 else { return }
    shutdownCall = nil
    call.answer(Array("null".utf8))
  }

  // MARK: Life cycle

  /// Opens the store and makes the session that the peer asked for.
  func initialize(_ request: Initialize) throws -> Initialize.Response {
    language = request.locale.map { Language(locale: $0) } ?? configuration.language
    let store = try Store(path: configuration.store, environment: configuration.environment)
    let role = configuration.environment.beginning.role
    let (caller, organization, member) = try store.read { transaction in
      let wanted = request.initializationOptions?.organization.map { ID<Organization>(rawValue: $0) }
      let caller = try transaction.firstCaller(of: wanted, as: role)
      return (caller, try transaction.organization(of: caller), try transaction.member(caller))
    }
    self.store = store
    self.caller = caller
    trace.value = request.trace ?? .off
    connection.watchedProcess = request.processId
    state = .running
    Log.write(.info, "session begins: protocol \(Version.protocol), peer \(request.clientInfo?.summary ?? "unknown")")
    return Initialize.Response(organization: organization, member: member)
  }

  /// Ends the session: the store is closed, and everything is on disk.
  package func close() {
    store?.closeNow()
  }

  /// The code with which the process ends: 0 after `shutdown`, else 1.
  package func exitCode(after ending: Connection.Ending) -> Int32 {
    switch ending {
    case .exit, .endOfInput, .outputClosed, .interrupted, .parentGone: state == .shutDown ? 0 : 1
    case .framingLost: 1
    }
  }
}

extension Session.Work {
  fileprivate var isCancelled: Bool {
    switch self {
    case .store(let work): work.isCancelled
    case .long(let work): work.isCancelled
    }
  }

  fileprivate var isStoreWork: Bool { storeWork != nil }

  fileprivate var storeWork: (any StoreWork)? {
    if case .store(let work) = self { work } else { nil }
  }
}

/// Work that takes long or waits, on a thread of its own.
protocol LongWork: Sendable {
  func start()
  var isFinished: Bool { get }
  /// Whether nobody wants it any more: then it does nothing but answer that.
  var isCancelled: Bool { get }
}

/// Why the session refuses a request.
enum SessionError: Error, Equatable {
  case notInitialized, alreadyInitialized, shutDown, unauthenticated
  case methodNotFound(String)
  case unsupportedProtocolVersion(String)
}
