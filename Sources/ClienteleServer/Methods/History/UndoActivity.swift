internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Takes a change of a client back, as far as its fields were not edited since.
///
/// A creation is taken back by putting the client in the trash. The undoing is a change itself, and can be undone.
struct UndoActivity: ChangeRequest {
  static let method = "activity/undo"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.notFound]

  /// The change's place in the history, as `client/activity` answers it.
  var sequence: Int
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  struct Response: Codable, Sendable {
    /// The client as it now is.
    var client: Client
    /// The fields that are as they were before the change.
    var reversed: [FieldChange]
    /// The fields that were edited since and stay: from what the change made of them to what they are.
    var kept: [FieldChange]
    /// Why nothing was taken back; empty where it was.
    var blocked: [Obstacle]
  }

  /// A reason for which a change can't be taken back.
  struct Obstacle: Codable, Sendable {
    /// The reason, the same in every language: `editedSince`, `inTrash`, `duplicate`, or what is wrong with the
    /// former value, as in `issues`.
    var code: String
    /// The field that it is about.
    var field: String?
    /// One plain sentence.
    var message: String
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    do {
      let undone = try transaction.undo(sequence, by: audience.caller)
      return Response(client: undone.client.client, reversed: undone.reversed, kept: undone.kept, blocked: [])
    } catch let obstacle as UndoObstacle {
      return try blocked([Obstacle(obstacle, in: audience.language)], in: transaction, for: audience)
    } catch let issues as Issues {
      return try blocked(
        issues.list.map { Obstacle($0, in: audience.language) }, in: transaction, for: audience)
    } catch StoreError.duplicate(_, let field, _) {
      return try blocked(
        [Obstacle(Issue(.duplicate, at: "/" + field), in: audience.language)], in: transaction, for: audience)
    }
  }

  private func blocked(
    _ obstacles: [Obstacle], in transaction: borrowing Transaction, for audience: Audience
  ) throws -> Response {
    guard let id = try transaction.activity(sequence, for: audience.caller).clientId else {
      throw DirectoryError.notFound(kind: .activity, id: String(sequence))
    }
    let client = try transaction.writtenClient(id, for: audience.caller).client
    return Response(client: client, reversed: [], kept: [], blocked: obstacles)
  }

  static func recordID(of response: Response) -> String { response.client.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    let client = try transaction.writtenClient(ID(rawValue: recordID), for: audience.caller).client
    return Response(client: client, reversed: [], kept: [], blocked: [])
  }
}

extension UndoActivity.Obstacle {
  fileprivate init(_ obstacle: UndoObstacle, in language: Language) {
    switch obstacle {
    case .editedSince:
      self.init(
        code: "editedSince",
        message: language.pick(
          "The client has been changed since it was added; delete it if it is to go.",
          "Le client a été modifié depuis son ajout\u{202F}; supprimez-le s’il doit disparaître."))
    case .inTrash:
      self.init(
        code: "inTrash",
        message: language.pick(
          "The client is in the trash; restore it first.",
          "Le client est dans la corbeille\u{202F}; restaurez-le d’abord."))
    }
  }

  fileprivate init(_ issue: Issue, in language: Language) {
    self.init(
      code: issue.code.rawValue, field: String(issue.pointer.dropFirst()), message: issue.message(in: language) + ".")
  }
}
