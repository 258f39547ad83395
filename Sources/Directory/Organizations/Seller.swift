/// What the organization is called, and where it is, on the invoices that it issues: EN 16931 BG-4.
package struct Seller: Codable, Sendable, Equatable {
  /// The name in the register: BT-27.
  package var legalName: String
  /// The name that it is known by, if another: BT-28.
  package var tradingName: String?
  /// The legal form, the capital, the register: BT-33, such as `SARL au capital de 10 000 €, RCS Lyon 552 100 554`.
  package var legalForm: String?
  /// The numbers under which registers know it: BT-29, BT-30, BT-31.
  package var registrations: [Registration]
  /// Where it is: BG-5.
  package var address: PostalAddress
  /// Where it is written to: BT-43.
  package var email: EmailAddress?
  /// Its telephone number: BT-42.
  package var phone: PhoneNumber?
  /// Its page.
  package var website: WebAddress?
  /// Where electronic invoices come from: BT-34 with its scheme.
  package var electronicAddress: Settings.ElectronicAddress?
  /// The account that invoices are paid to: BG-17.
  package var account: PaymentAccount?
  /// What every invoice says of late payment, discounts and the like: BT-20, BT-22.
  package var legalNotice: String?
}

/// A bank account: EN 16931 BG-17.
package struct PaymentAccount: Codable, Sendable, Equatable {
  /// Its number: BT-84.
  package var iban: IBAN
  /// The bank: BT-86, ISO 9362.
  package var bic: String?
  /// Whose it is: BT-85.
  package var holder: String?
}

extension Seller {
  package static let legalFormLimit = 200

  /// A seller as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var legalName: String?
    package var tradingName: String?
    package var legalForm: String?
    package var registrations: [Registration.Draft]?
    package var address: PostalAddress.Draft?
    package var email: String?
    package var phone: PhoneNumber.Draft?
    package var website: String?
    package var electronicAddress: Settings.ElectronicAddressDraft?
    package var account: PaymentAccount.Draft?
    package var legalNotice: String?

    package init() {}
  }

  /// The draft that would make this seller again.
  package var draft: Draft {
    var draft = Draft()
    draft.legalName = legalName
    draft.tradingName = tradingName
    draft.legalForm = legalForm
    draft.registrations = registrations.map { Registration.Draft(scheme: $0.scheme, value: $0.value) }
    draft.address = address.draft
    draft.email = email?.rawValue
    draft.phone = phone.map { phone in
      var draft = PhoneNumber.Draft(raw: phone.raw)
      draft.e164 = phone.e164
      draft.extension = phone.extension
      return draft
    }
    draft.website = website?.rawValue
    draft.electronicAddress = electronicAddress.map {
      Settings.ElectronicAddressDraft(scheme: $0.scheme, id: $0.id)
    }
    draft.account = account.map { account in
      var draft = PaymentAccount.Draft()
      draft.iban = account.iban.rawValue
      draft.bic = account.bic
      draft.holder = account.holder
      return draft
    }
    draft.legalNotice = legalNotice
    return draft
  }
}

extension PaymentAccount {
  /// A bank account as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var iban: String?
    package var bic: String?
    package var holder: String?

    package init() {}
  }
}

extension IssueCollector {
  /// The seller of a draft; what is noted points into it.
  mutating func seller(_ draft: Seller.Draft?, replacing previous: Seller?, in country: CountryCode) -> Seller? {
    guard let draft else { return nil }
    let name = requiredLine(draft.legalName, Client.nameLimit, at: "/legalName")
    let address = within("/address") { $0.place(draft.address) }
    if (address ?? PostalAddress()).country == nil { add(.required, at: "/address/country") }
    let registrations: [Registration] = each(
      draft.registrations, limit: Client.registrationLimit, at: "/registrations"
    ) { issues, _, draft in
      issues.take(at: "") { () throws(Issue) in try Registration(checking: draft) }
    }
    return Seller(
      legalName: name ?? "", tradingName: line(draft.tradingName, Client.nameLimit, at: "/tradingName"),
      legalForm: line(draft.legalForm, Seller.legalFormLimit, at: "/legalForm"), registrations: registrations,
      address: address ?? PostalAddress(), email: value(draft.email, as: EmailAddress.self, at: "/email"),
      phone: phone(draft.phone, replacing: previous?.phone, in: country, at: "/phone"),
      website: value(draft.website, as: WebAddress.self, at: "/website"),
      electronicAddress: electronicAddress(draft.electronicAddress), account: account(draft.account),
      legalNotice: lines(draft.legalNotice, Settings.legalNoticeLimit, at: "/legalNotice"))
  }

  private mutating func account(_ draft: PaymentAccount.Draft?) -> PaymentAccount? {
    guard let draft else { return nil }
    return within("/account") { issues in
      let count = issues.list.count
      let iban = issues.value(draft.iban, as: IBAN.self, at: "/iban")
      if iban == nil, issues.list.count == count { issues.add(.required, at: "/iban") }
      let bic = issues.bic(draft.bic)
      let holder = issues.line(draft.holder, Client.nameLimit, at: "/holder")
      return iban.map { PaymentAccount(iban: $0, bic: bic, holder: holder) }
    }
  }

  /// ISO 9362: four letters or digits, a country, two and perhaps three more.
  private mutating func bic(_ text: String?) -> String? {
    guard let clean = line(text, 20, at: "/bic")?.uppercased() else { return nil }
    let bytes = Array(clean.utf8)
    let isWritten = bytes.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    guard [8, 11].contains(bytes.count), isWritten,
      LineTable.countries.contains(String(decoding: bytes[4..<6], as: UTF8.self))
    else {
      add(Issue(.invalidValue, value: clean, suggestion: "BNPAFRPPXXX"), at: "/bic")
      return nil
    }
    return clean
  }
}
