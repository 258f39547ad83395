internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Begins to send a file in pieces, which is larger than a message: `client/attachments/append` sends them, and
/// `client/attachments/add` keeps the file with a client.
///
/// The session has at most 8 uploads under way. One is given up after an hour without a piece, and all of them with the
/// session: nothing of them is kept.
struct BeginUpload: LongRequest {
  static let method = "client/attachments/begin"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.limitExceeded]

  typealias Response = UploadState

  var workDoneToken: JSONValue? { nil }
  var idempotencyKey: String? { nil }

  static func title(in language: Language) -> String { language.pick("Sending a file", "Envoi d’un fichier") }

  static func respond(to decoded: Decoded<BeginUpload>, _ work: LongCall) throws -> UploadState {
    _ = try decoded.get()
    let (id, now) = try work.store.read { ($0.newID(Upload.self), $0.now) }
    let upload = try work.uploads.begin(id, for: work.audience.caller, at: now)
    return UploadState(uploadId: upload.id, size: upload.size)
  }
}
