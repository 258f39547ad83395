import Testing

@testable import Directory
@testable import DirectoryStore

/// Random invoices, credits, payments, refunds and voids, against sums that are kept apart.
@Suite struct PaymentModelTests {
  /// What was issued, credited and paid of a client in a currency, in minor units.
  private struct Sums: Equatable {
    var invoiced: Int64 = 0
    var credited: Int64 = 0
    var paid: Int64 = 0
  }

  private struct Account: Hashable {
    var client: Int
    var currency: String
  }

  private static let currencies = ["EUR", "JPY", "TND"]

  @Test(arguments: 1...12) func moneyNeverDrifts(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    let books = try Books()
    let clients = [try books.client("A"), try books.client("B"), try books.client("C")]
    var sums: [Account: Sums] = [:]
    var invoices: [(account: Account, id: ID<Invoice>)] = []
    var payments: [(account: Account, id: ID<Payment>)] = []
    for step in 0..<120 {
      let currency = Self.currencies[Int.random(in: 0..<3, using: &random)]
      let client = Int.random(in: 0..<3, using: &random)
      let account = Account(client: client, currency: currency)
      switch Int.random(in: 0..<10, using: &random) {
      case 0...2:
        let invoice = try issue(books, clients[client], currency, &random)
        sums[account, default: Sums()].invoiced += invoice.totals.gross.minorUnits
        invoices.append((account, invoice.id))
      case 3:
        guard let (account, id) = invoices.randomElement(using: &random) else { continue }
        guard let note = try? books.credit(id, nil) else { continue }
        sums[account, default: Sums()].credited += note.totals.gross.minorUnits
      case 4:
        guard let (account, id) = invoices.randomElement(using: &random) else { continue }
        let gross = try books.invoice(id).totals.gross.minorUnits
        let isOpen = try books.invoice(id).status != .void
        guard isOpen, (try? books.void(id, "r")) != nil else { continue }
        sums[account, default: Sums()].invoiced -= gross
      case 5...6:
        var draft = Payment.Draft()
        draft.currency = currency
        let amount = Int64.random(in: 1...40_000, using: &random)
        draft.amount = Amount(minorUnits: amount, digits: digits(currency)).description
        let (caller, made, keeps) = (books.caller, draft, Bool.random(using: &random))
        let id = clients[client]
        let recorded = try? books.test.run { try $0.record(made, of: id, keepsCredit: keeps, by: caller) }
        guard let recorded else { continue }
        sums[account, default: Sums()].paid += amount
        payments.append((account, recorded.payment.id))
      case 7:
        guard let (account, id) = payments.randomElement(using: &random) else { continue }
        let (caller, owner, frees) = (books.caller, clients[account.client], Bool.random(using: &random))
        _ = try? books.test.run {
          try $0.allocate(id, of: owner, onto: frees ? [] : nil, ifRevision: nil, by: caller)
        }
      case 8:
        var draft = Payment.Draft()
        draft.currency = currency
        let amount = Int64.random(in: 1...5_000, using: &random)
        draft.amount = Amount(minorUnits: amount, digits: digits(currency)).description
        let (caller, made, id) = (books.caller, draft, clients[client])
        guard let refund = try? books.test.run({ try $0.refund(made, to: id, by: caller) }) else { continue }
        sums[account, default: Sums()].paid -= amount
        payments.append((account, refund.payment.id))
      default:
        guard let (account, id) = payments.randomElement(using: &random) else { continue }
        let (caller, owner) = (books.caller, clients[account.client])
        let voided = try? books.test.run { try $0.void(id, of: owner, reason: "r", ifRevision: nil, by: caller) }
        guard let voided else { continue }
        let amount = voided.payment.amount.minorUnits
        sums[account, default: Sums()].paid -= voided.payment.kind == .refund ? -amount : amount
      }
      try compare(books, clients, sums, "seed \(seed), step \(step)")
    }
    try compareEach(books, clients)
    // What is refused is left out, but not all of it.
    let kinds = try payments.map { payment in
      let owner = clients[payment.account.client]
      let caller = books.caller
      return try books.test.run(changes: false) { try $0.payment(payment.id, of: owner, for: caller).payment.kind }
    }
    #expect(kinds.count { $0 == .payment } >= 5 && kinds.contains(.refund))
    #expect(sums.values.contains { $0.credited > 0 })
    #expect(try books.isIntact())
  }

  private func digits(_ currency: String) -> Int { CurrencyCode(rawValue: currency).minorUnits ?? 2 }

  private func issue(
    _ books: Books, _ client: ID<Client>, _ currency: String, _ random: inout SeededGenerator
  ) throws -> Invoice {
    var draft = Invoice.Draft()
    draft.currency = currency
    draft.lines = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      var line = InvoiceLine.Draft(description: "d", unitPrice: "\(Int.random(in: 1...90, using: &random))")
      line.quantity = "\(Int.random(in: 1...3, using: &random)).\(Int.random(in: 0...9, using: &random))"
      if Bool.random(using: &random) { line.discountPercent = "\(Int.random(in: 1...50, using: &random)).5" }
      line.taxCode = ["TVA20", "TVA5.5", "TVA2.1"][Int.random(in: 0..<3, using: &random)]
      return line
    }
    return try books.issue(client, draft)
  }

  /// The balances are what was issued less what was credited and paid, and no more is due or credit than can be.
  private func compare(
    _ books: Books, _ clients: [ID<Client>], _ sums: [Account: Sums], _ comment: Comment
  ) throws {
    let caller = books.caller
    for (index, client) in clients.enumerated() {
      let balances = try books.test.run(changes: false) {
        try $0.balances(of: client, includingChildren: false, for: caller)
      }
      for currency in Self.currencies {
        let expected = sums[Account(client: index, currency: currency)] ?? Sums()
        let found = balances.first { $0.currency.rawValue == currency } ?? Balance(CurrencyCode(rawValue: currency))
        let told = Sums(
          invoiced: found.invoiced.minorUnits, credited: found.credited.minorUnits, paid: found.paid.minorUnits)
        #expect(told == expected, comment)
        let owed = expected.invoiced - expected.credited - expected.paid
        #expect(found.balance.minorUnits == owed, comment)
        #expect(found.due.minorUnits - found.credit.minorUnits == owed, comment)
        #expect(!found.due.isNegative && !found.credit.isNegative && found.overdue <= found.due, comment)
      }
    }
  }

  /// What each invoice has as paid is what the payments say of it, and the statements close with the balances.
  private func compareEach(_ books: Books, _ clients: [ID<Client>]) throws {
    let caller = books.caller
    for client in clients {
      var paid: [ID<Invoice>: Int64] = [:]
      let page = try books.test.run(changes: false) {
        try $0.payments(PaymentQuery(client: client, limit: 500), for: caller)
      }
      for payment in page.items {
        let sum = payment.allocations.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
        let isVoid = payment.status == .void
        #expect(
          isVoid || sum + payment.refunded.minorUnits + payment.unallocated.minorUnits == payment.amount.minorUnits)
        for allocation in payment.allocations {
          if let id = allocation.invoiceId { paid[id, default: 0] += allocation.amount.minorUnits }
        }
      }
      let invoices = try books.page(InvoiceQuery(client: client, limit: 500)).items
      for invoice in invoices {
        #expect(invoice.paid.minorUnits == paid[invoice.id] ?? 0)
        #expect(!invoice.due.isNegative)
      }
      let (balances, statements) = try books.test.run(changes: false) { transaction in
        (
          try transaction.balances(of: client, includingChildren: false, for: caller),
          try transaction.statements(of: client, from: nil, to: transaction.now.date, only: nil, for: caller)
        )
      }
      for statement in statements {
        let balance = try #require(balances.first { $0.currency == statement.currency })
        #expect(statement.closing == balance.balance && statement.ageing.total == balance.due)
        #expect(statement.credit == balance.credit)
      }
    }
  }
}
