import Testing

@testable import JSONRPC

/// What comes out of a stream, a word a frame: its text, "refused …", and at the end "lost …" or "…rest" when the input
/// can't end there.
private func frames(_ stream: [UInt8], _ framing: Framing, cutAt cuts: [Int], limits: FrameLimits) -> [String] {
  var reader = FrameReader(framing: framing, limits: limits)
  var words: [String] = []
  var start = 0
  do throws(FrameError) {
    for cut in cuts + [stream.count] {
      stream[start..<cut].withUnsafeBytes { reader.append($0) }
      start = cut
      while let frame = try reader.next() { words.append(word(frame, reader)) }
    }
    while let frame = try reader.last() { words.append(word(frame, reader)) }
  } catch {
    words.append("lost \(error)")
  }
  return words
}

private func word(_ frame: FrameReader.Frame, _ reader: FrameReader) -> String {
  switch frame {
  case .message(let range): String(decoding: reader.bytes[range], as: UTF8.self)
  case .refused(let refusal): "refused \(refusal)"
  }
}

private func frames(_ stream: String, _ framing: Framing = .contentLength, limits: FrameLimits = FrameLimits())
  -> [String]
{
  frames(Array(stream.utf8), framing, cutAt: [], limits: limits)
}

private func check(
  _ stream: String, _ expected: [String], _ framing: Framing = .contentLength, limits: FrameLimits = FrameLimits(),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let bytes = Array(stream.utf8)
  #expect(frames(bytes, framing, cutAt: [], limits: limits) == expected, sourceLocation: sourceLocation)
  guard bytes.count < 1_000 else { return }
  for cut in 0...bytes.count {
    let found = frames(bytes, framing, cutAt: [cut], limits: limits)
    #expect(found == expected, "cut at byte \(cut)", sourceLocation: sourceLocation)
  }
  let single = frames(bytes, framing, cutAt: Array(0..<bytes.count), limits: limits)
  #expect(single == expected, "byte by byte", sourceLocation: sourceLocation)
}

@Test func `Header blocks are read as peers write them, wherever the stream is cut`() {
  check("Content-Length: 2\r\n\r\n{}", ["{}"])
  check("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]", ["{}", "[1]"])
  check("content-length: 2\r\n\r\n{}", ["{}"])
  check("CONTENT-LENGTH:2\r\n\r\n{}", ["{}"])
  check("Content-Length : \t 2 \t\r\n\r\n{}", ["{}"])
  check("Content-Length: 000000002\r\n\r\n{}", ["{}"])
  check("Content-Length: 2\n\n{}", ["{}"])
  check("Content-Length: 2\r\n\r\n{}\r\nContent-Length: 2\r\n\r\n{}\n", ["{}", "{}"])
  check("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", ["{}"])
  check("X-Trace: a:b\r\nContent-Length: 2\r\n\r\n{}", ["{}"])
  check("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}", ["{}"])
  check("Content-Type: application/json;Charset=\"UTF8\"\r\nContent-Length: 2\r\n\r\n{}", ["{}"])
  check("Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}", ["{}"])
  check("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", ["", "{}"])
  check("Content-Length: 8\r\n\r\n{\"é\":1}", ["{\"é\":1}"])
  check("", [])
  check("\r\n", [])
}

@Test func `A message in another charset is refused, and the next one is read`() {
  check(
    "Content-Length: 2\r\nContent-Type: x; charset=UTF-16\r\n\r\n{}Content-Length: 2\r\n\r\n[]",
    ["refused unsupportedCharset(\"UTF-16\")", "[]"])
}

@Test func `Where a header can't be trusted, the framing is lost`() {
  check("\r\n\r\n{}", ["lost truncated"])
  check("X: y\r\n\r\n{}", ["lost noContentLength"])
  check("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", ["lost differentContentLengths"])
  check("Content-Length: 2\r\nContent-Length: x\r\n\r\n{}", ["lost invalidContentLength(\"x\")"])
  for text in ["-2", "+2", "2.0", "0x2", "1e1", "2 2", "2,2", "", "1234567890", "٢"] {
    let found = frames("Content-Length: \(text)\r\n\r\n{}")
    #expect(found.count == 1 && found[0].hasPrefix("lost invalidContentLength"), "\(text)")
  }
  check("Hello, world\r\n\r\n", ["lost malformedHeader(\"Hello, world\")"])
  check(": 2\r\n\r\n{}", ["lost malformedHeader(\": 2\")"])
  check("Content Length: 2\r\n\r\n{}", ["lost malformedHeader(\"Content Length: 2\")"])
  check("\u{1}\u{7F}é: 2\r\n\r\n{}", ["lost malformedHeader(\"????: 2\")"])
  check("Content-Length: 2\r\n\r\n{}{}\r\n", ["{}", "lost malformedHeader(\"{}\")"])
}

@Test func `An input that ends within a frame has lost its framing`() {
  let stream = "Content-Length: 2\r\n\r\n{}"
  for end in 1..<stream.utf8.count {
    let found = frames(Array(stream.utf8.prefix(end)), .contentLength, cutAt: [], limits: FrameLimits())
    #expect(found == ["lost truncated"], "ended after \(end) bytes")
  }
}

@Test func `A line is a message, and blank lines are none`() {
  check("{}\n", ["{}"], .lines)
  check("{}", ["{}"], .lines)
  check("{}\r\n[1]\n\n \t\r\n\"x\"", ["{}", "[1]", "\"x\""], .lines)
  check("Content-Length: 2\n", ["Content-Length: 2"], .lines)
  check("\n \n", [], .lines)
}

@Test func `The first byte decides between lines and headers`() {
  check("{}\n{}\n", ["{}", "{}"], .automatic)
  check("[]\n", ["[]"], .automatic)
  check(" \r\n\t{}\n", ["{}"], .automatic)
  check("\u{FEFF}{}\n", ["\u{FEFF}{}"], .automatic)
  check("Content-Length: 2\r\n\r\n{}", ["{}"], .automatic)
  check("\n content-length: 2\r\n\r\n{}", ["{}"], .automatic)
  check("x\n\n", ["lost malformedHeader(\"x\")"], .automatic)
  check(" \n", [], .automatic)
}

@Test func `Limits on the header block hold to the byte`() {
  let start = "Content-Length: 2\r\nX: "
  let end = "\r\n\r\n"
  let room = 8 * 1024 - start.utf8.count - end.utf8.count
  #expect(frames(start + String(repeating: "x", count: room) + end + "{}") == ["{}"])
  let tooLong = "lost headerBlockTooLong(limit: 8192)"
  #expect(frames(start + String(repeating: "x", count: room + 1) + end + "{}") == [tooLong])
  #expect(frames(String(repeating: "x", count: 8193)) == [tooLong])
  #expect(frames(String(repeating: "x", count: 8192)) == ["lost truncated"])
  let lines = String(repeating: "X: y\r\n", count: 15)
  #expect(frames(lines + "Content-Length: 2\r\n\r\n{}") == ["{}"])
  #expect(frames(lines + "X: y\r\nContent-Length: 2\r\n\r\n{}") == ["lost tooManyHeaderLines(limit: 16)"])
}

@Test func `Limits on a message hold to the byte in both framings`() {
  var limits = FrameLimits()
  limits.message = 4
  limits.drained = 8
  let refused = "refused tooLong(limit: 4)"
  let lost = "lost lengthBeyondLimit(limit: 8)"
  check("Content-Length: 4\r\n\r\n1234", ["1234"], limits: limits)
  check("Content-Length: 5\r\n\r\n12345Content-Length: 1\r\n\r\n1", [refused, "1"], limits: limits)
  check("Content-Length: 8\r\n\r\n12345678Content-Length: 1\r\n\r\n1", [refused, "1"], limits: limits)
  check("Content-Length: 9\r\n\r\n", [lost], limits: limits)
  check("Content-Length: 999999999\r\n\r\n", [lost], limits: limits)
  check("Content-Length: 8\r\n\r\n1234567", ["lost truncated"], limits: limits)
  check("1234\n5\n", ["1234", "5"], .lines, limits: limits)
  check("1234\n12345678\n5", ["1234", refused, "5"], .lines, limits: limits)
  check("12345", [refused], .lines, limits: limits)
  check("123456789\n", [lost], .lines, limits: limits)
  check("123456789", [lost], .lines, limits: limits)
}

@Test func `The limits are those of the documentation`() {
  let limits = FrameLimits()
  #expect(limits.headerBlock == 8_192 && limits.headerLines == 16)
  #expect(limits.message == 16 << 20 && limits.drained == 64 << 20)
}

@Test func `Any stream in any pieces gives the frames that it gives in one piece`() {
  var random = SeededGenerator(seed: 20_260_101)
  let pieces: [String] = [
    "Content-Length: 2\r\n\r\n{}", "Content-Length: 5\r\n\r\n", "Content-Length", ": 3", "\r\n", "\n", "{}", "[1]",
    "12345",
    "Content-Type: x; charset=utf-8\r\n", "Content-Type: x; charset=ascii\r\n", " ", "é", "\u{FEFF}", "\0", "9",
  ]
  for _ in 0..<2_000 {
    var stream: [UInt8] = []
    for _ in 0..<Int.random(in: 0...8, using: &random) { stream += Array(pieces.randomElement(using: &random)!.utf8) }
    if !stream.isEmpty, Bool.random(using: &random) {
      stream[Int.random(in: 0..<stream.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    var limits = FrameLimits()
    limits.message = 4
    limits.drained = 12
    limits.headerBlock = 64
    limits.headerLines = 3
    for framing in Framing.allCases {
      let cuts = (0..<3).map { _ in Int.random(in: 0...stream.count, using: &random) }.sorted()
      let whole = frames(stream, framing, cutAt: [], limits: limits)
      let cut = frames(stream, framing, cutAt: cuts, limits: limits)
      #expect(whole == cut, "\(String(decoding: stream, as: UTF8.self).debugDescription), \(framing), cut at \(cuts)")
    }
  }
}

@Test func `Memory does not grow with blanks before the first message or with what is passed over`() {
  var limits = FrameLimits()
  limits.message = 1_000
  let blanks = [UInt8](repeating: 0x20, count: 10_000)
  var automatic = FrameReader(framing: .automatic, limits: limits)
  var block = FrameReader(framing: .contentLength, limits: limits)
  Array("Content-Length: 60000000\r\n\r\n".utf8).withUnsafeBytes { block.append($0) }
  for _ in 0..<100 {
    blanks.withUnsafeBytes {
      automatic.append($0)
      block.append($0)
    }
    #expect((try? automatic.next()) == .some(nil))
    #expect((try? block.next()) == .some(nil))
    #expect(automatic.bytes.count <= 10_000 && block.bytes.count <= 10_100)
  }
}
