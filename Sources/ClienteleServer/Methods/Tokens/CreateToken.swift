internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Makes a token, by which a program begins sessions as a member: your own, or for administrators that of another one.
///
/// The secret is in this answer and nowhere else: the service keeps only its SHA-256. A token never does more than who
/// makes it: its role is at most that of the session, and where that has a limited token, the limits hold for the new
/// one too. A token for another member has that member's present role at most.
struct CreateToken: ChangeRequest {
  static let method = "token/create"
  static let access = Access(role: .member, plan: .free)
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.notFound, .invalidState]

  /// The token to make.
  var token: Token.Draft
  /// The same key with the same params answers the token of the first call, without its secret, for 30 days; its length
  /// counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept: the secret lets nobody in.
  var dryRun: Bool?

  struct Response: Codable, Sendable {
    /// The token.
    var token: Token
    /// What a program sends as `token` in `initialize`; absent where the call is a repeated one.
    var secret: String?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let held = try audience.held(in: transaction)
    let maker = Token.Maker(member: audience.caller.member, role: held.role, token: held.token)
    let made = try under("/token") {
      try transaction.addToken(token, as: maker, known: AccessMatrix.rows.map(\.method), by: audience.caller)
    }
    return Response(token: made.token, secret: made.secret)
  }

  static func recordID(of response: Response) -> String { response.token.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    Response(token: try transaction.token(ID(rawValue: recordID), for: audience.caller))
  }
}
