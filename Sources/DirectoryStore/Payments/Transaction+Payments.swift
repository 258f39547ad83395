package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  // MARK: Reading

  /// A payment of a client.
  ///
  /// - Throws: `DirectoryError.notFound`.
  package func payment(_ id: ID<Payment>, of client: ID<Client>, for caller: Caller) throws -> StoredPayment {
    let key = try presentClientKey(client, in: organizationKey(caller.organization))
    let stored = try writtenPayment(id, for: caller)
    guard stored.client == key else { throw DirectoryError.notFound(kind: .payment, id: id.rawValue) }
    return stored
  }

  /// The payment that an earlier write has made or changed, as it now is.
  package func writtenPayment(_ id: ID<Payment>, for caller: Caller) throws -> StoredPayment {
    let organization = try organizationKey(caller.organization)
    let found = try connection.first("SELECT key, client, record FROM payment WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: {
      try Self.storedPayment($0)
    }
    guard let found else { throw DirectoryError.notFound(kind: .payment, id: id.rawValue) }
    return found
  }

  /// The payment in the columns `key`, `client` and `record`.
  static func storedPayment(_ row: Statement) throws -> StoredPayment {
    let record = row.bytes(2)
    return StoredPayment(
      payment: try JSON.decode(Payment.self, from: record), record: RawJSON(verified: record), key: row.integer(0),
      client: row.integer(1))
  }

  // MARK: Writing

  /// Records what a client has paid: for what the draft names, or for what is due, the oldest first.
  ///
  /// - Parameter keepsCredit: Whether what is more than is due is kept as the client's credit.
  /// - Throws: `Issues`: `overpaid` where it is not kept; or `DirectoryError.notFound`.
  package func record(
    _ draft: Payment.Draft, of client: ID<Client>, keepsCredit: Bool, by caller: Caller
  ) throws -> StoredPayment {
    let stored = try self.client(.id(client), for: caller)
    let context = try context(for: caller)
    let terms = try terms(draft, of: stored.client, in: context)
    let items = try openInvoices(of: stored.key, terms.currency)
    let plan = try plan(draft.allocations, of: terms, onto: items)
    if !plan.rest.isZero, !keepsCredit {
      let due = items.reduce(Amount.zero(terms.amount.digits)) { $0 + $1.open }
      // What was named may be less than is due.
      let most = draft.allocations == nil ? due : terms.amount - plan.rest
      throw Issues([
        Issue(.overpaid, at: "/amount", value: terms.amount.description, suggestion: most.description)
      ])
    }
    return try insert(Payment(terms, .payment, plan, of: stored.client.id, in: context), stored.key, by: caller)
  }

  /// Records that a client was paid back: of what the draft names, or of what is its credit, the oldest first.
  ///
  /// - Throws: `Issues`: `moreThanLeft` where that is less; or `DirectoryError.notFound`.
  package func refund(_ draft: Payment.Draft, to client: ID<Client>, by caller: Caller) throws -> StoredPayment {
    let stored = try self.client(.id(client), for: caller)
    let context = try context(for: caller)
    let terms = try terms(draft, of: stored.client, in: context)
    let items = try credits(of: stored.key, terms.currency)
    let plan = try plan(draft.allocations, of: terms, onto: items)
    guard plan.rest.isZero else {
      let left = (terms.amount - plan.rest).description
      throw Issues([Issue(.moreThanLeft, at: "/amount", value: terms.amount.description, suggestion: left)])
    }
    return try insert(Payment(terms, .refund, plan, of: stored.client.id, in: context), stored.key, by: caller)
  }

  /// Puts a payment onto other invoices: onto those that are named, instead of those that it pays; or besides those onto
  /// what is due, the oldest first.
  ///
  /// - Throws: `Issues`; `DirectoryError.notFound`, `.paymentVoid` or `.refund`; `StoreError.conflict`.
  package func allocate(
    _ id: ID<Payment>, of client: ID<Client>, onto drafts: [Payment.AllocationDraft]?, ifRevision: Int?,
    by caller: Caller
  ) throws -> StoredPayment {
    let previous = try changeable(id, of: client, ifRevision: ifRevision, asked: "allocate", for: caller)
    let payment = previous.payment
    guard payment.kind == .payment else { throw DirectoryError.refund(id: id.rawValue, asked: "allocate") }
    let context = try context(for: caller)
    var plan: AllocationPlan
    if let drafts {
      // What it pays now is open to it again.
      try release(previous)
      var items = try openInvoices(of: previous.client, payment.currency)
      items.giveBack(payment.allocations, dated: payment.date)
      plan = try AllocationPlan(
        drafts, of: payment.amount - payment.refunded, payment.currency, onto: items)
    } else {
      let items = try openInvoices(of: previous.client, payment.currency)
      plan = AllocationPlan(oldestFirst: payment.unallocated, onto: items)
      plan.allocations = payment.allocations.adding(plan.allocations)
      try release(previous)
    }
    try hold(plan.allocations, of: previous.key, for: caller)
    try settle(from: payment.allocations, to: plan.allocations, by: caller)
    return try replace(previous, with: payment.allocating(plan, in: context), by: caller)
  }

  /// Makes a payment void: what it paid is due again, and what a refund paid back is credit again.
  ///
  /// - Throws: `DirectoryError.notFound`, `.paymentVoid`, or `.refunded` where some of it was paid back; `StoreError.conflict`.
  package func void(
    _ id: ID<Payment>, of client: ID<Client>, reason: String, ifRevision: Int?, by caller: Caller
  ) throws -> StoredPayment {
    let previous = try changeable(id, of: client, ifRevision: ifRevision, asked: "void", for: caller)
    guard previous.payment.refunded.isZero else { throw DirectoryError.refunded(id: id.rawValue, asked: "void") }
    let context = try context(for: caller)
    try release(previous)
    try settle(from: previous.payment.allocations, to: [], by: caller)
    for allocation in previous.payment.allocations {
      guard let source = allocation.paymentId else { continue }
      let paid = try writtenPayment(source, for: caller)
      _ = try replace(paid, with: paid.payment.refunding(-allocation.amount, in: context), by: caller)
    }
    return try replace(previous, with: previous.payment.voiding(reason, in: context), by: caller)
  }

  private func terms(_ draft: Payment.Draft, of client: Client, in context: ClientContext) throws -> Payment.Terms {
    let usual = client.settings.currency ?? context.organization.defaults.currency
    return try draft.terms(usual: usual, on: now.date)
  }

  private func plan(
    _ drafts: [Payment.AllocationDraft]?, of terms: Payment.Terms, onto items: [OpenItem]
  ) throws -> AllocationPlan {
    guard let drafts else { return AllocationPlan(oldestFirst: terms.amount, onto: items) }
    do {
      return try AllocationPlan(drafts, of: terms.amount, terms.currency, onto: items)
    } catch {
      var issues = error
      for index in issues.list.indices { issues.list[index].pointer = "/allocations" + issues.list[index].pointer }
      throw issues
    }
  }

  /// A payment that counts.
  private func changeable(
    _ id: ID<Payment>, of client: ID<Client>, ifRevision: Int?, asked: String, for caller: Caller
  ) throws -> StoredPayment {
    let stored = try payment(id, of: client, for: caller)
    if let ifRevision, ifRevision != stored.payment.revision { throw StoreError.conflict(current: stored.record) }
    guard stored.payment.status == .recorded else {
      throw DirectoryError.paymentVoid(id: id.rawValue, asked: asked)
    }
    return stored
  }
}

extension [OpenItem] {
  /// What is open when what a payment pays is open again.
  fileprivate mutating func giveBack(_ allocations: [Payment.Allocation], dated date: CalendarDate) {
    for allocation in allocations {
      guard let id = allocation.invoiceId else { continue }
      if let index = firstIndex(where: { $0.source == .invoice(id) }) {
        self[index].open = self[index].open + allocation.amount
      } else {
        append(
          OpenItem(source: .invoice(id), number: allocation.invoiceNumber, date: date, open: allocation.amount))
      }
    }
  }
}

extension [Payment.Allocation] {
  /// With more of the same, or of others.
  fileprivate func adding(_ others: [Payment.Allocation]) -> [Payment.Allocation] {
    var sum = self
    for other in others {
      if let index = sum.firstIndex(where: { $0.invoiceId == other.invoiceId && $0.paymentId == other.paymentId }) {
        sum[index].amount = sum[index].amount + other.amount
      } else {
        sum.append(other)
      }
    }
    return sum
  }
}
