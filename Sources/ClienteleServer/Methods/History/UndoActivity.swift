internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Takes a change of a client, of a note, of an attachment, of a draft of an invoice, of a custom field, of a member or of
/// the organization back, as well as that a duplicate was dismissed or a rule suppressed, as far as it was not edited since.
///
/// A creation is taken back by putting the client in the trash, by removing the note, the attachment or the member, by
/// making the draft void, by retiring the custom field, or by revoking the token; a revoked one does not come back. What is
/// issued stays, and payments are made void instead. Values of custom fields that were purged do not come back. What takes a
/// higher role takes it here too, and a token has to allow the method that made the change. The undoing is a change itself,
/// and can be undone.
struct UndoActivity: ChangeRequest {
  static let method = "activity/undo"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.notFound]

  /// The change's place in the history, as `client/activity` and `organization/activity` answer it.
  var sequence: Int
  /// The same key with the same params answers the record of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  struct Response: Codable, Sendable {
    /// The client as it now is, where the change is in a client's history.
    var client: Client?
    /// The note as it now is, where the change was a note's.
    var note: Note?
    /// The attachment as it now is, where the change was an attachment's.
    var attachment: Attachment?
    /// The invoice as it now is, where the change was an invoice's.
    var invoice: Invoice?
    /// The custom field as it now is, where the change was a custom field's; absent where it was purged.
    var customField: CustomField?
    /// The organization as it now is, where the change was its.
    var organization: Organization?
    /// The member as it now is, where the change was a member's.
    var member: Member?
    /// The token as it now is, where the change was that it was made.
    var token: Token?
    /// The fields that are as they were before the change.
    var reversed: [FieldChange]
    /// The fields that were edited since and stay: from what the change made of them to what they are.
    var kept: [FieldChange]
    /// Why nothing was taken back; empty where it was.
    var blocked: [Obstacle]
  }

  /// A reason for which a change can't be taken back.
  struct Obstacle: Codable, Sendable {
    /// The reason, the same in every language: `editedSince`, `inTrash`, `removed`, `purged`, `merged`, `settled`,
    /// `duplicate`, `issued`, `voided`, `credited`, `invoiced`, `lastOwner`, `operatorOnly`, `revoked`, or what is wrong with
    /// the former value, as in `issues`.
    var code: String
    /// The field that it is about.
    var field: String?
    /// One plain sentence.
    var message: String
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    do {
      let entry = try transaction.activity(sequence, for: audience.caller)
      try audience.checkToken(for: entry.method, in: transaction)
      if entry.kind == .customField {
        let undone = try transaction.undo(ofCustomField: entry, by: audience.caller)
        return Response(customField: undone.field, reversed: undone.reversed, kept: undone.kept, blocked: [])
      }
      if entry.kind == .organization {
        let undone = try transaction.undo(
          ofOrganization: entry, as: audience.role(in: transaction), by: audience.caller)
        return Response(
          organization: undone.organization, reversed: undone.reversed, kept: undone.kept, blocked: [])
      }
      if entry.kind == .token {
        guard entry.action == .created else { throw UndoObstacle.revoked }
        let role = try audience.role(in: transaction)
        let token = try transaction.undo(ofToken: entry, as: role, by: audience.caller)
        return Response(token: token, reversed: [], kept: [], blocked: [])
      }
      if entry.kind == .member {
        let role = try audience.role(in: transaction)
        let undone = try transaction.undo(ofMember: entry, as: role, by: audience.caller)
        return Response(member: undone.member, reversed: undone.reversed, kept: undone.kept, blocked: [])
      }
      let undone = try transaction.undo(sequence, by: audience.caller)
      return Response(
        client: undone.client.client, note: undone.note?.note, attachment: undone.attachment?.attachment,
        invoice: undone.invoice?.invoice,
        reversed: undone.reversed, kept: undone.kept, blocked: [])
    } catch let obstacle as UndoObstacle {
      return try blocked([Obstacle(obstacle, in: audience.language)], in: transaction, for: audience)
    } catch let error as DirectoryError where error.isOfInvoices {
      return try blocked([Obstacle(error, in: audience.language)], in: transaction, for: audience)
    } catch let issues as Issues {
      return try blocked(
        issues.list.map { Obstacle($0, in: audience.language) }, in: transaction, for: audience)
    } catch StoreError.duplicate(_, let field, _) {
      return try blocked(
        [Obstacle(Issue(.duplicate, at: "/" + field), in: audience.language)], in: transaction, for: audience)
    } catch let error as DirectoryError where error.isLastOwner {
      let message = error.message(in: audience.language) + "."
      return try blocked([Obstacle(code: "lastOwner", message: message)], in: transaction, for: audience)
    }
  }

  private func blocked(
    _ obstacles: [Obstacle], in transaction: borrowing Transaction, for audience: Audience
  ) throws -> Response {
    let entry = try transaction.activity(sequence, for: audience.caller)
    let recordID =
      switch entry.kind {
      case .customField: Self.customFieldPrefix + entry.recordId
      case .duplicateDismissal, .ruleSuppression, .payment: entry.clientId?.rawValue ?? entry.recordId
      default: entry.recordId
      }
    var response = try Self.respond(again: recordID, in: transaction, for: audience)
    response.blocked = obstacles
    return response
  }

  static func recordID(of response: Response) -> String {
    if let field = response.customField { return customFieldPrefix + field.key }
    if let organization = response.organization { return organization.id.rawValue }
    if let member = response.member { return member.id.rawValue }
    if let token = response.token { return token.id.rawValue }
    return response.note?.id.rawValue ?? response.attachment?.id.rawValue ?? response.invoice?.id.rawValue
      ?? response.client?.id.rawValue ?? ""
  }

  /// A custom field's key could be like an identifier but for this.
  private static let customFieldPrefix = "customField/"

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    if recordID.hasPrefix(customFieldPrefix) {
      let fields = try transaction.customFields(for: audience.caller)
      let field = fields[String(recordID.dropFirst(customFieldPrefix.count))]
      return Response(customField: field, reversed: [], kept: [], blocked: [])
    }
    if recordID.hasPrefix(Organization.identifierPrefix + "_") {
      let organization = try transaction.organization(of: audience.caller)
      return Response(organization: organization, reversed: [], kept: [], blocked: [])
    }
    if recordID.hasPrefix(Token.identifierPrefix + "_") {
      let token = try transaction.token(ID(rawValue: recordID), for: audience.caller)
      return Response(token: token, reversed: [], kept: [], blocked: [])
    }
    if recordID.hasPrefix(Member.identifierPrefix + "_") {
      let member = try transaction.member(ID<Member>(rawValue: recordID), for: audience.caller)
      return Response(member: member, reversed: [], kept: [], blocked: [])
    }
    let isNote = recordID.hasPrefix(Note.identifierPrefix + "_")
    let note = isNote ? try transaction.writtenNote(ID(rawValue: recordID), for: audience.caller).note : nil
    let isAttachment = recordID.hasPrefix(Attachment.identifierPrefix + "_")
    let attachment =
      isAttachment
      ? try transaction.writtenAttachment(ID(rawValue: recordID), for: audience.caller).attachment : nil
    let isInvoice = recordID.hasPrefix(Invoice.identifierPrefix + "_")
    let invoice =
      isInvoice ? try transaction.writtenInvoice(ID(rawValue: recordID), for: audience.caller).invoice : nil
    let id = note?.clientId ?? attachment?.clientId ?? invoice?.clientId ?? ID(rawValue: recordID)
    let client = try transaction.writtenClient(id, for: audience.caller).client
    return Response(
      client: client, note: note, attachment: attachment, invoice: invoice, reversed: [], kept: [], blocked: [])
  }
}

extension UndoActivity.Obstacle {
  /// What an error that forbids to take a change back says.
  static func all(_ error: any Error, in language: Language) -> [Self] {
    switch error {
    case let error as UndoObstacle: return [Self(error, in: language)]
    case let error as Issues: return error.list.map { Self($0, in: language) }
    case let error as DirectoryError where error.isOfInvoices: return [Self(error, in: language)]
    case StoreError.duplicate(_, let field, _): return [Self(Issue(.duplicate, at: "/" + field), in: language)]
    default:
      let message = language.pick(
        "The client was removed for good.", "Le client a été supprimé définitivement.")
      return [Self(code: "purged", message: message)]
    }
  }

  /// Of a client that was added and has issued invoices by now.
  fileprivate init(_ error: DirectoryError, in language: Language) {
    self.init(code: "invoiced", message: error.message(in: language) + ".")
  }

  fileprivate init(_ obstacle: UndoObstacle, in language: Language) {
    switch obstacle {
    case .editedSince(.note):
      self.init(
        code: "editedSince",
        message: language.pick(
          "The note has been changed since it was added; remove it if it is to go.",
          "La note a été modifiée depuis son ajout\u{202F}; retirez-la si elle doit disparaître."))
    case .editedSince(.attachment):
      self.init(
        code: "editedSince",
        message: language.pick(
          "The attachment has been changed since it was added; remove it if it is to go.",
          "La pièce jointe a été modifiée depuis son ajout\u{202F}; retirez-la si elle doit disparaître."))
    case .editedSince(.invoice):
      self.init(
        code: "editedSince",
        message: language.pick(
          "The draft has been changed since; make it void if it is to go.",
          "Le brouillon a été modifié depuis\u{202F}; annulez-le s’il doit disparaître."))
    case .issued:
      self.init(
        code: "issued",
        message: language.pick(
          "The invoice was issued, and stays: make it void with client/invoices/void, or credit it with "
            + "client/invoices/credit.",
          "La facture est émise, et le reste\u{A0}: annulez-la par client/invoices/void, ou faites un avoir par "
            + "client/invoices/credit."))
    case .voided:
      self.init(
        code: "voided",
        message: language.pick(
          "The issued invoice is void, and stays so; create a new one.",
          "La facture émise est annulée, et le reste\u{202F}; créez-en une nouvelle."))
    case .credited:
      self.init(
        code: "credited",
        message: language.pick(
          "The credit note stays; issue a new invoice instead.",
          "L’avoir reste\u{202F}; émettez plutôt une nouvelle facture."))
    case .editedSince(.customField):
      self.init(
        code: "editedSince",
        message: language.pick(
          "The custom field has been changed since it was defined; retire it if it is to go.",
          "Le champ personnalisé a été modifié depuis sa définition\u{202F}; retirez-le s’il doit disparaître."))
    case .editedSince(.member):
      self.init(
        code: "editedSince",
        message: language.pick(
          "The member has been changed since it was added; remove it if it is to go.",
          "Le membre a été modifié depuis son ajout\u{202F}; retirez-le s’il doit disparaître."))
    case .purged:
      self.init(
        code: "purged",
        message: language.pick(
          "The custom field was removed for good.", "Le champ personnalisé a été supprimé définitivement."))
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
    case .removed(.attachment):
      self.init(
        code: "removed",
        message: language.pick(
          "The attachment was removed since; undo that first.",
          "La pièce jointe a été retirée depuis\u{202F}; annulez d’abord ce retrait."))
    case .removed:
      self.init(
        code: "removed",
        message: language.pick(
          "It was removed since; undo that first.",
          "L’élément a été retiré depuis\u{202F}; annulez d’abord ce retrait."))
    case .settled:
      self.init(
        code: "settled",
        message: language.pick(
          "A payment is not undone: client/payments/void makes it void, client/payments/allocate puts it elsewhere.",
          "Un paiement ne s’annule pas ainsi\u{A0}: client/payments/void l’annule, client/payments/allocate l’affecte "
            + "autrement."))
    case .merged:
      self.init(
        code: "merged",
        message: language.pick(
          "The change is part of a merge; client/unmerge takes that back.",
          "La modification fait partie d’une fusion\u{202F}; client/unmerge l’annule."))
    case .revoked:
      self.init(
        code: "revoked",
        message: language.pick(
          "A revoked token does not come back; make a new one.",
          "Un jeton révoqué ne revient pas\u{202F}; créez-en un autre."))
    case .operatorOnly:
      self.init(
        code: "operatorOnly",
        message: language.pick(
          "Only who runs the service can change that, on the command line.",
          "Seul l’exploitant du service peut modifier cela, en ligne de commande."))
    }
  }

  fileprivate init(_ issue: Issue, in language: Language) {
    self.init(
      code: issue.code.rawValue, field: String(issue.pointer.dropFirst()), message: issue.message(in: language) + ".")
  }
}
