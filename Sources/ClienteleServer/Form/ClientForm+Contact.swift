internal import Directory
internal import JSON

extension ClientForm {
  /// The fields of a contact.
  static let contact: [FieldDeclaration] = [
    FieldDeclaration("id", .identifier, "Identifier", "Identifiant"),
    FieldDeclaration(
      "salutation", "Salutation", "Civilité", help: Labels("Such as Ms or Dr.", "Par exemple Mme ou Dr.")),
    FieldDeclaration("firstName", "First name", "Prénom"),
    FieldDeclaration("lastName", "Last name", "Nom"),
    FieldDeclaration(
      "displayName", "Full name", "Nom complet",
      help: Labels("Where it is not first and last name.", "S’il n’est pas prénom et nom.")),
    FieldDeclaration("jobTitle", "Title", "Fonction"),
    FieldDeclaration("department", "Department", "Service"),
    FieldDeclaration(
      "email", .email, "E-mail", "E-mail", help: Labels("Unique within the client.", "Unique chez le client.")),
    FieldDeclaration(
      "phones", .list, "Phones", "Téléphones",
      group: FieldGroup(
        type: Contact.PhoneDraft.self,
        fields: [
          FieldDeclaration(
            "kind", .choice, "Kind of phone", "Type de téléphone",
            choices: [
              ("work", Labels("Work", "Bureau")), ("mobile", Labels("Mobile", "Mobile")),
              ("home", Labels("Home", "Domicile")), ("fax", Labels("Fax", "Télécopie")),
              ("other", Labels("Other", "Autre")),
            ], standard: "work")
        ] + phoneParts)),
    FieldDeclaration(
      "language", .language, "Language", "Langue",
      help: Labels("The language to write in.", "La langue des courriers."),
      acceptsOthers: true),
    FieldDeclaration(
      "isDefault", .boolean, "Default contact", "Contact par défaut",
      help: Labels("One contact of a client; the first unless said otherwise.", "Un seul par client, le premier sinon.")
    ),
    FieldDeclaration(
      "invoiceRole", .choice, "Invoice recipient", "Destinataire des factures",
      help: Labels("Needs an e-mail address.", "Demande une adresse e-mail."),
      choices: FieldDeclaration.choices(ImportChoice.invoiceRoles), standard: "none"),
    FieldDeclaration.status,
    FieldDeclaration.customFields,
    FieldDeclaration("notes", .longText, "Notes", "Notes"),
  ]
}
