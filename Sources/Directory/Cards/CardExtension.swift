/// The names under which the service's own cards keep what vCard has no property for; other programs pass them over.
enum CardExtension {
  /// What the card is of: `client` or `contact`. With it the card is one that the service wrote.
  static let record = "X-CLIENTELE-RECORD"
  /// The client's number, on its card and on those of its contacts.
  static let number = "X-CLIENTELE-NUMBER"
  static let legalName = "X-CLIENTELE-LEGAL-NAME"
  static let status = "X-CLIENTELE-STATUS"
  /// One registration, with `X-SCHEME`.
  static let registration = "X-CLIENTELE-REGISTRATION"
  /// What another system calls the client, with `X-SYSTEM`.
  static let externalID = "X-CLIENTELE-EXTERNAL-ID"
  /// The settings, as JSON.
  static let settings = "X-CLIENTELE-SETTINGS"
  /// The values of custom fields, as JSON.
  static let customFields = "X-CLIENTELE-CUSTOM-FIELDS"
  /// The members' and the clients' identifiers: told, and not read.
  static let owner = "X-CLIENTELE-OWNER"
  static let parent = "X-CLIENTELE-PARENT"
  static let displayName = "X-CLIENTELE-DISPLAY-NAME"
  /// Says that the contact is the default one: `true`.
  static let isDefault = "X-CLIENTELE-DEFAULT"
  static let invoiceRole = "X-CLIENTELE-INVOICE-ROLE"

  /// Parameters.
  static let scheme = "X-SCHEME"
  static let system = "X-SYSTEM"
  static let e164 = "X-E164"
  static let phoneExtension = "X-EXTENSION"
  static let kind = "X-KIND"
  static let uses = "X-USES"
  static let label = "X-LABEL"
  static let attention = "X-ATTENTION"
  static let regionCode = "X-REGION-CODE"

  static let clientRecord = "client"
  static let contactRecord = "contact"
  /// The system under which a client keeps the UID of its card.
  static let uidSystem = "vcard"
}
