internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Hands out a file that is kept with a client: into a new file at a `path`, or as `content`, a piece at a time.
///
/// What is stored is checked before it is handed out; a file at a path is there whole or not at all, for its owner alone.
struct GetAttachment: LongRequest {
  static let method = "client/attachments/get"
  static let access = Access.member
  static let since = "1.0"
  static let isReadOnly = false
  static let errors: [ResponseError.Code] = [.unreadableFile, .requestFailed]
  static let leavesFiles = true

  /// How many bytes are answered at most: in base64 a message has room for them.
  static let longest = 8 << 20
  /// How many bytes are written to a file at once.
  private static let piece = 4 * AttachmentContent.chunkSize

  /// The client's identifier.
  var clientId: ID<Client>
  /// The attachment's identifier.
  var attachmentId: ID<Attachment>
  /// Where to write the file, on the service's machine; there must not be one yet.
  var path: String?
  /// Whether a file that is at the path already is replaced; a link never is. Takes an administrator.
  var overwrite: Bool?
  /// Where the content that is answered begins; 0 when absent. Not with a path.
  var offset: Int?
  /// How many bytes of content are answered at most: 8 MiB when absent, and 0 for the record alone. Not with a path.
  var length: Int?

  static let rules: [String: [SchemaKeyword]] = [
    "offset": SchemaKeyword.range(0...Attachment.sizeLimit), "length": SchemaKeyword.range(0...longest),
  ]

  struct Response: Codable, Sendable {
    /// The attachment.
    var attachment: Attachment
    /// Where the file was written.
    var path: String?
    /// The bytes from `offset` on, in base64 (RFC 4648), where no path was given.
    var content: String?
    /// Where the next piece begins; absent where nothing follows.
    var nextOffset: Int?
  }

  var workDoneToken: JSONValue? { nil }
  var idempotencyKey: String? { nil }

  static func title(in language: Language) -> String { language.pick("Handing out a file", "Remise d’un fichier") }

  static func respond(to decoded: Decoded<GetAttachment>, _ work: LongCall) throws -> Response {
    try decoded.respond { try $0.check() }
    let request = try decoded.get()
    guard let path = request.path else {
      return try work.store.read { try request.piece(in: $0, for: work.audience.caller) }
    }
    if request.overwrite == true {
      let role = try work.store.read { try work.audience.role(in: $0) }
      guard role >= .administrator else {
        throw AccessError.notAllowed(method: method, needed: .administrator, held: role)
      }
    }
    return try request.write(to: path, work)
  }

  private func check() throws {
    var issues: [Issue] = []
    func check(_ value: Int?, _ limit: Int, at pointer: String) {
      guard let value else { return }
      if !(0...limit).contains(value) {
        issues.append(
          Issue(
            .outOfRange, at: pointer, value: String(value), limit: value < 0 ? 0 : limit, suggestion: "0–\(limit)"))
      }
    }
    check(offset, Attachment.sizeLimit, at: "/offset")
    check(length, Self.longest, at: "/length")
    if path != nil, offset != nil || length != nil {
      issues.append(Issue(.invalidChoice, value: "path, offset, length", suggestion: "path | offset, length"))
    }
    if path == nil, overwrite != nil { issues.append(Issue(.required, at: "/path")) }
    if !issues.isEmpty { throw Issues(issues) }
  }

  private func piece(in transaction: borrowing Transaction, for caller: Caller) throws -> Response {
    let stored = try transaction.attachment(attachmentId, of: clientId, for: caller)
    let (start, size) = (offset ?? 0, stored.attachment.size)
    let end = min(size, start + (length ?? Self.longest))
    let bytes = start < end ? try transaction.bytes(of: stored, in: start..<end) : []
    return Response(
      attachment: stored.attachment, content: Base64.encode(bytes), nextOffset: start < end && end < size ? end : nil)
  }

  /// Writes the file, reading a piece after the other from the store, which others use in between.
  private func write(to path: String, _ work: LongCall) throws -> Response {
    let caller = work.audience.caller
    let attachment = try work.store.read { try $0.attachment(attachmentId, of: clientId, for: caller).attachment }
    let target = try AttachmentTarget(path: path, replaces: overwrite ?? false, store: work.store.path)
    var hash = SHA256()
    for start in stride(from: 0, to: attachment.size, by: Self.piece) {
      try work.checkCancelled()
      let bytes = try work.store.read { transaction in
        let stored = try transaction.attachment(attachmentId, of: clientId, for: caller)
        return try transaction.bytes(of: stored, in: start..<min(attachment.size, start + Self.piece))
      }
      hash.update(bytes)
      try target.write(bytes)
    }
    guard SHA256.hexadecimal(digest: hash.finish()) == attachment.sha256 else {
      throw AttachmentError.damaged(id: attachment.id, name: attachment.name)
    }
    try target.finish()
    return Response(attachment: attachment, path: path)
  }
}
