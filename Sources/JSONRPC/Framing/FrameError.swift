/// Why a frame can't be read.
package enum FrameError: Error, Equatable, Sendable {
  case headerBlockTooLong(limit: Int)
  case tooManyHeaderLines(limit: Int)
  case malformedHeader(String)
  case noContentLength
  case invalidContentLength(String)
  case differentContentLengths
  case lengthBeyondLimit(limit: Int)
  /// The input ended inside a frame.
  case truncated

  /// One plain sentence: what happened, and what would be right.
  package var message: String {
    switch self {
    case .headerBlockTooLong(let limit):
      "The header block is longer than \(limit) bytes; a header block is Content-Length and an empty line."
    case .tooManyHeaderLines(let limit):
      "The header block has more than \(limit) lines; a header block is Content-Length and an empty line."
    case .malformedHeader(let line):
      "\"\(line)\" is not a header; a message begins with \"Content-Length: <bytes>\" and an empty line."
    case .noContentLength:
      "The header block has no Content-Length; it tells the bytes of the message."
    case .invalidContentLength(let text):
      "\"\(text)\" is not a Content-Length; it is the bytes of the message in at most 9 decimal digits."
    case .differentContentLengths:
      "The header block has two Content-Length headers that differ."
    case .lengthBeyondLimit(let limit):
      "The message is longer than \(limit) bytes."
    case .truncated:
      "The input ended in the middle of a message."
    }
  }
}

extension FrameError {
  /// The same for a log, without what was read: where the framing is lost, that may be a piece of any message.
  package var messageForLog: String {
    switch self {
    case .malformedHeader: FrameError.malformedHeader("…").message
    case .invalidContentLength: FrameError.invalidContentLength("…").message
    default: message
    }
  }
}

/// Why a message in a good frame is not read; the next one is.
package enum FrameRefusal: Equatable, Sendable {
  case tooLong(limit: Int)
  case unsupportedCharset(String)

  /// One plain sentence: what happened, and what would be right.
  package var message: String {
    switch self {
    case .tooLong(let limit): "The message is longer than \(limit) bytes."
    case .unsupportedCharset(let name): "The charset \"\(name)\" is not supported; messages are UTF-8."
    }
  }
}
