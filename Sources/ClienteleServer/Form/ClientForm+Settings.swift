internal import Directory
internal import JSON

extension ClientForm {
  /// The fields of the settings; what is left empty is the organization's.
  static let setting: [FieldDeclaration] = [
    FieldDeclaration(
      "currency", .currency, "Currency", "Devise", help: Labels("Of new documents.", "Des nouveaux documents.")),
    FieldDeclaration(
      "defaultFeeType", .choice, "Fee type", "Type de frais",
      help: Labels("How work is charged.", "Comment le travail est facturé."),
      choices: FieldDeclaration.choices(ImportChoice.feeTypes)),
    FieldDeclaration(
      "defaultRate", .decimal, "Default rate", "Taux par défaut",
      help: Labels("What an hour or a unit costs.", "Ce que coûte une heure ou une unité.")),
    FieldDeclaration("defaultTaxCode", "Tax", "Taxe"),
    FieldDeclaration("taxExempt", .boolean, "Tax exempt", "Exonéré de taxe"),
    FieldDeclaration("exemptionReason", "Reason of exemption", "Motif d’exonération"),
    FieldDeclaration(
      "language", .language, "Language of documents", "Langue des documents", acceptsOthers: true),
    FieldDeclaration(
      "paymentTerms", .group, "Payment terms", "Conditions de paiement",
      group: FieldGroup(type: PaymentTerms.Draft.self, fields: terms)),
    FieldDeclaration(
      "legalNotice", .longText, "Legal notice", "Mention légale",
      help: Labels("Printed under the billing block.", "Imprimée sous le bloc de facturation.")),
    FieldDeclaration(
      "buyerReference", "Buyer reference", "Référence de l’acheteur", help: Labels("EN 16931 BT-10.", "EN 16931 BT-10.")
    ),
    FieldDeclaration(
      "electronicAddress", .group, "Electronic address", "Adresse de facturation électronique",
      help: Labels(
        "Where electronic invoices go: EN 16931 BT-49.", "Où vont les factures électroniques : EN 16931 BT-49."),
      group: FieldGroup(
        type: Settings.ElectronicAddressDraft.self,
        fields: [
          FieldDeclaration(
            "scheme", "Scheme", "Schéma", help: Labels("A code of the EAS list.", "Un code de la liste EAS.")),
          FieldDeclaration("id", "Address in the scheme", "Adresse dans ce schéma"),
        ])),
    FieldDeclaration("timeZone", .timeZone, "Time zone", "Fuseau horaire"),
    FieldDeclaration("creditLimit", .decimal, "Credit limit", "Plafond de crédit"),
  ]

  private static let terms: [FieldDeclaration] = [
    FieldDeclaration(
      "kind", .choice, "Due", "Échéance",
      choices: [
        ("onReceipt", Labels("On receipt", "À réception")), ("net", Labels("Days after the invoice", "Jours nets")),
        ("endOfMonth", Labels("End of month", "Fin de mois")),
        ("dayOfMonth", Labels("Day of the month", "Le jour du mois")),
      ]),
    FieldDeclaration(
      "days", .integer, "Days", "Jours",
      help: Labels("With days after the invoice and end of month.", "Avec jours nets et fin de mois.")),
    FieldDeclaration(
      "method", .choice, "End of month counted", "Calcul de la fin de mois",
      choices: [
        ("addThenEndOfMonth", Labels("The days, then to the end of the month", "Les jours, puis la fin du mois")),
        ("endOfMonthThenAdd", Labels("To the end of the month, then the days", "La fin du mois, puis les jours")),
      ], standard: "addThenEndOfMonth"),
    FieldDeclaration(
      "day", .integer, "Day", "Jour",
      help: Labels("With day of the month.", "Avec le jour du mois.")),
    FieldDeclaration(
      "monthsAhead", .integer, "Months ahead", "Mois d’après",
      help: Labels("With day of the month.", "Avec le jour du mois."), standard: 0),
  ]
}
