internal import CSodium
internal import JSON
internal import JSONRPC

extension Params {
  /// What tells these params from others: SHA-256, in hexadecimal, of their members, without the ones that may differ
  /// between two tries of the same call. Nor does the order of members count, in the params and inside of them.
  var fingerprint: String {
    guard let value = try? JSON.parse(source), case .object(var object) = value else { return SHA256.hash(source) }
    object.removeAll { Self.ofOneTry.contains($0.key) }
    let writer = JSONWriter()
    writer.value(JSONValue.object(object).sorted)
    return SHA256.hash(writer.bytes)
  }

  private static let ofOneTry: Set<String> = ["idempotencyKey", "workDoneToken", "dryRun"]
}

extension JSONValue {
  /// The same value, with the members of each object by their names. Recursion is as deep as the document's limit.
  fileprivate var sorted: JSONValue {
    switch self {
    case .object(let object):
      var sorted = JSONObject()
      for member in object.members.sorted(by: { $0.key < $1.key }) { sorted[member.key] = member.value.sorted }
      return .object(sorted)
    case .array(let elements): return .array(elements.map(\.sorted))
    default: return self
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
