internal import Directory
internal import DirectoryStore

/// Checks that nothing in the history was altered beneath the service, that each client, note and member, and the
/// organization itself, is what its last change made it.
///
/// Each change is bound to all before it by BLAKE2b-256 (RFC 7693). Who keeps the answer's `entries` and `link` elsewhere and sends
/// them as `known` later learns too whether the whole history was written anew.
struct VerifyActivity: StoreRequest {
  static let method = "activity/verify"
  static let access = Access.administrator
  static let since = "1.0"
  typealias Response = HistoryCheck

  /// What an earlier check answered.
  var known: KnownLink?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> HistoryCheck {
    try transaction.verifyHistory(known: known, for: audience.caller)
  }
}
