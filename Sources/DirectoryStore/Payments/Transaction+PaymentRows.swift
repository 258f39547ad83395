internal import Directory
internal import JSON
internal import SQLDatabase

extension Payment: HistoryRecord {
  static var recordKind: RecordKind { .payment }
  var historyID: String { id.rawValue }
  var historyClient: ID<Client>? { clientId }
  var importId: ID<Import>? { nil }
}

extension Transaction {
  /// Adds a payment with what it pays.
  func insert(_ payment: Payment, _ client: Int64, by caller: Caller) throws -> StoredPayment {
    let organization = try organizationKey(caller.organization)
    let record = RawJSON(verified: try JSON.encode(payment))
    try connection.run(
      """
      INSERT INTO payment (organization, client, id, currency, is_refund, day, amount, is_void, record)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, client)
      $0.bind(3, payment.id.rawValue)
      $0.bind(4, payment.currency.rawValue)
      $0.bind(5, payment.kind == .refund)
      $0.bind(6, payment.date.daysSince1970)
      $0.bind(7, payment.amount.minorUnits)
      $0.bind(8, record.bytes)
    }
    let key = connection.lastInsertedKey
    try hold(payment.allocations, of: key, for: caller)
    try settle(from: [], to: payment.allocations, by: caller)
    for allocation in payment.allocations {
      guard let source = allocation.paymentId else { continue }
      let paid = try writtenPayment(source, for: caller)
      let context = try context(for: caller)
      _ = try replace(paid, with: paid.payment.refunding(allocation.amount, in: context), by: caller)
    }
    try enterCreation(of: payment, changes: payment.told, client, bytes: record, in: organization)
    return StoredPayment(payment: payment, record: record, key: key, client: client)
  }

  /// Puts a changed payment in the place of the one that is there; what it pays is held and released apart.
  func replace(_ previous: StoredPayment, with payment: Payment, by caller: Caller) throws -> StoredPayment {
    if payment == previous.payment { return previous }
    let organization = try organizationKey(caller.organization)
    let record = RawJSON(verified: try JSON.encode(payment))
    try connection.run("UPDATE payment SET is_void = $2, record = $3 WHERE key = $1") {
      $0.bind(1, previous.key)
      $0.bind(2, payment.status == .void)
      $0.bind(3, record.bytes)
    }
    try enterChange(
      .updated, from: (previous.payment, previous.record), to: payment, bytes: record, previous.client,
      in: organization)
    return StoredPayment(payment: payment, record: record, key: previous.key, client: previous.client)
  }

  /// Takes what allocations name for a payment.
  func hold(_ allocations: [Payment.Allocation], of payment: Int64, for caller: Caller) throws {
    let organization = try organizationKey(caller.organization)
    for allocation in allocations {
      if let invoice = allocation.invoiceId {
        try connection.run(
          """
          INSERT INTO payment_allocation (payment, invoice, amount)
          SELECT $1, key, $4 FROM invoice WHERE organization = $2 AND id = $3
          """
        ) {
          $0.bind(1, payment)
          $0.bind(2, organization)
          $0.bind(3, invoice.rawValue)
          $0.bind(4, allocation.amount.minorUnits)
        }
      } else if let source = allocation.paymentId {
        try connection.run(
          """
          INSERT INTO payment_refund (refund, payment, amount)
          SELECT $1, key, $4 FROM payment WHERE organization = $2 AND id = $3
          """
        ) {
          $0.bind(1, payment)
          $0.bind(2, organization)
          $0.bind(3, source.rawValue)
          $0.bind(4, allocation.amount.minorUnits)
        }
      }
    }
  }

  /// Lets the invoices know what is paid of them, each once.
  func settle(from old: [Payment.Allocation], to new: [Payment.Allocation], by caller: Caller) throws {
    var changes: [ID<Invoice>: Amount] = [:]
    var order: [ID<Invoice>] = []
    for (allocations, isPaid) in [(old, false), (new, true)] {
      for allocation in allocations {
        guard let id = allocation.invoiceId else { continue }
        if changes[id] == nil { order.append(id) }
        let change = isPaid ? allocation.amount : -allocation.amount
        changes[id] = changes[id].map { $0 + change } ?? change
      }
    }
    for id in order {
      guard let change = changes[id], !change.isZero else { continue }
      let stored = try writtenInvoice(id, for: caller)
      _ = try settle(
        stored, paid: stored.invoice.paid + change, credited: stored.invoice.credited, by: caller)
    }
  }

  /// Gives back all that a payment has taken.
  func release(_ payment: StoredPayment) throws {
    for statement: StaticString in [
      "DELETE FROM payment_allocation WHERE payment = $1", "DELETE FROM payment_refund WHERE refund = $1",
    ] {
      try connection.run(statement) { $0.bind(1, payment.key) }
    }
  }
}

extension Payment {
  /// What the history says of a payment that was recorded.
  fileprivate var told: [FieldChange] {
    var changes = [
      FieldChange(field: "kind", new: .string(kind.rawValue)),
      FieldChange(field: "date", new: .string(date.description)),
      FieldChange(field: "amount", new: .string(amount.description)),
      FieldChange(field: "currency", new: .string(currency.rawValue)),
      FieldChange(field: "method", new: .string(method.rawValue)),
    ]
    if let reference { changes.append(FieldChange(field: "reference", new: .string(reference))) }
    return changes
  }
}
