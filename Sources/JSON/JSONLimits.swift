/// What a document may spend before it is refused.
package struct JSONLimits: Sendable, Equatable {
  /// Arrays and objects inside each other.
  package var depth: Int
  /// Members of one object.
  package var keys: Int
  /// UTF-8 bytes of one key, after its escapes are undone.
  package var keyLength: Int
  /// Bytes of the document; never more than 64 MiB.
  package var bytes: Int

  /// Offsets and counts in the tape are 32 and 26 bits wide; this keeps them.
  static let mostBytes = 64 << 20

  package init(depth: Int = 64, keys: Int = 1_000, keyLength: Int = 256, bytes: Int = 64 << 20) {
    self.depth = depth
    self.keys = keys
    self.keyLength = keyLength
    self.bytes = min(bytes, Self.mostBytes)
  }
}
