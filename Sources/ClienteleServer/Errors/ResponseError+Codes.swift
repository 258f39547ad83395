internal import JSONRPC

/// The service's own codes, outside the ranges that JSON-RPC and LSP reserve.
extension ResponseError.Code {
  static let notFound = ResponseError.Code(rawValue: 1001)
  static let conflict = ResponseError.Code(rawValue: 1002)
  static let duplicate = ResponseError.Code(rawValue: 1003)
  static let notAllowed = ResponseError.Code(rawValue: 1004)
  static let planRequired = ResponseError.Code(rawValue: 1005)
  static let unauthenticated = ResponseError.Code(rawValue: 1006)
  static let idempotencyMismatch = ResponseError.Code(rawValue: 1007)
  static let invalidState = ResponseError.Code(rawValue: 1008)
  static let unreadableFile = ResponseError.Code(rawValue: 1009)
  static let limitExceeded = ResponseError.Code(rawValue: 1010)
  static let storeUnavailable = ResponseError.Code(rawValue: 1011)
  static let planOutdated = ResponseError.Code(rawValue: 1012)

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
