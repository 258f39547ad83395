internal import Directory
internal import DirectoryStore
internal import JSON

/// Answers an invoice, by its identifier or its number.
struct GetInvoice: StoreRequest {
  static let method = "client/invoices/get"
  static let access = Access.member
  static let since = "1.0"
  typealias Response = InvoiceAnswer

  /// Its identifier.
  var id: ID<Invoice>?
  /// Its number, instead.
  var number: String?

  static var needed: [[String]] { [["id", "number"]] }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> InvoiceAnswer {
    switch (id, number) {
    case (let id?, nil): return InvoiceAnswer(stored: try transaction.invoice(id, for: audience.caller))
    case (nil, let number?):
      return InvoiceAnswer(stored: try transaction.invoice(numbered: number, for: audience.caller))
    case (nil, nil): throw Issues([Issue(.required, at: "/id", suggestion: "id, number")])
    case (_?, let number?):
      throw Issues([Issue(.invalidChoice, at: "/number", value: number, suggestion: "id | number")])
    }
  }
}
