extension Invoice {
  /// What becomes of an invoice, apart from the document that it is.
  package struct State: Codable, Sendable {
    package var clientId: ID<Client>
    package var revision: Int
    package var status: Status
    package var paid: Amount
    package var credited: Amount
    package var due: Amount
    package var overdue: Bool
    package var updatedAt: Instant
    package var updatedBy: ID<Member>
    package var voidedAt: Instant?
    package var voidReason: String?

    package init(
      clientId: ID<Client>, revision: Int, status: Status, paid: Amount, credited: Amount, due: Amount, overdue: Bool,
      updatedAt: Instant, updatedBy: ID<Member>, voidedAt: Instant?, voidReason: String?
    ) {
      self.clientId = clientId
      self.revision = revision
      self.status = status
      self.paid = paid
      self.credited = credited
      self.due = due
      self.overdue = overdue
      self.updatedAt = updatedAt
      self.updatedBy = updatedBy
      self.voidedAt = voidedAt
      self.voidReason = voidReason
    }

    /// Its members' names: those that are no part of the document.
    package static let members: Set = [
      "clientId", "revision", "status", "paid", "credited", "due", "overdue", "updatedAt", "updatedBy", "voidedAt",
      "voidReason", "warnings",
    ]
  }

  package var state: State {
    State(
      clientId: clientId, revision: revision, status: status, paid: paid, credited: credited, due: due,
      overdue: overdue, updatedAt: updatedAt, updatedBy: updatedBy, voidedAt: voidedAt, voidReason: voidReason)
  }

  /// Whether it has a number, and never changes any more.
  package var isIssued: Bool { number != nil }

  /// Whether something can be paid or credited of it.
  package var isOpen: Bool { status == .issued || status == .partiallyPaid }

  /// The same at another day, with what follows from what is paid and credited.
  package func settled(paid: Amount, credited: Amount, on day: CalendarDate) -> Invoice {
    var invoice = self
    invoice.paid = paid
    invoice.credited = credited
    guard isIssued, status != .void else { return invoice }
    invoice.due = totals.gross - paid - credited
    invoice.status = invoice.due.isZero ? .paid : (paid + credited).isZero ? .issued : .partiallyPaid
    invoice.overdue = Self.isOverdue(due: invoice.due, dueDate, kind, on: day)
    return invoice
  }

  /// Whether something is to be paid, and the day for it is past.
  package static func isOverdue(due: Amount, _ dueDate: CalendarDate?, _ kind: Kind, on day: CalendarDate) -> Bool {
    guard kind == .invoice, let dueDate, due.minorUnits > 0 else { return false }
    return dueDate < day
  }

  /// The draft as it is issued.
  ///
  /// - Parameters:
  ///   - client: As it is now: the buyer.
  ///   - buyerHash: That of the buyer as it is stored.
  package func issued(
    as number: String, by seller: Seller, to buyer: InvoiceParty, buyerHash: String, in context: ClientContext
  ) -> Invoice {
    var invoice = self
    invoice.number = number
    invoice.status = .issued
    invoice.seller = InvoiceParty(seller)
    invoice.buyer = buyer
    invoice.buyerHash = buyerHash
    invoice.account = seller.account
    invoice.issuedAt = context.now
    invoice.issuedBy = context.member
    return invoice.settled(paid: paid, credited: credited, on: context.now.date)
  }

  /// The invoice as it is when it counts no more.
  package func voided(for reason: String?, in context: ClientContext) -> Invoice {
    var invoice = self
    invoice.revision += 1
    invoice.status = .void
    invoice.due = .zero(due.digits)
    invoice.overdue = false
    invoice.voidedAt = context.now
    invoice.voidReason = reason
    invoice.updatedAt = context.now
    invoice.updatedBy = context.member
    return invoice
  }

  package static let voidReasonLimit = 500
}

extension Invoice {
  /// Why an invoice is void or credited, of one line or several.
  ///
  /// - Throws: `Issues`, with the pointer `/reason`.
  package static func checkedReason(_ text: String?, isRequired: Bool) throws(Issues) -> String? {
    var issues = IssueCollector()
    let reason = issues.lines(text, voidReasonLimit, at: "/reason")
    if isRequired, reason == nil, issues.list.isEmpty { issues.add(.required, at: "/reason") }
    try issues.finish()
    return reason
  }
}
