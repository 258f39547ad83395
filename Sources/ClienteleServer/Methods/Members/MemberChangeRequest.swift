internal import Directory
internal import DirectoryStore

/// A change whose response is the member as it now is.
protocol MemberChangeRequest: ChangeRequest where Response == Member {}

extension MemberChangeRequest {
  static func recordID(of response: Member) -> String { response.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Member
  {
    try transaction.member(ID(rawValue: recordID), for: audience.caller)
  }
}
