extension DiagnosticText {
  /// What is wrong with a value, in the words of a person who looks at the cell.
  func message(for issue: Issue, _ value: String) -> String {
    let limit = issue.limit ?? 0
    switch issue.code {
    case .required: return language.pick("A value is required here.", "Une valeur est obligatoire ici.")
    case .tooLong:
      return language.pick(
        "The text is longer than \(limit) characters.", "Le texte dépasse \(limit) caractères.")
    case .tooMany: return language.pick("There are more than \(limit).", "Il y en a plus de \(limit).")
    case .invalidCharacter:
      return language.pick(
        "\(value) has a character that is not allowed here.", "\(value) contient un caractère interdit ici.")
    case .outOfRange:
      return language.pick("\(value) is out of range.", "\(value) est hors des limites permises.")
    case .invalidChoice:
      return language.pick("\(value) is not one of the allowed values.", "\(value) n’est pas une valeur permise.")
    case .invalidEmail:
      return language.pick("\(value) is not an e-mail address.", "\(value) n’est pas une adresse e-mail.")
    case .invalidPhone:
      return language.pick("\(value) is not a telephone number.", "\(value) n’est pas un numéro de téléphone.")
    case .invalidURL: return language.pick("\(value) is not a web address.", "\(value) n’est pas une adresse web.")
    case .invalidCountry: return language.pick("\(value) is not a country.", "\(value) n’est pas un pays.")
    case .invalidRegion:
      return language.pick("\(value) is not a region of the country.", "\(value) n’est pas une région du pays.")
    case .invalidCurrency: return language.pick("\(value) is not a currency.", "\(value) n’est pas une devise.")
    case .invalidLanguage: return language.pick("\(value) is not a language.", "\(value) n’est pas une langue.")
    case .invalidTimeZone:
      return language.pick("\(value) is not a time zone.", "\(value) n’est pas un fuseau horaire.")
    case .invalidRegistration:
      return language.pick(
        "\(value) is not a valid registration number: a digit is wrong or missing.",
        "\(value) n’est pas un numéro d’identification valide : un chiffre est faux ou manque.")
    case .invalidDecimal: return language.pick("\(value) is not a number.", "\(value) n’est pas un nombre.")
    case .invalidDate: return language.pick("\(value) is not a date.", "\(value) n’est pas une date.")
    case .duplicate:
      return language.pick("The directory has \(value) already.", "Le répertoire a déjà \(value).")
    case .duplicateEmail:
      return language.pick(
        "Two contacts of the client have the address \(value).", "Deux contacts du client ont l’adresse \(value).")
    case .twoDefaults:
      return language.pick(
        "The client has more than one default contact.", "Le client a plus d’un contact par défaut.")
    case .emailRequired:
      return language.pick(
        "Whoever receives invoices needs an e-mail address.",
        "Un destinataire de factures doit avoir une adresse e-mail.")
    case .unknownReference: return language.pick("\(value) does not exist.", "\(value) n’existe pas.")
    case .unknownCustomField:
      return language.pick("No custom field \(value) is defined.", "Aucun champ personnalisé \(value) n’est défini.")
    case .cycle:
      return language.pick("The client would be above itself.", "Le client serait au-dessus de lui-même.")
    case .tooDeep:
      return language.pick("More than \(limit) clients are above it.", "Plus de \(limit) clients sont au-dessus.")
    case .readOnly: return language.pick("The value cannot be changed.", "La valeur ne peut pas être modifiée.")
    }
  }
}
