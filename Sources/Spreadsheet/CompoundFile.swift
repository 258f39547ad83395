/// An OLE2 compound file, in which old workbooks come, and new ones that want a password.
struct CompoundFile {
  let file: SeekableFile

  /// Why the file is not read, by the streams that it names.
  func reasonNotToRead() throws(WorkbookError) -> WorkbookError {
    // Entries of the directory are 128 bytes long, lie in sectors of 512 or 4,096 bytes and begin with their name in
    // UTF-16. To look at every place where one can be takes no trust in the chains between the sectors.
    var isWorkbook = false
    for offset in stride(from: 512, to: file.size, by: 64 << 10) {
      let block = try file.bytes(at: offset, count: 64 << 10)
      for start in stride(from: 0, to: block.count - 127, by: 128) where block[start + 1] == 0 {
        let name = block[start..<start + 64]
        if name.starts(with: Self.encryptedPackage) { return .encrypted }
        if name.starts(with: Self.workbook) || name.starts(with: Self.book) { isWorkbook = true }
      }
    }
    return .unreadableKind(isWorkbook ? .legacyWorkbook : .compoundFile)
  }

  private static let encryptedPackage = utf16("EncryptedPackage\0")
  private static let workbook = utf16("Workbook\0")
  private static let book = utf16("Book\0")

  private static func utf16(_ name: String) -> [UInt8] { name.utf8.flatMap { [$0, 0] } }
}
