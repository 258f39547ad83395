internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC
internal import Spreadsheet

/// Sends a piece of a file. One that was sent before changes nothing: a piece can be sent again.
struct AppendToUpload: LongRequest {
  static let method = "client/attachments/append"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.limitExceeded, .unreadableFile]

  /// What `client/attachments/begin` has answered.
  var uploadId: ID<Upload>
  /// Where the piece begins: how many bytes were sent before it.
  var offset: Int
  /// The bytes in base64 (RFC 4648); as many as a message has room for, a few MiB at best.
  var content: String

  typealias Response = UploadState

  static let rules: [String: [SchemaKeyword]] = [
    "offset": SchemaKeyword.range(0...Attachment.sizeLimit), "content": [.contentEncoding("base64")],
  ]

  var workDoneToken: JSONValue? { nil }
  var idempotencyKey: String? { nil }

  static func title(in language: Language) -> String { BeginUpload.title(in: language) }

  static func respond(to decoded: Decoded<AppendToUpload>, _ work: LongCall) throws -> UploadState {
    let bytes = try decoded.respond { request in
      guard let bytes = Base64.decode(request.content) else {
        throw Issues([Issue(.invalidBase64, at: "/content")])
      }
      return bytes
    }
    let request = try decoded.get()
    let now = try work.now()
    let upload = try work.uploads.upload(request.uploadId, for: work.audience.caller, at: now)
    do {
      try upload.append(bytes, at: request.offset, now: now)
    } catch let error as WorkbookError {
      throw UnreadableFile(name: nil, reason: .workbook(error))
    }
    return UploadState(uploadId: upload.id, size: upload.size)
  }
}
