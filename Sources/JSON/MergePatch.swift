/// A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away.
///
/// The patch of a record is an object; `apply` gives the changed record, to be decoded as a `Target`.
package struct MergePatch<Target>: Sendable, Hashable {
  /// Always an object.
  package let patch: JSONValue

  package init(_ patch: JSONObject) { self.patch = .object(patch) }

  /// The changed record.
  package func apply(to target: JSONValue) -> JSONValue { target.merging(patch) }
}

extension MergePatch: Codable {
  package init(from decoder: any Decoder) throws {
    if let own = decoder as? ValueDecoder, !own.session.expect(.object, at: own.node, word: "object") {
      self.init(JSONObject())
      return
    }
    let value = try JSONValue(from: decoder)
    guard case .object(let members) = value else {
      throw DecodingError.typeMismatch(
        MergePatch.self, .init(codingPath: decoder.codingPath, debugDescription: "not an object"))
    }
    self.init(members)
  }

  package func encode(to encoder: any Encoder) throws { try patch.encode(to: encoder) }
}

extension JSONValue {
  /// RFC 7396's MergePatch(Target, Patch). Recursion is as deep as the patch, and that as its document's limit.
  package func merging(_ patch: JSONValue) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    var result = object ?? JSONObject()
    // Many removals are done at once: one by one each would move all that follows.
    var removed: Set<ExactString> = []
    for change in changes.members {
      if change.value.isNull {
        removed.insert(ExactString(change.key))
      } else {
        result[change.key] = (result[change.key] ?? .null).merging(change.value)
      }
    }
    if !removed.isEmpty { result.removeAll { removed.contains(ExactString($0.key)) } }
    return .object(result)
  }
}
