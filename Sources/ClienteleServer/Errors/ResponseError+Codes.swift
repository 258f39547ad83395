internal import JSONRPC

/// The service's own codes, outside the ranges that JSON-RPC and LSP reserve.
extension ResponseError.Code {
  /// There is no such record. `kind` and `id` say which was asked for.
  static let notFound = ResponseError.Code(rawValue: 1001)
  /// The record has moved on since the revision that the caller knows. `current` is the record as it now is.
  static let conflict = ResponseError.Code(rawValue: 1002)
  /// Another record has the value already. `field` says which value, `existingId` whose it is.
  static let duplicate = ResponseError.Code(rawValue: 1003)
  /// The member's role does not allow it: `method`, `needed` and `held` say what would. Or the token is limited to
  /// less: `reason` says whether it is to certain `methods`, or `readOnly`.
  static let notAllowed = ResponseError.Code(rawValue: 1004)
  /// The organization's plan does not have it. `method`, `needed` and `held` say what would.
  static let planRequired = ResponseError.Code(rawValue: 1005)
  /// The token is not known, or no longer valid, its member was removed, or there is none where one is required.
  static let unauthenticated = ResponseError.Code(rawValue: 1006)
  /// The idempotency key was used before with another method or other params; `firstParamsHash` tells which.
  static let idempotencyMismatch = ResponseError.Code(rawValue: 1007)
  /// The record is in a state in which it cannot be done. `state` and `asked` say which and what.
  static let invalidState = ResponseError.Code(rawValue: 1008)
  /// The file cannot be read. `path`, `format`, `reason` and `position` say what and where.
  static let unreadableFile = ResponseError.Code(rawValue: 1009)
  /// Something is larger than the service takes. `limit` is the limit.
  static let limitExceeded = ResponseError.Code(rawValue: 1010)
  /// The store cannot be used: busy, full, read-only or damaged. `reason` says which, `retryable` whether it may
  /// pass, `outcome` whether a write may be there.
  static let storeUnavailable = ResponseError.Code(rawValue: 1011)
  /// The directory has moved on since the plan was made, where the plan touches it. `moved` says which clients.
  static let planOutdated = ResponseError.Code(rawValue: 1012)

  /// All codes that the service answers, in the order of the documents.
  static let all: [ResponseError.Code] = [
    .parseError, .invalidRequest, .methodNotFound, .invalidParams, .internalError, .serverNotInitialized,
    .requestCancelled, .requestFailed, .notFound, .conflict, .duplicate, .notAllowed, .planRequired, .unauthenticated,
    .idempotencyMismatch, .invalidState, .unreadableFile, .limitExceeded, .storeUnavailable, .planOutdated,
  ]

  /// The name of the code on the wire, in an error's `data`.
  var name: String {
    switch self {
    case .parseError: "parseError"
    case .invalidRequest: "invalidRequest"
    case .methodNotFound: "methodNotFound"
    case .invalidParams: "invalidParams"
    case .serverNotInitialized: "serverNotInitialized"
    case .requestCancelled: "requestCancelled"
    case .requestFailed: "requestFailed"
    case .notFound: "notFound"
    case .conflict: "conflict"
    case .duplicate: "duplicate"
    case .notAllowed: "notAllowed"
    case .planRequired: "planRequired"
    case .unauthenticated: "unauthenticated"
    case .idempotencyMismatch: "idempotencyMismatch"
    case .invalidState: "invalidState"
    case .unreadableFile: "unreadableFile"
    case .limitExceeded: "limitExceeded"
    case .storeUnavailable: "storeUnavailable"
    case .planOutdated: "planOutdated"
    default: "internalError"
    }
  }
}
