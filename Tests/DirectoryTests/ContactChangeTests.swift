import Testing

@testable import Directory

struct ContactChangeTests {
  private func client() throws -> Client {
    try Samples.client {
      $0.contacts = [Samples.contact("A"), Samples.contact("B") { $0.email = "b@example.com" }, Samples.contact("C")]
    }
  }

  private func names(_ client: Client) -> [String] {
    client.contacts.map { ($0.lastName ?? "") + ($0.isDefault ? "*" : "") }
  }

  @Test func `An added contact is the default when it is marked or alone`() throws {
    let context = Samples.context(at: 9)
    let empty = try Samples.client()
    let first = try empty.adding(Samples.contact("A"), in: context)
    #expect(names(first.client) == ["A*"])
    #expect(first.client.revision == 2)
    #expect(first.client.updatedAt.milliseconds == 9)
    #expect(first.promoted == nil)
    #expect(names(try client().adding(Samples.contact("D"), in: context).client) == ["A*", "B", "C", "D"])
    let marked = try client().adding(Samples.contact("D") { $0.isDefault = true }, in: context)
    #expect(names(marked.client) == ["A", "B", "C", "D*"])
    #expect(marked.promoted == nil)
    let archived = try empty.adding(Samples.contact("A") { $0.status = .archived }, in: context)
    #expect(names(archived.client) == ["A"])
    #expect(names(try archived.client.adding(Samples.contact("B"), in: context).client) == ["A", "B*"])
  }

  @Test func `An added contact is checked, with pointers into it`() throws {
    let context = Samples.context()
    func check(_ draft: Contact.Draft, _ issues: [Issue]) throws {
      let client = try client()
      #expect(throws: Issues(issues)) { try client.adding(draft, in: context) }
    }
    try check(
      Contact.Draft(), [Issue(.required, at: "/lastName", suggestion: "lastName | firstName | displayName | email")])
    try check(
      Samples.contact("D") { $0.email = "B@example.com" },
      [Issue(.duplicateEmail, at: "/email", value: "B@example.com")])
    try check(
      Samples.contact("D") { $0.id = ID(rawValue: "con_1") },
      [Issue(.unknownReference, at: "/id", value: "con_1")])
  }

  @Test func `Archiving or removing the default promotes the next by order`() throws {
    let context = Samples.context()
    let client = try client()
    let ids = client.contacts.map(\.id)
    let middle = try client.settingDefault(ids[1], in: context).client
    #expect(names(middle) == ["A", "B*", "C"])
    #expect(try middle.removing(ids[1], in: context).promoted == ids[2])
    #expect(names(try middle.removing(ids[1], in: context).client) == ["A", "C*"])
    #expect(try middle.removing(ids[0], in: context).promoted == nil)
    #expect(names(try middle.removing(ids[0], in: context).client) == ["B*", "C"])
    let last = try client.settingDefault(ids[2], in: context).client
    #expect(try last.removing(ids[2], in: context).promoted == ids[0])

    var draft = middle.contacts[1].draft
    draft.status = .archived
    let archived = try middle.updating(ids[1], with: draft, in: context)
    #expect(names(archived.client) == ["A", "B", "C*"])
    #expect(archived.promoted == ids[2])
    #expect(throws: DirectoryError.archived(kind: .contact, id: ids[1].rawValue, asked: "setDefault")) {
      try archived.client.settingDefault(ids[1], in: context)
    }
    let alone = try Samples.client { $0.contacts = [Samples.contact("A")] }
    #expect(try alone.removing(alone.contacts[0].id, in: context).promoted == nil)
  }

  @Test func `An update that changes nothing keeps the revision`() throws {
    let context = Samples.context(at: 7)
    let client = try client()
    for contact in client.contacts {
      #expect(try client.updating(contact.id, with: contact.draft, in: context).client == client)
    }
    #expect(try client.settingDefault(client.contacts[0].id, in: context).client == client)
  }

  @Test func `An update may mark and unmark the default`() throws {
    let context = Samples.context()
    let client = try client()
    var draft = client.contacts[2].draft
    draft.isDefault = true
    #expect(names(try client.updating(client.contacts[2].id, with: draft, in: context).client) == ["A", "B", "C*"])
    draft = client.contacts[0].draft
    draft.isDefault = false
    let change = try client.updating(client.contacts[0].id, with: draft, in: context)
    #expect(names(change.client) == ["A", "B*", "C"])
    #expect(change.promoted == client.contacts[1].id)
  }

  @Test func `A role for invoices takes an address`() throws {
    let context = Samples.context()
    let client = try client()
    let change = try client.settingInvoiceRole(.bcc, of: client.contacts[1].id, in: context)
    #expect(change.contact.invoiceRole == .bcc)
    #expect(throws: Issues([Issue(.emailRequired, at: "/invoiceRole")])) {
      try client.settingInvoiceRole(.to, of: client.contacts[0].id, in: context)
    }
    #expect(throws: DirectoryError.notFound(kind: .contact, id: "con_x")) {
      try client.settingInvoiceRole(.to, of: ID(rawValue: "con_x"), in: context)
    }
  }
}
