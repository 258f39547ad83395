/// How messages are told apart on the wire.
package enum Framing: String, Sendable, CaseIterable {
  /// `lines` when the first byte is `{` or `[`, else `contentLength`.
  case automatic = "auto"
  /// `Content-Length` headers, as in the base protocol of LSP 3.17.
  case contentLength = "content-length"
  /// One message a line.
  case lines
}

/// The limits on what a peer sends.
package struct FrameLimits: Sendable {
  /// Bytes in a header block, its empty line included.
  package var headerBlock = 8 * 1024
  package var headerLines = 16
  /// Bytes of a message that is read.
  package var message = 16 * 1024 * 1024
  /// Bytes of a message that is passed over and refused; above it the framing counts as lost.
  package var drained = 64 * 1024 * 1024

  package init() {}
}
