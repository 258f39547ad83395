internal import JSON

extension Connection {
  static let batchLimit = 1_000
  private static let cancelMethod = "$/cancelRequest"

  /// Receives the message, or the batch of them, that a frame holds.
  func receive(message: UnsafeRawBufferPointer, _ service: some Service) {
    do throws(JSONSyntaxError) {
      try document.parse(message)
    } catch {
      refuse(.syntax(error), id: recoveredID(after: error), service)
      return
    }
    if document.kind(of: document.root) == .array {
      receiveBatch(service)
    } else {
      receive(IncomingMessage(document, at: document.root), recipient: .outbox(outbox), service)
    }
  }

  private func receiveBatch(_ service: some Service) {
    let count = document.count(of: document.root)
    guard count > 0 else { return refuse(.emptyBatch, service) }
    guard count <= Self.batchLimit else { return refuse(.batchTooLarge(limit: Self.batchLimit), service) }
    let members = document.elements(of: document.root).map { IncomingMessage(document, at: $0).inBatch }
    let reply = BatchReply(count: members.count { $0.isAnswered }, outbox: outbox)
    begin(reply)
    defer { endBatch() }
    var index = 0
    for member in members {
      if case .request = member { carryOutPortion(service) }
      receive(hasRoom ? member : member.refused, recipient: .batch(reply, index: index), service)
      if member.isAnswered { index += 1 }
    }
  }

  private func receive(_ message: IncomingMessage, recipient: Call.Recipient, _ service: some Service) {
    switch message {
    case .request(let id, let method, let params):
      let call = Call(id: id, recipient: recipient, counter: counter)
      calls.append(call)
      service.receive(call, method: method, params: params)
    case .notification(Self.cancelMethod, let params):
      if let id = cancelledID(params) { cancel(id) }
    case .notification(let method, let params):
      service.receive(notification: method, params: params)
    case .ignored:
      break
    case .invalid(let error, let id):
      refuse(error, id: id, recipient: recipient, service)
    }
  }

  // MARK: Cancelling

  /// The request that a message asks to cancel, if that is what it asks.
  func cancelledID(in message: UnsafeRawBufferPointer) -> RequestID? {
    guard (try? document.parse(message)) != nil,
      case .notification(Self.cancelMethod, let params) = IncomingMessage(document, at: document.root)
    else { return nil }
    return cancelledID(params)
  }

  private func cancelledID(_ params: Params) -> RequestID? {
    guard let node = params.node, let member = document.member(of: node, named: "id") else { return nil }
    return try? IncomingMessage.id(document, at: member)
  }

  /// Cancelling overtakes the queue; what is unknown or answered is ignored.
  func cancel(_ id: RequestID) {
    for call in calls where call.id == id { call.cancel() }
  }

  // MARK: Refusing

  func refuse(_ error: MessageError, id: RequestID? = nil, recipient: Call.Recipient? = nil, _ service: some Service) {
    let answer = Call.refusal(service.reply(to: error), id: id)
    if case .batch(let reply, let index) = recipient {
      reply.fill(index, with: answer)
    } else {
      outbox.add(answer)
    }
  }

  /// The id of a message that is not JSON, where it could be read before the fault.
  ///
  /// An id that stands twice is none.
  private func recoveredID(after error: JSONSyntaxError) -> RequestID? {
    if error.kind == .duplicateKey("id") { return nil }
    guard let node = document.recoverID() else { return nil }
    return try? IncomingMessage.id(document, at: node)
  }
}

extension IncomingMessage {
  /// Whether it takes a place in a batch's answer.
  fileprivate var isAnswered: Bool {
    switch self {
    case .request, .invalid: true
    case .notification, .ignored: false
    }
  }

  /// The same as a member of a batch, where the messages of the life cycle have no place.
  fileprivate var inBatch: IncomingMessage {
    switch self {
    case .request(let id, let method, _) where Self.isOfLifeCycle(method): .invalid(.notInBatch(method: method), id: id)
    case .notification("exit", _): .ignored
    default: self
    }
  }

  /// The same as a member of a batch whose answers have no room any more.
  fileprivate var refused: IncomingMessage {
    guard case .request(let id, _, _) = self else { return self }
    return .invalid(.batchAnswersTooLarge(limit: Connection.pendingLimit), id: id)
  }

  private static func isOfLifeCycle(_ method: String) -> Bool {
    method == "initialize" || method == "shutdown" || method == "exit"
  }
}
