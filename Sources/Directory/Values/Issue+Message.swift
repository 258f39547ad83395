extension Issue {
  /// One sentence that says what is wrong and what would be right.
  package func message(in language: Language) -> String {
    let sentence = language == .french ? french : english
    guard let suggestion, !namesSuggestion else { return sentence }
    return language.pick(
      "\(sentence); did you mean \"\(suggestion)\"?",
      "\(sentence)\u{202F}; vouliez-vous dire «\u{A0}\(suggestion)\u{A0}»\u{202F}?")
  }

  /// Whether the sentence itself says the suggestion.
  private var namesSuggestion: Bool {
    switch code {
    case .invalidChoice: listsChoices
    case .notPossible, .invalidValue, .required, .invalidRegion, .outOfRange, .invalidCursor, .invalidBase64, .overpaid,
      .moreThanDue,
      .moreThanLeft, .notDue:
      true
    default: false
    }
  }

  /// Whether the suggestion is all of the choices, rather than the one that is most like the value.
  private var listsChoices: Bool {
    suggestion.map { $0.contains(", ") || $0.contains(" | ") } ?? false
  }

  /// Whether the value is below the limit that it broke, rather than above it.
  private var isBelow: Bool {
    guard let value, let limit else { return false }
    if value.utf8.first == 0x2D { return true }
    return Int(value).map { $0 < limit } ?? false
  }

  private var english: String {
    let value = value.map { "\"\($0)\"" } ?? "This"
    let most = limit.map { "at most \($0)" } ?? "fewer"
    let count = self.value.map { " (\($0))" } ?? ""
    let hint = suggestion.map { ", such as \($0)" } ?? ""
    return switch code {
    case .required: "A value is required here" + (suggestion.map { ": \($0)" } ?? "")
    case .tooLong: "\(value) is too long: it may have \(most) characters"
    case .tooMany: "There are too many of these\(count): there may be \(most)"
    case .invalidCharacter: "The character \(self.value ?? "") is not allowed here: text has no control characters"
    case .invalidChoice: "\(value) is not one of the choices" + (listsChoices ? suggestion.map { ": \($0)" } ?? "" : "")
    case .invalidValue: "\(value) is no value of this field" + (suggestion.map { ": it needs the form \($0)" } ?? "")
    case .fixed: "This never changes: leave it out or as it is"
    case .notApplicable: "This has no meaning for a field of this kind: leave it out"
    case .retired: "\(value) is retired: what has it keeps it, and it is not set any more"
    case .notPossible: "\(value) is not possible as things stand: it must be \(suggestion ?? "")"
    case .outOfRange where suggestion != nil: "\(value) is out of range: it must be \(suggestion ?? "")"
    case .invalidCursor: "This cursor is damaged or of another list: take the nextCursor of the page before"
    case .invalidBase64: "This is not base64 (RFC 4648)"
    case .outOfRange: "\(value) is out of range: it must be \(isBelow ? "at least" : "at most") \(limit ?? 0)"
    case .invalidEmail: "\(value) is not an e-mail address: it needs a part before and after @"
    case .invalidPhone: "\(value) is not a telephone number: it needs digits, such as +33 1 23 45 67 89"
    case .invalidURL: "\(value) is not a web address: it begins with https:// or http://, and a host follows"
    case .invalidCountry: "\(value) is not a country: it needs a code of two letters, such as FR"
    case .invalidRegion: "\(value) is not a region of the country: it needs an ISO 3166-2 code\(hint)"
    case .invalidCurrency: "\(value) is not a currency in use: it needs a code of three letters, such as EUR"
    case .invalidLanguage: "\(value) is not a language: it needs a language tag, such as fr or en-GB"
    case .invalidTimeZone: "\(value) is not a time zone: it needs a name such as Europe/Paris"
    case .invalidRegistration: "\(value) is not such a number: a digit or letter is wrong, missing or too many"
    case .invalidDecimal where limit != nil:
      "\(value) has too many digits: it may have 18 before the point and 6 after it"
    case .invalidDecimal: "\(value) is not a decimal number: it needs digits and a point, such as 125.50"
    case .tooPrecise: "\(value) has too many digits after the point: the currency has \(limit ?? 0)"
    case .overpaid:
      "\(value) is more than is due, which is \(suggestion ?? "0"): keepCredit keeps the rest as credit"
    case .moreThanDue: "\(value) is more than is due of it, which is \(suggestion ?? "0")"
    case .moreThanLeft: "\(value) is more than is left, which is \(suggestion ?? "0")"
    case .notDue: "Nothing of \(value) is to be paid in \(suggestion ?? "this currency")"
    case .invalidIBAN: "\(value) is not an IBAN: a digit or letter is wrong, missing or too many"
    case .invalidUnit: "\(value) is not a unit: it needs a code of UN/ECE Recommendation 20, such as C62 or HUR"
    case .invalidDate: "\(value) is not a date: it needs a day that exists, such as 2026-11-23"
    case .duplicate: "\(value) is here twice: it may be given once"
    case .duplicateEmail: "\(value) is the e-mail address of another contact of this client: each contact has its own"
    case .twoDefaults: "More than one is marked as the default: one may be"
    case .emailRequired: "This contact receives invoices, and so needs an e-mail address"
    case .unknownReference: "\(value) is unknown here: it must be the identifier of a record that exists"
    case .unknownCustomField: "\(value) is not a custom field: it must be defined before it is used"
    case .cycle: "\(value) cannot be the parent: the client would be above itself"
    case .tooDeep: "The client would be too deep below its parents: there may be \(most) levels"
    case .readOnly: "This cannot be changed: leave it out or as it was"
    }
  }

  private var french: String {
    let value = value.map { "«\u{A0}\($0)\u{A0}»" } ?? "Ceci"
    let most = limit.map { "au plus \($0)" } ?? "moins"
    let count = self.value.map { " (\($0))" } ?? ""
    let hint = suggestion.map { ", par exemple \($0)" } ?? ""
    return switch code {
    case .required: "Une valeur est obligatoire ici" + (suggestion.map { "\u{A0}: \($0)" } ?? "")
    case .tooLong: "\(value) est trop long\u{A0}: \(most) caractères sont admis"
    case .tooMany: "Il y en a trop\(count)\u{A0}: \(most) sont admis"
    case .invalidCharacter:
      "Le caractère \(self.value ?? "") n’est pas admis ici\u{A0}: les caractères de contrôle sont exclus"
    case .invalidChoice:
      "\(value) ne fait pas partie des choix" + (listsChoices ? suggestion.map { "\u{A0}: \($0)" } ?? "" : "")
    case .invalidValue:
      "\(value) n’est pas une valeur de ce champ" + (suggestion.map { "\u{A0}: il faut la forme \($0)" } ?? "")
    case .fixed: "Ceci ne change jamais\u{A0}: il faut l’omettre ou le laisser tel quel"
    case .notApplicable: "Ceci n’a pas de sens pour un champ de ce type\u{A0}: il faut l’omettre"
    case .retired: "\(value) est retiré\u{A0}: ce qui l’a le garde, et il n’est plus attribué"
    case .notPossible: "\(value) n’est pas possible en l’état\u{A0}: il faut \(suggestion ?? "")"
    case .outOfRange where suggestion != nil: "\(value) est hors limites\u{A0}: il faut \(suggestion ?? "")"
    case .invalidCursor:
      "Ce curseur est endommagé ou vient d’une autre liste\u{A0}: prenez le nextCursor de la page précédente"
    case .invalidBase64: "Ceci n’est pas du base64 (RFC 4648)"
    case .outOfRange: "\(value) est hors limites\u{A0}: il faut \(isBelow ? "au moins" : "au plus") \(limit ?? 0)"
    case .invalidEmail: "\(value) n’est pas une adresse e-mail\u{A0}: il faut une partie avant et une après @"
    case .invalidPhone:
      "\(value) n’est pas un numéro de téléphone\u{A0}: il faut des chiffres, par exemple +33 1 23 45 67 89"
    case .invalidURL: "\(value) n’est pas une adresse web\u{A0}: il faut https:// ou http://, puis un hôte"
    case .invalidCountry: "\(value) n’est pas un pays\u{A0}: il faut un code de deux lettres, par exemple FR"
    case .invalidRegion: "\(value) n’est pas une région du pays\u{A0}: il faut un code ISO 3166-2\(hint)"
    case .invalidCurrency:
      "\(value) n’est pas une devise en usage\u{A0}: il faut un code de trois lettres, par exemple EUR"
    case .invalidLanguage:
      "\(value) n’est pas une langue\u{A0}: il faut une étiquette de langue, par exemple fr ou en-GB"
    case .invalidTimeZone: "\(value) n’est pas un fuseau horaire\u{A0}: il faut un nom comme Europe/Paris"
    case .invalidRegistration:
      "\(value) n’est pas un tel numéro\u{A0}: un signe est faux, manque ou est de trop"
    case .invalidDecimal where limit != nil:
      "\(value) a trop de chiffres\u{A0}: 18 sont admis avant le point et 6 après"
    case .invalidDecimal:
      "\(value) n’est pas un nombre décimal\u{A0}: il faut des chiffres et un point, par exemple 125.50"
    case .tooPrecise: "\(value) a trop de chiffres après le point\u{A0}: la devise en a \(limit ?? 0)"
    case .overpaid:
      "\(value) dépasse ce qui est dû, soit \(suggestion ?? "0")\u{A0}: keepCredit garde le reste au crédit du client"
    case .moreThanDue: "\(value) dépasse ce qui en est dû, soit \(suggestion ?? "0")"
    case .moreThanLeft: "\(value) dépasse ce qui reste, soit \(suggestion ?? "0")"
    case .notDue: "Rien de \(value) n’est à payer en \(suggestion ?? "cette devise")"
    case .invalidIBAN: "\(value) n’est pas un IBAN\u{A0}: un signe est faux, manque ou est de trop"
    case .invalidUnit:
      "\(value) n’est pas une unité\u{A0}: il faut un code de la recommandation 20 de la CEE-ONU, comme C62 ou HUR"
    case .invalidDate: "\(value) n’est pas une date\u{A0}: il faut un jour qui existe, par exemple 2026-11-23"
    case .duplicate: "\(value) figure deux fois\u{A0}: une seule est admise"
    case .duplicateEmail:
      "\(value) est l’adresse e-mail d’un autre contact de ce client\u{A0}: chaque contact a la sienne"
    case .twoDefaults: "Plusieurs sont marqués par défaut\u{A0}: un seul peut l’être"
    case .emailRequired: "Ce contact reçoit des factures\u{A0}: il lui faut une adresse e-mail"
    case .unknownReference: "\(value) est inconnu ici\u{A0}: il faut l’identifiant d’une fiche qui existe"
    case .unknownCustomField: "\(value) n’est pas un champ personnalisé\u{A0}: il faut le définir avant de s’en servir"
    case .cycle: "\(value) ne peut pas être le parent\u{A0}: le client serait au-dessus de lui-même"
    case .tooDeep: "Le client serait trop loin sous ses parents\u{A0}: \(most) niveaux sont admis"
    case .readOnly: "Ceci ne peut pas être modifié\u{A0}: il faut l’omettre ou le laisser tel quel"
    }
  }
}
