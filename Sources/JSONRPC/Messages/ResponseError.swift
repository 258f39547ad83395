package import JSON

/// The error of a response: `code`, `message` and, where it helps, `data`.
package struct ResponseError: Error, Sendable, Equatable {
  package var code: Code
  /// One plain sentence that says what happened and what to do.
  package var message: String
  /// JSON text.
  package var data: RawJSON?

  package init(_ code: Code, _ message: String, data: RawJSON? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  /// The codes of JSON-RPC 2.0 and of LSP 3.17; a service adds its own outside the reserved ranges.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// The bytes are no JSON, or no frame.
    package static let parseError = Code(rawValue: -32700)
    /// The message is no request, or comes at the wrong time: a second `initialize`, anything after `shutdown`.
    package static let invalidRequest = Code(rawValue: -32600)
    /// There is no such method; `suggestion` is the one that may have been meant.
    package static let methodNotFound = Code(rawValue: -32601)
    /// The params do not fit. `issues` has all that is wrong, each with a JSON pointer.
    package static let invalidParams = Code(rawValue: -32602)
    /// Something went wrong that should not have; the log of the service says what.
    package static let internalError = Code(rawValue: -32603)
    /// `initialize` has to come first.
    package static let serverNotInitialized = Code(rawValue: -32002)
    /// The peer has cancelled the request, and nothing has changed.
    package static let requestCancelled = Code(rawValue: -32800)
    /// The request was right, and could not be carried out.
    package static let requestFailed = Code(rawValue: -32803)
  }
}

extension ResponseError {
  /// The error as JSON text.
  package var json: [UInt8] {
    let writer = JSONWriter()
    writer.beginObject()
    writer.key("code")
    writer.integer(code.rawValue)
    writer.key("message")
    writer.string(message)
    if let data {
      writer.key("data")
      writer.raw(data)
    }
    writer.endObject()
    return writer.bytes
  }
}
