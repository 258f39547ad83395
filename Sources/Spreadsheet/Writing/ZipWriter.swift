internal import CZlib

/// Writes a zip archive without going back in it: the sizes of a part come after it.
@safe final class ZipWriter {
  private struct Part {
    var name: String
    var checksum: UInt32
    var compressedSize: Int
    var size: Int
    var offset: Int
  }

  private let sink: (Span<UInt8>) throws -> Void
  private let stream: UnsafeMutablePointer<z_stream>
  private var output = ByteBuffer()
  private var parts: [Part] = []
  private var offset = 0

  private static let blockSize = 64 << 10
  /// The level that is worth its time on this kind of XML.
  private static let level: CInt = 3
  /// Names are UTF-8, sizes come after the data.
  private static let flags: UInt16 = 0x0808
  /// 1 January 1980, which is no time: the same content gives the same bytes.
  private static let date: UInt32 = 0x0021_0000

  init(sink: @escaping (Span<UInt8>) throws -> Void) throws(WorkbookError) {
    self.sink = sink
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe deflateInit2_(
      stream, Self.level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      CInt(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .outOfMemory }
  }

  deinit {
    _ = unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  func beginPart(_ name: String) throws {
    parts.append(Part(name: name, checksum: 0, compressedSize: 0, size: 0, offset: offset + output.count))
    guard unsafe deflateReset(stream) == Z_OK else { throw WorkbookError.compressionFailed }
    try output.append(littleEndian: UInt32(0x0403_4B50))
    try output.append(littleEndian: UInt16(20))
    try output.append(littleEndian: Self.flags)
    try output.append(littleEndian: UInt16(8))
    try output.append(littleEndian: Self.date)
    for _ in 0..<3 { try output.append(littleEndian: UInt32(0)) }
    try output.append(littleEndian: UInt16(truncatingIfNeeded: name.utf8.count))
    try output.append(littleEndian: UInt16(0))
    try output.append(name)
  }

  /// Adds to the part that was begun last.
  func write(_ bytes: Span<UInt8>) throws { try deflate(bytes, Z_NO_FLUSH) }

  func endPart() throws {
    try ByteBuffer().withSpan { nothing throws in try deflate(nothing, Z_FINISH) }
    guard let part = parts.last else { return }
    guard part.size <= UInt32.max, part.compressedSize <= UInt32.max, offset <= UInt32.max else {
      throw WorkbookError.inflatesBeyond(limit: Int(UInt32.max))
    }
    try output.append(littleEndian: UInt32(0x0807_4B50))
    try appendSizes(part)
    try flush()
  }

  /// Writes the central directory.
  func finish() throws {
    let start = offset + output.count
    for part in parts {
      try output.append(littleEndian: UInt32(0x0201_4B50))
      try output.append(littleEndian: UInt16(20))
      try output.append(littleEndian: UInt16(20))
      try output.append(littleEndian: Self.flags)
      try output.append(littleEndian: UInt16(8))
      try output.append(littleEndian: Self.date)
      try appendSizes(part)
      try output.append(littleEndian: UInt16(truncatingIfNeeded: part.name.utf8.count))
      for _ in 0..<4 { try output.append(littleEndian: UInt16(0)) }
      try output.append(littleEndian: UInt32(0))
      try output.append(littleEndian: UInt32(truncatingIfNeeded: part.offset))
      try output.append(part.name)
    }
    let size = offset + output.count - start
    try output.append(littleEndian: UInt32(0x0605_4B50))
    try output.append(littleEndian: UInt32(0))
    for _ in 0..<2 { try output.append(littleEndian: UInt16(truncatingIfNeeded: parts.count)) }
    try output.append(littleEndian: UInt32(truncatingIfNeeded: size))
    try output.append(littleEndian: UInt32(truncatingIfNeeded: start))
    try output.append(littleEndian: UInt16(0))
    try flush()
  }

  private func appendSizes(_ part: Part) throws {
    try output.append(littleEndian: part.checksum)
    try output.append(littleEndian: UInt32(truncatingIfNeeded: part.compressedSize))
    try output.append(littleEndian: UInt32(truncatingIfNeeded: part.size))
  }

  private func deflate(_ bytes: Span<UInt8>, _ mode: CInt) throws {
    guard var part = parts.popLast() else { return }
    part.size += bytes.count
    try unsafe bytes.withUnsafeBufferPointer { input in
      part.checksum = UInt32(
        truncatingIfNeeded: unsafe crc32(
          UInt(part.checksum), input.baseAddress, UInt32(truncatingIfNeeded: input.count)))
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(truncatingIfNeeded: input.count)
      var isFull = true
      while isFull {
        let written = try unsafe output.appendBytes(upTo: Self.blockSize) { buffer throws(WorkbookError) in
          unsafe stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
          unsafe stream.pointee.avail_out = UInt32(truncatingIfNeeded: buffer.count)
          let status = unsafe CZlib.deflate(stream, mode)
          guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw .compressionFailed }
          return buffer.count - Int(unsafe stream.pointee.avail_out)
        }
        part.compressedSize += written
        isFull = unsafe stream.pointee.avail_out == 0
      }
    }
    parts.append(part)
    if output.count >= Self.blockSize { try flush() }
  }

  private func flush() throws {
    try output.withSpan { bytes throws in try sink(bytes) }
    offset += output.count
    output.removeAll()
  }
}
