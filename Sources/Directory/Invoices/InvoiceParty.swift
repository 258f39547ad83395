/// The seller or the buyer of an invoice, as it was when the invoice was issued: EN 16931 BG-4, BG-7.
package struct InvoiceParty: Codable, Sendable, Equatable {
  /// The name in the register, or the only one: BT-27, BT-44.
  package var name: String
  /// The name that it is known by, if another: BT-28, BT-45.
  package var tradingName: String?
  /// The number that the seller has for the buyer: BT-46.
  package var number: String?
  /// Whether it is an organization or a person.
  package var kind: Client.Kind
  /// The seller's legal form, capital and register: BT-33.
  package var legalForm: String?
  /// The numbers under which registers know it: BT-29 to BT-31, BT-46 to BT-48.
  package var registrations: [Registration]
  /// Where it is: BG-5, BG-8.
  package var address: PostalAddress?
  /// Whom to ask: BT-41, BT-56.
  package var contactName: String?
  /// Where to ask: BT-43, BT-58.
  package var email: EmailAddress?
  /// Where to call, as it was typed: BT-42, BT-57.
  package var phone: String?
  /// Its page.
  package var website: WebAddress?
  /// Where electronic invoices go, with its scheme: BT-34, BT-49.
  package var electronicAddress: Settings.ElectronicAddress?
  /// What the seller says on every invoice of late payment, discounts and the like.
  package var legalNotice: String?

  package init(_ seller: Seller) {
    name = seller.legalName
    tradingName = seller.tradingName
    kind = .organization
    legalForm = seller.legalForm
    registrations = seller.registrations
    address = seller.address
    email = seller.email
    phone = seller.phone?.raw
    website = seller.website
    electronicAddress = seller.electronicAddress
    legalNotice = seller.legalNotice
  }

  /// A client as it is invoiced: at its default billing address, or the first that it has.
  package init(_ client: Client) {
    name = client.legalName ?? client.name
    tradingName = client.tradingName ?? (client.legalName == nil ? nil : client.name)
    if tradingName == name { tradingName = nil }
    number = client.number
    kind = client.kind
    registrations = client.registrations
    let billing = client.addresses.first(where: \.isDefaultBilling) ?? client.addresses.first
    address = billing.map(PostalAddress.init)
    let contact = client.contacts.first(where: \.isDefault)
    contactName = contact?.shownName
    email = contact?.email ?? client.email
    phone = contact?.phones.first?.raw ?? client.phone?.raw
    electronicAddress = client.settings.electronicAddress
  }

  /// The number under which a register knows it.
  package func registration(_ scheme: String) -> String? {
    registrations.first { $0.scheme == scheme }?.value
  }
}
