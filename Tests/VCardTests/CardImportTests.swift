import Testing
import VCard

@testable import Directory

/// What a card becomes; whole files are in `Tests/Corpus/vcards`.
@Suite struct CardImportTests {
  private func draft(_ lines: String..., location: SourceLocation = #_sourceLocation) throws -> Client.Draft {
    let clients = try imported("BEGIN:VCARD\n" + lines.joined(separator: "\n") + "\nEND:VCARD\n")
    return try #require(clients.first, sourceLocation: location).draft
  }

  private func checkKind(
    _ lines: String..., name: String, kind: Client.Kind?, contacts: Int, location: SourceLocation = #_sourceLocation
  ) throws {
    let clients = try imported("BEGIN:VCARD\n" + lines.joined(separator: "\n") + "\nEND:VCARD\n")
    let draft = try #require(clients.first, sourceLocation: location).draft
    #expect(draft.name == name, sourceLocation: location)
    #expect(draft.kind == kind, sourceLocation: location)
    #expect((draft.contacts ?? []).count == contacts, sourceLocation: location)
  }

  @Test func `a card is of an organization, of its contact, or of a person`() throws {
    try checkKind("FN:Jean", name: "Jean", kind: .person, contacts: 1)
    try checkKind("N:Durand;Jean", name: "Jean Durand", kind: .person, contacts: 1)
    try checkKind("FN:Jean", "ORG:Acme", name: "Acme", kind: nil, contacts: 1)
    try checkKind("N:Durand;Jean", "ORG:Acme;Sales", name: "Acme", kind: nil, contacts: 1)
    try checkKind("FN:Acme", "ORG:ACMÉ", "N:;;;;", name: "ACMÉ", kind: nil, contacts: 0)
    try checkKind("FN:Acme", "KIND:org", name: "Acme", kind: nil, contacts: 0)
    try checkKind("FN:Acme", "X-ABShowAs:COMPANY", "N:Acme;;;;", name: "Acme", kind: nil, contacts: 0)
    try checkKind("FN:Jean", "KIND:individual", "ORG:;;", name: "Jean", kind: .person, contacts: 1)
    try checkKind("ORG:Acme", name: "Acme", kind: nil, contacts: 0)
    try checkKind("EMAIL:a@b.example", name: "a@b.example", kind: nil, contacts: 0)
  }

  @Test func `a telephone is of the kind that its types say`() throws {
    func check(_ line: String, _ kind: Contact.Phone.Kind, person: Contact.Phone.Kind? = nil) throws {
      #expect(try draft("FN:Jean", "ORG:Acme", line).contacts?.first?.phones?.first?.kind == kind, "\(line)")
      #expect(try draft("FN:Jean", line).contacts?.first?.phones?.first?.kind == person ?? kind, "\(line)")
    }
    try check("TEL;TYPE=WORK:1", .work)
    try check("TEL;WORK;VOICE:1", .work)
    try check("TEL;TYPE=\"voice,home\":1", .home)
    try check("TEL;TYPE=work;TYPE=cell:1", .mobile)
    try check("TEL;type=iPhone:1", .mobile)
    try check("TEL;TYPE=work,fax:1", .fax)
    try check("TEL;TYPE=main:1", .work)
    try check("TEL;TYPE=pager:1", .other)
    try check("TEL:1", .work, person: .other)
    try check("TEL;TYPE=arbeit:1", .work, person: .other)
  }

  @Test func `a telephone is a text or a URI`() throws {
    func check(_ value: String, _ raw: String?, _ phoneExtension: String? = nil) throws {
      let phone = try draft("FN:Jean", "TEL;TYPE=work:" + value).contacts?.first?.phones?.first
      #expect(phone?.raw == raw, "\(value)")
      #expect(phone?.extension == phoneExtension, "\(value)")
    }
    try check("01 99 00 67 89", "01 99 00 67 89")
    try check("tel:+33-1-99-00-67-89", "+33-1-99-00-67-89")
    try check("TEL:+33199006789;ext=12", "+33199006789", "12")
    try check("tel:+33199006789;phone-context=x;EXT=9", "+33199006789", "9")
    try check("01 99\\;00", "01 99;00")
    try check("tel:", nil)
    try check("  ", nil)
  }

  @Test func `a name has its parts, and is shown whole where they do not say it`() throws {
    func check(_ lines: String..., parts: [String?], shown: String? = nil) throws {
      let clients = try imported("BEGIN:VCARD\nORG:Acme\n" + lines.joined(separator: "\n") + "\nEND:VCARD\n")
      let contact = clients.first?.draft.contacts?.first
      #expect([contact?.salutation, contact?.firstName, contact?.lastName] == parts, "\(lines)")
      #expect(contact?.displayName == shown, "\(lines)")
    }
    try check("N:Durand;Jean;;;", "FN:Jean Durand", parts: [nil, "Jean", "Durand"])
    try check("N:Durand;Jean;Paul,Luc;M.;", "FN:M. Jean Paul Luc Durand", parts: ["M.", "Jean Paul Luc", "Durand"])
    try check("N:Durand;Jean;;;", "FN:Durand\\, Jean", parts: [nil, "Jean", "Durand"])
    try check("N:Durand;Jean;;;", "FN:Le grand Jean", parts: [nil, "Jean", "Durand"], shown: "Le grand Jean")
    try check("N:Durand;;;;", "FN:Durand", parts: [nil, nil, "Durand"])
    try check("FN:Jean Durand", parts: [nil, nil, nil], shown: "Jean Durand")
    try check("N:;;;;", "FN:Jean", parts: [nil, nil, nil], shown: "Jean")
    try check("N:Durand", "FN:Jean Durand", parts: [nil, nil, "Durand"], shown: "Jean Durand")
  }

  @Test func `each property that has no field is told once a name`() throws {
    let card = "BEGIN:VCARD\nFN:a\nBDAY:1\nBDAY:2\nX-A:\nX-B:b\nIMPP:c\nREV:d\nPRODID:e\nEND:VCARD\n"
    #expect(
      try imported(card).codes == ["unknownProperty@3 BDAY", "unknownProperty@6 X-B", "unknownProperty@7 IMPP"])
    var log = DiagnosticLog()
    for client in try imported(card + card.replacing("FN:a", with: "FN:b")) { log.add(client, language: .english) }
    #expect(log.diagnostics.map(\.rows) == [2, 2, 2])
    #expect(log.diagnostics.first?.message == "No field takes BDAY: it is left out (in 2 cards)")
  }

  @Test func `what is wrong with a client is told at its property`() throws {
    let clients = try imported("BEGIN:VCARD\nFN:a\nORG:b\nTEL:none\nEMAIL:wrong\nEND:VCARD\n")
    let planned = try #require(clients.first)
    func place(_ pointer: String) -> String {
      let diagnostic = planned.diagnostic(for: Issue(.invalidEmail, at: pointer))
      return "\(diagnostic.card ?? 0) \(diagnostic.line ?? 0) \(diagnostic.property ?? "-")"
    }
    #expect(place("/contacts/0/email") == "1 5 EMAIL")
    #expect(place("/contacts/0/phones/0/raw") == "1 4 TEL")
    #expect(place("/name") == "1 3 ORG")
    #expect(place("/settings/currency") == "1 1 -")
    #expect(planned.fileRows == [FileRow(sheet: nil, row: 1)])
  }

  @Test func `a card that says nothing clears nothing`() throws {
    let planned = try #require(try imported("BEGIN:VCARD\nFN:Acme\nKIND:org\nEND:VCARD\n").first)
    var known = Client.Draft()
    known.name = "Acme"
    known.email = "a@acme.example"
    known.tags = ["x"]
    #expect(known.merging(planned.draft, fields: planned.fields, blankMeans: .clear) == known)
  }

  @Test func `further addresses are added once`() throws {
    let card = """
      BEGIN:VCARD\nFN:Acme\nKIND:org\nADR:;;1 rue A;Paris;;75001;FR\nADR:;;2 rue B;Lyon;;69001;FR
      ADR:;;1 Rue A;PARIS;;75001;France\nEND:VCARD\n
      """
    let draft = try #require(try imported(card).first).draft
    #expect(draft.addresses?.map(\.line1) == ["1 rue A", "2 rue B"])
    #expect(draft.addresses?.map(\.uses) == [[.billing], nil])
    let client = try Client(draft, in: context(), number: { "1" })
    let again = try Client(client.draft.merging(draft), replacing: client, in: context(), number: { "1" })
    #expect(again.sameContent(as: client))
    var other = draft
    // A card has any number of addresses: none takes the place of another.
    other.addresses?[1].line1 = "3 rue C"
    #expect(client.draft.merging(other).addresses?.map(\.line1) == ["1 rue A", "2 rue B", "3 rue C"])
    other.addresses?.append(draft.addresses?[1] ?? Address.Draft())
    #expect(client.draft.merging(other).addresses?.map(\.line1) == ["1 rue A", "2 rue B", "3 rue C"])
  }

  @Test func `what another program has changed in a card of the service counts`() throws {
    let card = """
      BEGIN:VCARD\nX-CLIENTELE-RECORD:client\nX-CLIENTELE-NUMBER:1\nFN:Acme\nTEL;X-E164=+33199006789:01 99 00 11 22
      ADR;CC=FR:;;1 rue A;Vevey;;1800;Suisse\nEND:VCARD\nBEGIN:VCARD\nX-CLIENTELE-RECORD:contact\nX-CLIENTELE-NUMBER:1
      FN:Jean Grand\nX-CLIENTELE-DISPLAY-NAME:Jean Petit\nEND:VCARD\n
      """
    let draft = try #require(try imported(card).first).draft
    #expect(draft.phone?.e164 == nil)
    #expect(draft.addresses?.first?.country == "CH")
    #expect(draft.contacts?.first?.displayName == "Jean Grand")
  }

  @Test func `what comes damaged from a card of the service is told`() throws {
    let card = """
      BEGIN:VCARD\nX-CLIENTELE-RECORD:client\nFN:Acme\nX-CLIENTELE-NUMBER:1\nX-CLIENTELE-STATUS:asleep
      X-CLIENTELE-SETTINGS:{"currency":\nX-CLIENTELE-CUSTOM-FIELDS:[]\nX-CLIENTELE-EXTERNAL-ID:7\nEND:VCARD\n
      """
    #expect(
      try imported(card).codes == [
        "invalidChoice@5 X-CLIENTELE-STATUS", "invalidChoice@6 X-CLIENTELE-SETTINGS",
        "invalidChoice@7 X-CLIENTELE-CUSTOM-FIELDS", "unknownProperty@8 X-CLIENTELE-EXTERNAL-ID",
      ])
  }
}
