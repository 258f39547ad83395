internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Writes an invoice or a credit note as a page for people, or as a document for programs.
///
/// The page (`html`) is one file that loads nothing and runs nothing, to be read, printed and listened to; a draft and what
/// is void are marked as such. The document (`ubl`) is UBL 2.1 as EN 16931 has it, with what French law asks for. What
/// keeps an invoice from being one is answered as an error that names each rule, and nothing is written; of a draft that
/// shows beforehand what would be missing.
struct RenderInvoice: StoreRequest {
  static let method = "client/invoices/render"
  static let access = Access.member
  static let since = "1.0"
  static let leavesFiles = true
  static let errors: [ResponseError.Code] = [.requestFailed, .invalidState]

  /// Its identifier.
  var id: ID<Invoice>?
  /// Its number, instead.
  var number: String?
  /// As what.
  var format: InvoiceFormat
  /// The language; the invoice's when absent, or English where that is neither English nor French.
  var language: Language?
  /// Where to write the file, on the service's machine; there must not be one yet.
  var path: String?

  static var needed: [[String]] { [["id", "number"]] }

  struct Response: Codable, Sendable {
    /// Where the file was written.
    var path: String?
    /// The file's bytes in base64 (RFC 4648), where no path was given.
    var content: String?
    /// What to call the file.
    var fileName: String
    /// The file's media type.
    var mediaType: String
    /// Of a French seller's `ubl`: what the French specification of electronic invoices (AFNOR XP Z12-012) asks for beyond
    /// EN 16931. The document is right, and a platform of the reform may refuse it.
    var warnings: [BrokenRuleReport]?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let invoice = try asItIs(in: transaction, for: audience)
    var warnings: [BrokenRule] = []
    let text: String
    switch format {
    case .html: text = HTMLInvoice(invoice, language: language).html
    case .ubl:
      if invoice.status == .void {
        throw DirectoryError.invoiceState(.void, id: invoice.id.rawValue, asked: "render")
      }
      let rules = InvoiceRules(invoice)
      guard rules.errors.isEmpty else {
        throw NonconformingInvoice(status: invoice.status, brokenRules: rules.errors)
      }
      warnings = rules.warnings
      text = UBLDocument(invoice, language: language).xml
    }
    var response = Response(
      fileName: invoice.fileName(in: language) + "." + format.fileExtension, mediaType: format.mediaType,
      warnings: warnings.isEmpty ? nil : warnings.map { BrokenRuleReport($0, in: audience.language) })
    if let path {
      try NewFile.write(Array(text.utf8), to: path)
      response.path = path
    } else {
      response.content = Base64.encode(Array(text.utf8))
    }
    return response
  }

  /// The invoice; a draft with the seller and the buyer that it would have if it were issued now.
  private func asItIs(in transaction: borrowing Transaction, for audience: Audience) throws -> Invoice {
    let caller = audience.caller
    var invoice: Invoice
    switch (id, number) {
    case (let id?, nil): invoice = try transaction.invoice(id, for: caller).invoice
    case (nil, let number?): invoice = try transaction.invoice(numbered: number, for: caller).invoice
    case (nil, nil): throw Issues([Issue(.required, at: "/id", suggestion: "id, number")])
    case (_?, let number?):
      throw Issues([Issue(.invalidChoice, at: "/number", value: number, suggestion: "id | number")])
    }
    guard !invoice.isIssued else { return invoice }
    let seller = try transaction.organization(of: caller).seller
    invoice.seller = seller.map(InvoiceParty.init)
    invoice.buyer = InvoiceParty(try transaction.client(.id(invoice.clientId), for: caller).client)
    return invoice
  }
}

/// As what an invoice is written.
enum InvoiceFormat: String, Codable, Sendable, CaseIterable {
  /// A page of HTML, for people.
  case html
  /// UBL 2.1 as EN 16931 has it, for programs.
  case ubl

  var fileExtension: String {
    switch self {
    case .html: "html"
    case .ubl: "xml"
    }
  }

  var mediaType: String {
    switch self {
    case .html: "text/html"
    case .ubl: "application/xml"
    }
  }
}
