internal import DirectoryStore
internal import Spreadsheet

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file that is open as long as something needs it.
final class HeldFile: Sendable {
  private let file: SourceFile

  init(_ file: consuming SourceFile) {
    self.file = file
  }

  /// Bytes, when it was opened.
  var size: Int { file.size }

  /// Reads a piece; shorter where the file ends.
  func read(at offset: Int, count: Int) throws(WorkbookError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = bytes.withUnsafeMutableBytes {
        pread(file.descriptor, $0.baseAddress?.advanced(by: done), count - done, off_t(offset + done))
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw .readFailed(errno: errno) }
      if read == 0 { break }
      done += read
    }
    bytes.removeLast(count - done)
    return bytes
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(WorkbookError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        pwrite(file.descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done, off_t(offset + done))
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .writeFailed(errno: errno) }
      done += written
    }
  }

  /// Looks through the first bytes, which are all of the file.
  func content(size: Int, _ work: LongCall) throws -> AttachmentContent {
    try AttachmentContent(size: size) { [self] position in
      try work.checkCancelled()
      let start = position * AttachmentContent.chunkSize
      return try read(at: start, count: min(AttachmentContent.chunkSize, size - start))
    }
  }
}
