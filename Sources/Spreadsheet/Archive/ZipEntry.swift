/// One part of an archive, as the central directory describes it.
struct ZipEntry {
  var name: String
  var method: UInt16
  var checksum: UInt32
  var compressedSize: Int
  var size: Int
  var headerOffset: Int
}

/// Little endian integers of a zip record; out of bounds is an error.
struct ZipFields {
  let bytes: ArraySlice<UInt8>
  let defect: ArchiveDefect

  func short(_ offset: Int) throws(WorkbookError) -> UInt16 { UInt16(truncatingIfNeeded: try integer(offset, 2)) }

  func word(_ offset: Int) throws(WorkbookError) -> UInt32 { UInt32(truncatingIfNeeded: try integer(offset, 4)) }

  /// A size or an offset that fits the address space.
  func long(_ offset: Int) throws(WorkbookError) -> Int {
    guard let value = Int(exactly: try integer(offset, 8)) else { throw .damagedArchive(defect) }
    return value
  }

  private func integer(_ offset: Int, _ size: Int) throws(WorkbookError) -> UInt64 {
    guard offset >= 0, offset <= bytes.count - size else { throw .damagedArchive(defect) }
    var value: UInt64 = 0
    for index in 0..<size { value |= UInt64(bytes[bytes.startIndex + offset + index]) << UInt64(8 * index) }
    return value
  }
}
