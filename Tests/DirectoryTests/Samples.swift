@testable import Directory

/// Identifiers in counting order, so that a test knows them.
final class CountedIdentifiers: IdentifierSource, @unchecked Sendable {
  private var count = 0

  func next<Record: IdentifiedRecord>(_ kind: Record.Type, at instant: Instant) -> ID<Record> {
    count += 1
    return ID(rawValue: "\(Record.identifierPrefix)_\(count)")
  }
}

enum Samples {
  static func context(at milliseconds: Int64 = 0) -> ClientContext {
    let organization = Organization(
      id: ID(rawValue: "org_1"), name: "Us", plan: .pro,
      defaults: .init(
        currency: CurrencyCode(rawValue: "EUR"), language: LanguageTag(rawValue: "fr"),
        country: CountryCode(rawValue: "FR"), paymentTerms: .net(days: 30), feeType: .fixedFee),
      numberPattern: "CLI-{0000}")
    return ClientContext(
      organization: organization, member: ID(rawValue: "mem_1"), now: Instant(milliseconds: milliseconds),
      identifiers: CountedIdentifiers())
  }

  /// A contact with a last name, and what `change` makes of it.
  static func contact(_ name: String, _ change: (inout Contact.Draft) -> Void = { _ in }) -> Contact.Draft {
    var draft = Contact.Draft()
    draft.lastName = name
    change(&draft)
    return draft
  }

  static func client(_ change: (inout Client.Draft) -> Void = { _ in }) throws -> Client {
    var draft = Client.Draft()
    draft.name = "Acme"
    change(&draft)
    return try Client(draft, in: context(), number: { "CLI-0001" })
  }

  /// The issues of a draft as `pointer code`.
  static func issues(_ draft: Client.Draft, replacing previous: Client? = nil) -> [String] {
    do {
      _ = try Client(draft, replacing: previous, in: context(), number: { "CLI-0001" })
      return []
    } catch let issues as Issues {
      return issues.list.map { "\($0.pointer) \($0.code.rawValue)" }
    } catch {
      return ["\(error)"]
    }
  }

  /// A draft that says something in every field.
  static var full: Client.Draft {
    var draft = Client.Draft()
    draft.number = "A-7"
    draft.kind = .person
    draft.name = "  Société Générale d’Électricité "
    draft.legalName = "SGE SA"
    draft.tradingName = "SGE"
    draft.email = "contact@example.fr"
    draft.phone = .init(raw: "01 23 45 67 89 poste 12")
    draft.mobilePhone = .init(raw: "+33 6 12 34 56 78")
    draft.website = "https://example.fr"
    draft.registrations = [.init(scheme: "siren", value: "552 100 554"), .init(scheme: "vat", value: "fr40303265045")]
    draft.status = .archived
    draft.tags = ["Énergie", "energie", " ", "B2B"]
    draft.ownerId = ID(rawValue: "mem_2")
    draft.parentId = ID(rawValue: "cli_x")
    draft.externalIds = ["sap": "4711", " crm ": "x"]
    var address = Address.Draft()
    address.uses = [.delivery, .billing, .delivery]
    address.line1 = "1 rue de la Paix"
    address.postalCode = "04001"
    address.city = "Digne"
    address.region = .init(code: "fr-04", name: "Alpes-de-Haute-Provence")
    address.country = "fr"
    draft.addresses = [address]
    draft.contacts = [
      contact("Durand"),
      contact("Martin") { contact in
        contact.email = "m.martin@example.fr"
        contact.invoiceRole = .to
        contact.isDefault = true
        contact.language = "fr-fr"
        contact.phones = [.init(kind: .mobile, raw: "06 12 34 56 78"), .init()]
        contact.notes = "line\r\nline"
      },
    ]
    var settings = Settings.Draft()
    settings.currency = "chf"
    settings.defaultFeeType = .phase
    settings.defaultRate = "0125.50"
    settings.defaultTaxCode = "S20"
    settings.taxExempt = true
    settings.exemptionReason = "art. 261"
    settings.language = "de"
    settings.paymentTerms = .init(kind: .endOfMonth, days: 45)
    settings.legalNotice = "a\nb"
    settings.buyerReference = "PO-1"
    settings.electronicAddress = .init(scheme: "0225", id: "552100554")
    settings.timeZone = "europe/paris"
    settings.creditLimit = "10000"
    draft.settings = settings
    return draft
  }
}
