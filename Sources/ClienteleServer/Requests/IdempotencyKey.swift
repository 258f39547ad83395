internal import Directory

/// What a caller names a change by, so that it is carried out once however often it is sent.
enum IdempotencyKey {
  private static let longest = 255

  /// What is wrong with a key.
  static func issue(of key: String) -> Issue? {
    if key.isEmpty { return Issue(.required, at: "/idempotencyKey") }
    guard key.utf8.count > longest else { return nil }
    return Issue(.tooLong, at: "/idempotencyKey", value: key, limit: longest)
  }
}
