import Testing

@testable import JSON

private let names = [
  "client/create", "client/list", "client/contacts/setDefault", "firstName", "externalIds", "addresses", "country",
  "email", "id", "kind", "organization",
]

private func check(_ name: String, _ expected: String?, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(NearMiss.closest(to: name, among: names) == expected, sourceLocation: sourceLocation)
}

@Test func `The same words are nearest, however they are written`() {
  check("client.create", "client/create")
  check("Client/Create", "client/create")
  check("clients/create", "client/create")
  check("client_contacts_set_default", "client/contacts/setDefault")
  check("first_name", "firstName")
  check("firstname", "firstName")
  check("FIRST_NAME", "firstName")
  check("external-ids", "externalIds")
  check("externalID", "externalIds")
  check("address", "addresses")
  check("countries", "country")
}

@Test func `Then the same words in another order, and then what differs by a few letters`() {
  check("createClient", "client/create")
  check("list_clients", "client/list")
  check("emial", "email")
  check("mail", "email")
  check("fristName", "firstName")
  check("organisation", "organization")
  check("knd", "kind")
}

@Test func `What is far from all names, or is no name, has none`() {
  check("nothing/like/it", nil)
  check("colour", nil)
  check("x", nil)
  check("", nil)
  check("///", nil)
  check(String(repeating: "email", count: 1_000), nil)
}
