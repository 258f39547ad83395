extension UBLDocument {
  /// Who sells, who buys, and where it was delivered: BG-4, BG-7, BG-13.
  func parties(_ document: inout Markup) {
    if let seller = invoice.seller {
      document.element("cac:AccountingSupplierParty") { self.party(seller, isSeller: true, &$0) }
    }
    if let buyer = invoice.buyer {
      document.element("cac:AccountingCustomerParty") { self.party(buyer, isSeller: false, &$0) }
    }
    delivery(&document)
  }

  private func party(_ party: InvoiceParty, isSeller: Bool, _ markup: inout Markup) {
    markup.element("cac:Party") { element in
      if let address = party.electronicAddress {
        element.element("cbc:EndpointID", ["schemeID": address.scheme], address.id)
      }
      for identifier in identifiers(of: party, isSeller: isSeller) {
        element.element("cac:PartyIdentification") {
          $0.element("cbc:ID", ["schemeID": identifier.scheme], identifier.value)
        }
      }
      if let name = party.tradingName {
        element.element("cac:PartyName") { $0.element("cbc:Name", [:], name) }
      }
      if let place = party.address { element.element("cac:PostalAddress") { address(place, &$0) } }
      taxNumber(of: party, isSeller: isSeller, &element)
      element.element("cac:PartyLegalEntity") { entity in
        entity.element("cbc:RegistrationName", [:], party.name)
        if let siren = party.siren {
          entity.element("cbc:CompanyID", ["schemeID": Self.sirenScheme], siren)
        } else {
          entity.element("cbc:CompanyID", [:], optional: party.otherRegistration)
        }
        if isSeller { entity.element("cbc:CompanyLegalForm", [:], optional: party.legalForm) }
      }
      contact(of: party, &element)
    }
  }

  /// ISO 6523: SIREN.
  static let sirenScheme = "0002"

  /// BT-29, of which there may be several, or BT-46, of which there is one: numbers with their schemes of ISO 6523.
  private func identifiers(of party: InvoiceParty, isSeller: Bool) -> [(scheme: String?, value: String)] {
    let schemes = [("siret", "0009"), ("gln", "0088"), ("duns", "0060")]
    let known: [(String?, String)] = schemes.compactMap { name, code in party.registration(name).map { (code, $0) } }
    if isSeller { return known }
    // A French document names a scheme with each number; the seller's own number of the client has none.
    let own = invoice.seller?.isFrench == true ? nil : party.number
    return Array((known + (own.map { [(nil, $0)] } ?? [])).prefix(1))
  }

  /// BT-31, BT-48, or BT-32 of an exempt seller without a VAT number; a document outside the scope of the tax has none
  /// (BR-O-02).
  private func taxNumber(of party: InvoiceParty, isSeller: Bool, _ markup: inout Markup) {
    if let number = invoice.vatNumber(of: party) {
      markup.element("cac:PartyTaxScheme") { scheme in
        scheme.element("cbc:CompanyID", [:], number)
        self.taxScheme(&scheme)
      }
    } else if isSeller, let number = invoice.localTaxNumber {
      markup.element("cac:PartyTaxScheme") { scheme in
        scheme.element("cbc:CompanyID", [:], number)
        scheme.element("cac:TaxScheme") { $0.element("cbc:ID", [:], "LOC") }
      }
    }
  }

  private func contact(of party: InvoiceParty, _ markup: inout Markup) {
    let name = party.contactName ?? party.address?.attention
    guard name != nil || party.phone != nil || party.email != nil else { return }
    markup.element("cac:Contact") { contact in
      contact.element("cbc:Name", [:], optional: name)
      contact.element("cbc:Telephone", [:], optional: party.phone)
      contact.element("cbc:ElectronicMail", [:], optional: party.email?.rawValue)
    }
  }

  private func address(_ place: PostalAddress, _ markup: inout Markup) {
    markup.element("cbc:StreetName", [:], optional: place.line1)
    markup.element("cbc:AdditionalStreetName", [:], optional: place.line2)
    markup.element("cbc:CityName", [:], optional: place.city)
    markup.element("cbc:PostalZone", [:], optional: place.postalCode)
    markup.element("cbc:CountrySubentity", [:], optional: place.region?.name)
    if let line = place.line3 {
      markup.element("cac:AddressLine") { $0.element("cbc:Line", [:], line) }
    }
    if let country = place.country {
      markup.element("cac:Country") { $0.element("cbc:IdentificationCode", [:], country.rawValue) }
    }
  }

  /// Where and when; to the buyer's own address where an intra-Community supply names no other (BR-IC-12).
  private func delivery(_ document: inout Markup) {
    let place = invoice.deliveryPlace
    guard place != nil || invoice.supplyDate != nil else { return }
    document.element("cac:Delivery") { delivery in
      delivery.element("cbc:ActualDeliveryDate", [:], optional: invoice.supplyDate?.description)
      if let place {
        delivery.element("cac:DeliveryLocation") { location in
          location.element("cac:Address") { address(place, &$0) }
        }
      }
      if let name = invoice.delivery?.attention {
        delivery.element("cac:DeliveryParty") { party in
          party.element("cac:PartyName") { $0.element("cbc:Name", [:], name) }
        }
      }
    }
  }
}

extension Invoice {
  /// Where it was delivered to: the place that it says; of an intra-Community supply the buyer's, if it says none.
  var deliveryPlace: PostalAddress? {
    if let delivery { return delivery }
    return taxes.contains { $0.category == .intraCommunity } ? buyer?.address : nil
  }

  /// A party's VAT number, where the document may name it.
  func vatNumber(of party: InvoiceParty?) -> String? {
    let isOutOfScope = !taxes.isEmpty && taxes.allSatisfy { $0.category == .outOfScope }
    return isOutOfScope ? nil : party?.registration("vat")
  }

  /// The number under which the tax office knows a seller who is exempt, and so may have no VAT number: BT-32.
  var localTaxNumber: String? {
    guard let seller, vatNumber(of: seller) == nil, !taxes.isEmpty, taxes.allSatisfy({ $0.category == .exempt })
    else { return nil }
    return seller.siren ?? seller.otherRegistration
  }
}

extension InvoiceParty {
  /// A number in a register that has no scheme of ISO 6523 here, with the register's name: BT-30, BT-47.
  var otherRegistration: String? {
    registrations.first { $0.scheme.hasPrefix("other:") }.map { "\($0.scheme.dropFirst(6)) \($0.value)" }
  }
}
