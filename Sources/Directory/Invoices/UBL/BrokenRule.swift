/// A rule that an invoice does not keep as a document of EN 16931, and where.
package struct BrokenRule: Sendable, Equatable {
  /// The rule's name in the standard, such as `BR-S-02`, or in the French specification, such as `BR-FR-12`.
  package var rule: String
  /// Where, as a JSON pointer (RFC 6901) from the invoice's root.
  package var pointer: String
  package var problem: Problem
  /// What is there.
  package var value: String?

  /// What is wrong.
  package enum Problem: Sendable, CaseIterable {
    case numberMissing, dateMissing, sellerMissing, buyerMissing, addressMissing, countryMissing, linesMissing
    case priceNegative, periodReversed, tooManyDecimals, rateTooSmall
    case currencyUnlisted, schemeUnlisted, exemptionCodeUnlisted, vatPrefixUnknown
    case sellerUnidentified, sellerVATMissing, buyerVATMissing, buyerUnidentified, vatNumberOutOfScope
    case deliveryDateMissing, deliveryCountryMissing, scopeMixed, reasonMissing
    case sirenMissing, siretOfAnotherSIREN, numberForm, yearOutOfRange, operationMissing, addressSchemeMissing
    case addressForm, categoryNotFrench, rateNotFrench, creditedInvoiceMissing, currencyNotEuro, tooLong
  }

  /// One plain sentence, without its full stop.
  package func message(in language: Language) -> String {
    let value = value.map { language.pick(" \"\($0)\"", " «\u{A0}\($0)\u{A0}»") } ?? ""
    return language.pick(problem.texts.english, problem.texts.french).split(
      separator: "%", omittingEmptySubsequences: false
    ).joined(separator: value)
  }
}

extension BrokenRule.Problem {
  /// What is wrong, in English and in French; `%` is where the value stands.
  fileprivate var texts: (english: String, french: String) {
    switch self {
    case .numberMissing: ("It has no number: it is not issued", "Elle n’a pas de numéro\u{A0}: elle n’est pas émise")
    case .dateMissing: ("It has no day of issue", "Elle n’a pas de date d’émission")
    case .sellerMissing:
      (
        "The seller is not known: the organization has none yet",
        "Le vendeur n’est pas connu\u{A0}: l’organisation n’en a pas encore"
      )
    case .buyerMissing: ("The buyer is not known", "L’acheteur n’est pas connu")
    case .addressMissing: ("There is no postal address", "L’adresse postale manque")
    case .countryMissing: ("The address has no country", "L’adresse n’a pas de pays")
    case .linesMissing: ("There is no line", "Il n’y a aucune ligne")
    case .priceNegative:
      (
        "The price% is below zero: let the quantity be, for what comes back",
        "Le prix% est négatif\u{A0}: pour un retour, c’est la quantité qui doit l’être"
      )
    case .periodReversed: ("The period ends before it begins", "La période se termine avant de commencer")
    case .tooManyDecimals:
      (
        "The amount% has more than two digits after the point",
        "Le montant% a plus de deux chiffres après la virgule"
      )
    case .rateTooSmall:
      (
        "The rate% is below 0.5 percent, which the published rules take for zero",
        "Le taux% est inférieur à 0,5\u{202F}%, que les règles publiées prennent pour zéro"
      )
    case .currencyUnlisted:
      (
        "The currency% is not in the standard's list",
        "La devise% n’est pas dans la liste de la norme"
      )
    case .schemeUnlisted:
      (
        "The electronic address's scheme% is not in the EAS list",
        "Le schéma d’adresse électronique% n’est pas dans la liste EAS"
      )
    case .exemptionCodeUnlisted:
      (
        "The reason's code% is not in the VATEX list",
        "Le code de motif% n’est pas dans la liste VATEX"
      )
    case .vatPrefixUnknown:
      (
        "The VAT number% does not begin with a country's code",
        "Le numéro de TVA% ne commence pas par le code d’un pays"
      )
    case .sellerUnidentified:
      (
        "The seller has neither a VAT number nor a number in a register",
        "Le vendeur n’a ni numéro de TVA ni numéro d’immatriculation"
      )
    case .sellerVATMissing: ("The seller has no VAT number", "Le vendeur n’a pas de numéro de TVA")
    case .buyerVATMissing: ("The buyer has no VAT number", "L’acheteur n’a pas de numéro de TVA")
    case .buyerUnidentified:
      (
        "The buyer has neither a VAT number nor a number in a register, which reverse charge takes",
        "L’acheteur n’a ni numéro de TVA ni numéro d’immatriculation, qu’exige l’autoliquidation"
      )
    case .vatNumberOutOfScope:
      (
        "With a line outside the scope of the tax no VAT number may be named",
        "Avec une ligne hors du champ de la taxe, aucun numéro de TVA ne doit figurer"
      )
    case .deliveryDateMissing:
      (
        "A supply to another country of the EU takes the day of supply or the period",
        "Une livraison intracommunautaire exige la date de livraison ou la période"
      )
    case .deliveryCountryMissing:
      (
        "A supply to another country of the EU takes the country that it was delivered to",
        "Une livraison intracommunautaire exige le pays de livraison"
      )
    case .scopeMixed:
      (
        "What is outside the scope of the tax can't stand beside what is inside it",
        "Ce qui est hors du champ de la taxe ne peut pas côtoyer ce qui en relève"
      )
    case .reasonMissing: ("The exemption has no reason", "L’exonération n’a pas de motif")
    case .sirenMissing: ("A French party has no SIREN", "Une partie française n’a pas de SIREN")
    case .siretOfAnotherSIREN: ("The SIRET% belongs to another SIREN", "Le SIRET% relève d’un autre SIREN")
    case .numberForm:
      (
        "The number% has more than 35 characters, or others than letters, digits and + - _ /",
        "Le numéro% a plus de 35 caractères, ou d’autres que lettres, chiffres et + - _ /"
      )
    case .yearOutOfRange: ("The day% is not in the years 2000 to 2099", "La date% n’est pas entre 2000 et 2099")
    case .operationMissing:
      (
        "It does not say whether goods were delivered or services rendered",
        "Elle ne dit pas s’il s’agit de livraisons de biens ou de prestations de services"
      )
    case .addressSchemeMissing: ("There is no electronic address", "L’adresse électronique manque")
    case .addressForm:
      (
        "The electronic address% is too long, or has characters that its scheme does not allow",
        "L’adresse électronique% est trop longue, ou a des caractères que son schéma n’admet pas"
      )
    case .categoryNotFrench:
      (
        "The kind of tax% does not exist in France",
        "La catégorie de taxe% n’existe pas en France"
      )
    case .rateNotFrench: ("The rate% does not exist in France", "Le taux% n’existe pas en France")
    case .creditedInvoiceMissing:
      (
        "It does not say which invoice it credits",
        "Elle ne dit pas quelle facture elle crédite"
      )
    case .currencyNotEuro: ("The tax is not stated in euros", "La taxe n’est pas indiquée en euros")
    case .tooLong: ("The number% has too many digits", "Le nombre% a trop de chiffres")
    }
  }
}
