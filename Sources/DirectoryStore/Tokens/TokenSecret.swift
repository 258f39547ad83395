internal import CSodium

/// What a program sends to be let in: `clt_` and 256 random bits in hexadecimal.
package enum TokenSecret {
  package static let prefix = "clt_"

  static func text(of bytes: [UInt8]) -> String { prefix + SHA256.hexadecimal(digest: bytes) }

  /// SHA-256 of the whole text: of so many random bits nobody finds the text again.
  static func digest(of text: String) -> [UInt8] {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    return hash.finish()
  }

  /// Compares in a time that does not depend on where they differ.
  static func isEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && sodium_memcmp(one, other, one.count) == 0
  }

  /// 32 bytes of the system's.
  package static func randomBytes() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    randombytes_buf(&bytes, bytes.count)
    return bytes
  }
}
