/// Divides a JSON file into its objects: those of an array, or one after the other.
///
/// It follows brackets and strings alone; whoever takes an object parses it. Memory does not grow with the file.
struct JSONRecordReader {
  let file: SeekableFile
  let options: ReadingOptions
  let encoder: EventEncoder

  private static let blockSize = 64 << 10

  func read() throws {
    try encoder.kind(.json)
    if let sheet = options.sheet { throw WorkbookError.noSuchSheet(name: sheet, available: []) }
    if let encoding = options.encoding, encoding != .utf8 {
      throw WorkbookError.unsupportedEncoding(encoding.rawValue)
    }
    var splitter = JSONRecordSplitter { try encoder.record($0) }
    var offset = 0
    while offset < file.size {
      let block = try file.bytes(at: offset, count: Self.blockSize)
      // A file that became shorter while it was read.
      if block.isEmpty { throw WorkbookError.truncated }
      try splitter.append(offset == 0 && block.starts(with: Self.mark) ? block.dropFirst(Self.mark.count) : block[...])
      offset += block.count
      try encoder.progress(read: offset, of: file.size)
    }
    try splitter.finish()
  }

  /// The byte order mark of UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

/// Finds where the objects of a JSON text begin and end.
struct JSONRecordSplitter {
  private let receive: (JSONRecord) throws -> Void
  private var state = State.beginning
  private var isInArray = false
  private var line = 1
  private var count = 0
  private var record: [UInt8] = []
  private var recordLine = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  private enum State {
    /// Nothing was there yet.
    case beginning
    /// After `[`: an object or the end.
    case opened
    /// After a comma: an object.
    case separated
    case inRecord
    /// After an object: a comma or the end, or another object where there is no array.
    case afterRecord
    case closed
  }

  init(_ receive: @escaping (JSONRecord) throws -> Void) {
    self.receive = receive
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) throws {
    for byte in bytes {
      if byte == 0 { throw WorkbookError.nulByte(line: line) }
      if state == .inRecord { try take(byte) } else { try between(byte) }
      if byte == 0x0A { line += 1 }
    }
  }

  /// - Throws: `truncated` where an object or the array is not closed.
  func finish() throws(WorkbookError) {
    guard state == .closed || state == .afterRecord && !isInArray else { throw .truncated }
  }

  private mutating func between(_ byte: UInt8) throws {
    switch (byte, state) {
    case (0x20, _), (0x09, _), (0x0A, _), (0x0D, _): return
    case (UInt8(ascii: "["), .beginning):
      isInArray = true
      state = .opened
    case (UInt8(ascii: "{"), .beginning), (UInt8(ascii: "{"), .opened), (UInt8(ascii: "{"), .separated):
      try begin()
    case (UInt8(ascii: "{"), .afterRecord) where !isInArray: try begin()
    case (UInt8(ascii: ","), .afterRecord) where isInArray: state = .separated
    case (UInt8(ascii: "]"), .opened): state = .closed
    case (UInt8(ascii: "]"), .afterRecord) where isInArray: state = .closed
    default: throw WorkbookError.malformedJSON(line: line)
    }
  }

  private mutating func begin() throws(WorkbookError) {
    count += 1
    guard count <= JSONRecord.most else { throw .tooManyRecords(limit: JSONRecord.most) }
    state = .inRecord
    recordLine = line
    record = [UInt8(ascii: "{")]
    depth = 1
  }

  private mutating func take(_ byte: UInt8) throws {
    guard record.count < JSONRecord.longest else {
      throw WorkbookError.recordTooLong(line: recordLine, limit: JSONRecord.longest)
    }
    record.append(byte)
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      guard depth == 0 else { return }
      state = .afterRecord
      try receive(JSONRecord(number: count, line: recordLine, bytes: record))
    default: break
    }
  }
}
