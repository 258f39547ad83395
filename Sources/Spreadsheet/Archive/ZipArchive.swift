/// The central directory of a zip archive (APPNOTE 6.3.10, Zip64 included).
///
/// What it says is checked against itself and the file; its names find parts and are never paths of files.
final class ZipArchive {
  let file: SeekableFile
  private(set) var entries: [ZipEntry] = []
  /// Bytes that all parts have inflated to so far.
  var inflated = 0
  private var indexes: [String: Int] = [:]

  private static let directoryLimit = 4 << 20
  private static let mark16 = 0xFFFF
  private static let mark32 = 0xFFFF_FFFF

  init(file: SeekableFile) throws(WorkbookError) {
    self.file = file
    let directory = try Self.directory(of: file)
    let bytes = try file.bytes(at: directory.offset, count: directory.size)
    guard bytes.count == directory.size else { throw .truncated }
    try readEntries(bytes, count: directory.count, directoryOffset: directory.offset)
    try refuseOverlaps(end: directory.offset)
  }

  /// Finds a part by its name; names are the same without regard to ASCII case (ECMA-376 part 2, 6.2.2.3).
  func entry(named name: String) -> ZipEntry? {
    indexes[Self.folded(name)].map { entries[$0] }
  }

  private struct Directory {
    var offset: Int
    var size: Int
    var count: Int
  }

  private static func directory(of file: SeekableFile) throws(WorkbookError) -> Directory {
    let tailOffset = max(0, file.size - 22 - 0xFFFF)
    let tail = try file.bytes(at: tailOffset, count: file.size - tailOffset)
    guard let end = endRecord(tail) else { throw .truncated }
    let fields = ZipFields(bytes: tail[end...], defect: .endRecord)
    let disks = try (fields.short(4), fields.short(6))
    guard disks == (0, 0) || disks == (0xFFFF, 0xFFFF) else { throw .damagedArchive(.severalDisks) }
    var directory = try Directory(
      offset: Int(fields.word(16)), size: Int(fields.word(12)), count: Int(fields.short(10)))
    var directoryEnd = tailOffset + end
    guard try Int(fields.short(8)) == directory.count else { throw .damagedArchive(.severalDisks) }
    if directory.offset == mark32 || directory.size == mark32 || directory.count == mark16 {
      (directory, directoryEnd) = try zip64Directory(file, endRecord: tailOffset + end)
    }
    guard directory.count <= SpreadsheetLimits.parts else { throw .tooManyParts(limit: SpreadsheetLimits.parts) }
    guard directory.size <= directoryLimit, directory.size >= directory.count * 46, directory.offset <= directoryEnd,
      directoryEnd - directory.offset == directory.size
    else { throw .damagedArchive(.centralDirectory) }
    return directory
  }

  /// The last place in the tail where an end record with a fitting comment begins.
  private static func endRecord(_ tail: [UInt8]) -> Int? {
    var start = tail.count - 22
    while start >= 0 {
      if tail[start] == 0x50, tail[start + 1] == 0x4B, tail[start + 2] == 0x05, tail[start + 3] == 0x06 {
        let comment = Int(tail[start + 20]) | Int(tail[start + 21]) << 8
        if start + 22 + comment == tail.count { return start }
      }
      start -= 1
    }
    return nil
  }

  private static func zip64Directory(
    _ file: SeekableFile, endRecord: Int
  ) throws(WorkbookError) -> (Directory, end: Int) {
    let locator = ZipFields(bytes: try file.bytes(at: endRecord - 20, count: 20)[...], defect: .endRecord)
    guard try locator.word(0) == 0x0706_4B50 else { throw .damagedArchive(.endRecord) }
    let offset = try locator.long(8)
    guard offset <= file.size - 56 else { throw .damagedArchive(.endRecord) }
    let fields = ZipFields(bytes: try file.bytes(at: offset, count: 56)[...], defect: .endRecord)
    guard try fields.word(0) == 0x0606_4B50 else { throw .damagedArchive(.endRecord) }
    guard try fields.word(16) == 0, try fields.word(20) == 0 else { throw .damagedArchive(.severalDisks) }
    let directory = try Directory(offset: fields.long(48), size: fields.long(40), count: fields.long(32))
    return (directory, offset)
  }

  private func readEntries(_ bytes: [UInt8], count: Int, directoryOffset: Int) throws(WorkbookError) {
    var position = 0
    for _ in 0..<count {
      let fields = ZipFields(bytes: bytes[position...], defect: .centralDirectory)
      guard try fields.word(0) == 0x0201_4B50 else { throw .damagedArchive(.centralDirectory) }
      let flags = try fields.short(8)
      let (nameSize, extraSize) = try (Int(fields.short(28)), Int(fields.short(30)))
      let size = try 46 + nameSize + extraSize + Int(fields.short(32))
      guard size <= bytes.count - position else { throw .damagedArchive(.centralDirectory) }
      let nameStart = position + 46
      let name = String(decoding: bytes[nameStart..<nameStart + nameSize], as: UTF8.self)
      var entry = try ZipEntry(
        name: name, method: fields.short(10), checksum: fields.word(16), compressedSize: Int(fields.word(20)),
        size: Int(fields.word(24)), headerOffset: Int(fields.word(42)))
      try widen(&entry, bytes[nameStart + nameSize..<nameStart + nameSize + extraSize])
      // Bits 0, 6 and 13: encrypted, strongly, its directory masked.
      if flags & 0x2041 != 0 { throw .encrypted }
      guard entry.headerOffset <= directoryOffset, entry.compressedSize <= directoryOffset - entry.headerOffset
      else { throw .damagedArchive(.centralDirectory) }
      guard indexes.updateValue(entries.count, forKey: Self.folded(name)) == nil else { throw .duplicatePart(name) }
      entries.append(entry)
      position += size
    }
  }

  /// Takes from the Zip64 field what did not fit into 32 bits.
  private func widen(_ entry: inout ZipEntry, _ extra: ArraySlice<UInt8>) throws(WorkbookError) {
    let wanted = [entry.size, entry.compressedSize, entry.headerOffset].map { $0 == Self.mark32 }
    guard wanted.contains(true) else { return }
    let fields = ZipFields(bytes: extra, defect: .centralDirectory)
    var position = 0
    while extra.count - position >= 4 {
      let size = Int(try fields.short(position + 2))
      if try fields.short(position) == 0x0001 {
        var value = position + 4
        for (index, isWanted) in wanted.enumerated() where isWanted {
          guard value + 8 <= position + 4 + size else { throw .damagedArchive(.centralDirectory) }
          let long = try fields.long(value)
          if index == 0 {
            entry.size = long
          } else if index == 1 {
            entry.compressedSize = long
          } else {
            entry.headerOffset = long
          }
          value += 8
        }
        return
      }
      position += 4 + size
    }
    throw .damagedArchive(.centralDirectory)
  }

  private func refuseOverlaps(end: Int) throws(WorkbookError) {
    var free = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      guard entry.headerOffset >= free else { throw .damagedArchive(.overlappingParts) }
      free = entry.headerOffset + 30 + entry.name.utf8.count.clamped(to: 0...0xFFFF) + entry.compressedSize
    }
    guard free <= end else { throw .damagedArchive(.overlappingParts) }
  }

  /// Some programs write `\` between folders.
  private static func folded(_ name: String) -> String {
    let bytes = name.utf8.map { byte in
      byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Comparable {
  func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}
