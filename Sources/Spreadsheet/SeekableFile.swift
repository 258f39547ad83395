#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is read by offset.
struct SeekableFile {
  let descriptor: CInt
  let size: Int

  init(descriptor: CInt) throws(WorkbookError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .readFailed(errno: errno) }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  /// Reads as many bytes as there are, up to the buffer's size.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookError) -> Int {
    var done = 0
    while done < buffer.count, let start = buffer.baseAddress {
      let count = unsafe pread(descriptor, start + done, buffer.count - done, off_t(offset + done))
      if count < 0 {
        if errno == EINTR { continue }
        throw .readFailed(errno: errno)
      }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// Reads a small piece; shorter where the file ends.
  func bytes(at offset: Int, count: Int) throws(WorkbookError) -> [UInt8] {
    guard offset >= 0, offset < size, count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: min(count, size - offset))
    var failure: WorkbookError?
    var done = 0
    unsafe bytes.withUnsafeMutableBytes { buffer in
      do throws(WorkbookError) { done = try unsafe read(at: offset, into: buffer) } catch { failure = error }
    }
    if let failure { throw failure }
    bytes.removeLast(bytes.count - done)
    return bytes
  }
}
