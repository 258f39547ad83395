internal import Directory
internal import JSON

/// What a caller names a change by, so that it is carried out once however often it is sent.
enum IdempotencyKey {
  /// In bytes.
  static let limit = 255

  static let rules: [String: [SchemaKeyword]] = ["idempotencyKey": SchemaKeyword.text(upTo: limit)]

  /// What is wrong with a key.
  static func issue(of key: String) -> Issue? {
    if key.isEmpty { return Issue(.required, at: "/idempotencyKey") }
    guard key.utf8.count > limit else { return nil }
    return Issue(.tooLong, at: "/idempotencyKey", value: key, limit: limit)
  }
}
