import Testing

@testable import Directory
@testable import DirectoryStore

/// What other clients of the store stand against in a draft.
@Suite struct StoreValidationTests {
  private let test: TestStore
  private let first: StoredClient

  init() throws {
    test = try TestStore()
    first = try test.add("Boulangerie Émile") { client in
      client.number = "B-1"
      client.email = EmailAddress(rawValue: "contact@emile.example")
      client.externalIds = ["crm": "17"]
      client.registrations = [Registration(scheme: "siren", value: "552100554")]
      var address = Address(id: ID(rawValue: "adr_1"), uses: [.billing], isDefaultBilling: true)
      address.postalCode = "69003"
      client.addresses = [address]
    }
  }

  private func check(
    _ expected: [String], replacing previous: StoredClient? = nil, _ change: (inout Client.Draft) -> Void
  ) throws {
    var draft = Client.Draft()
    change(&draft)
    let (caller, given) = (test.caller, draft)
    let found = try test.run(changes: false) { try $0.validate(given, as: nil, replacing: previous, for: caller) }
    let issues = found.issues.map { "\($0.pointer) \($0.code)" }
    #expect(issues + found.findings.map { "\($0.pointer) \($0.code)" } == expected)
    #expect(found.findings.allSatisfy { $0.existing == first.client.id })
  }

  @Test func `a number and an external identifier are taken once`() throws {
    try check(["/number taken"]) { $0.number = " B-1 " }
    try check(["/externalIds/crm taken"]) { $0.externalIds = ["crm": "17", "erp": "17"] }
    try check([]) { $0.number = "B-2" }
    try check([], replacing: first) {
      $0.number = "B-1"
      $0.externalIds = ["crm": "17"]
    }
  }

  @Test func `a client of the same registration, address or name and postal code may be the same one`() throws {
    try check(["/registrations/1 likelyDuplicate"]) {
      $0.registrations = [.init(scheme: "siren", value: "?"), .init(scheme: "siren", value: "552 100 554")]
    }
    try check(["/email likelyDuplicate"]) { $0.email = "Contact@Emile.example" }
    func address(_ postalCode: String?) -> Address.Draft {
      var draft = Address.Draft()
      draft.postalCode = postalCode
      return draft
    }
    try check(["/name likelyDuplicate"]) {
      $0.name = "boulangerie emile"
      $0.addresses = [address("69 003")]
    }
    try check([]) {
      $0.name = "Boulangerie Émile"
      $0.addresses = [address("69004")]
    }
    try check(["/email likelyDuplicate"]) {
      $0.name = "Boulangerie Émile"
      $0.email = "contact@emile.example"
      $0.addresses = [address("69003")]
    }
    try check([], replacing: first) { $0.email = "contact@emile.example" }
  }

  @Test func `a client in the trash is no duplicate, and keeps its number`() throws {
    let caller = test.caller
    let id = first.client.id
    try test.run { _ = try $0.delete(.id(id), by: caller) }
    try check(["/number taken"]) {
      $0.number = "B-1"
      $0.email = "contact@emile.example"
    }
  }

  @Test func `what a draft refers to is there`() throws {
    try check(["/ownerId unknownReference", "/parentId unknownReference"]) {
      $0.ownerId = ID(rawValue: "mem_x")
      $0.parentId = ID(rawValue: "cli_x")
    }
    let id = first.client.id
    try check(["/parentId cycle"], replacing: first) { $0.parentId = id }
  }
}
