internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Keeps a file with a client: one at a path, one whose content is sent along, or one that was sent in pieces.
///
/// At most 25 MiB, and not empty. It is stored once, however often it is added. The media type is told from the bytes, and
/// the name is made harmless.
struct AddAttachment: LongRequest {
  static let method = "client/attachments/add"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.unreadableFile, .limitExceeded]

  /// The client's identifier.
  var clientId: ID<Client>
  /// The attachment to add; it may be absent where there is a path.
  var attachment: Attachment.Draft?
  /// The path of a regular file on the service's machine; or else `content` or `uploadId`.
  var path: String?
  /// The file's bytes in base64 (RFC 4648), as far as a message has room.
  var content: String?
  /// What `client/attachments/begin` has answered, when all pieces are sent.
  var uploadId: ID<Upload>?
  /// The same key with the same params answers the attachment of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  typealias Response = StoredAttachment

  static let needed = [["path", "content", "uploadId"]]
  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging(["content": [.contentEncoding("base64")]]) { $1 }
  }

  var workDoneToken: JSONValue? { nil }

  static func title(in language: Language) -> String { language.pick("Adding a file", "Ajout d’un fichier") }

  static func respond(to decoded: Decoded<AddAttachment>, _ work: LongCall) throws -> StoredAttachment {
    let (draft, source) = try decoded.respond { try $0.checked() }
    let request = try decoded.get()
    // A repeated call is answered though its file may be gone meanwhile.
    let earlier = try work.store.read { transaction in
      if let earlier = try request.earlier(work, in: transaction) { return earlier as StoredAttachment? }
      _ = try transaction.client(.id(request.clientId), for: work.audience.caller)
      return nil
    }
    if let earlier { return earlier }
    let content = try source.open(work)
    let stored = try work.carryOut(method, isDryRun: request.dryRun ?? false) { transaction in
      if let earlier = try request.earlier(work, in: transaction) { return earlier }
      let caller = work.audience.caller
      let stored = try transaction.addAttachment(draft, content, to: request.clientId, by: caller)
      if let key = request.idempotencyKey, let hash = work.paramsHash {
        let write = IdempotentWrite(method: method, paramsHash: hash, recordID: stored.attachment.id.rawValue)
        try transaction.keep(write, key: key, by: caller)
      }
      return stored
    }
    if case .upload(let id) = source, request.dryRun != true { work.uploads.remove(id) }
    return stored
  }

  /// The attachment of an earlier call with the same key.
  private func earlier(_ work: LongCall, in transaction: borrowing Transaction) throws -> StoredAttachment? {
    guard let idempotencyKey, let hash = work.paramsHash else { return nil }
    let caller = work.audience.caller
    let found = try transaction.earlierWrite(key: idempotencyKey, method: Self.method, paramsHash: hash, by: caller)
    return try found.map { try transaction.writtenAttachment(ID(rawValue: $0), for: caller) }
  }

  /// What is to be added, and where its bytes are.
  ///
  /// - Throws: `Issues` with everything that is wrong.
  private func checked() throws -> (Attachment.Draft, AttachmentSource) {
    var issues: [Issue] = []
    var draft = attachment ?? Attachment.Draft()
    if draft.name == nil { draft.name = path }
    do {
      try under("/attachment") { _ = try draft.checked() }
    } catch let found as Issues {
      issues += found.list
    }
    if let idempotencyKey, let issue = IdempotencyKey.issue(of: idempotencyKey) { issues.append(issue) }
    let sources: [AttachmentSource] =
      (path.map { [.path($0)] } ?? []) + (content.map { [.content(Base64.decode($0) ?? [])] } ?? [])
      + (uploadId.map { [.upload($0)] } ?? [])
    if let content, Base64.decode(content) == nil { issues.append(Issue(.invalidBase64, at: "/content")) }
    if sources.count > 1 {
      issues.append(Issue(.invalidChoice, value: "path, content, uploadId", suggestion: "path | content | uploadId"))
    }
    guard issues.isEmpty, let source = sources.first else {
      if sources.isEmpty { issues.append(Issue(.required, suggestion: "path | content | uploadId")) }
      throw Issues(issues)
    }
    return (draft, source)
  }
}
