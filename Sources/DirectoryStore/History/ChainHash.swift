internal import CSodium

/// BLAKE2b with a digest of 32 bytes (RFC 7693): what the history is chained by, several times faster than SHA-256.
enum ChainHash {
  private static let length = 32
  /// Lets libsodium choose what is fastest on this processor: without it the portable code is used.
  private static let isReady = sodium_init() >= 0

  /// - Parameter key: 16 to 64 bytes, without which the digest can't be made; empty for none.
  static func digest(_ bytes: [UInt8], key: [UInt8] = []) -> [UInt8] {
    _ = isReady
    var digest = [UInt8](repeating: 0, count: length)
    crypto_generichash(&digest, length, bytes, UInt64(bytes.count), key, key.count)
    return digest
  }
}
