internal import Directory
internal import DirectoryStore
internal import JSON

/// Makes a client's statement of account: its documents and payments over a time, with what was owed after each, and what
/// is still to be paid by how late it is; as data, and as a page to read and print.
struct GetStatement: StoreRequest {
  static let method = "client/statement"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The first day: `2026-11-01`; all that ever was when absent.
  var from: String?
  /// The last day; today, in UTC, when absent.
  var to: String?
  /// Only this currency: ISO 4217; all that the client has documents or payments in when absent.
  var currency: String?
  /// Whether a page is made as well; `data` when absent.
  var format: Format?
  /// The page's language: `fr` or `en`; the client's when absent.
  var language: String?

  /// What a statement is answered as.
  enum Format: String, Codable, Sendable, CaseIterable {
    /// As data alone.
    case data
    /// As data and as an HTML page, which needs nothing besides.
    case html
  }

  static let rules: [String: [SchemaKeyword]] = [
    "currency": SchemaKeyword.length(CurrencyCode.length), "language": LanguageTag.rules,
  ]

  struct Response: Codable, Sendable {
    /// The client's identifier; of one that was merged, that of the client that it is part of.
    var clientId: ID<Client>
    /// The first day; absent where it is about all that ever was.
    var from: CalendarDate?
    /// The last day.
    var to: CalendarDate
    /// A currency each, in the order of their codes.
    var statements: [AccountStatement]
    /// The page; with the format `html` alone.
    var html: String?
    /// A name for the page's file.
    var fileName: String?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    var issues: [Issue] = []
    let period = Period(from: from, to: to, currency: currency, issues: &issues)
    var tag: LanguageTag?
    if let language {
      do { tag = try LanguageTag(checking: language) } catch {
        issues.append(Issue(.invalidLanguage, at: "/language", value: language, suggestion: "fr, en"))
      }
    }
    guard issues.isEmpty else { throw Issues(issues) }
    let client = try transaction.client(.id(clientId), for: audience.caller).client
    let last = period.to ?? transaction.now.date
    if let first = period.from, last < first {
      throw Issues([Issue(.notPossible, at: "/from", value: first.description, suggestion: "≤ \(last)")])
    }
    let statements = try transaction.statements(
      of: client.id, from: period.from, to: last, only: period.currency, for: audience.caller)
    var response = Response(clientId: client.id, from: period.from, to: last, statements: statements)
    if format == .html {
      let organization = try transaction.organization(of: audience.caller)
      let effective = EffectiveSettings(client.settings, defaults: organization.defaults).settings
      let page = StatementPage(
        client: client, seller: organization.seller.map { InvoiceParty($0) }, sellerName: organization.name,
        from: period.from, to: last, statements: statements,
        language: Language(locale: (tag ?? effective.language)?.rawValue))
      response.html = page.html
      response.fileName = page.fileName
    }
    return response
  }
}
