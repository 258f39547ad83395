internal import Directory
internal import JSON

/// The form of a client: on its left what identifies it, and the tabs Information, Contacts and Settings.
enum ClientForm {
  /// What stands on the left.
  static let basic: [FieldDeclaration] = [
    FieldDeclaration(
      "number", "Number", "Numéro",
      help: Labels(
        "Unique. Left empty, the next number of the organization is given.",
        "Unique. Laissé vide, le prochain numéro de l’organisation est donné.")),
    FieldDeclaration(
      "kind", .choice, "Kind", "Type", choices: FieldDeclaration.choices(ImportChoice.kinds), standard: "organization"),
    FieldDeclaration("name", "Name", "Nom", help: Labels("What people call the client.", "Le nom d’usage du client.")),
    FieldDeclaration(
      "legalName", "Legal name", "Raison sociale", help: Labels("As in the register.", "Telle qu’au registre.")),
    FieldDeclaration(
      "tradingName", "Trading name", "Nom commercial",
      help: Labels("The name that it is known by, if another.", "Le nom sous lequel il est connu, s’il diffère.")),
    FieldDeclaration(
      "email", .email, "E-mail", "E-mail",
      help: Labels(
        "Invoices go there where no contact receives them.",
        "Les factures y vont quand aucun contact ne les reçoit.")),
    FieldDeclaration("phone", .phone, "Phone", "Téléphone", group: phone),
    FieldDeclaration("mobilePhone", .phone, "Mobile", "Mobile", group: phone),
    FieldDeclaration("website", .url, "Website", "Site web"),
    FieldDeclaration.status,
    FieldDeclaration(
      "tags", .list, "Tags", "Étiquettes",
      help: Labels("Words to find the client by.", "Des mots pour retrouver le client."),
      group: FieldGroup(type: nil, fields: [FieldDeclaration("*", "Tag", "Étiquette")])),
  ]

  /// The tab Information.
  static let information: [FieldDeclaration] = [
    FieldDeclaration(
      "registrations", .list, "Registrations", "Immatriculations",
      help: Labels("The numbers under which registers know it.", "Les numéros qu’il porte aux registres."),
      group: FieldGroup(type: Registration.Draft.self, fields: registration)),
    FieldDeclaration(
      "addresses", .list, "Addresses", "Adresses", group: FieldGroup(type: Address.Draft.self, fields: address)),
    FieldDeclaration(
      "externalIds", .map, "External IDs", "Identifiants externes",
      help: Labels("What other systems call the client.", "Comment d’autres systèmes appellent le client."),
      group: FieldGroup(type: nil, fields: [FieldDeclaration("*", "External ID", "Identifiant externe")])),
    FieldDeclaration(
      "ownerId", .member, "Owner", "Responsable",
      help: Labels("The member who looks after the client.", "Le membre qui s’occupe du client.")),
    FieldDeclaration(
      "parentId", .client, "Part of", "Fait partie de",
      help: Labels("The client that it is a part of.", "Le client dont il fait partie.")),
  ]

  /// The tab Contacts.
  static let contacts: [FieldDeclaration] = [
    FieldDeclaration(
      "contacts", .list, "Contacts", "Contacts", group: FieldGroup(type: Contact.Draft.self, fields: contact))
  ]

  /// The tab Settings.
  static let settings: [FieldDeclaration] = [
    FieldDeclaration(
      "settings", .group, "Settings", "Paramètres", group: FieldGroup(type: Settings.Draft.self, fields: setting))
  ]

  /// All of it, as one draft.
  static let whole = FieldGroup(
    type: Client.Draft.self,
    fields: basic + [FieldDeclaration.customFields] + information + contacts + settings)

  private static let phone = FieldGroup(type: PhoneNumber.Draft.self, fields: phoneParts)

  /// What a telephone number consists of.
  static let phoneParts: [FieldDeclaration] = [
    FieldDeclaration("raw", "Number", "Numéro", help: Labels("As it is dialled.", "Tel qu’on le compose.")),
    FieldDeclaration(
      "e164", "International number", "Numéro international",
      help: Labels("Found from the number where that is certain.", "Déduit du numéro quand c’est certain.")),
    FieldDeclaration("extension", "Extension", "Poste"),
  ]

  /// What an amount of money consists of.
  static let moneyParts: [FieldDeclaration] = [
    FieldDeclaration("amount", .decimal, "Amount", "Montant"),
    FieldDeclaration("currency", .currency, "Currency", "Devise"),
  ]

  private static let registration: [FieldDeclaration] = [
    FieldDeclaration(
      "scheme", .choice, "Register", "Registre",
      help: Labels("Another one as other:, and its name.", "Un autre sous la forme other: et son nom."),
      choices: [
        ("siren", Labels("SIREN", "SIREN")), ("siret", Labels("SIRET", "SIRET")),
        ("vat", Labels("VAT number", "N° de TVA")), ("duns", Labels("D-U-N-S", "D-U-N-S")),
        ("gln", Labels("GLN", "GLN")),
      ], acceptsOthers: true),
    FieldDeclaration("value", "Registration number", "Numéro d’immatriculation"),
  ]
}
