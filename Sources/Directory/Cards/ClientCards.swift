internal import JSON
internal import VCard

/// Writes clients as vCards (4.0, RFC 6350): a card of the client, then one of each contact.
///
/// What vCard has no property for is kept in `X-CLIENTELE-…`, which other programs pass over: what is written here, the
/// import reads as it was.
package struct ClientCards {
  private var writer = CardWriter()

  package init() {}

  /// The bytes of the cards so far, which it forgets.
  package mutating func take() -> [UInt8] { writer.take() }

  /// - Parameter note: What there is to tell of the client besides.
  package mutating func append(_ client: Client, note: String? = nil) throws {
    writer.begin()
    line("PRODID", "-//Clientele//Clientele//EN")
    write("KIND", client.kind == .organization ? "org" : "individual")
    line("FN", client.name)
    if client.kind == .organization { line("ORG", client.name) }
    line("NICKNAME", client.tradingName)
    line("EMAIL", client.email?.rawValue)
    phone(client.phone, ["work", "voice"])
    phone(client.mobilePhone, ["cell"])
    line("URL", client.website?.rawValue, isText: false)
    for address in client.addresses { append(address) }
    if !client.tags.isEmpty { write("CATEGORIES", CardText.joined(client.tags, ",")) }
    line("NOTE", note)
    write("UID", uid(of: client))
    write("REV", Self.timestamp(client.updatedAt))
    for contact in client.contacts { related("agent", Self.uid(contact.id.rawValue)) }
    try appendExtensions(of: client)
    writer.end()
    for contact in client.contacts { try append(contact, of: client) }
  }

  private mutating func appendExtensions(of client: Client) throws {
    line(CardExtension.record, CardExtension.clientRecord)
    line(CardExtension.number, client.number)
    line(CardExtension.legalName, client.legalName)
    line(CardExtension.status, client.status.rawValue)
    for registration in client.registrations {
      line(CardExtension.registration, registration.value, [.init(CardExtension.scheme, registration.scheme)])
    }
    for (system, value) in client.externalIds.sorted(by: { $0.key < $1.key }) {
      line(CardExtension.externalID, value, [.init(CardExtension.system, system)])
    }
    line(CardExtension.owner, client.ownerId?.rawValue)
    line(CardExtension.parent, client.parentId?.rawValue)
    if client.settings != Settings() {
      line(CardExtension.settings, String(decoding: try JSON.encode(client.settings), as: UTF8.self))
    }
    try append(client.customFields)
  }

  private mutating func append(_ values: [String: CustomFieldValue]) throws {
    if values.isEmpty { return }
    line(CardExtension.customFields, String(decoding: try JSON.encode(values), as: UTF8.self))
  }

  private mutating func append(_ contact: Contact, of client: Client) throws {
    writer.begin()
    line("PRODID", "-//Clientele//Clientele//EN")
    write("KIND", "individual")
    line("FN", contact.shownName)
    let name = [contact.lastName, contact.firstName, nil, contact.salutation, nil].map { $0 ?? "" }
    write("N", CardText.joined(name, ";"))
    write("ORG", CardText.joined([client.name] + [contact.department].compactMap { $0 }, ";"))
    line("TITLE", contact.jobTitle)
    line("EMAIL", contact.email?.rawValue, contact.email == nil ? [] : [.init("TYPE", "work")])
    for phone in contact.phones { append(phone) }
    line("LANG", contact.language?.rawValue)
    line("NOTE", contact.notes)
    write("UID", Self.uid(contact.id.rawValue))
    write("REV", Self.timestamp(client.updatedAt))
    related("contact", uid(of: client))
    line(CardExtension.record, CardExtension.contactRecord)
    line(CardExtension.number, client.number)
    line(CardExtension.displayName, contact.displayName)
    if contact.isDefault { line(CardExtension.isDefault, "true") }
    line(CardExtension.invoiceRole, contact.invoiceRole.rawValue)
    line(CardExtension.status, contact.status.rawValue)
    try append(contact.customFields)
    writer.end()
  }

  private mutating func append(_ address: Address) {
    var parameters: [ContentLine.Parameter] = [.init("TYPE", "work")]
    if address.isDefaultBilling { parameters.append(.init("PREF", "1")) }
    parameters.append(.init(CardExtension.uses, address.uses.map(\.rawValue).joined(separator: " ")))
    let texts = [
      ("CC", address.country?.rawValue), (CardExtension.label, address.label),
      (CardExtension.attention, address.attention), (CardExtension.regionCode, address.region?.code),
    ]
    for (name, text) in texts { if let text { parameters.append(.init(name, text)) } }
    var lines = [address.line1, address.line2, address.line3].map { $0 ?? "" }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let parts = [
      "", "", lines.joined(separator: "\n"), address.city ?? "", address.region?.name ?? "", address.postalCode ?? "",
      address.country?.rawValue ?? "",
    ]
    writer.write(ContentLine("ADR", parameters, value: CardText.joined(parts, ";")))
  }

  private mutating func append(_ phone: Contact.Phone) {
    let type =
      switch phone.kind {
      case .work: "work"
      case .mobile: "cell"
      case .home: "home"
      case .fax: "fax"
      case .other: "voice"
      }
    append(
      phone.raw, phone.e164, phone.extension, [.init("TYPE", type), .init(CardExtension.kind, phone.kind.rawValue)])
  }

  private mutating func phone(_ phone: PhoneNumber?, _ types: [String]) {
    guard let phone else { return }
    append(phone.raw, phone.e164, phone.extension, types.map { .init("TYPE", $0) })
  }

  private mutating func append(
    _ raw: String, _ e164: String?, _ phoneExtension: String?, _ parameters: [ContentLine.Parameter]
  ) {
    var parameters = parameters
    if let e164 { parameters.append(.init(CardExtension.e164, e164)) }
    if let phoneExtension { parameters.append(.init(CardExtension.phoneExtension, phoneExtension)) }
    line("TEL", raw, parameters)
  }

  private mutating func related(_ type: String, _ uid: String) {
    var parameters: [ContentLine.Parameter] = [.init("TYPE", type)]
    if !uid.hasPrefix("urn:") { parameters.append(.init("VALUE", "text")) }
    writer.write(ContentLine("RELATED", parameters, value: uid))
  }

  /// Writes a text, or nothing where there is none; a URI is not escaped.
  private mutating func line(
    _ name: String, _ text: String?, _ parameters: [ContentLine.Parameter] = [], isText: Bool = true
  ) {
    guard let text else { return }
    writer.write(ContentLine(name, parameters, value: isText ? CardText.escaped(text) : text))
  }

  private mutating func write(_ name: String, _ value: String) { writer.write(ContentLine(name, value: value)) }

  /// The UID that the client's card had when it was imported, else one of its own.
  private func uid(of client: Client) -> String {
    client.externalIds[CardExtension.uidSystem].map(CardText.escaped) ?? Self.uid(client.id.rawValue)
  }

  /// `urn:uuid:` for an identifier that is a UUID behind its prefix, else the identifier.
  private static func uid(_ identifier: String) -> String {
    let digits = identifier.utf8.drop { $0 != UInt8(ascii: "_") }.dropFirst()
    let isUUID = digits.count == 32 && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isUUID else { return identifier }
    var uuid = "urn:uuid:"
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { uuid += "-" }
      uuid.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return uuid
  }

  /// The form that vCard has for an instant: `20261125T193000Z`.
  private static func timestamp(_ instant: Instant) -> String {
    String(instant.description.prefix { $0 != "." }.filter { $0 != "-" && $0 != ":" }) + "Z"
  }
}
