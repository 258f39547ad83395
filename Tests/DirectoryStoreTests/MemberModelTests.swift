import Foundation
import Testing

@testable import Directory
@testable import DirectoryStore

/// Random changes by members of random roles: what must hold holds after each, and each is refused or not as a model
/// says.
@Suite struct MemberModelTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func nobodyIsRaisedAboveWhoAsksAndAnOwnerStays(_ seed: UInt64) throws {
    var random = Random(state: seed)
    let test = try TestStore()
    let caller = test.caller
    var model = [caller.member: try test.run(changes: false) { try $0.member(caller) }]
    for _ in 0..<400 {
      let role = Member.Role.allCases.randomElement(using: &random) ?? .guest
      let emails = [nil, "a@example.com", "b@example.com", "c@example.com"]
      let draft = Member.Draft(
        name: "M\(Int.random(in: 0..<9, using: &random))", email: emails.randomElement(using: &random) ?? nil,
        role: Member.Role.allCases.randomElement(using: &random),
        status: Bool.random(using: &random) ? .active : .archived)
      let target = model.count < 6 && Bool.random(using: &random) ? nil : model.keys.min { $0.rawValue < $1.rawValue }
      let id = target == nil ? nil : model.keys.sorted { $0.rawValue < $1.rawValue }.randomElement(using: &random)
      let old = id.flatMap { model[$0] }
      do {
        let made = try test.run { transaction in
          guard let id else { return try transaction.addMember(draft, as: role, by: caller) }
          return try transaction.changeMember(id, as: role, by: caller) { try $0.updating(draft) }
        }
        #expect(role >= made.role && role >= old?.role ?? .guest)
        model[made.id] = made
      } catch let error as AccessError {
        #expect(
          error == .notAllowed(method: "test", needed: max(draft.role ?? .member, old?.role ?? .guest), held: role))
      } catch DirectoryError.lastOwner {
        #expect(old?.role == .owner && owners(model).count == 1)
      } catch StoreError.duplicate {
        #expect(model.values.contains { $0.id != id && $0.email?.rawValue == draft.email })
      }
      #expect(!owners(model).isEmpty)
      let addresses = model.values.compactMap(\.email)
      #expect(Set(addresses.map(\.rawValue)).count == addresses.count)
    }
    let stored = try test.run(changes: false) {
      try $0.members(MemberQuery(status: nil, limit: 500), for: caller).items
    }
    #expect(Set(stored.map(\.id)) == Set(model.keys) && stored.allSatisfy { model[$0.id] == $0 })
    #expect(try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).isIntact })
  }

  private func owners(_ model: [ID<Member>: Member]) -> [Member] {
    model.values.filter { $0.role == .owner && $0.status == .active }
  }
}
