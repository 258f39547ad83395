internal import Directory
internal import DirectoryStore
internal import JSON
internal import Spreadsheet

/// Where the bytes of an attachment come from.
enum AttachmentSource: Sendable {
  case path(String)
  case content([UInt8])
  case upload(ID<Upload>)

  /// Opens what there is and looks through it.
  ///
  /// - Throws: `UnreadableFile`, `LimitExceeded`, `DirectoryError.notFound`, `CancellationError`.
  func open(_ work: LongCall) throws -> AttachmentContent {
    let content: AttachmentContent
    do {
      switch self {
      case .path(let path):
        let file = HeldFile(
          try SourceFile.open(
            path: path, forbidden: Set(work.store.paths.compactMap { SourceFile.Identity(path: $0) }),
            limit: Attachment.sizeLimit))
        content = try file.content(size: file.size, work)
      case .content(let bytes): content = try AttachmentContent(bytes)
      case .upload(let id):
        content = try work.uploads.upload(id, for: work.audience.caller, at: work.now()).content(work)
      }
    } catch SourceFileError.tooLarge {
      throw LimitExceeded(limit: .attachmentSize, path: path)
    } catch let error as SourceFileError {
      throw UnreadableFile(name: path, reason: .source(error))
    } catch let error as WorkbookError {
      throw UnreadableFile(name: path, reason: .workbook(error))
    }
    // An empty file is a download that failed, or a mistake.
    guard content.size > 0 else { throw UnreadableFile(name: path, reason: .workbook(.emptyFile)) }
    return content
  }

  /// The path that the caller has named.
  var path: String? {
    if case .path(let path) = self { path } else { nil }
  }
}
