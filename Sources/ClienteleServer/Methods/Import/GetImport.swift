internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Answers what an import did, how, and what was found in its file.
struct GetImport: StoreRequest {
  static let method = "client/import/get"
  static let access = Access.member
  static let since = "1.0"

  /// The import's identifier.
  var importId: ID<Import>

  typealias Response = Import

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Import {
    try transaction.importRun(importId, for: audience.caller)
  }
}
