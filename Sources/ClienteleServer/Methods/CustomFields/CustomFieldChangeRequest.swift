internal import Directory
internal import DirectoryStore

/// A change whose response is the custom field as it now is.
protocol CustomFieldChangeRequest: ChangeRequest where Response == CustomField {}

extension CustomFieldChangeRequest {
  static func recordID(of response: CustomField) -> String { response.key }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> CustomField
  {
    try transaction.customField(recordID, for: audience.caller)
  }
}
