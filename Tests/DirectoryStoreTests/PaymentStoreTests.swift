import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct PaymentStoreTests {
  private let books: Books
  private let client: ID<Client>

  init() throws {
    books = try Books(path: TestStore.temporaryPath())
    client = try books.client("A")
  }

  private var caller: Caller { books.caller }

  private func draft(_ amount: String, _ change: (inout Payment.Draft) -> Void = { _ in }) -> Payment.Draft {
    var draft = Payment.Draft()
    draft.amount = amount
    change(&draft)
    return draft
  }

  private func pay(
    _ amount: String, keepsCredit: Bool = false, _ change: (inout Payment.Draft) -> Void = { _ in }
  ) throws -> Payment {
    let (draft, client, caller) = (self.draft(amount, change), client, caller)
    return try books.test.run { try $0.record(draft, of: client, keepsCredit: keepsCredit, by: caller).payment }
  }

  private func refund(_ amount: String) throws -> Payment {
    let (draft, client, caller) = (self.draft(amount), client, caller)
    return try books.test.run { try $0.refund(draft, to: client, by: caller).payment }
  }

  private func void(_ id: ID<Payment>, ifRevision: Int? = nil) throws -> Payment {
    let (client, caller) = (client, caller)
    return try books.test.run {
      try $0.void(id, of: client, reason: "r", ifRevision: ifRevision, by: caller).payment
    }
  }

  private func allocate(_ id: ID<Payment>, _ drafts: [Payment.AllocationDraft]?) throws -> Payment {
    let (client, caller) = (client, caller)
    return try books.test.run {
      try $0.allocate(id, of: client, onto: drafts, ifRevision: nil, by: caller).payment
    }
  }

  private func told(_ payment: Payment) -> [String] {
    payment.allocations.map { "\($0.invoiceNumber ?? "-") \($0.amount)" } + ["rest \(payment.unallocated)"]
  }

  private func codes(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let issues as Issues {
      return issues.list.map { "\($0.pointer) \($0.code.rawValue) \($0.suggestion ?? "-")" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func theOldestIsPaidFirstAndTheStatusFollows() throws {
    let (one, two) = (try books.issue(client), try books.issue(client))
    let payment = try pay("150")
    #expect(told(payment) == ["\(one.number ?? "") 120.00", "\(two.number ?? "") 30.00", "rest 0.00"])
    #expect(try books.invoice(one.id).status == .paid && books.invoice(one.id).due.isZero)
    #expect(try books.invoice(two.id).status == .partiallyPaid)
    #expect(try books.invoice(two.id).paid.description == "30.00" && books.invoice(two.id).due.description == "90.00")
    #expect(try books.isIntact())
  }

  @Test func moreThanIsDueIsRefusedUnlessItIsKept() throws {
    try books.issue(client)
    #expect(codes { _ = try pay("120.01") } == ["/amount overpaid 120.00"])
    #expect(told(try pay("130", keepsCredit: true)).last == "rest 10.00")
    #expect(codes { _ = try pay("1") } == ["/amount overpaid 0.00"])
  }

  @Test func aVoidPaymentIsDueAgain() throws {
    let invoice = try books.issue(client)
    let payment = try pay("50")
    #expect(try void(payment.id).allocations.isEmpty)
    #expect(try books.invoice(invoice.id).status == .issued && books.invoice(invoice.id).due.description == "120.00")
    #expect(throws: DirectoryError.paymentVoid(id: payment.id.rawValue, asked: "void")) { try void(payment.id) }
    #expect(throws: DirectoryError.paymentVoid(id: payment.id.rawValue, asked: "allocate")) {
      try allocate(payment.id, nil)
    }
    #expect(try books.isIntact())
  }

  @Test func creditIsPutOntoInvoicesAndTakenOffThem() throws {
    let payment = try pay("200", keepsCredit: true)
    let (one, two) = (try books.issue(client), try books.issue(client))
    #expect(
      told(try allocate(payment.id, nil)) == ["\(one.number ?? "") 120.00", "\(two.number ?? "") 80.00", "rest 0.00"])
    let moved = try allocate(payment.id, [.init(invoiceNumber: two.number), .init(invoiceId: one.id, amount: "5")])
    #expect(told(moved) == ["\(two.number ?? "") 120.00", "\(one.number ?? "") 5.00", "rest 75.00"])
    #expect(try books.invoice(one.id).paid.description == "5.00" && books.invoice(two.id).status == .paid)
    #expect(told(try allocate(payment.id, [])) == ["rest 200.00"])
    #expect(try books.invoice(one.id).status == .issued && books.invoice(two.id).status == .issued)
    #expect(try books.isIntact())
  }

  @Test func aRefundTakesTheCreditAndIsGivenBackWhenItIsVoid() throws {
    let payment = try pay("200", keepsCredit: true)
    #expect(codes { _ = try self.refund("200.01") } == ["/amount moreThanLeft 200.00"])
    let refund = try self.refund("150")
    #expect(refund.allocations.map(\.paymentId) == [payment.id])
    #expect(throws: DirectoryError.refunded(id: payment.id.rawValue, asked: "void")) { try void(payment.id) }
    #expect(throws: DirectoryError.refund(id: refund.id.rawValue, asked: "allocate")) {
      try allocate(refund.id, nil)
    }
    _ = try void(refund.id)
    #expect(try void(payment.id).status == .void)
    #expect(try books.isIntact())
  }

  @Test func aCreditNoteIsPaidBack() throws {
    let invoice = try books.issue(client)
    _ = try pay("120")
    let note = try books.credit(invoice.id, nil)
    #expect(note.due.description == "120.00")
    let refund = try self.refund("100")
    #expect(refund.allocations.map(\.invoiceNumber) == [note.number])
    #expect(try books.invoice(note.id).paid.description == "100.00" && books.invoice(note.id).status == .partiallyPaid)
  }

  @Test func anInvoiceOfAnotherClientOrCurrencyIsNotPaid() throws {
    let (other, caller) = (try books.client("B"), caller)
    let foreign = try books.issue(other)
    try books.issue(client)
    let allocations = [Payment.AllocationDraft(invoiceId: foreign.id)]
    #expect(codes { _ = try pay("1") { $0.allocations = allocations } } == ["/allocations/0/invoiceId notDue EUR"])
    #expect(codes { _ = try pay("1") { $0.currency = "CHF" } } == ["/amount overpaid 0.00"])
    let payment = try pay("1", keepsCredit: true) { $0.allocations = [] }
    #expect(throws: DirectoryError.notFound(kind: .payment, id: payment.id.rawValue)) {
      try books.test.run { try $0.payment(payment.id, of: other, for: caller) }
    }
  }

  @Test func theTablesRefuseWhatTheCodeWouldGetWrong() throws {
    let (other, caller) = (try books.client("B"), caller)
    let foreign = try books.issue(other)
    let payment = try pay("10", keepsCredit: true)
    let key = try books.test.run(changes: false) { try $0.writtenPayment(payment.id, for: caller).key }
    func isRefused(_ allocation: Payment.Allocation) -> Bool {
      do {
        try books.test.run { try $0.hold([allocation], of: key, for: caller) }
        return false
      } catch {
        return true
      }
    }
    #expect(isRefused(.init(invoiceId: foreign.id, amount: Amount(minorUnits: 1, digits: 2))))
    let own = try books.issue(client)
    #expect(isRefused(.init(invoiceId: own.id, amount: Amount(minorUnits: 1001, digits: 2))))
    #expect(!isRefused(.init(invoiceId: own.id, amount: Amount(minorUnits: 1000, digits: 2))))
  }

  @Test func aClientWithPaymentsIsNotDeleted() throws {
    _ = try pay("10", keepsCredit: true)
    let (client, caller) = (client, caller)
    #expect(throws: DirectoryError.hasPayments(id: client.rawValue, count: 1, asked: "delete")) {
      try books.test.run { try $0.delete(.id(client), by: caller) }
    }
  }

  @Test func aPaymentIsNotUndone() throws {
    _ = try pay("10", keepsCredit: true)
    let entry = try #require(try books.history(client).first)
    #expect(entry.kind == .payment && entry.action == .created)
    #expect(throws: UndoObstacle.settled) { try books.undo(entry.sequence) }
  }

  @Test func paymentsGoWithAMergeAndBack() throws {
    try books.issue(client)
    let payment = try pay("50")
    let (kept, merged, caller) = (try books.client("K"), client, caller)
    let merge = try books.test.run { try $0.merge(MergePlan(kept: kept, others: [merged]), by: caller).id }
    func owner() throws -> ID<Client> {
      try books.test.run(changes: false) { try $0.writtenPayment(payment.id, for: caller).payment.clientId }
    }
    #expect(try owner() == kept)
    #expect(try books.isIntact())
    _ = try books.test.run { try $0.unmerge(merge, by: caller) }
    #expect(try owner() == merged)
    #expect(try books.isIntact())
  }

  @Test func aMergeIsNotTakenBackWhereAPaymentOfOnePaysForTheOther() throws {
    try books.issue(client)
    let (kept, merged, caller) = (try books.client("K"), client, caller)
    let merge = try books.test.run { try $0.merge(MergePlan(kept: kept, others: [merged]), by: caller).id }
    let draft = self.draft("50")
    let payment = try books.test.run { try $0.record(draft, of: kept, keepsCredit: false, by: caller).payment }
    #expect(throws: DirectoryError.paysForOther(id: payment.id.rawValue, asked: "unmerge")) {
      try books.test.run { try $0.unmerge(merge, by: caller) }
    }
  }
}
