import Testing

@testable import Directory

struct ImportHeaderTests {
  private func check(_ header: String, _ key: String?, sourceLocation: SourceLocation = #_sourceLocation) {
    let match = HeaderMatcher(role: .clients).match(header)
    var found: String?
    switch match?.meaning {
    case .field(let field): found = field.key
    case .personName(let contact): found = "name?" + (contact.map(String.init) ?? "")
    case .fullName: found = "name??"
    case .several(let fields): found = fields.map(\.key).joined(separator: ",")
    case nil: found = nil
    }
    #expect(found == key, "\(header)", sourceLocation: sourceLocation)
  }

  @Test func aHeaderIsAMachineKeyOrALabelOrASynonymWithoutCaseAccentsAndPunctuation() {
    check("[name]", "name")
    check(" [Address.PostalCode] ", "address.postalCode")
    check("contact3.email", "contact3.email")
    check("Client name *", "name")
    check("NOM DU CLIENT*", "name")
    check("Raison Sociale", "name")
    check("RAISON_SOCIALE", "name")
    check("société", "name")
    check("Company", "name")
    check("companyName", "name")
    check("N° client", "number")
    check("Code tiers", "number")
    check("Numéro de client", "number")
    check("E-Mail", "email")
    check("e_mail", "email")
    check("Adresse de messagerie", "email")
    check("Tél.", "phone")
    check("TELEPHONE", "phone")
    check("Portable", "mobilePhone")
    check("Site Web", "website")
    check("TVA intracommunautaire", "vat")
    check("N° TVA", "vat")
    check("VAT Number", "vat")
    check("Actif (Oui/Non)", "status")
    check("Active", "status")
    check("Devise", "currency")
    check("Type de frais", "feeType")
    check("Conditions de règlement", "paymentTerms")
    check("Payment terms", "paymentTerms")
    check("Étiquettes", "tags")
    check("Commentaire", "note")
    check("Prénom", "contact.firstName")
    check("Fonction", "contact.jobTitle")
    check("Destinataire factures", "contact.invoiceRole")
    check("Contact par défaut", "contact.isDefault")
    check("Nom", "name?")
    check("Nom (contact)", "contact.lastName")
    check("cf:region", "cf:region")
    check("externalId:sage", "externalId:sage")
    check("External ID (Sage)", "externalId:Sage")
    check("Id externe", "externalId:default")
    check("Couleur des yeux", nil)
    check("***", nil)
  }

  @Test func anAddressOrAContactIsToldFromTheWordsAround() {
    check("Rue", "address.line1")
    check("CP", "address.postalCode")
    check("ZIP", "address.postalCode")
    check("State/Province", "address.region")
    check("Pays", "address.country")
    check("Billing City", "address.city")
    check("Business Postal Code", "address.postalCode")
    check("Code postal (bureau)", "address.postalCode")
    check("Address 1 - City", "address.city")
    check("Ville de facturation", "address.city")
    check("Shipping Country", "delivery.country")
    check("Livraison : ville", "delivery.city")
    check("Adresse de livraison", "delivery.line1")
    check("Ship to ZIP", "delivery.postalCode")
    check("Contact 2: First name", "contact2.firstName")
    check("Contact 2 : Prénom", "contact2.firstName")
    check("E-mail du contact", "contact.email")
    check("Téléphone contact 3", "contact3.phone")
    check("Contact", "contact.displayName")
    check("Nom du contact", "contact.lastName")
    check("Contact 2 nom", "contact2.lastName")
    check("Client #", "number")
    check("Contact 9 e-mail", nil)
  }

  @Test func telephoneColumnsOfAddressBooksAreThoseOfAContact() {
    let fields = [
      "contact.homePhone": "Home, Home Phone, Home Phone 2, Domicile, Tél. domicile, Téléphone (domicile), Tél. perso",
      "contact.fax":
        "Fax, Business Fax, Home Fax, Télécopie, Télécopie (bureau), Télécopie (domicile), Fax Number, N° de fax",
      "contact.otherPhone": "Other Phone, Autre téléphone, Car Phone, Pager, Téléphone (voiture), Phone 3 - Value",
      "contact.phone": "Business Phone 2, Téléphone 2 (bureau)",
      "phone": "Office, Bureau, Work, Business Phone, Téléphone (bureau), Company Main Phone, Phone 1 - Value",
      "mobilePhone": "Mobile Phone, iPhone, Tél. mobile",
    ]
    for (field, headers) in fields {
      for header in headers.split(separator: ",") { check(header.trimmingPrefix(" ").description, field) }
    }
    let matcher = HeaderMatcher(role: .contacts)
    for (header, part) in [("Office", ImportField.ContactPart.phone), ("Fax", .fax), ("Domicile", .homePhone)] {
      #expect(matcher.match(header)?.meaning == .field(.contact(1, part)))
    }
    #expect(matcher.match("Contact 2 Fax")?.meaning == .field(.contact(2, .fax)))
  }

  @Test func onlyWhatIsReallyNearIsSuggested() {
    let matcher = HeaderMatcher(role: .clients)
    func check(_ header: String, _ suggestion: String?) {
      #expect(matcher.suggestion(for: header, in: .english) == suggestion, "\(header)")
    }
    check("Curency", "Currency")
    check("Clinet name", "Client name")
    check("Emial", "E-mail")
    check("Fex", nil)
    check("Tex", nil)
    check("Business Fox", "Contact: Fax")
    check("Mode", nil)
    check("E-mail 4", nil)
    check("Contact 6 e-mail", nil)
    check("Couleur", nil)
  }

  @Test func everyColumnIsFoundByItsKeyItsLabelsAndItsHeaders() {
    for column in ImportColumn.all {
      check(column.key, column.field == .client(.name) ? "name?" : column.key)
      check("[\(column.key)]", column.key)
      for language in Language.allCases {
        check(column.labels[language], column.key)
        check(column.header(in: language), column.key)
        check(column.header(in: language).uppercased(), column.key)
      }
      #expect(column.width > 0)
    }
    #expect(Set(ImportColumn.all.map(\.key)).count == ImportColumn.all.count)
  }

  @Test func aSynonymMeansOneField() {
    for column in ImportColumn.all {
      for synonym in column.synonyms {
        let match = HeaderMatcher(role: .clients).match(synonym)
        #expect(match?.meaning == .field(column.field), "\(synonym) → \(column.key)")
      }
    }
  }

  private func layout(_ rows: [[String]], _ options: ImportReaderOptions = ImportReaderOptions()) -> [String] {
    Sheets.read(rows, options).columns.map { "\($0.column)=\($0.field)" }
  }

  @Test func theHeaderRowIsFoundBelowBannersAndBesideARowOfKeys() {
    let expected = ["A=name", "B=email"]
    #expect(layout([["Client name *", "E-mail"], ["Durand", "a@b.fr"]]) == expected)
    #expect(layout([["Export of 2026-11-23"], [], ["Société", "Courriel"], ["Durand", "a@b.fr"]]) == expected)
    #expect(layout([["[name]", "[email]"], ["Durand", "a@b.fr"]]) == expected)
    let both = Sheets.read([["Whatever", "Thing"], ["[name]", "[email]"], ["Durand", "a@b.fr"]])
    #expect(both.count == 1)
    #expect(both.first?.rows == [3])
    let labelsFirst = Sheets.read([["Client name *", "E-mail"], ["[name]", "[email]"], ["Durand", "a@b.fr"]])
    #expect(labelsFirst.count == 1)
    #expect(labelsFirst.columns.map(\.header) == ["Client name", "E-mail"])
    let twoLanguages = Sheets.read([
      ["Client name", "E-mail", "City"], ["Nom du client", "Courriel", "Ville"], ["D", "a@b", "P"],
    ])
    #expect(twoLanguages.count == 1)
  }

  @Test func nomIsTheClientUnlessAFirstNameStandsBeside() {
    let alone = Sheets.read([["Nom", "E-mail"], ["D", "a@b.fr"]])
    #expect(alone.columns.map(\.field) == ["name", "email"])
    #expect(alone.codes == ["ambiguousHeader@A1"])
    #expect(Sheets.read([["Name", "E-mail"], ["D", "a@b.fr"]]).codes == [])
    #expect(
      layout([["Société", "Nom", "Prénom"], ["D", "M", "J"]]) == [
        "A=name", "B=contact.lastName", "C=contact.firstName",
      ])
    let read = Sheets.read([["Société", "Nom", "Prénom"], ["D", "M", "J"]])
    #expect(read.codes == ["ambiguousHeader@B1"])
    #expect(read.diagnostics.diagnostics.first?.severity == .information)
    let person = Sheets.read([["Nom", "Prénom", "E-mail"], ["Martin", "Jeanne", "j@b.fr"]])
    #expect(person.first?.draft.name == "Jeanne Martin")
    #expect(person.first?.draft.kind == .person)
    let customer = Sheets.read([
      ["Company", "First name", "Last name"], ["", "Jeanne", "Martin"], ["Acme", "Al", "B"],
    ])
    #expect(customer.first?.draft.name == "Jeanne Martin")
    let nameless = Sheets.read([["Client name", "First name", "Last name"], ["", "Jeanne", "Martin"]])
    #expect(nameless.first?.draft.name == nil)
    #expect(nameless.first?.diagnostics.map(\.code) == [.missingRequired])
    #expect(layout([["Name", "First name", "Last name"], ["D", "J", "M"]]).first == "A=name")
    #expect(layout([["Client", "Nom du contact", "Prénom"], ["D", "M", "J"]])[1] == "B=contact.lastName")
  }

  @Test func aNameBesideThatOfTheClientIsAPersons() {
    let google = [
      ["Name", "Given Name", "Family Name", "Organization 1 - Name"], ["Zoé Roy", "Zoé", "Roy", "Acme"],
      ["Al Bo", "Al", "Bo", ""],
    ]
    #expect(layout(google).first == "A=contact.displayName")
    let read = Sheets.read(google)
    #expect(read.map(\.draft.name) == ["Acme", "Al Bo"])
    #expect(read[0].draft.contacts?.map(\.displayName) == ["Zoé Roy"])
    #expect(read.codes == ["ambiguousHeader@A1"])
    #expect(layout([["Company", "Name"], ["Acme", "Zoé"]])[1] == "B=contact.displayName")
    #expect(layout([["Nom du client", "Nom complet"], ["Acme", "Zoé"]])[1] == "B=contact.displayName")
    #expect(layout([["Nom complet", "E-mail"], ["Acme", "a@b.fr"]])[0] == "A=name")
    #expect(layout([["Name", "First name"], ["Acme", "Zoé"]])[0] == "A=name")
    #expect(layout([["[name]", "Company"], ["Acme", "Bolt"]]) == ["A=name", "B=name"])
    var sheets = Sheets()
    sheets.add("Clients", [["Client number", "Client name"], ["C1", "Acme"]])
    sheets.add("Contacts", index: 1, [["Client number", "Name", "E-mail"], ["C1", "Zoé Roy", "z@r.fr"]])
    let contacts = sheets.reader.finish()
    #expect(contacts.codes == [])
    #expect(contacts[0].draft.contacts?.map(\.displayName) == ["Zoé Roy"])
  }

  @Test func headersThatAreUnknownOrRepeatedAreReported() {
    let read = Sheets.read([
      ["Client name", "Curency", "E-mail", "Courriel", "Zzyzx"], ["D", "EUR", "a@b.fr", "c@d.fr", "1"],
    ])
    #expect(
      read.codes.sorted() == ["duplicateHeader@D1", "duplicateHeader@D2", "unknownHeader@B1", "unknownHeader@E1"])
    let suggestions = read.diagnostics.diagnostics.filter { $0.code == .unknownHeader }.map(\.suggestion)
    #expect(suggestions == ["Currency", nil])
    #expect(read.first?.draft.email == "a@b.fr")
    let custom = Sheets.read([["Client name", "cf:colour"], ["D", "red"]])
    #expect(custom.codes == ["unknownHeader@B1"])
  }

  @Test func aMappingToAFieldThatDoesNotExistIsNamed() {
    func check(_ headers: [String], _ mapping: [String: String], _ cell: String?, _ suggestion: String?) {
      let read = Sheets.read([headers, ["x", "y"]], ImportReaderOptions(mapping: mapping))
      let found = read.diagnostics.diagnostics.filter { $0.code == .unknownHeader }
      #expect(found.map(\.cell) == [cell] && found.first?.suggestion == suggestion, "\(headers)")
      let key = mapping.values.first ?? ""
      #expect(found.first?.message.contains(key) == true && found.first?.severity == .error, "\(headers)")
    }
    check(["Kunde"], ["Kunde": "clientname"], "A1", nil)
    check(["Kunde"], ["Kunde": "nmae"], "A1", "name")
    check(["Kunde"], ["A": "contact.emial"], "A1", "contact.email")
    check(["Client name"], ["Nowhere": "adress.city"], nil, "address.city")
  }

  @Test func aNameAmongHeadersThatAreNotKnownIsAHeader() {
    let read = Sheets.read([["Client", "Solde", "Chiffre", "Dernière commande"], ["A", "1", "2", "3"]])
    #expect(read.map(\.draft.name) == ["A"])
    #expect(read.codes == ["unknownHeader@B1", "unknownHeader@C1", "unknownHeader@D1"])
  }

  @Test func rowsAboveTheHeadersAreReported() {
    let read = Sheets.read([
      ["Liste des clients"], ["", "Export du 12/03"], [], ["Nom du client", "E-mail"], ["A", "a@b.fr"],
    ])
    #expect(read.codes == ["unknownHeader@A1"] && read.count == 1)
    let found = read.diagnostics.diagnostics.first
    #expect(found?.severity == .information && found?.message.hasPrefix("2 rows") == true)
  }

  @Test func aSheetWithoutANameSaysWhatIsMissing() {
    let read = Sheets.read([["Email"], ["a@b.fr"]], ImportReaderOptions(language: .french))
    let found = read.diagnostics.diagnostics
    #expect(found.map(\.code) == [.missingRequired] && found.map(\.row) == [1] && read.isEmpty)
    #expect(found.first?.message.contains("Email") == true)
    #expect(Sheets.read([["Wat"], ["x"]]).diagnostics.diagnostics.map(\.code) == [.missingRequired, .unknownHeader])
  }

  @Test func headersThatAreRepeatedBelowAreNoClient() {
    let headers = [" Client name *", "City", "Colour"]
    let read = Sheets.read([headers, ["A", "Paris", "red"], headers, ["B", "Lyon"], ["Client name", "City", "red"]])
    #expect(read.map(\.draft.name) == ["A", "B", "Client name"])
    #expect(read.codes == ["unknownHeader@C1", "unknownHeader@A3"])
    #expect(read.diagnostics.diagnostics.last?.severity == .information)
    #expect(Sheets.read([["Client name", "City"], ["Client name", ""]]).count == 1)
  }

  @Test func theCallersMappingGoesFirst() {
    let byLetter = ImportReaderOptions(mapping: ["B": "phone", "Kunde": "name", "C": ""])
    #expect(layout([["Kunde", "E-mail", "City"], ["D", "01 42", "P"]], byLetter) == ["A=name", "B=phone"])
    let noHeader = ImportReaderOptions(mapping: ["A": "name", "b": "email"])
    #expect(Sheets.read([["Durand", "a@b.fr"], ["Martin", "c@d.fr"]], noHeader).count == 2)
    let wrong = Sheets.read(
      [["Client name", "X"], ["D", "1"]], ImportReaderOptions(mapping: ["X": "nmae", "Y Y": "email"]))
    #expect(wrong.codes == ["unknownHeader@-", "unknownHeader@B1"])
    #expect(wrong.diagnostics.errors == 2)
    #expect(wrong.diagnostics.diagnostics.last?.suggestion == "name")
  }

  @Test func sheetsAreTakenByNameAndByTheirHeaders() {
    var sheets = Sheets()
    sheets.add("Notes libres", index: 0, [["x", "y"], ["1", "2"]])
    sheets.add("Clients", index: 1, [["N° client", "Nom du client"], ["C1", "Durand"], ["C2", "Martin"]])
    sheets.add("Contacts", index: 2, [["N° client", "Prénom", "Nom", "E-mail"], ["C2", "Jeanne", "Roy", "j@roy.fr"]])
    sheets.add("Aide", index: 3, [["Nom du client", "Obligatoire"], ["E-mail", "…"]])
    let read = sheets.reader.finish()
    #expect(read.codes == ["unknownHeader@-"])
    #expect(read.diagnostics.diagnostics.first?.sheet == "Notes libres")
    #expect(read.map(\.draft.name) == ["Durand", "Martin"])
    #expect(read[1].draft.contacts?.first?.email == "j@roy.fr")
    #expect(read[1].draft.contacts?.first?.lastName == "Roy")
    #expect(read[1].rows == [3, 2])
    #expect(read[1].cell(for: "/contacts/0/email") == CellPosition(sheet: 2, row: 2, column: 3))
  }

  @Test func aFileWithoutANameColumnIsAnError() {
    let read = Sheets.read([["E-mail", "Phone"], ["a@b.fr", "01"]])
    #expect(read.diagnostics.diagnostics.map(\.code) == [.missingRequired])
    #expect(read.diagnostics.diagnostics.first?.message.contains("Raison sociale") == true)
    #expect(Sheets.read([]).codes == ["missingRequired@-"])
    let update = Sheets.read([["Client number", "E-mail"], ["C1", "a@b.fr"]], ImportReaderOptions(mode: .update))
    #expect(update.codes == [])
    let noSheet = Sheets.read([["Client name"], ["D"]], ImportReaderOptions(sheet: "Clients"))
    #expect(noSheet.codes == ["unknownHeader@-"])
  }

  @Test func columnsHaveLetters() {
    for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (511, "SR"), (16_383, "XFD")] {
      #expect(CellPosition.letters(ofColumn: column) == letters)
      #expect(CellPosition.column(ofLetters: letters) == column)
    }
    #expect(CellPosition.column(ofLetters: "XFE") == nil)
    #expect(CellPosition.column(ofLetters: "A1") == nil)
  }
}
