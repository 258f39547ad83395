import Testing

@testable import Directory

struct AttachmentTests {
  private let content = Attachment.Content(mediaType: "application/pdf", size: 3, sha256: "aa")

  private func attachment(_ draft: Attachment.Draft) throws -> Attachment {
    try Attachment(draft, content, of: ID(rawValue: "cli_1"), in: Samples.context(at: 1))
  }

  @Test func `A new attachment has its content, its author and times, and is not visible unless it says so`() throws {
    let new = try attachment(Attachment.Draft(name: "../a.pdf", description: " Signed "))
    #expect(new.name == "a.pdf" && new.description == "Signed" && !new.visibleToClient)
    #expect(new.mediaType == "application/pdf" && new.size == 3 && new.sha256 == "aa")
    #expect(new.createdBy == ID(rawValue: "mem_1") && new.updatedBy == new.createdBy)
    #expect(new.createdAt.milliseconds == 1 && new.updatedAt.milliseconds == 1)
    #expect(new.revision == 1 && new.deletedAt == nil && new.id.rawValue == "att_1")
    #expect(try attachment(Attachment.Draft(name: "a", visibleToClient: true)).visibleToClient)
  }

  @Test func `A name has 255 bytes at most, as file systems take it, and is not cut`() throws {
    let most = String(repeating: "a", count: 251) + ".pdf"
    #expect(try attachment(Attachment.Draft(name: most)).name == most)
    #expect(try attachment(Attachment.Draft(name: "/x/" + most)).name == most)
    let wide = String(repeating: "é", count: 127) + "a"
    #expect(try attachment(Attachment.Draft(name: wide)).name == wide)
    for long in [most + "f", wide + "a", String(repeating: "a", count: 300)] {
      #expect(throws: Issues([Issue(.tooLong, at: "/name", value: long, limit: 255)])) {
        try attachment(Attachment.Draft(name: long))
      }
    }
  }

  @Test func `Everything that is wrong is said, with the pointer to it`() {
    func check(_ draft: Attachment.Draft, _ issues: Issue...) {
      #expect(throws: Issues(issues)) { try attachment(draft) }
    }
    let long = String(repeating: "a", count: 501)
    check(Attachment.Draft(), Issue(.required, at: "/name"))
    check(Attachment.Draft(name: ".."), Issue(.required, at: "/name"))
    check(
      Attachment.Draft(name: "", description: long), Issue(.required, at: "/name"),
      Issue(.tooLong, at: "/description", value: long, limit: 500))
    check(
      Attachment.Draft(name: "a", description: "a\nb"),
      Issue(.invalidCharacter, at: "/description", value: "U+000A"))
  }

  @Test func `A change has its own member, time and revision; one that changes nothing has none`() throws {
    let old = try attachment(Attachment.Draft(name: "a", description: "d"))
    let context = Samples.context(at: 9)
    let new = try old.updating(with: Attachment.Draft(name: "b", visibleToClient: true), in: context)
    #expect(new.name == "b" && new.description == nil && new.visibleToClient && new.revision == 2)
    #expect(new.updatedAt.milliseconds == 9 && new.createdAt == old.createdAt && new.sha256 == old.sha256)
    #expect(try old.updating(with: old.draft, in: context) == old)
    #expect(old.removing(in: context).deletedAt?.milliseconds == 9)
  }
}
