/// A value that is JSON text already: encoded once and spliced, or kept as the bytes that came.
package struct RawJSON: Sendable, Hashable {
  /// Valid JSON, without white space around it.
  package let bytes: [UInt8]

  /// Takes bytes that the caller knows to be one JSON value, for instance because they were encoded here.
  package init(verified bytes: [UInt8]) {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    if let first = bytes.first, let last = bytes.last, !isSpace(first), !isSpace(last) {
      self.bytes = bytes
    } else {
      let trimmed = bytes.drop(while: isSpace)
      let end = trimmed.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? trimmed.startIndex
      let inner = Array(trimmed[trimmed.startIndex..<end])
      self.bytes = inner.isEmpty ? Array("null".utf8) : inner
    }
  }

  /// What a value looks like on the wire.
  package init(encoding value: some Encodable) throws { self.init(verified: try JSON.encode(value)) }

  /// The value in memory; throws where `verified` was not true.
  package var value: JSONValue { get throws(JSONSyntaxError) { try JSON.parse(bytes) } }
}

extension RawJSON: Codable {
  package init(from decoder: any Decoder) throws {
    if let own = decoder as? ValueDecoder {
      let node = JSONNode(index: own.node)
      self.init(verified: own.node < 0 ? [] : Array(own.session.document.source(of: node)))
    } else {
      try self.init(encoding: JSONValue(from: decoder))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    if let own = encoder as? ValueEncoder { own.writer.raw(self) } else { try value.encode(to: encoder) }
  }
}
