#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes all of a block to a descriptor.
struct FileOutput {
  let descriptor: CInt

  func write(_ block: Span<UInt8>) throws(WorkbookError) {
    var failure: WorkbookError?
    unsafe block.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count, let start = bytes.baseAddress {
        let count = unsafe Self.write(descriptor, start + done, bytes.count - done)
        if count < 0, errno != EINTR {
          failure = .writeFailed(errno: errno)
          return
        }
        done += max(count, 0)
      }
    }
    if let failure { throw failure }
  }

  private static func write(_ descriptor: CInt, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.write(descriptor, bytes, count)
    #else
      unsafe Glibc.write(descriptor, bytes, count)
    #endif
  }
}
