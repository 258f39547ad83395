#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the system says of an error number.
func systemMessage(_ number: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  #if canImport(Darwin)
    strerror_r(number, &buffer, buffer.count)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  #else
    return strerror_r(number, &buffer, buffer.count).map { String(cString: $0) } ?? "error \(number)"
  #endif
}
