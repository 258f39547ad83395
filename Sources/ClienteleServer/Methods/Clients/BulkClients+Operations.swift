internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

extension BulkClients {
  func result(
    of id: ID<Client>, in transaction: borrowing Transaction, for audience: Audience
  ) throws -> Result {
    do {
      // What is skipped must leave nothing; what ends the work is taken back with it.
      if onError == .skip { return try transaction.attempt { try changed(id, in: transaction, for: audience) } }
      return try changed(id, in: transaction, for: audience)
    } catch {
      guard Self.isOfOneClient(error) else { throw error }
      let reply = ResponseError(replyingTo: error, in: audience.language)
      let issues = try reply.data?.value["issues"].map { try JSON.decode([ParamIssue].self, from: $0) }
      return Result(
        id: id, outcome: .failed, code: reply.data.flatMap { try? $0.value["code"]?.string } ?? reply.code.name,
        message: reply.message, issues: issues)
    }
  }

  private func changed(
    _ id: ID<Client>, in transaction: borrowing Transaction, for audience: Audience
  ) throws -> Result {
    let caller = audience.caller
    let before: Int? =
      switch operation {
      case .delete, .restore, .purge: nil
      case .archive, .unarchive, .update, .addTags, .removeTags:
        try transaction.client(.id(id), for: caller).client.revision
      }
    let client =
      switch operation {
      case .archive: try transaction.setStatus(.archived, of: id, by: caller)
      case .unarchive: try transaction.setStatus(.active, of: id, by: caller)
      case .delete: try transaction.delete(.id(id), by: caller)
      case .restore: try transaction.restore(id, by: caller)
      case .purge: try transaction.purge(id, by: caller)
      case .update: try updated(id, in: transaction, by: caller)
      case .addTags, .removeTags: try retagged(id, in: transaction, by: caller)
      }
    return Result(
      id: id, outcome: client.client.revision == before ? .unchanged : .changed,
      revision: operation == .purge ? nil : client.client.revision)
  }

  private func updated(
    _ id: ID<Client>, in transaction: borrowing Transaction, by caller: Caller
  ) throws -> StoredClient {
    guard let patch else { throw Issues([Issue(.required, at: "/patch")]) }
    return try under("/patch") {
      try transaction.change(id, ifRevision: nil, by: caller) { client, context in
        try patch.apply(to: client.draft) { draft in
          try Client(draft, replacing: client, in: context) { client.number }
        }
      }
    }
  }

  private func retagged(
    _ id: ID<Client>, in transaction: borrowing Transaction, by caller: Caller
  ) throws -> StoredClient {
    let tags = tags ?? []
    return try transaction.update(.id(id), by: caller) { stored in
      var draft = stored.client.draft
      if operation == .addTags {
        draft.tags = (draft.tags ?? []) + tags
      } else {
        let gone = Set(tags.map { Text.folded(Text.comparable($0)) })
        draft.tags = draft.tags?.filter { !gone.contains(Text.folded($0)) }
      }
      return draft
    }
  }

  /// Whether an error is about the client, and not about the store or the work.
  private static func isOfOneClient(_ error: any Error) -> Bool {
    switch error {
    case is Issues, is JSONIssues, is ParamProblems, is DirectoryError: true
    case StoreError.duplicate, StoreError.conflict: true
    default: false
    }
  }
}
