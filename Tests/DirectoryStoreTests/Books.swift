import JSON

@testable import Directory
@testable import DirectoryStore

/// A store with a seller, to invoice in.
struct Books {
  let test: TestStore
  var caller: Caller { test.caller }

  init(path: String = ":memory:", environment: StoreEnvironment = .deterministic()) throws {
    test = try TestStore(path: path, environment: environment)
    let caller = test.caller
    try test.run { transaction in
      _ = try transaction.changeOrganization(ifRevision: nil, by: caller) { organization in
        var draft = organization.draft
        var seller = Seller.Draft()
        seller.legalName = "Atelier"
        seller.address = PostalAddress.Draft()
        seller.address?.country = "FR"
        draft.seller = seller
        draft.defaults?.taxCode = "TVA20"
        return try organization.updating(draft)
      }
    }
  }

  func client(_ name: String, _ change: (inout Client.Draft) -> Void = { _ in }) throws -> ID<Client> {
    var draft = Client.Draft()
    draft.name = name
    draft.email = "a@example.org"
    draft.settings = Settings.Draft()
    var address = Address.Draft()
    address.country = "FR"
    draft.addresses = [address]
    change(&draft)
    let (caller, made) = (caller, draft)
    return try test.run { try $0.insert(made, by: caller).client.id }
  }

  func change(_ id: ID<Client>, _ change: @escaping (inout Client.Draft) -> Void) throws {
    let caller = caller
    try test.run { transaction in
      _ = try transaction.update(.id(id), by: caller) {
        var draft = $0.client.draft
        change(&draft)
        return draft
      }
    }
  }

  func create(_ client: ID<Client>, _ lines: [InvoiceLine.Draft]) throws -> Invoice {
    var draft = Invoice.Draft()
    draft.lines = lines
    return try create(client, draft)
  }

  func create(_ client: ID<Client>, _ draft: Invoice.Draft) throws -> Invoice {
    let caller = caller
    return try test.run { try $0.createInvoice(draft, for: client, by: caller).invoice }
  }

  func update(_ id: ID<Invoice>, _ change: @escaping (inout Invoice.Draft) -> Void) throws -> Invoice {
    let caller = caller
    return try test.run {
      try $0.changeInvoice(id, ifRevision: nil, by: caller) { draft, check in
        var draft = draft
        change(&draft)
        return try check(draft)
      }.invoice
    }
  }

  @discardableResult
  func issue(_ client: ID<Client>, on date: String? = nil, price: String = "100") throws -> Invoice {
    try issue(client, [InvoiceLine.Draft(description: "d", unitPrice: price)], on: date)
  }

  @discardableResult
  func issue(_ client: ID<Client>, _ lines: [InvoiceLine.Draft], on date: String? = nil) throws -> Invoice {
    var draft = Invoice.Draft()
    draft.lines = lines
    return try issue(client, draft, on: date)
  }

  @discardableResult
  func issue(_ client: ID<Client>, _ draft: Invoice.Draft, on date: String? = nil) throws -> Invoice {
    let (caller, date) = (caller, try date.map { try CalendarDate(checking: $0) })
    return try test.run {
      let made = try $0.createInvoice(draft, for: client, by: caller).invoice
      return try $0.issueInvoice(made.id, on: date, ifRevision: nil, by: caller).invoice
    }
  }

  func void(_ id: ID<Invoice>, _ reason: String?) throws -> Invoice {
    let caller = caller
    return try test.run { try $0.voidInvoice(id, reason: reason, ifRevision: nil, by: caller).invoice }
  }

  func credit(_ id: ID<Invoice>, _ lines: [InvoiceCredit.Line]?) throws -> Invoice {
    let caller = caller
    return try test.run { try $0.creditInvoice(id, lines, reason: "r", ifRevision: nil, by: caller).invoice }
  }

  func invoice(_ id: ID<Invoice>) throws -> Invoice {
    let caller = caller
    return try test.run(changes: false) { try $0.invoice(id, for: caller).invoice }
  }

  func document(_ id: ID<Invoice>) throws -> [UInt8] {
    let caller = caller
    return try test.run(changes: false) { try $0.invoice(id, for: caller).document }
  }

  func page(_ query: InvoiceQuery) throws -> InvoicePage {
    let caller = caller
    return try test.run(changes: false) { try $0.invoices(query, for: caller) }
  }

  func list(_ query: InvoiceQuery = InvoiceQuery()) throws -> [ID<Invoice>] { try page(query).items.map(\.id) }

  func history(_ client: ID<Client>) throws -> [Activity] {
    let caller = caller
    return try test.run(changes: false) { try $0.activity(ActivityQuery(client: client), for: caller).items }
  }

  func undo(_ sequence: Int) throws -> UndoneChange {
    let caller = caller
    return try test.run { try $0.undo(sequence, by: caller) }
  }

  func isIntact() throws -> Bool {
    let caller = caller
    return try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).isIntact }
  }
}
