internal import CSQLite

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Connection {
  /// Adds a function of one text to what statements can call; NULL of NULL.
  ///
  /// It can't be called by the schema, so that the file is the same for other programs.
  package func define(_ name: StaticString, _ body: @escaping @Sendable (String) -> String) throws(SQLiteError) {
    let function = unsafe Unmanaged.passRetained(TextFunction(body))
    let result = unsafe sqlite3_create_function_v2(
      handle, name.description, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, unsafe function.toOpaque(),
      { context, _, arguments in unsafe TextFunction.call(context, arguments?[0]) }, nil, nil,
      { unsafe Unmanaged<TextFunction>.fromOpaque($0.unsafelyUnwrapped).release() })
    guard result == SQLITE_OK else { throw lastError() }
  }
}

/// What a statement calls by a name.
private final class TextFunction: Sendable {
  private let body: @Sendable (String) -> String

  init(_ body: @escaping @Sendable (String) -> String) {
    self.body = body
  }

  static func call(_ context: OpaquePointer?, _ argument: OpaquePointer?) {
    guard let data = unsafe sqlite3_user_data(context), let text = unsafe sqlite3_value_text(argument) else {
      return unsafe sqlite3_result_null(context)
    }
    let count = Int(unsafe sqlite3_value_bytes(argument))
    let given = unsafe String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    let function = unsafe Unmanaged<TextFunction>.fromOpaque(data).takeUnretainedValue()
    var result = function.body(given)
    result.withUTF8 { bytes in
      // SQLite frees it when it is done with it.
      guard let copy = unsafe malloc(max(1, bytes.count)) else { return unsafe sqlite3_result_error_nomem(context) }
      unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(
        from: UnsafeRawBufferPointer(bytes))
      unsafe sqlite3_result_text64(
        context, copy.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), { unsafe free($0) }, UInt8(SQLITE_UTF8))
    }
  }
}
