internal import Directory
internal import DirectoryStore
internal import JSON

/// An invoice as an answer: as the store has it, with what should be looked at.
struct InvoiceAnswer: Encodable, SchemaDescribed {
  let stored: StoredInvoice
  var warnings: [Invoice.Warning] = []

  static var schema: SchemaHint { .like(Invoice.self) }

  func encode(to encoder: any Encoder) throws {
    let record = try stored.record
    guard !warnings.isEmpty else { return try record.encode(to: encoder) }
    try StoredInvoice.joined(record.bytes, JSON.encode(["warnings": warnings])).encode(to: encoder)
  }
}

extension InvoiceAnswer {
  /// The answer to a change.
  init(_ stored: StoredInvoice, in transaction: borrowing Transaction, for audience: Audience) throws {
    self.stored = stored
    warnings = try transaction.warnings(about: stored, for: audience.caller).map {
      Invoice.Warning(code: $0, message: $0.message(in: audience.language))
    }
  }
}

/// A change whose response is the invoice as it now is.
protocol InvoiceChangeRequest: ChangeRequest where Response == InvoiceAnswer {}

extension InvoiceChangeRequest {
  static func recordID(of response: InvoiceAnswer) -> String { response.stored.invoice.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> InvoiceAnswer
  {
    try InvoiceAnswer(
      transaction.writtenInvoice(ID(rawValue: recordID), for: audience.caller), in: transaction, for: audience)
  }
}

extension Invoice.Warning.Code {
  func message(in language: Language) -> String {
    switch self {
    case .noRecipient:
      language.pick(
        "The invoice would be sent to nobody: no contact receives invoices, and the client has no e-mail address.",
        "La facture ne serait envoyée à personne\u{A0}: aucun contact ne reçoit de factures, et le client n’a pas "
          + "d’adresse e-mail.")
    case .noBuyerAddress:
      language.pick(
        "The client has no billing address with a country, which an electronic invoice needs.",
        "Le client n’a pas d’adresse de facturation avec un pays, qu’exige une facture électronique.")
    case .creditLimitPassed:
      language.pick(
        "With this invoice the client owes more than its credit limit.",
        "Avec cette facture, le client doit plus que son plafond de crédit.")
    case .noSeller:
      language.pick(
        "The organization has not said who issues its invoices: without \"seller\" it can't be issued.",
        "L’organisation n’a pas dit qui émet ses factures\u{A0}: sans «\u{A0}seller\u{A0}», elle ne peut pas être émise."
      )
    }
  }
}
