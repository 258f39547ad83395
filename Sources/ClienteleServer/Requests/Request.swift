internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// A method of the service: its stored properties are the params, `Response` is the result.
protocol Request: Decodable, Sendable, SchemaRuled {
  associatedtype Response: Encodable
  static var method: String { get }
  /// The role and the plan that it takes.
  static var access: Access { get }
  /// The version of the protocol that has it first.
  static var since: String { get }
  /// Whether params that it does not know are passed over: only where other protocols' peers send their own.
  static var ignoresUnknownParams: Bool { get }
  /// Whether it writes files, which nothing takes back: it does nothing, then, where its params are of wrong shape.
  static var leavesFiles: Bool { get }
  /// The errors that it may answer besides those that follow from its params, its access and its kind.
  static var errors: [ResponseError.Code] { get }
  /// Takes a call of this method up: answers it, or puts work for it into the session's queue.
  static func receive(_ call: Call, _ params: Params, in session: Session)
}

extension Request {
  static var ignoresUnknownParams: Bool { false }
  static var leavesFiles: Bool { false }
  static var errors: [ResponseError.Code] { [] }
  static var rules: [String: [SchemaKeyword]] { [:] }
  static var needed: [[String]] { [] }

  /// The request that the params describe, as far as they do.
  static func decode(_ params: Params) -> Decoded<Self> {
    let (request, issues) = params.decodeLeniently(Self.self, ignoringUnknownFields: ignoresUnknownParams)
    return Decoded(request: request, issues: issues)
  }
}

/// A request that needs the session, and nothing of the store.
protocol SessionRequest: Request {
  /// Checks what is in the params, whether their shape is right or not; it changes nothing.
  ///
  /// - Throws: `Issues` with everything that is wrong.
  func check() throws
  func respond(in session: Session) throws -> Response
}

extension SessionRequest {
  func check() throws {}

  static func receive(_ call: Call, _ params: Params, in session: Session) {
    do {
      let request = decode(params)
      try request.respond { try $0.check() }
      call.answer(try JSON.encode(request.get().respond(in: session)))
    } catch {
      call.answer(session.reply(to: error))
    }
  }
}

/// A request whose work is one transaction on the store.
///
/// The transaction can't be kept, returned or awaited in: all of `respond` happens, or nothing.
protocol StoreRequest: Request {
  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response
}

extension StoreRequest {
  static func receive(_ call: Call, _ params: Params, in session: Session) {
    let request = decode(params)
    session.enqueue(call) { .store(ReadTask(call: call, request: request, audience: $0)) }
  }
}

/// A request that changes the directory.
protocol ChangeRequest: StoreRequest {
  /// At most 255 bytes; the same key with the same params answers the record of the first call, for 30 days.
  var idempotencyKey: String? { get }
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool? { get }
  /// The record that a response is about: what a repeated call answers again.
  static func recordID(of response: Response) -> String
  /// The response to a repeated call: the record as it now is.
  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
}

extension ChangeRequest {
  static var rules: [String: [SchemaKeyword]] { IdempotencyKey.rules }

  static func receive(_ call: Call, _ params: Params, in session: Session) {
    let request = decode(params)
    // The hash is of the params as they came, and they are gone when the task runs.
    let hash = request.request?.idempotencyKey.map { _ in params.fingerprint }
    session.enqueue(call) { .store(ChangeTask(call: call, request: request, paramsHash: hash, audience: $0)) }
  }
}

/// A change whose response is the client as it now is.
protocol ClientChangeRequest: ChangeRequest where Response == StoredClient {}

extension ClientChangeRequest {
  static func recordID(of response: StoredClient) -> String { response.client.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> StoredClient
  {
    try transaction.writtenClient(ID(rawValue: recordID), for: audience.caller)
  }
}

/// A change whose response is the attachment as it now is.
protocol AttachmentChangeRequest: ChangeRequest where Response == StoredAttachment {}

extension AttachmentChangeRequest {
  static func recordID(of response: StoredAttachment) -> String { response.attachment.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> StoredAttachment
  {
    try transaction.writtenAttachment(ID(rawValue: recordID), for: audience.caller)
  }
}

/// A change whose response is the note as it now is.
protocol NoteChangeRequest: ChangeRequest where Response == StoredNote {}

extension NoteChangeRequest {
  static func recordID(of response: StoredNote) -> String { response.note.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> StoredNote
  {
    try transaction.writtenNote(ID(rawValue: recordID), for: audience.caller)
  }
}
