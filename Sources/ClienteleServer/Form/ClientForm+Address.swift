internal import Directory

extension ClientForm {
  /// The fields of an address.
  static let address: [FieldDeclaration] = [
    FieldDeclaration("id", .identifier, "Identifier", "Identifiant"),
    FieldDeclaration(
      "label", "Label", "Libellé", help: Labels("What people call it by.", "Comment on l’appelle.")),
    FieldDeclaration(
      "uses", .multiChoice, "Used for", "Utilisée pour",
      choices: [
        ("billing", Labels("Invoices", "Facturation")), ("delivery", Labels("Deliveries", "Livraison")),
        ("visit", Labels("Visits", "Visite")),
      ]),
    FieldDeclaration(
      "isDefaultBilling", .boolean, "Invoices go here", "Adresse de facturation par défaut",
      help: Labels("One address of a client.", "Une seule adresse par client.")),
    FieldDeclaration(
      "attention", "Attention", "À l’attention de",
      help: Labels("Who is to get what is sent there.", "Qui doit recevoir ce qui y est envoyé.")),
    FieldDeclaration("line1", "Street", "Rue"),
    FieldDeclaration("line2", "Street, second line", "Complément"),
    FieldDeclaration("line3", "Street, third line", "Complément (suite)"),
    FieldDeclaration("postalCode", "Postal code", "Code postal"),
    FieldDeclaration("city", "City", "Ville"),
    FieldDeclaration(
      "region", .group, "Region", "Région",
      group: FieldGroup(
        type: Address.RegionDraft.self,
        fields: [
          FieldDeclaration(
            "code", "Region code", "Code de région", help: Labels("ISO 3166-2.", "ISO 3166-2.")),
          FieldDeclaration("name", "Region name", "Nom de la région"),
        ])),
    FieldDeclaration("country", .country, "Country", "Pays"),
  ]
}
