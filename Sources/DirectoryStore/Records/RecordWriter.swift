internal import Directory
internal import JSON

/// Writes records as their `Codable` conformance would, to the byte, some five times faster.
///
/// A test holds the two together. What is rare goes through `Codable` here too.
struct RecordWriter {
  private let writer = JSONWriter(capacity: 4_096)
  /// What the texts of records are ordered by.
  let collations = Collations()

  func record(_ client: Client) throws -> [UInt8] {
    writer.clear()
    try write(client)
    return writer.bytes
  }

  /// A summary, and where in it the currency's code begins.
  func record(_ summary: ClientSummary) throws -> (bytes: [UInt8], currencyPosition: Int) {
    writer.clear()
    let position = try write(summary)
    return (writer.bytes, position)
  }

  // MARK: Client

  private func write(_ client: Client) throws {
    writer.beginObject()
    text("id", client.id.rawValue)
    writer.key("revision")
    writer.integer(client.revision)
    text("number", client.number)
    text("kind", client.kind.rawValue)
    text("name", client.name)
    text("legalName", client.legalName)
    text("tradingName", client.tradingName)
    text("email", client.email?.rawValue)
    phone("phone", client.phone)
    phone("mobilePhone", client.mobilePhone)
    text("website", client.website?.rawValue)
    list("registrations", client.registrations) { registration in
      writer.beginObject()
      text("scheme", registration.scheme)
      text("value", registration.value)
      writer.endObject()
    }
    text("status", client.status.rawValue)
    list("tags", client.tags) { writer.string($0) }
    text("ownerId", client.ownerId?.rawValue)
    text("parentId", client.parentId?.rawValue)
    try map("externalIds", client.externalIds)
    list("addresses", client.addresses, write)
    try list("contacts", client.contacts, write)
    writer.key("settings")
    try write(client.settings)
    try map("customFields", client.customFields)
    text("createdAt", client.createdAt.description)
    text("createdBy", client.createdBy.rawValue)
    text("updatedAt", client.updatedAt.description)
    text("updatedBy", client.updatedBy.rawValue)
    text("importId", client.importId?.rawValue)
    text("deletedAt", client.deletedAt?.description)
    text("mergedInto", client.mergedInto?.rawValue)
    writer.endObject()
  }

  private func write(_ address: Address) {
    writer.beginObject()
    text("id", address.id.rawValue)
    text("label", address.label)
    list("uses", address.uses) { writer.string($0.rawValue) }
    writer.key("isDefaultBilling")
    writer.bool(address.isDefaultBilling)
    text("attention", address.attention)
    text("line1", address.line1)
    text("line2", address.line2)
    text("line3", address.line3)
    text("postalCode", address.postalCode)
    text("city", address.city)
    if let region = address.region {
      writer.key("region")
      writer.beginObject()
      text("code", region.code)
      text("name", region.name)
      writer.endObject()
    }
    text("country", address.country?.rawValue)
    writer.endObject()
  }

  private func write(_ contact: Contact) throws {
    writer.beginObject()
    text("id", contact.id.rawValue)
    text("salutation", contact.salutation)
    text("firstName", contact.firstName)
    text("lastName", contact.lastName)
    text("displayName", contact.displayName)
    text("jobTitle", contact.jobTitle)
    text("department", contact.department)
    text("email", contact.email?.rawValue)
    list("phones", contact.phones) { phone in
      writer.beginObject()
      text("kind", phone.kind.rawValue)
      text("raw", phone.raw)
      text("e164", phone.e164)
      text("extension", phone.extension)
      writer.endObject()
    }
    text("language", contact.language?.rawValue)
    writer.key("isDefault")
    writer.bool(contact.isDefault)
    text("invoiceRole", contact.invoiceRole.rawValue)
    text("status", contact.status.rawValue)
    try map("customFields", contact.customFields)
    text("notes", contact.notes)
    writer.endObject()
  }

  private func write(_ settings: Settings) throws {
    writer.beginObject()
    text("currency", settings.currency?.rawValue)
    text("defaultFeeType", settings.defaultFeeType?.rawValue)
    try rare("defaultRate", settings.defaultRate)
    text("defaultTaxCode", settings.defaultTaxCode)
    try rare("taxExempt", settings.taxExempt)
    text("exemptionReason", settings.exemptionReason)
    text("language", settings.language?.rawValue)
    if let terms = settings.paymentTerms { write(terms.draft) }
    text("legalNotice", settings.legalNotice)
    text("buyerReference", settings.buyerReference)
    try rare("electronicAddress", settings.electronicAddress)
    text("timeZone", settings.timeZone?.rawValue)
    try rare("creditLimit", settings.creditLimit)
    writer.endObject()
  }

  private func write(_ terms: PaymentTerms.Draft) {
    writer.key("paymentTerms")
    writer.beginObject()
    text("kind", terms.kind?.rawValue)
    number("days", terms.days)
    text("method", terms.method?.rawValue)
    number("day", terms.day)
    number("monthsAhead", terms.monthsAhead)
    writer.endObject()
  }

  // MARK: Summary

  private func write(_ summary: ClientSummary) throws -> Int {
    writer.beginObject()
    text("id", summary.id.rawValue)
    writer.key("revision")
    writer.integer(summary.revision)
    text("number", summary.number)
    text("kind", summary.kind.rawValue)
    text("name", summary.name)
    text("status", summary.status.rawValue)
    text("email", summary.email?.rawValue)
    text("phone", summary.phone)
    text("city", summary.city)
    writer.key("currency")
    let position = writer.count + 1
    writer.string(summary.currency.rawValue)
    if let contact = summary.defaultContact {
      writer.key("defaultContact")
      writer.beginObject()
      text("id", contact.id.rawValue)
      text("name", contact.name)
      text("email", contact.email?.rawValue)
      writer.endObject()
    }
    if let values = summary.customFields { try map("customFields", values) }
    text("updatedAt", summary.updatedAt.description)
    writer.endObject()
    return position
  }

  // MARK: Parts

  private func text(_ key: StaticString, _ value: String) {
    writer.key(key)
    writer.string(value)
  }

  private func text(_ key: StaticString, _ value: String?) {
    if let value { text(key, value) }
  }

  private func number(_ key: StaticString, _ value: Int?) {
    guard let value else { return }
    writer.key(key)
    writer.integer(value)
  }

  private func rare(_ key: StaticString, _ value: (some Encodable)?) throws {
    guard let value else { return }
    writer.key(key)
    try writer.encode(value)
  }

  private func phone(_ key: StaticString, _ phone: PhoneNumber?) {
    guard let phone else { return }
    writer.key(key)
    writer.beginObject()
    text("raw", phone.raw)
    text("e164", phone.e164)
    text("extension", phone.extension)
    writer.endObject()
  }

  private func list<Element>(
    _ key: StaticString, _ elements: [Element], _ write: (Element) throws -> Void
  ) rethrows {
    writer.key(key)
    writer.beginArray()
    for element in elements { try write(element) }
    writer.endArray()
  }

  private func map<Value: Encodable>(_ key: StaticString, _ values: [String: Value]) throws {
    writer.key(key)
    if values.isEmpty {
      writer.beginObject()
      writer.endObject()
    } else {
      try writer.encode(values)
    }
  }
}
