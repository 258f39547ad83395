internal import VCard

extension Finding {
  /// A finding about a card, or a property of one.
  init(_ reason: Reason, card: CardPlace, value: String? = nil) {
    self.init(reason, at: nil, value: value)
    self.card = card
  }

  /// A finding about the way a card is written.
  init(_ defect: Card.Defect, card: Int) {
    self.init(.defect(defect.kind), at: nil, value: defect.name.isEmpty ? nil : defect.name)
    self.card = CardPlace(card: card, line: defect.line)
  }
}

extension DiagnosticText {
  /// What was found in a card.
  func cardMessage(_ finding: Finding, _ value: String) -> String {
    switch finding.reason {
    case .unknownProperty:
      let name = finding.card?.property ?? ""
      return language.pick(
        "No field takes \(name): it is left out", "Aucun champ ne reçoit \(name)\u{A0}: il est laissé de côté")
    case .noRoom:
      return language.pick(
        "\(value) is left out: the field has a value already",
        "\(value) est laissé de côté\u{A0}: le champ a déjà une valeur")
    case .noName:
      return language.pick(
        "The card has no name; \(value) stands for it", "La carte n’a pas de nom\u{202F}; \(value) en tient lieu")
    case .groupOfCards:
      return language.pick(
        "The card \(value) is a list of other cards, and is left out",
        "La carte \(value) est une liste d’autres cartes, elle est laissée de côté")
    case .unreadableExtension:
      return language.pick(
        "\(finding.card?.property ?? "") is not the JSON that this service writes; it is left out",
        "\(finding.card?.property ?? "") n’est pas le JSON que ce service écrit\u{202F}; il est laissé de côté")
    case .wrongType(let expected):
      return language.pick(
        "\(finding.card?.property ?? "") is of another type than its field: it needs \(expected)",
        "\(finding.card?.property ?? "") n’est pas du type de son champ\u{A0}: il faut \(expected)")
    case .recordAgain:
      return language.pick(
        "An earlier record of the file has the same number: a client is one record",
        "Une fiche précédente du fichier a le même numéro\u{A0}: un client est une seule fiche")
    case .defect(let kind): return message(kind, name: finding.value ?? "")
    default: return ""
    }
  }

  private func message(_ defect: Card.Defect.Kind, name: String) -> String {
    switch defect {
    case .missingEnd:
      language.pick(
        "END:VCARD is missing before this line; the card is taken to end here",
        "END:VCARD manque avant cette ligne\u{202F}; la carte est supposée se terminer ici")
    case .truncated:
      language.pick(
        "The file ends before END:VCARD: it is cut, and a part of the card may be missing",
        "Le fichier se termine avant END:VCARD\u{A0}: il est coupé, une partie de la carte peut manquer")
    case .strayLine:
      language.pick(
        "The line is not in a card; it is left out",
        "La ligne n’est dans aucune carte\u{202F}; elle est laissée de côté")
    case .malformedLine:
      language.pick(
        "The line is not a property with a name and a value; it is left out",
        "La ligne n’est pas une propriété avec un nom et une valeur\u{202F}; elle est laissée de côté")
    case .tooLong:
      language.pick(
        "\(name) is longer than \(CardLimits.lineBytes) bytes", "\(name) dépasse \(CardLimits.lineBytes) octets")
    case .tooManyProperties:
      language.pick(
        "The card has more than \(CardLimits.properties) properties, or than \(CardLimits.cardBytes >> 20) MiB of them",
        "La carte a plus de \(CardLimits.properties) propriétés, ou plus de \(CardLimits.cardBytes >> 20)\u{A0}Mio")
    case .unsupportedCharset:
      language.pick(
        "The charset \(quoted(name)) is not known; the text is read as UTF-8 or Windows-1252",
        "L’encodage \(quoted(name)) n’est pas connu\u{202F}; le texte est lu en UTF-8 ou en Windows-1252")
    case .nestedCard:
      language.pick(
        "The card of an agent, inside of this card, is left out",
        "La carte d’un mandataire, à l’intérieur de celle-ci, est laissée de côté")
    }
  }

  /// What follows a message that holds for many cards.
  func inCards(_ count: Int) -> String {
    language.pick(" (in \(grouped(count)) cards)", " (dans \(grouped(count)) cartes)")
  }

  /// A row, or the card that stands for one.
  func row(_ number: Int, of finding: Finding) -> String {
    finding.card == nil
      ? language.pick("row \(number)", "la ligne \(number)") : language.pick("card \(number)", "la carte \(number)")
  }
}
