extension HouseRule {
  /// One plain sentence about a record that breaks the rule, without its full stop.
  ///
  /// - Parameter value: What in the record breaks it.
  package func message(_ value: String?, in language: Language) -> String {
    let (english, french) = (value.map { "\"\($0)\"" } ?? "This", value.map { "«\u{A0}\($0)\u{A0}»" } ?? "Ceci")
    switch self {
    case .noInvoiceRecipient:
      return language.pick("No active contact receives the invoices", "Aucun contact actif ne reçoit les factures")
    case .missingSIREN:
      return language.pick("This French organization has no SIREN", "Cette organisation française n’a pas de SIREN")
    case .siretOfAnotherSIREN:
      return language.pick(
        "The SIRET \(english) belongs to another SIREN than the client's",
        "Le SIRET \(french) relève d’un autre SIREN que celui du client")
    case .vatOfAnotherSIREN:
      return language.pick(
        "The VAT number \(english) belongs to another SIREN than the client's",
        "Le numéro de TVA \(french) relève d’un autre SIREN que celui du client")
    case .phoneNotE164:
      return language.pick(
        "It is not certain which country \(english) is dialled in: write it with + and the country's code",
        "Le pays de \(french) n’est pas certain\u{A0}: écrivez le numéro avec + et l’indicatif du pays")
    case .postalCodeOfAnotherForm:
      return language.pick(
        "\(english) does not have the form of that country's postal codes",
        "\(french) n’a pas la forme des codes postaux de ce pays")
    case .unreachableContact:
      return language.pick(
        "\(english) has neither an e-mail address nor a telephone number",
        "\(french) n’a ni adresse e-mail ni numéro de téléphone")
    case .noBillingAddress:
      return language.pick("No address is used for invoices", "Aucune adresse ne sert à la facturation")
    case .exemptWithoutReason:
      return language.pick(
        "No tax is charged, and no reason is given", "Aucune taxe n’est facturée, sans motif d’exonération")
    case .missingCustomField:
      return language.pick(
        "The custom field \(english) is required and has no value",
        "Le champ personnalisé \(french) est obligatoire et n’a pas de valeur")
    case .outdatedCustomField:
      return language.pick(
        "The custom field does not allow \(english) any more", "Le champ personnalisé n’admet plus \(french)")
    case .likelyDuplicate:
      return language.pick(
        "This is likely the same client as \(english)", "C’est probablement le même client que \(french)")
    }
  }
}
