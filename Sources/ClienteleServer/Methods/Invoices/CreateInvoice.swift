internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Makes a draft of an invoice to a client.
///
/// What the draft does not say is the client's, then the organization's, as it is now: currency, terms of payment,
/// language, fee type, reference, and of each line the price and the tax. Whom it is sent to, and the account to pay to,
/// are as they are when it is issued. Amounts are exact, and the tax of each kind and rate is rounded once, half up, as
/// EN 16931 says. A draft has no number, and counts nowhere.
struct CreateInvoice: InvoiceChangeRequest {
  static let method = "client/invoices/create"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState]

  /// The client's identifier.
  var clientId: ID<Client>
  /// The invoice to make.
  var invoice: Invoice.Draft
  /// The same key with the same params answers the invoice of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> InvoiceAnswer {
    let stored = try under("/invoice") { try transaction.createInvoice(invoice, for: clientId, by: audience.caller) }
    return try InvoiceAnswer(stored, in: transaction, for: audience)
  }
}
