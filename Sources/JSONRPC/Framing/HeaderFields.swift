/// The header fields of one frame, as far as they matter.
struct HeaderFields {
  private(set) var contentLength: Int?
  /// A charset other than UTF-8.
  private(set) var unsupportedCharset: String?

  /// Takes one line, without its line end.
  mutating func add(_ line: ArraySlice<UInt8>) throws(FrameError) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      throw .malformedHeader(Self.excerpt(line))
    }
    let name = Self.lowercased(Self.trimmed(line[..<colon]))
    guard !name.isEmpty, name.allSatisfy(Self.isTokenByte) else { throw .malformedHeader(Self.excerpt(line)) }
    let value = Self.trimmed(line[(colon + 1)...])
    if name.elementsEqual("content-length".utf8) { try addContentLength(value) }
    if name.elementsEqual("content-type".utf8) { addContentType(value) }
  }

  private mutating func addContentLength(_ value: ArraySlice<UInt8>) throws(FrameError) {
    guard (1...9).contains(value.count), value.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .invalidContentLength(Self.excerpt(value))
    }
    let length = value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if let contentLength, contentLength != length { throw .differentContentLengths }
    contentLength = length
  }

  private mutating func addContentType(_ value: ArraySlice<UInt8>) {
    for parameter in value.split(separator: UInt8(ascii: ";")).dropFirst() {
      let parts = parameter.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard parts.count == 2, Self.lowercased(Self.trimmed(parts[0])).elementsEqual("charset".utf8) else { continue }
      let charset = Self.trimmed(parts[1]).filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
      let name = Self.lowercased(charset[...])
      if !name.elementsEqual("utf-8".utf8), !name.elementsEqual("utf8".utf8) {
        unsupportedCharset = Self.excerpt(charset[...])
      }
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = bytes
    while let first = slice.first, first == 0x20 || first == 0x09 { slice = slice.dropFirst() }
    while let last = slice.last, last == 0x20 || last == 0x09 { slice = slice.dropLast() }
    return slice
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  /// A byte of an HTTP token (RFC 9110).
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// The start of a line, for an error: printable, at most 60 bytes, and only up to a quotation mark: no header has one,
  /// and what stands in it is a piece of a message.
  private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    let printable = bytes.prefix(60).prefix { $0 != UInt8(ascii: "\"") }.map {
      (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?")
    }
    return String(decoding: printable, as: UTF8.self)
  }
}
