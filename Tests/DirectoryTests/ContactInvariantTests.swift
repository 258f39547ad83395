import Testing

@testable import Directory

/// Numbers from a seed (xorshift64), the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

struct ContactInvariantTests {
  @Test func `Whatever is done to contacts, exactly one active one is the default`() throws {
    var random = SeededGenerator(seed: 20_261_123)
    let context = Samples.context()
    var client = try Samples.client()
    for step in 0..<5000 {
      let before = client
      client = try change(client, step, in: context, &random)
      let defaults = client.contacts.filter(\.isDefault)
      #expect(defaults.count == (client.contacts.contains { $0.status == .active } ? 1 : 0))
      #expect(defaults.allSatisfy { $0.status == .active })
      #expect(Set(client.contacts.map(\.id)).count == client.contacts.count)
      #expect(client.revision == before.revision + (client.sameContent(as: before) ? 0 : 1))
    }
  }

  private func change(
    _ client: Client, _ step: Int, in context: ClientContext, _ random: inout SeededGenerator
  ) throws -> Client {
    guard let contact = client.contacts.randomElement(using: &random) else {
      return try client.adding(Samples.contact("first"), in: context).client
    }
    var draft = contact.draft
    draft.isDefault = [true, false, nil].randomElement(using: &random) ?? nil
    draft.status = [.active, .archived].randomElement(using: &random)
    let change: ContactChange
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1:
      draft.id = nil
      draft.lastName = "contact \(step)"
      change = try client.adding(draft, in: context)
    case 2: change = try client.updating(contact.id, with: draft, in: context)
    case 3: change = try client.removing(contact.id, in: context)
    case 4 where contact.status == .active: change = try client.settingDefault(contact.id, in: context)
    default:
      var whole = client.draft
      whole.contacts = client.contacts.shuffled(using: &random).dropLast(Int(random.next() % 3)).map(\.draft)
      let replaced = try Client(whole, replacing: client, in: context, number: { "" })
      return replaced.sameContent(as: client) ? client : replaced
    }
    #expect(change.promoted == nil || change.client.contacts.first { $0.isDefault }?.id == change.promoted)
    return change.client
  }
}
