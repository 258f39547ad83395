package import Directory

/// Which invoices are listed, and in what order.
package struct InvoiceQuery: Sendable {
  /// All of the organization when absent.
  package var client: ID<Client>?
  /// Words, all of which are in the number, the order's reference or the buyer's name.
  package var search: String?
  package var filter: Filter
  package var sort: Sort
  package var descending: Bool
  /// 1 to 500.
  package var limit: Int
  package var cursor: String?
  package var withTotals: Bool

  package init(
    client: ID<Client>? = nil, search: String? = nil, filter: Filter = Filter(), sort: Sort = .issueDate,
    descending: Bool = true, limit: Int = 50, cursor: String? = nil, withTotals: Bool = false
  ) {
    self.client = client
    self.search = search
    self.filter = filter
    self.sort = sort
    self.descending = descending
    self.limit = min(max(1, limit), ClientQuery.largestLimit)
    self.cursor = cursor
    self.withTotals = withTotals
  }

  /// What invoices have to be like; what is absent does not matter.
  package struct Filter: Codable, Sendable, Hashable {
    /// One of these.
    package var status: [Invoice.Status]?
    /// Whether something is to be paid, and the day for it is past.
    package var overdue: Bool?
    /// An invoice or a credit note.
    package var kind: Invoice.Kind?
    /// ISO 4217.
    package var currency: String?
    /// Issued on this day or later.
    package var issuedSince: CalendarDate?
    /// Issued on this day or before.
    package var issuedUntil: CalendarDate?
    /// Due on this day or later.
    package var dueSince: CalendarDate?
    /// Due on this day or before.
    package var dueUntil: CalendarDate?

    package init() {}
  }

  /// What invoices are ordered by; what has none stands behind all others, in a list that ascends.
  package enum Sort: String, Codable, Sendable, CaseIterable {
    /// The day of issue.
    case issueDate
    /// The year and the place in it.
    case number
    /// The day on which it is to be paid.
    case dueDate
    /// What it comes to with tax, whatever the currency.
    case amount
  }

  var words: [String] { SearchWords(search ?? "").all }

  /// What a cursor is bound to: all but the limit.
  func hash(for organization: ID<Organization>) -> UInt64 {
    let statuses = filter.status.map { $0.map(\.rawValue).sorted().joined(separator: ",") }
    let dates = [filter.issuedSince, filter.issuedUntil, filter.dueSince, filter.dueUntil].map { $0?.description }
    let parts: [String?] =
      [
        "invoices", organization.rawValue, client?.rawValue, words.sorted().joined(separator: " "), statuses,
        filter.overdue.map { String($0) }, filter.kind?.rawValue, filter.currency, sort.rawValue, String(descending),
      ] + dates
    return ListCursor.hash(parts.map { $0 ?? "" }.joined(separator: "\u{0}").utf8)
  }
}

/// A page of invoices.
package struct InvoicePage: Sendable {
  package var items: [InvoiceSummary]
  /// Where the next page begins; nil after the last.
  package var nextCursor: String?
  /// By currency, where that was asked for.
  package var totals: [InvoiceSums]?
}

/// An invoice at a glance.
package struct InvoiceSummary: Codable, Sendable, Equatable {
  /// Its identifier.
  package var id: ID<Invoice>
  /// The client who is invoiced.
  package var clientId: ID<Client>
  /// Starts at 1 and grows by 1 at each change.
  package var revision: Int
  /// Whether it claims or gives back.
  package var kind: Invoice.Kind
  /// How far it has come.
  package var status: Invoice.Status
  /// Absent of what was not issued.
  package var number: String?
  /// The currency of all amounts.
  package var currency: CurrencyCode
  /// The day of issue; of a draft the one that is wanted.
  package var issueDate: CalendarDate?
  /// When it is to be paid.
  package var dueDate: CalendarDate?
  /// The client's name on it; of a draft as it was at the last change.
  package var buyerName: String
  /// The client's order.
  package var orderReference: String?
  /// What it comes to, with tax.
  package var gross: Amount
  /// What was paid of it.
  package var paid: Amount
  /// What credit notes have taken off it.
  package var credited: Amount
  /// What is still to be paid.
  package var due: Amount
  /// Whether something is to be paid, and the day for it is past.
  package var overdue: Bool
  /// When it was last changed.
  package var updatedAt: Instant
}

/// What issued invoices of one currency come to; drafts and what is void do not count.
package struct InvoiceSums: Codable, Sendable, Equatable {
  /// The currency of the amounts.
  package var currency: CurrencyCode
  /// How many invoices there are.
  package var invoices: Int
  /// How many credit notes there are.
  package var creditNotes: Int
  /// What the invoices come to, less what the credit notes come to.
  package var gross: Amount
  /// What was paid of the invoices, less what was paid back of the credit notes.
  package var paid: Amount
  /// What is still to be paid, less what the credit notes have left.
  package var due: Amount
  /// What of the invoices is overdue.
  package var overdue: Amount
}
