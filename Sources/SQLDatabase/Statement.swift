internal import CSQLite

/// A prepared statement: arguments go in by their number (`$1` is 1), columns come out by their position from 0.
///
/// A failure to bind is kept and thrown by the step that follows.
@safe package final class Statement {
  private let handle: OpaquePointer
  private unowned let connection: Connection
  private var arguments = ArgumentBuffer()
  /// SQLite takes `$2` for a name, and numbers names in the order in which they appear: the position of each number.
  private let positions: [Int32]
  private var bindResult: Int32 = SQLITE_OK
  /// Whether it is being stepped through: it cannot serve a second query meanwhile.
  var isInUse = false

  init(_ handle: OpaquePointer, of connection: Connection) {
    unsafe self.handle = unsafe handle
    self.connection = connection
    positions = unsafe Self.positions(handle)
  }

  private static func positions(_ handle: OpaquePointer) -> [Int32] {
    var positions: [Int32] = [0]
    for position in 0..<(unsafe sqlite3_bind_parameter_count(handle)) {
      guard let name = unsafe sqlite3_bind_parameter_name(handle, position + 1),
        let number = unsafe Int(String(cString: name).dropFirst()), (1...999).contains(number)
      else { continue }
      while positions.count <= number { positions.append(0) }
      positions[number] = position + 1
    }
    return positions
  }

  /// Whether the statement has an argument with this number.
  package func hasArgument(_ number: Int32) -> Bool { position(number) > 0 }

  private func position(_ number: Int32) -> Int32 {
    positions.indices.contains(Int(number)) ? positions[Int(number)] : 0
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  // MARK: Arguments

  package func bind(_ index: Int32, _ value: Int64) {
    note(unsafe sqlite3_bind_int64(handle, position(index), value))
  }

  package func bind(_ index: Int32, _ value: Int) {
    bind(index, Int64(value))
  }

  package func bind(_ index: Int32, _ value: Int64?) {
    guard let value else { return bindNull(index) }
    bind(index, value)
  }

  package func bind(_ index: Int32, _ value: Bool) {
    bind(index, value ? 1 as Int64 : 0)
  }

  package func bind(_ index: Int32, _ value: Double) {
    note(unsafe sqlite3_bind_double(handle, position(index), value))
  }

  package func bind(_ index: Int32, _ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      let copy = unsafe arguments.copy(UnsafeRawBufferPointer(utf8))
      note(
        unsafe sqlite3_bind_text64(
          handle, position(index), copy.assumingMemoryBound(to: CChar.self), UInt64(utf8.count), nil, UInt8(SQLITE_UTF8)
        ))
    }
  }

  package func bind(_ index: Int32, _ text: String?) {
    guard let text else { return bindNull(index) }
    bind(index, text)
  }

  /// Binds a BLOB.
  package func bind(_ index: Int32, _ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { buffer in
      let copy = unsafe arguments.copy(buffer)
      note(unsafe sqlite3_bind_blob64(handle, position(index), copy, UInt64(buffer.count), nil))
    }
  }

  /// Binds numbers as a BLOB, as they lie in memory.
  package func bind(_ index: Int32, numbers: [UInt16]) {
    unsafe numbers.withUnsafeBytes { buffer in
      let copy = unsafe arguments.copy(buffer)
      note(unsafe sqlite3_bind_blob64(handle, position(index), copy, UInt64(buffer.count), nil))
    }
  }

  package func bindNull(_ index: Int32) {
    note(unsafe sqlite3_bind_null(handle, position(index)))
  }

  private func note(_ result: Int32) {
    if result != SQLITE_OK { bindResult = result }
  }

  // MARK: Steps

  /// Goes on to the next row: false when there is none.
  package func step() throws(SQLiteError) -> Bool {
    guard bindResult == SQLITE_OK else {
      throw SQLiteError(extendedCode: bindResult, message: "an argument could not be bound")
    }
    let result = unsafe sqlite3_step(handle)
    if result == SQLITE_ROW { return true }
    if result == SQLITE_DONE { return false }
    throw connection.lastError()
  }

  /// Makes it ready for other arguments.
  func reset() {
    unsafe sqlite3_reset(handle)
    bindResult = SQLITE_OK
    arguments.removeAll()
  }

  // MARK: Columns

  package func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  package func isInteger(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_INTEGER
  }

  package func integer(_ column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(handle, column)
  }

  package func text(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  package func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Reads numbers that were bound, as many as there is room for; those that the column does not have are 0.
  package func read(_ column: Int32, into numbers: inout [UInt16]) {
    let start = unsafe sqlite3_column_blob(handle, column)
    let count = unsafe start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
    unsafe numbers.withUnsafeMutableBytes { buffer in
      let read = min(count, buffer.count)
      if let start = unsafe start {
        unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(start: start, count: read))
      }
      unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[read...]).initializeMemory(as: UInt8.self, repeating: 0)
    }
  }

  /// Appends the column's bytes: one copy, straight into an answer.
  package func append(_ column: Int32, to output: inout [UInt8]) {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }
}

/// Where bound text and bytes live until their statement is reset.
///
/// SQLite is given pointers into it (`SQLITE_STATIC`): it would otherwise allocate for each argument. A block is
/// never moved: when one is full another is added.
@safe struct ArgumentBuffer: ~Copyable {
  private var blocks: [UnsafeMutableRawBufferPointer] = unsafe []
  private var used = 0

  private static let blockSize = 4096

  deinit {
    unsafe blocks.forEach { unsafe $0.deallocate() }
  }

  mutating func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer {
    var block: UnsafeMutableRawBufferPointer
    if let last = unsafe blocks.last, last.count - used >= bytes.count {
      unsafe block = unsafe last
    } else {
      unsafe block = .allocate(byteCount: max(Self.blockSize, bytes.count), alignment: 16)
      unsafe blocks.append(block)
      used = 0
    }
    let target = unsafe UnsafeMutableRawBufferPointer(rebasing: block[used..<(used + bytes.count)])
    unsafe target.copyMemory(from: bytes)
    used += bytes.count
    return unsafe UnsafeRawPointer(block.baseAddress.unsafelyUnwrapped + (used - bytes.count))
  }

  mutating func removeAll() {
    while unsafe blocks.count > 1 { unsafe blocks.removeLast().deallocate() }
    used = 0
  }
}
