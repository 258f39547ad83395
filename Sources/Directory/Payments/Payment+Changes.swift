extension Payment {
  /// A payment of a client, for what the plan says; what is left is the client's credit.
  package init(
    _ terms: Terms, _ kind: Kind, _ plan: AllocationPlan, of client: ID<Client>, in context: ClientContext
  ) {
    self.init(
      id: context.identifiers.next(Payment.self, at: context.now), clientId: client, revision: 1, kind: kind,
      status: .recorded, date: terms.date, currency: terms.currency, amount: terms.amount, method: terms.method,
      reference: terms.reference, note: terms.note, allocations: plan.allocations,
      refunded: .zero(terms.amount.digits), unallocated: plan.rest, createdAt: context.now, createdBy: context.member,
      updatedAt: context.now, updatedBy: context.member)
  }

  /// The payment with other allocations.
  package func allocating(_ plan: AllocationPlan, in context: ClientContext) -> Payment {
    changed(in: context) {
      $0.allocations = plan.allocations
      $0.unallocated = plan.rest
    }
  }

  /// The payment after more, or less, of it was paid back.
  package func refunding(_ amount: Amount, in context: ClientContext) -> Payment {
    changed(in: context) {
      $0.refunded = $0.refunded + amount
      $0.unallocated = $0.unallocated - amount
    }
  }

  /// The payment as it is kept when it counts no more.
  package func voiding(_ reason: String?, in context: ClientContext) -> Payment {
    changed(in: context) {
      $0.status = .void
      $0.allocations = []
      $0.unallocated = .zero(amount.digits)
      $0.voidedAt = context.now
      $0.voidReason = reason
    }
  }

  /// The next revision, unless nothing has changed.
  package func changed(in context: ClientContext, _ change: (inout Payment) -> Void) -> Payment {
    var payment = self
    change(&payment)
    guard payment != self else { return self }
    payment.revision += 1
    payment.updatedAt = context.now
    payment.updatedBy = context.member
    return payment
  }

  /// The reason that a peer gives for making it void.
  ///
  /// - Throws: `Issues`.
  package static func checkedReason(_ text: String?) throws(Issues) -> String {
    var issues = IssueCollector()
    let reason = issues.requiredLine(text, reasonLimit, at: "/reason")
    try issues.finish()
    return reason ?? ""
  }
}
