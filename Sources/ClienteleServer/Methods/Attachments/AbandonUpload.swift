internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Gives up a file that was sent in pieces, in whole or in part; what was sent is gone.
struct AbandonUpload: LongRequest {
  static let method = "client/attachments/abandon"
  static let access = Access.administrator
  static let since = "1.0"

  /// What `client/attachments/begin` has answered.
  var uploadId: ID<Upload>

  typealias Response = UploadState

  var workDoneToken: JSONValue? { nil }
  var idempotencyKey: String? { nil }

  static func title(in language: Language) -> String { BeginUpload.title(in: language) }

  static func respond(to decoded: Decoded<AbandonUpload>, _ work: LongCall) throws -> UploadState {
    let upload = try work.uploads.upload(decoded.get().uploadId, for: work.audience.caller, at: work.now())
    work.uploads.remove(upload.id)
    return UploadState(uploadId: upload.id, size: upload.size)
  }
}
