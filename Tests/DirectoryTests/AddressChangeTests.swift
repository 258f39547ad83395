import Testing

@testable import Directory

struct AddressChangeTests {
  private func address(_ city: String, _ change: (inout Address.Draft) -> Void = { _ in }) -> Address.Draft {
    var draft = Address.Draft()
    draft.city = city
    draft.uses = [.billing]
    change(&draft)
    return draft
  }

  private func client() throws -> Client {
    try Samples.client {
      $0.addresses = [address("A"), address("B"), address("C") { $0.uses = [.visit] }, address("D")]
    }
  }

  /// The cities; `*` is where invoices go.
  private func cities(_ client: Client) -> [String] {
    client.addresses.map { ($0.city ?? "") + ($0.isDefaultBilling ? "*" : "") }
  }

  @Test func `An added address gets the invoices when it is marked or the first for billing`() throws {
    let context = Samples.context(at: 9)
    let empty = try Samples.client()
    let visited = try empty.adding(address("A") { $0.uses = [.visit] }, in: context)
    #expect(cities(visited) == ["A"])
    #expect(visited.revision == 2)
    #expect(visited.updatedAt.milliseconds == 9)
    #expect(cities(try visited.adding(address("B"), in: context)) == ["A", "B*"])
    #expect(cities(try client().adding(address("E"), in: context)) == ["A*", "B", "C", "D", "E"])
    let marked = try client().adding(
      address("E") {
        $0.uses = nil
        $0.isDefaultBilling = true
      }, in: context)
    #expect(cities(marked) == ["A", "B", "C", "D", "E*"])
    #expect(marked.addresses[4].uses == [.billing])
  }

  @Test func `An added address is checked, with pointers into it`() throws {
    let context = Samples.context()
    func check(_ client: Client, _ draft: Address.Draft, _ issues: [Issue]) {
      #expect(throws: Issues(issues)) { try client.adding(draft, in: context) }
    }
    let client = try client()
    check(client, address("E") { $0.country = "XX" }, [Issue(.invalidCountry, at: "/country", value: "XX")])
    check(
      client, address("E") { $0.id = ID(rawValue: "adr_1") }, [Issue(.unknownReference, at: "/id", value: "adr_1")])
    let full = try Samples.client { $0.addresses = Array(repeating: .init(), count: Client.addressLimit) }
    check(full, address("E"), [Issue(.tooMany, value: "51", limit: 50)])
  }

  @Test func `Where the default goes, is unmarked or no longer for billing, the first other one has it`() throws {
    let context = Samples.context()
    let client = try client()
    let ids = client.addresses.map(\.id)
    let second = try client.settingDefaultBilling(ids[1], in: context)
    #expect(cities(second) == ["A", "B*", "C", "D"])
    #expect(cities(try second.removing(ids[1], in: context)) == ["A*", "C", "D"])
    #expect(cities(try second.removing(ids[0], in: context)) == ["B*", "C", "D"])

    func change(_ index: Int, _ change: (inout Address.Draft) -> Void) throws -> [String] {
      var draft = client.addresses[index].draft
      change(&draft)
      return cities(try client.updating(ids[index], with: draft, in: context))
    }
    #expect(try change(0) { $0.isDefaultBilling = false } == ["A", "B*", "C", "D"])
    #expect(try change(0) { $0.uses = [.delivery] } == ["A", "B*", "C", "D"])
    #expect(try change(3) { $0.isDefaultBilling = true } == ["A", "B", "C", "D*"])
    #expect(try change(2) { $0.isDefaultBilling = true } == ["A*", "B", "C", "D"])

    let alone = try Samples.client { $0.addresses = [address("A")] }
    var draft = alone.addresses[0].draft
    draft.isDefaultBilling = false
    #expect(cities(try alone.updating(draft.id ?? ids[0], with: draft, in: context)) == ["A*"])
    #expect(cities(try alone.removing(alone.addresses[0].id, in: context)) == [])
  }

  @Test func `To be where invoices go is to be used for billing`() throws {
    let client = try client()
    let changed = try client.settingDefaultBilling(client.addresses[2].id, in: Samples.context())
    #expect(cities(changed) == ["A", "B", "C*", "D"])
    #expect(changed.addresses[2].uses == [.billing, .visit])
  }

  @Test func `What changes nothing keeps the revision, and what is not there is not found`() throws {
    let context = Samples.context(at: 7)
    let client = try client()
    for address in client.addresses {
      #expect(try client.updating(address.id, with: address.draft, in: context) == client)
    }
    #expect(try client.settingDefaultBilling(client.addresses[0].id, in: context) == client)
    let unknown = ID<Address>(rawValue: "adr_x")
    #expect(throws: DirectoryError.notFound(kind: .address, id: "adr_x")) {
      try client.removing(unknown, in: context)
    }
    #expect(throws: DirectoryError.notFound(kind: .address, id: "adr_x")) {
      try client.updating(unknown, with: .init(), in: context)
    }
  }

  @Test func `Whatever is done to addresses, invoices go to exactly one of those for billing`() throws {
    var random = SeededGenerator(seed: 20_261_125)
    let context = Samples.context()
    var client = try Samples.client()
    for step in 0..<5000 {
      let before = client
      client = try change(client, step, in: context, &random)
      let defaults = client.addresses.filter(\.isDefaultBilling)
      #expect(defaults.count == (client.addresses.contains { $0.uses.contains(.billing) } ? 1 : 0))
      #expect(defaults.allSatisfy { $0.uses.contains(.billing) })
      #expect(Set(client.addresses.map(\.id)).count == client.addresses.count)
      #expect(client.revision == before.revision + (client.sameContent(as: before) ? 0 : 1))
    }
  }

  private func change(
    _ client: Client, _ step: Int, in context: ClientContext, _ random: inout SeededGenerator
  ) throws -> Client {
    var draft = address("city \(step)")
    draft.uses = [[.billing], [.delivery], [.billing, .visit], nil].randomElement(using: &random) ?? nil
    draft.isDefaultBilling = [true, false, nil].randomElement(using: &random) ?? nil
    guard let address = client.addresses.randomElement(using: &random) else {
      return try client.adding(draft, in: context)
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0 where client.addresses.count < Client.addressLimit: return try client.adding(draft, in: context)
    case 1: return try client.updating(address.id, with: draft, in: context)
    case 2: return try client.settingDefaultBilling(address.id, in: context)
    case 3:
      var whole = client.draft
      whole.addresses = client.addresses.shuffled(using: &random).dropLast(Int(random.next() % 3)).map(\.draft)
      let replaced = try Client(whole, replacing: client, in: context, number: { "" })
      return replaced.sameContent(as: client) ? client : replaced
    default: return try client.removing(address.id, in: context)
    }
  }
}
