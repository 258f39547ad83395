extension ImportColumn {
  static let settingsColumns = [
    ImportColumn(
      .client(.currency), "Currency", "Devise", kind: .currency,
      synonyms:
        "Currency code|Monnaie|Code devise|Code monnaie|Devise de facturation|Default currency|Invoice currency",
      help: Labels("An ISO code, such as EUR.", "Un code ISO, comme EUR."), example: Labels("EUR", "EUR"), width: 10),
    ImportColumn(
      .client(.feeType), "Fee type", "Type de frais", kind: .choice, choices: ImportChoice.feeTypes,
      synonyms:
        "Default fee type|Billing type|Billing method|Type d'honoraires|Type de frais par défaut|Mode de facturation|"
        + "Rate type",
      help: Labels("How work is charged.", "Comment le travail est facturé."),
      example: Labels("Fixed fee", "Forfait"), width: 16),
    ImportColumn(
      .client(.rate), "Default rate", "Taux par défaut", kind: .decimal,
      synonyms: "Rate|Hourly rate|Billing rate|Taux|Taux horaire|Tarif|Tarif horaire",
      help: Labels("At least 0.", "Au moins 0."), example: Labels("125.50", "125,50"), width: 12, isInTemplate: false),
    ImportColumn(
      .client(.tax), "Tax", "Taxe",
      synonyms:
        "Tax code|Default tax|Default tax code|Tax rate name|Code taxe|Taxe par défaut|Régime de TVA|Régime TVA|"
        + "Tax type|Default sales tax|Sales tax|Code de taxe|Tax rate|Taux de TVA",
      help: Labels("The code of the default tax.", "Le code de la taxe par défaut."),
      example: Labels("FR-20", "FR-20"), width: 12),
    ImportColumn(
      .client(.taxExempt), "Tax exempt", "Exonéré de taxe", kind: .boolean, choices: ImportChoice.booleans,
      synonyms: "Exempt|Is tax exempt|Exonéré|Exonéré de TVA|Exonération|Exonération de TVA",
      help: Labels("Yes or no.", "Oui ou non."), example: Labels("No", "Non"), width: 10, isInTemplate: false),
    ImportColumn(
      .client(.exemptionReason), "Exemption reason", "Motif d'exonération",
      synonyms: "Reason for exemption|Tax exemption reason|Raison de l'exonération|Motif exonération TVA",
      help: Labels("Up to 200 characters.", "200 caractères au plus."),
      example: Labels("Article 262 ter, I CGI", "Article 262 ter, I du CGI"), isInTemplate: false),
    ImportColumn(
      .client(.language), "Language", "Langue", kind: .language,
      synonyms:
        "Language code|Preferred language|Lang|Locale|Code langue|Langue préférée|Langue du client|Invoice language",
      help: Labels("A name or a code, such as en or fr-CA.", "Un nom ou un code, comme fr ou en-GB."),
      example: Labels("English", "Français"), width: 12),
    ImportColumn(
      .client(.paymentTerms), "Payment terms", "Conditions de paiement", kind: .paymentTerms,
      synonyms: "Terms|Payment term|Terms of payment|Default payment terms|Due days|Net days|Conditions de règlement|"
        + "Condition de paiement|Délai de paiement|Délai de règlement|Échéance|Modalités de paiement|"
        + "Modalités de règlement|Due date bill day|Jours d'échéance|Invoice terms",
      help: Labels("Such as Net 30.", "Comme « 30 jours fin de mois »."),
      example: Labels("Net 30", "30 jours fin de mois"), width: 22),
    ImportColumn(
      .client(.legalNotice), "Legal notice", "Mention légale",
      synonyms: "Mentions légales|Mentions|Invoice footer|Legal mention",
      help: Labels("Printed under the billing block.", "Imprimée sous le bloc de facturation."),
      example: Labels("Reverse charge", "Autoliquidation"), isInTemplate: false),
    ImportColumn(
      .client(.buyerReference), "Buyer reference", "Référence acheteur", kind: .identifier,
      synonyms: "Buyer's reference|BT-10|Leitweg-ID|Code service|Service code|Référence de l'acheteur|PO reference",
      help: Labels("EN 16931 BT-10, up to 50 characters.", "EN 16931 BT-10, 50 caractères au plus."),
      example: Labels("SERVICE-12", "SERVICE-12"), isInTemplate: false),
    ImportColumn(
      .client(.electronicAddressScheme), "Electronic address scheme", "Schéma d'adresse électronique",
      kind: .identifier,
      synonyms: "EAS|Endpoint scheme|Peppol scheme|Schéma Peppol",
      help: Labels("A code of the EAS list.", "Un code de la liste EAS."), example: Labels("0225", "0225"),
      isInTemplate: false),
    ImportColumn(
      .client(.electronicAddress), "Electronic address", "Adresse de facturation électronique", kind: .identifier,
      synonyms: "Endpoint ID|Peppol ID|Peppol|BT-49|Identifiant Peppol|Adresse Peppol|E-invoicing address",
      help: Labels("EN 16931 BT-49.", "EN 16931 BT-49."), example: Labels("552100554", "552100554"), isInTemplate: false
    ),
    ImportColumn(
      .client(.timeZone), "Time zone", "Fuseau horaire", synonyms: "Timezone|Zone horaire|Fuseau",
      help: Labels("An IANA name.", "Un nom IANA."), example: Labels("Europe/Paris", "Europe/Paris"),
      isInTemplate: false),
    ImportColumn(
      .client(.creditLimit), "Credit limit", "Plafond de crédit", kind: .decimal,
      synonyms: "Credit line|Limite de crédit|Encours autorisé|Encours maximum|Plafond d'encours|Encours max|Plafond",
      help: Labels("At least 0.", "Au moins 0."), example: Labels("5000", "5000"), width: 12, isInTemplate: false),
  ]
}
