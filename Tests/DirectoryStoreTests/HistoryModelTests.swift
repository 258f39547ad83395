import Foundation
import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

/// Random changes against what was seen at the time.
@Suite struct HistoryModelTests {
  @Test(arguments: 1...20) func theClientAsOfAnInstantIsWhatItWasThen(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    let test = try TestStore()
    let caller = test.caller
    let id = try test.add("A").client.id
    var seen: [Client] = [try current(test, id)]
    for _ in 0..<100 {
      do {
        try change(test, id, &random)
      } catch is Issues {
      } catch is DirectoryError {
      } catch is UndoObstacle {
      }
      if let client = try? current(test, id), client.revision != seen.last?.revision { seen.append(client) }
    }
    #expect(seen.count > 10)
    for client in seen {
      let then = try test.run(changes: false) { try $0.client(.id(id), asOf: client.updatedAt, for: caller) }
      #expect(then == client, "revision \(client.revision)")
    }
    let check = try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller) }
    #expect(check.isIntact)
    // Each field was last set by a change after which it had the value that it has.
    if let last = seen.last, (try? current(test, id)) == last {
      for origin in try test.run(changes: false, { try $0.blame(id, for: caller) }) {
        let then = try #require(seen.first { $0.updatedAt == origin.at })
        let fields = RecordDifference.fields(of: try #require(try JSON.value(of: then).object))
        #expect(fields.first { $0.field == origin.field }?.new == origin.value, "\(origin.field)")
      }
    }
  }

  private func current(_ test: TestStore, _ id: ID<Client>) throws -> Client {
    let caller = test.caller
    return try test.run(changes: false) { try $0.client(.id(id), for: caller).client }
  }

  private func change(_ test: TestStore, _ id: ID<Client>, _ random: inout SeededGenerator) throws {
    let caller = test.caller
    let (kind, word) = (Int.random(in: 0..<12, using: &random), "w\(Int.random(in: 0..<5, using: &random))")
    let place = Int.random(in: 0..<4, using: &random)
    func update(_ body: @escaping (inout Client.Draft) -> Void) throws {
      _ = try test.run { transaction in
        try transaction.update(.id(id), by: caller) { stored in
          var draft = stored.client.draft
          body(&draft)
          return draft
        }
      }
    }
    switch kind {
    case 0: try update { $0.name = word }
    case 1: try update { $0.email = word == "w0" ? nil : word + "@example.com" }
    case 2: try update { $0.tags = word == "w0" ? [] : [word, "fixed"] }
    case 3: try update { $0.externalIds = place == 0 ? [:] : ["sys/\(place)": word] }
    case 4: try update { $0.settings?.currency = ["EUR", "CHF", "JPY", nil][place] }
    case 5:
      try update { draft in
        var contact = Contact.Draft()
        contact.lastName = word
        draft.contacts = (draft.contacts ?? []) + [contact]
      }
    case 6:
      try update { draft in if let count = draft.contacts?.count, place < count { draft.contacts?.remove(at: place) } }
    case 7:
      try update { draft in
        if let count = draft.contacts?.count, place < count { draft.contacts?[place].jobTitle = word }
      }
    case 8: try update { $0.contacts?.reverse() }
    case 9: _ = try test.run { try $0.setStatus(place < 2 ? .active : .archived, of: id, by: caller) }
    case 10:
      let isThere = (try? current(test, id)) != nil
      _ = try test.run { try isThere ? $0.delete(.id(id), by: caller) : $0.restore(id, by: caller) }
    default:
      let newest = try test.run(changes: false) {
        try $0.activity(ActivityQuery(client: id, limit: 1), for: caller).items[0].sequence
      }
      let sequence = max(2, newest - place)
      if newest >= 2 { _ = try test.run { try $0.undo(sequence, by: caller) } }
    }
  }
}
