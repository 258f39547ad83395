internal import CUTF8Proc

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// The only file that calls utf8proc.
extension Text {
  /// The text in Unicode Normalization Form C.
  static func composed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var result: UnsafeMutablePointer<UInt8>?
      let options = utf8proc_option_t(rawValue: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
      let count = utf8proc_map(bytes.baseAddress, bytes.count, &result, options)
      defer { free(result) }
      guard count >= 0, let result else { return String(decoding: bytes, as: UTF8.self) }
      return String(decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
    }
  }

  /// The scalars of the text, case-folded and in compatibility decomposition, with the class that orders marks.
  static func decomposed(_ bytes: UnsafeBufferPointer<UInt8>, into buffer: inout [Int32]) -> Int {
    let options = utf8proc_option_t(
      rawValue: UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue
        | UTF8PROC_CASEFOLD.rawValue)
    var count = utf8proc_decompose(bytes.baseAddress, bytes.count, &buffer, buffer.count, options)
    if count > buffer.count {
      buffer = [Int32](repeating: 0, count: count)
      count = utf8proc_decompose(bytes.baseAddress, bytes.count, &buffer, buffer.count, options)
    }
    return max(0, min(count, buffer.count))
  }

  /// Composes the first `count` scalars of the buffer, which is used up.
  static func composed(_ buffer: inout [Int32], count: Int) -> String {
    // utf8proc writes the UTF-8 over the scalars and a NUL behind it.
    if buffer.count <= count { buffer.append(0) }
    let options = utf8proc_option_t(rawValue: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    return buffer.withUnsafeMutableBufferPointer { scalars in
      let bytes = utf8proc_reencode(scalars.baseAddress, count, options)
      guard bytes >= 0 else { return "" }
      return String(decoding: UnsafeRawBufferPointer(start: scalars.baseAddress, count: bytes), as: UTF8.self)
    }
  }

  /// The canonical combining class of a scalar: 0 for all that is not a combining mark.
  static func combiningClass(_ scalar: Int32) -> Int {
    guard let property = utf8proc_get_property(scalar) else { return 0 }
    return Int(property.pointee.combining_class)
  }
}
