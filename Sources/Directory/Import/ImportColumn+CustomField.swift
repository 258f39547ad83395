extension ImportColumn {
  /// The column of a custom field, as a template shows it.
  ///
  /// - Parameter contact: Which contact of a row has it; only of a field that contacts have.
  package init(_ field: CustomField, contact: Int = 1) {
    let isOfContact = field.appliesTo == .contact
    let (english, french) = (field.label(in: .english), field.label(in: .french))
    let suffix = contact == 1 ? "" : " \(contact)"
    let choices: [ImportChoice] =
      switch field.kind {
      case .choice, .multiChoice: field.openOptions.map { ImportChoice($0) }
      case .boolean: ImportChoice.booleans
      default: []
      }
    self.init(
      isOfContact ? .contactCustom(contact, key: field.key) : .custom(key: field.key),
      isOfContact ? "Contact\(suffix): \(english)" : english, isOfContact ? "Contact\(suffix) : \(french)" : french,
      kind: Kind(field), choices: choices,
      help: Self.help(field), example: Self.example(field), width: field.kind == .longText ? 40 : 18)
  }

  private static func help(_ field: CustomField) -> Labels {
    if let description = field.description { return Labels(description, description) }
    return switch field.kind {
    case .text, .longText:
      Labels("Up to \(field.lengthLimit) characters.", "\(field.lengthLimit) caractères au plus.")
    case .integer: Labels("A whole number.", "Un nombre entier.")
    case .decimal: Labels("A number.", "Un nombre.")
    case .money: Labels("An amount and its currency.", "Un montant et sa devise.")
    case .date: Labels("A date.", "Une date.")
    case .dateTime: Labels("A date and a time, in UTC.", "Une date et une heure, en UTC.")
    case .boolean: Labels("Yes or no.", "Oui ou non.")
    case .choice: Labels("One of the choices.", "Un des choix.")
    case .multiChoice:
      Labels("Choices, separated by semicolons.", "Des choix, séparés par des points-virgules.")
    case .url: Labels("Begins with https:// or http://.", "Commence par https:// ou http://.")
    case .email: Labels("One address.", "Une adresse.")
    case .phone: Labels("As it is dialled; +33 … for other countries.", "Tel qu'on le compose ; +33 … pour l'étranger.")
    case .country: Labels("A name or a code.", "Un nom ou un code.")
    case .clientReference: Labels("The number of a client.", "Le numéro d'un client.")
    case .memberReference: Labels("The e-mail address of a member.", "L'adresse e-mail d'un membre.")
    }
  }

  private static func example(_ field: CustomField) -> Labels {
    switch field.kind {
    case .text, .longText: Labels("", "")
    case .integer: Labels("42", "42")
    case .decimal: Labels("125.50", "125,50")
    case .money: Labels("125.50 EUR", "125,50 EUR")
    case .date: Labels("2026-11-23", "23/11/2026")
    case .dateTime: Labels("2026-11-23 09:30", "23/11/2026 09:30")
    case .boolean: Labels("Yes", "Oui")
    case .choice, .multiChoice:
      Labels(
        field.openOptions.first?.label(in: .english) ?? "", field.openOptions.first?.label(in: .french) ?? "")
    case .url: Labels("https://durand.example", "https://durand.example")
    case .email: Labels("jane@durand.example", "jeanne@durand.example")
    case .phone: Labels("01 42 68 53 00", "01 42 68 53 00")
    case .country: Labels("France", "France")
    case .clientReference: Labels("CLI-0042", "CLI-0042")
    case .memberReference: Labels("jane@durand.example", "jeanne@durand.example")
    }
  }
}
