import Testing

@testable import Directory

struct ImportMergingTests {
  private let header = [
    "Client number", "Client name", "E-mail", "Phone", "Street", "City", "Country", "Shipping city", "VAT number",
    "Tags",
    "Currency", "Payment terms", "First name", "Last name", "Contact e-mail", "Contact phone", "Default",
    "Invoice recipient",
  ]
  private let rows = [
    [
      "C1", "D", "a@d.fr", "01 42 68 53 00", "1 rue A", "Paris", "France", "Lyon", "FR96552100554", "a;b", "EUR",
      "Net 30",
      "Ann", "Roy", "ann@d.fr", "01;02", "Oui", "To",
    ],
    ["C1", "", "", "", "", "", "", "", "", "", "", "", "Bob", "Roy", "", "06 12", "Non", ""],
  ]

  private func imported(_ rows: [[String]]) -> PlannedClient { Sheets.read([header] + rows)[0] }

  @Test func theSameImportTwiceChangesNothing() {
    let client = imported(rows)
    for blankMeans in BlankMeans.allCases {
      let once = Client.Draft().merging(client.draft, fields: client.fields, blankMeans: blankMeans)
      let twice = once.merging(client.draft, fields: client.fields, blankMeans: blankMeans)
      #expect(once == twice, "\(blankMeans)")
      #expect(twice.contacts?.count == 2)
      #expect(twice.addresses?.count == 2)
      #expect(client.draft.merging(client.draft, fields: client.fields, blankMeans: blankMeans) == client.draft)
    }
  }

  @Test func whatTheStoreMadeOfTheValuesStays() {
    let client = imported(rows)
    var stored = Client.Draft().merging(client.draft)
    stored.phone?.e164 = "+33142685300"
    stored.addresses?[0].isDefaultBilling = true
    stored.addresses?[0].id = ID(rawValue: "adr_1")
    stored.contacts?[0].id = ID(rawValue: "con_1")
    stored.contacts?[1].id = ID(rawValue: "con_2")
    stored.contacts?[1].status = .active
    stored.contacts?[1].invoiceRole = Contact.InvoiceRole.none
    stored.registrations?[0].value = "FR 96 552100554"
    stored.contacts?.swapAt(0, 1)
    stored.tags = ["B", "a", "kept"]
    #expect(stored.merging(client.draft) == stored)
  }

  @Test func aBlankCellKeepsOrClears() {
    var row = rows[0]
    row[2] = ""
    row[5] = ""
    row[10] = ""
    row[9] = ""
    let before = imported([rows[0]]).draft
    let changed = imported([row])
    let kept = before.merging(changed.draft, fields: changed.fields)
    #expect(kept == before)
    let cleared = before.merging(changed.draft, fields: changed.fields, blankMeans: .clear)
    #expect(cleared.email == nil && cleared.addresses?.first?.city == nil && cleared.settings?.currency == nil)
    #expect(cleared.tags == [])
    #expect(cleared.website == before.website && cleared.name == "D" && cleared.addresses?.first?.line1 == "1 rue A")
  }

  @Test func contactsAreMatchedByAddressAndThenByName() {
    let before = imported(rows).draft
    var file = Client.Draft()
    var renamed = Contact.Draft()
    renamed.email = "ANN@d.fr"
    renamed.lastName = "Martin"
    var moved = Contact.Draft()
    moved.firstName = "bob"
    moved.lastName = "ROY"
    moved.email = "bob@d.fr"
    moved.isDefault = true
    var new = Contact.Draft()
    new.email = "new@d.fr"
    file.contacts = [new, moved, renamed]
    let after = before.merging(file)
    #expect(after.contacts?.map(\.email) == ["ann@d.fr", "bob@d.fr", "new@d.fr"])
    #expect(after.contacts?.map(\.lastName) == ["Martin", "Roy", nil])
    #expect(after.contacts?.map(\.isDefault) == [false, true, nil])
    #expect(after.merging(file) == after)
  }

  @Test func aValueThatDiffersReplacesTheOldOne() {
    var row = rows[0]
    row[2] = "new@d.fr"
    row[3] = "09 99"
    row[7] = "Nice"
    row[8] = "BE0403170701"
    let after = imported(rows).draft.merging(imported([row]).draft)
    #expect(after.email == "new@d.fr" && after.phone?.raw == "09 99")
    #expect(after.addresses?.map(\.city) == ["Paris", "Nice"])
    #expect(after.registrations?.map(\.value) == ["BE0403170701"])
  }
}
