internal import DirectoryStore
internal import JSON
internal import JSONRPC

extension Params {
  /// What tells these params from others: SHA-256, in hexadecimal, of their members, without the ones that may differ
  /// between two tries of the same call. Nor does the order of members count, in the params and inside of them.
  var fingerprint: String {
    guard let value = try? JSON.parse(source), case .object(var object) = value else {
      return SHA256.hexadecimal(source)
    }
    object.removeAll { Self.ofOneTry.contains($0.key) }
    let writer = JSONWriter()
    writer.value(JSONValue.object(object).sorted)
    return SHA256.hexadecimal(writer.bytes)
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
