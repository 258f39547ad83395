internal import CSodium
internal import JSON
internal import JSONRPC

extension Params {
  /// What tells these params from others: SHA-256, in hexadecimal, of their members in the order of their names, at
  /// every depth, without the ones that may differ between two tries of the same call.
  var fingerprint: String {
    guard let value = try? JSON.parse(source), case .object(let object) = value else { return SHA256.hash(source) }
    let writer = JSONWriter()
    writer.ordered(object.members.filter { $0.key != "idempotencyKey" && $0.key != "workDoneToken" })
    return SHA256.hash(writer.bytes)
  }
}

extension JSONWriter {
  /// An object with its members in the order of their names' bytes: a peer may write them in another one when it tries
  /// again.
  fileprivate func ordered(_ members: [JSONObject.Member]) {
    beginObject()
    for member in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      key(member.key)
      ordered(member.value)
    }
    endObject()
  }

  /// Recursion is as deep as the document, so within its limit.
  private func ordered(_ value: JSONValue) {
    switch value {
    case .object(let object): ordered(object.members)
    case .array(let elements):
      beginArray()
      for element in elements { ordered(element) }
      endArray()
    default: self.value(value)
    }
  }
}

/// SHA-256 (FIPS 180-4), in hexadecimal.
struct SHA256 {
  private var state = crypto_hash_sha256_state()

  init() {
    crypto_hash_sha256_init(&state)
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    crypto_hash_sha256_update(
      &state, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
  }

  mutating func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&state, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func hash(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }
}
