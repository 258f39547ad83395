internal import DirectoryStore
internal import JSON
internal import JSONRPC

extension Params {
  /// What tells these params from others: SHA-256, in hexadecimal, of their members in the order of their names,
  /// without the ones that may differ between two tries of the same call.
  var fingerprint: String {
    guard let value = try? JSON.parse(source), case .object(let object) = value else {
      return SHA256.hexadecimal(source)
    }
    let members = object.members.filter { $0.key != "idempotencyKey" && $0.key != "workDoneToken" }
    let writer = JSONWriter()
    writer.beginObject()
    for member in members.sorted(by: { $0.key < $1.key }) {
      writer.key(member.key)
      writer.value(member.value)
    }
    writer.endObject()
    return SHA256.hexadecimal(writer.bytes)
  }
}
