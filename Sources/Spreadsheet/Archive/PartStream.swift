internal import CZlib

/// The bytes of one part, inflated as they are asked for, counted and checked at the end.
@safe final class PartStream {
  let name: String
  /// Compressed bytes taken so far.
  private(set) var consumed = 0
  private let archive: ZipArchive
  private let entry: ZipEntry
  private let dataOffset: Int
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private var checksum: UInt = 0
  private var produced = 0
  private var isFinished = false

  private static let blockSize = 64 << 10
  private static let ratioStart = 1 << 20

  init(_ entry: ZipEntry, in archive: ZipArchive) throws(WorkbookError) {
    guard entry.method == 0 || entry.method == 8 else {
      throw .unsupportedCompression(part: entry.name, method: Int(entry.method))
    }
    self.entry = entry
    self.archive = archive
    name = entry.name
    dataOffset = try Self.dataOffset(of: entry, in: archive.file)
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe input = .allocate(byteCount: Self.blockSize, alignment: 16)
    guard unsafe inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .outOfMemory
    }
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
    unsafe input.deallocate()
  }

  /// Fills the buffer; 0 at the end, after sizes and checksum were found right.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookError) -> Int {
    if isFinished || buffer.count == 0 { return 0 }
    let count = try unsafe entry.method == 0 ? copy(to: buffer) : inflate(to: buffer)
    let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    checksum = unsafe crc32(checksum, start, UInt32(truncatingIfNeeded: count))
    produced += count
    archive.inflated += count
    try checkLimits()
    if isFinished { try checkEnd() }
    return count
  }

  /// Reads what is left, for its checksum.
  func drain() throws(WorkbookError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while try unsafe read(into: buffer) > 0 {}
  }

  /// The local header must tell the same as the central one: two readers must not see two files.
  private static func dataOffset(of entry: ZipEntry, in file: SeekableFile) throws(WorkbookError) -> Int {
    let header = try file.bytes(at: entry.headerOffset, count: 30)
    let fields = ZipFields(bytes: header[...], defect: .localHeader)
    guard try fields.word(0) == 0x0403_4B50, try fields.short(8) == entry.method else {
      throw .damagedArchive(.localHeader)
    }
    if try fields.short(6) & 0x2041 != 0 { throw .encrypted }
    let nameSize = Int(try fields.short(26))
    let name = try file.bytes(at: entry.headerOffset + 30, count: nameSize)
    let offset = entry.headerOffset + 30 + nameSize + Int(try fields.short(28))
    guard String(decoding: name, as: UTF8.self) == entry.name, offset <= file.size - entry.compressedSize else {
      throw .damagedArchive(.localHeader)
    }
    return offset
  }

  private func copy(to buffer: UnsafeMutableRawBufferPointer) throws(WorkbookError) -> Int {
    let wanted = min(buffer.count, entry.compressedSize - consumed)
    let count = try unsafe archive.file.read(
      at: dataOffset + consumed, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
    guard count == wanted else { throw .truncated }
    consumed += count
    isFinished = consumed == entry.compressedSize
    return count
  }

  private func inflate(to buffer: UnsafeMutableRawBufferPointer) throws(WorkbookError) -> Int {
    unsafe stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = UInt32(truncatingIfNeeded: buffer.count)
    while unsafe stream.pointee.avail_out > 0, !isFinished {
      if unsafe stream.pointee.avail_in == 0 { try refill() }
      let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      switch status {
      case Z_OK: break
      case Z_STREAM_END: isFinished = true
      case Z_MEM_ERROR: throw .outOfMemory
      default: throw .damagedArchive(.compressedData)
      }
    }
    return buffer.count - Int(unsafe stream.pointee.avail_out)
  }

  private func refill() throws(WorkbookError) {
    let wanted = min(Self.blockSize, entry.compressedSize - consumed)
    guard wanted > 0 else { throw .damagedArchive(.compressedData) }
    let count = try unsafe archive.file.read(
      at: dataOffset + consumed, into: UnsafeMutableRawBufferPointer(rebasing: input[..<wanted]))
    guard count == wanted else { throw .truncated }
    consumed += count
    unsafe stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_in = UInt32(truncatingIfNeeded: count)
  }

  private func checkLimits() throws(WorkbookError) {
    if archive.inflated > SpreadsheetLimits.inflatedSize {
      throw .inflatesBeyond(limit: SpreadsheetLimits.inflatedSize)
    }
    let used = consumed - Int(unsafe stream.pointee.avail_in)
    if produced > Self.ratioStart, produced / SpreadsheetLimits.inflationRatio > max(used, 1) {
      throw .inflationRatio(part: name, limit: SpreadsheetLimits.inflationRatio)
    }
  }

  private func checkEnd() throws(WorkbookError) {
    guard produced == entry.size, consumed == entry.compressedSize, unsafe stream.pointee.avail_in == 0 else {
      throw .damagedArchive(.partSize)
    }
    guard checksum == UInt(entry.checksum) else { throw .badChecksum(part: name) }
  }
}
