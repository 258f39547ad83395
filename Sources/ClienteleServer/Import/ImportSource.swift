internal import Directory
internal import JSON
internal import DirectoryStore
internal import Spreadsheet

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The file of an import, open for reading, with its fingerprint.
struct ImportSource: ~Copyable {
  let file: SourceFile
  /// What the caller calls it.
  let name: String?
  /// SHA-256 of its bytes, in hexadecimal.
  let sha256: String

  /// Opens the file at the path, or puts the content into one.
  ///
  /// - Throws: `Issues`, `UnreadableFile`.
  static func open(_ request: some ImportParams, forbidden: Set<SourceFile.Identity>) throws -> ImportSource {
    switch (request.path, request.content) {
    case (let path?, nil):
      do {
        return try ImportSource(SourceFile.open(path: path, forbidden: forbidden), name: baseName(of: path))
      } catch let error as SourceFileError {
        throw UnreadableFile(name: path, reason: .source(error))
      } catch let error as WorkbookError {
        throw UnreadableFile(name: path, reason: .workbook(error))
      }
    case (nil, let content?):
      guard let bytes = Base64.decode(content) else {
        throw Issues([Issue(.invalidBase64, at: "/content")])
      }
      do {
        return try ImportSource(SourceFile.temporary(bytes: bytes), name: request.fileName)
      } catch let error as SourceFileError {
        throw UnreadableFile(name: request.fileName, reason: .source(error))
      } catch let error as WorkbookError {
        throw UnreadableFile(name: request.fileName, reason: .workbook(error))
      }
    default:
      throw Issues([Issue(.required, suggestion: "path | content")])
    }
  }

  private init(_ file: consuming SourceFile, name: String?) throws {
    sha256 = try Self.hash(file.descriptor)
    self.file = file
    self.name = name
  }

  private static func hash(_ descriptor: Int32) throws -> String {
    var hash = SHA256()
    var offset: off_t = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, offset) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw WorkbookError.readFailed(errno: errno) }
      if count == 0 { return SHA256.hexadecimal(digest: hash.finish()) }
      buffer.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      offset += off_t(count)
    }
  }

  private static func baseName(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}

/// A file that can't be imported, and why.
struct UnreadableFile: Error {
  /// The path or name, as the caller gave it.
  var name: String?
  var reason: Reason

  enum Reason {
    case source(SourceFileError)
    case workbook(WorkbookError)
  }
}
