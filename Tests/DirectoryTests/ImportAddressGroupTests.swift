import Testing

@testable import Directory

struct ImportAddressGroupTests {
  private func fields(_ headers: String, above: String? = nil) -> [String] {
    var rows = [headers.split(separator: ";", omittingEmptySubsequences: false).map(String.init)]
    if let above { rows.insert(above.split(separator: ";", omittingEmptySubsequences: false).map(String.init), at: 0) }
    rows.append(["x", "y"])
    return Sheets.read(rows).plannedColumns.map { $0.field ?? "-" }
  }

  @Test func `Columns of two addresses are not read as one`() {
    func check(_ headers: String, _ expected: String) {
      #expect(fields("Nom du client;" + headers).dropFirst().joined(separator: " ") == expected, "\(headers)")
    }
    check(
      "Adresse;CP;Ville;Adresse;CP;Ville",
      "address.line1 address.postalCode address.city address2.line1 address2.postalCode address2.city")
    check(
      "Adresse 1;CP 1;Ville 1;Adresse 2;CP 2;Ville 2",
      "address.line1 address.postalCode address.city address2.line1 address2.postalCode address2.city")
    check(
      "Business Street;Business City;Home Street;Home City", "address.line1 address.city address2.line1 address2.city")
    check(
      "Adresse;CP;Ville;Adresse facturation;CP facturation;Ville facturation",
      "address2.line1 address2.postalCode address2.city address.line1 address.postalCode address.city")
    check(
      "Adresse facturation;Ville facturation;CP;Pays;Adresse livraison;Ville livraison;CP;Pays",
      "address.line1 address.city address.postalCode address.country delivery.line1 delivery.city delivery.postalCode delivery.country"
    )
    // One that is there twice, and the lines of one street, are no second address.
    check("Adresse;Ville;Ville", "address.line1 address.city address.city")
    check("Adresse 1;Adresse 2;CP;Ville", "address.line1 address.line2 address.postalCode address.city")
    // There is room for no third one.
    check(
      "Home Street;Home City;Work Street;Work City;Other Street;Other City",
      "address.line1 address.city address2.line1 address2.city - -")
  }

  @Test func `The row above the headers tells of whole groups of them`() {
    let headers = "Code;Nom;CP;Ville;CP;Ville;Nom;E-mail"
    let read = fields(headers, above: "Client;;Facturation;;Livraison;;Contact;")
    #expect(
      read == [
        "number", "name", "address.postalCode", "address.city", "delivery.postalCode", "delivery.city",
        "contact.displayName", "contact.email",
      ])
    // A title is none, and is said to be above the headers.
    let titled = Sheets.read([["Contacts"], ["Nom du client", "Ville"], ["A", "Lyon"]])
    #expect(titled.plannedColumns.map(\.field) == ["name", "address.city"])
    #expect(titled.codes == ["unknownHeader@A1"])
  }

  @Test func `A second address alone is the one for invoices`() {
    let read = Sheets.read([["Nom du client", "Ville", "CP", "Ville 2", "CP 2"], ["A", "", "", "Lyon", "69001"]])
    #expect(read[0].draft.addresses?.map(\.uses) == [[.billing]])
    #expect(read[0].draft.addresses?.first?.city == "Lyon")
  }
}
