internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Makes the workbook to fill in for an import: its columns and those of the custom fields, with drop-down lists and a
/// help sheet, in a language.
///
/// With a `path` the workbook is written there, and a file that is there already is left alone; else its content is
/// answered.
struct MakeImportTemplate: StoreRequest {
  static let method = "client/import/template"
  static let access = Access.member
  static let since = "1.0"
  static let leavesFiles = true
  static let errors: [ResponseError.Code] = [.requestFailed]

  /// The language of the labels; the session's when absent.
  var language: Language?
  /// Where to write the workbook, on the service's machine; there must not be a file yet.
  var path: String?

  struct Response: Codable, Sendable {
    /// Where the workbook was written.
    var path: String?
    /// The workbook's bytes in base64 (RFC 4648), where no path was given.
    var content: String?
    /// What to call the workbook.
    var fileName: String
    /// The media type of a workbook.
    var mediaType: String
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let template = ImportTemplate(
      language: language ?? audience.language, customFields: try transaction.customFields(for: audience.caller))
    let bytes = try template.bytes(createdAt: transaction.now)
    guard let path else {
      return Response(
        content: Base64.encode(bytes), fileName: template.fileName, mediaType: ImportTemplate.mediaType)
    }
    try NewFile.write(bytes, to: path)
    return Response(path: path, fileName: template.fileName, mediaType: ImportTemplate.mediaType)
  }
}
