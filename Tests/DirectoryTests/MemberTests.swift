import Testing

@testable import Directory

@Suite struct MemberTests {
  private static let zoe = Member(
    id: ID(rawValue: "mem_1"), name: "Zoé", email: EmailAddress(rawValue: "zoe@example.com"), role: .member,
    status: .active)

  @Test func aNewMemberIsAnActiveMemberUnlessTheDraftSaysMore() throws {
    func made(_ draft: Member.Draft) throws -> Member { try Member(draft, id: ID(rawValue: "mem_1")) }
    #expect(try made(.init(name: " Zoé ", email: "zoe@example.com")) == Self.zoe)
    #expect(try made(.init(name: "Zoé", role: .owner)).role == .owner)
    #expect(try made(.init(name: "Zoé", email: " ")).email == nil)
  }

  @Test func everyProblemIsNamed() {
    func check(_ draft: Member.Draft, _ issues: [String], sourceLocation: SourceLocation = #_sourceLocation) {
      let new = #expect(throws: Issues.self, sourceLocation: sourceLocation) {
        try Member(draft, id: ID(rawValue: "mem_1"))
      }
      #expect(new?.list.map { "\($0.pointer) \($0.code)" } == issues, sourceLocation: sourceLocation)
    }
    check(.init(), ["/name required"])
    check(.init(name: " ", email: "zoe"), ["/name required", "/email invalidEmail"])
    check(.init(name: String(repeating: "é", count: 81)), ["/name tooLong"])
    check(.init(name: "a\u{0}b"), ["/name invalidCharacter"])
    let changed = #expect(throws: Issues.self) { try Self.zoe.updating(.init(email: "@")) }
    #expect(changed?.list.map(\.pointer) == ["/role", "/status", "/name", "/email"])
  }

  @Test func aRevisionIsForEachChange() throws {
    var draft = Self.zoe.draft
    #expect(try Self.zoe.updating(draft) == Self.zoe)
    draft.role = .administrator
    let changed = try Self.zoe.updating(draft)
    #expect(changed.role == .administrator && changed.revision == 2 && changed.id == Self.zoe.id)
    #expect(Self.zoe.removed().revision == 2 && Self.zoe.removed().status == .archived)
    #expect(Self.zoe.removed().removed() == Self.zoe.removed())
  }

  @Test func aChangeTakesTheHigherOfTheRolesBeforeAndAfter() {
    func member(_ role: Member.Role) -> Member {
      var member = Self.zoe
      member.role = role
      return member
    }
    for old in Member.Role.allCases {
      #expect(Member.roleNeeded(from: nil, to: member(old)) == old)
      for new in Member.Role.allCases {
        let needed = Member.roleNeeded(from: member(old), to: member(new))
        #expect(needed >= old && needed >= new && [old, new].contains(needed))
      }
    }
  }
}
