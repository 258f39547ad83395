internal import JSON

/// The key under which a peer may repeat a change without making it twice.
enum IdempotencyKey {
  /// In bytes.
  static let limit = 255

  static let rules: [String: [SchemaKeyword]] = ["idempotencyKey": SchemaKeyword.text(upTo: limit)]
}
