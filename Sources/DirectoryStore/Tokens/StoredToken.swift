internal import Directory

/// A token as the store keeps it, with what its secret is told by.
struct TokenRecord: Codable {
  var token: Token
  /// SHA-256 of the secret, in hexadecimal.
  var digest: String
}

/// A token as the store has it.
final class StoredToken {
  let record: [UInt8]
  let value: TokenRecord
  /// The transaction of the database in which it was last read: nobody else can have changed it since.
  var readIn: Int

  init(record: [UInt8], value: TokenRecord, readIn: Int) {
    self.record = record
    self.value = value
    self.readIn = readIn
  }
}

/// Identifiers are unique within an organization.
struct TokenKey: Hashable {
  let organization: ID<Organization>
  let token: ID<Token>
}
