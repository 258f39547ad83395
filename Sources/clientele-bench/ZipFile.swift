internal import CZlib

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// An archive, made in memory.
struct ZipFile {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ xml: String) throws {
    try add(name, Array(xml.utf8))
  }

  mutating func add(_ name: String, _ parts: [UInt8]...) throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    let content = head + parts.joined()
    let deflated = try Self.deflated(content)
    let check = UInt32(truncatingIfNeeded: crc32(0, content, UInt32(content.count)))
    // Version 2.0, deflated, 1 January 1980.
    let common =
      le(20, 2) + le(0, 2) + le(8, 2) + le(0, 2) + le(33, 2) + le(Int(check), 4) + le(deflated.count, 4)
      + le(content.count, 4) + le(name.utf8.count, 2) + le(0, 2)
    directory += le(0x0201_4B50, 4) + le(20, 2) + common + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4)
    directory += le(bytes.count, 4) + Array(name.utf8)
    bytes += le(0x0403_4B50, 4) + common + Array(name.utf8) + deflated
    count += 1
  }

  mutating func write(to path: String) throws {
    let start = bytes.count
    bytes += directory
    bytes +=
      le(0x0605_4B50, 4) + le(0, 4) + le(count, 2) + le(count, 2) + le(directory.count, 4) + le(start, 4) + le(0, 2)
    guard let file = fopen(path, "wb") else { throw BenchmarkError("\(path) cannot be written") }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw BenchmarkError("\(path) cannot be written") }
  }

  /// Little-endian.
  private func le(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func deflated(_ content: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    let size = CInt(MemoryLayout<z_stream>.size)
    guard deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, zlibVersion(), size) == Z_OK else {
      throw BenchmarkError("zlib does not start")
    }
    defer { deflateEnd(&stream) }
    var input = content
    var output: [UInt8] = Array(repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))))
    return try input.withUnsafeMutableBufferPointer { input in
      try output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { throw BenchmarkError("zlib cannot deflate") }
        return Array(output.prefix(Int(stream.total_out)))
      }
    }
  }
}
