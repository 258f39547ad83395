/// Why bytes are not a JSON document that this service takes, and where.
package struct JSONSyntaxError: Error, Sendable, Equatable {
  /// What went wrong, with the limit that was passed or the byte or key that did not belong.
  package enum Kind: Sendable, Equatable {
    case unexpectedByte(UInt8)
    case unexpectedEnd
    case invalidUTF8
    case invalidEscape
    case loneSurrogate
    case controlCharacter(UInt8)
    /// `\u0000`: JSON has it, the service does not.
    case nulCharacter
    case invalidNumber
    case trailingBytes
    case duplicateKey(String)
    case tooDeep(limit: Int)
    case tooManyKeys(limit: Int)
    case keyTooLong(limit: Int)
    case tooLong(limit: Int)
  }

  package var kind: Kind
  /// The byte of the document, counted from 0, at which it went wrong.
  package var offset: Int

  package init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

extension JSONSyntaxError.Kind {
  /// The limit that was passed, if that is what went wrong.
  package var limit: Int? {
    switch self {
    case .tooDeep(let limit), .tooManyKeys(let limit), .keyTooLong(let limit), .tooLong(let limit): limit
    default: nil
    }
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  package var description: String { "\(kind.description) at byte \(offset)" }
}

extension JSONSyntaxError.Kind: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unexpectedByte(let byte): "unexpected \(Self.name(of: byte))"
    case .unexpectedEnd: "unexpected end of the document"
    case .invalidUTF8: "invalid UTF-8"
    case .invalidEscape: "invalid escape in a string"
    case .loneSurrogate: "half of a surrogate pair in a string"
    case .controlCharacter(let byte): "unescaped control character \(Self.name(of: byte)) in a string"
    case .nulCharacter: "NUL character in a string"
    case .invalidNumber: "invalid number"
    case .trailingBytes: "more bytes after the end of the document"
    case .duplicateKey(let key): "duplicate key \"\(key)\""
    case .tooDeep(let limit): "more than \(limit) arrays and objects inside each other"
    case .tooManyKeys(let limit): "more than \(limit) keys in an object"
    case .keyTooLong(let limit): "a key of more than \(limit) bytes"
    case .tooLong(let limit): "a document of more than \(limit) bytes"
    }
  }

  private static func name(of byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "\"\(Unicode.Scalar(byte))\"" }
    let hex = String(byte, radix: 16, uppercase: true)
    return hex.utf8.count == 1 ? "byte 0x0\(hex)" : "byte 0x\(hex)"
  }
}
