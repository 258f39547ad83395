/// One value of a column with a fixed set of them.
package struct ImportChoice: Sendable, Equatable {
  /// The value on the wire.
  package let key: String
  /// What the template offers.
  package let labels: ImportColumn.Labels
  /// What else is understood, in both languages.
  let synonyms: [String]

  init(_ key: String, _ english: String, _ french: String, _ synonyms: String = "") {
    self.key = key
    labels = ImportColumn.Labels(english, french)
    self.synonyms = synonyms.split(separator: "|").map { String($0) }
  }

  init(_ key: String, labels: ImportColumn.Labels, synonyms: [String]) {
    self.key = key
    self.labels = labels
    self.synonyms = synonyms
  }

  /// The label of the choice that a text is most like, if it is one with a letter or two mistyped.
  static func suggestion(for text: String, among choices: [ImportChoice], in language: Language) -> String? {
    let near = choices.compactMap { choice -> (distance: Int, label: String)? in
      let names = [choice.key, choice.labels.english, choice.labels.french] + choice.synonyms
      return names.compactMap { HeaderText.slip(text, $0) }.min().map { ($0, choice.labels[language]) }
    }
    return near.min { $0.distance < $1.distance }?.label
  }
}

/// The choices of one column, found by key, label or synonym without case, accents and punctuation.
struct ChoiceTable<Value: Sendable>: Sendable {
  private let values: [String: Value]

  init(_ choices: [ImportChoice], _ value: (String) -> Value?) {
    var values: [String: Value] = [:]
    for choice in choices {
      guard let value = value(choice.key) else { continue }
      for name in [choice.key, choice.labels.english, choice.labels.french] + choice.synonyms {
        let key = HeaderText.condensed(name)
        if values[key] == nil { values[key] = value }
      }
    }
    self.values = values
  }

  subscript(text: String) -> Value? {
    values[text] ?? values[HeaderText.condensed(text)]
  }
}

extension ImportChoice {
  package static let kinds = [
    ImportChoice(
      "organization", "Organization", "Entreprise",
      "company|business|firm|corporate|société|organisation|association|professionnel|pro|personne morale|entité|b2b|"
        + "administration|account|sarl|sas|sasu|sa|eurl|sci|snc|scop|gmbh|ltd|llc|inc|tpe|pme|eti|pme/pmi|b2b customer|"
        + "true|vrai|oui|yes|1"),
    ImportChoice(
      "person", "Individual", "Particulier",
      "person|private|consumer|individual customer|personne|personne physique|privé|particuliers|b2c|contact|false|faux|non|no|0"
    ),
  ]
  package static let statuses = [
    ImportChoice(
      "active", "Active", "Actif", "yes|oui|y|o|1|true|vrai|x|on|enabled|open|activé|active|ouvert|en activité"),
    ImportChoice(
      "archived", "Archived", "Archivé",
      "no|non|n|0|false|faux|off|inactive|inactif|disabled|closed|désactivé|fermé|en sommeil|bloqué"),
  ]
  package static let feeTypes = [
    ImportChoice("nonBillable", "Non-billable", "Non facturable", "not billable|non facturé|gratuit|free"),
    ImportChoice(
      "fixedFee", "Fixed fee", "Forfait", "fixed|flat fee|flat|fixed price|honoraires fixes|forfaitaire|fixe"),
    ImportChoice(
      "projectRate", "Project rate", "Taux du projet", "project|projet|taux projet|par projet|tarif du projet"),
    ImportChoice(
      "serviceRate", "Service rate", "Taux du service", "service|taux service|par service|tarif du service|prestation"),
    ImportChoice(
      "memberRate", "Member rate", "Taux du membre",
      "member|membre|staff|staff rate|team member|taux membre|par membre|collaborateur|taux du collaborateur"),
    ImportChoice("phase", "Phase", "Phase", "phase rate|taux de la phase|par phase"),
  ]
  package static let invoiceRoles = [
    ImportChoice("to", "To", "Destinataire", "yes|oui|y|o|1|true|vrai|x|recipient|à|principal|main"),
    ImportChoice("cc", "Cc", "Copie", "copy|carbon copy|en copie"),
    ImportChoice("bcc", "Bcc", "Copie cachée", "cci|blind copy|copie invisible"),
    ImportChoice("none", "None", "Aucun", "no|non|n|0|false|faux|-|aucune|rien|never|jamais"),
  ]
  static let booleans = [
    ImportChoice("true", "Yes", "Oui", "y|o|1|true|vrai|x|on|default|par défaut|défaut|✓|✔|ok"),
    ImportChoice("false", "No", "Non", "n|0|false|faux|off|-"),
  ]

  static let kindTable = ChoiceTable(kinds, Client.Kind.init)
  static let statusTable = ChoiceTable(statuses, Client.Status.init)
  static let feeTypeTable = ChoiceTable(feeTypes, Settings.FeeType.init)
  static let invoiceRoleTable = ChoiceTable(invoiceRoles, Contact.InvoiceRole.init)
  static let booleanTable = ChoiceTable(booleans) { $0 == "true" }
}
