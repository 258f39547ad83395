package import VCard

extension ImportReader {
  /// Adds a card: a client, or a contact of one.
  package mutating func add(_ card: Card) {
    if cards == nil { beginCards() }
    let parsed = ParsedCard(card.properties)
    guard !card.properties.isEmpty, parsed.role != .group else {
      for defect in card.defects { note(Finding(defect, card: card.number)) }
      if !card.properties.isEmpty {
        note(
          Finding(.groupOfCards, card: CardPlace(card: card.number, line: card.line), value: parsed.text("FN") ?? ""))
      }
      return
    }
    append(parsed.keys, number: card.number)
    cards?.append(card)
  }
}

extension ParsedCard {
  /// What tells the card's client from others, by the slots of `SheetLayout.ofCards`.
  var keys: [(slot: SheetLayout.CardSlot, text: String)] {
    var keys: [(SheetLayout.CardSlot, String)] = []
    func add(_ slot: SheetLayout.CardSlot, _ text: String?) {
      if let text { keys.append((slot, text)) }
    }
    switch role {
    case .group: break
    case .ownContact: add(.number, text(CardExtension.number))
    case .ownClient:
      add(.number, text(CardExtension.number))
      add(.name, clientName)
      add(.email, text("EMAIL"))
      for line in all(CardExtension.registration) {
        switch line.content[CardExtension.scheme] {
        case "siret": add(.siret, Self.filled(line.content.text))
        case "vat": add(.vat, Self.filled(line.content.text))
        default: break
        }
      }
    case .organization, .employee:
      add(.name, clientName)
      add(.postalCode, postalCode)
      if role == .organization {
        add(.uid, text("UID"))
        add(.email, text("EMAIL"))
      }
    case .person:
      add(.uid, text("UID"))
      add(.person, personName)
      add(.postalCode, postalCode)
    }
    return keys
  }

  private var postalCode: String? {
    clientAddresses.first.flatMap { line in
      let parts = line.content.components
      return parts.indices.contains(5) ? Self.filled(parts[5]) : nil
    }
  }
}

extension SheetLayout {
  /// What the cards of a file are told apart by: the columns that their rows have.
  enum CardSlot: Int, CaseIterable {
    case number, uid, name, postalCode, person, email, siret, vat

    var field: ImportField {
      switch self {
      case .number: .client(.number)
      case .uid: .externalID(system: CardExtension.uidSystem)
      case .name: .client(.name)
      case .postalCode: .address(.address, .postalCode)
      case .person: .contact(1, .displayName)
      case .email: .client(.email)
      case .siret: .client(.siret)
      case .vat: .client(.vat)
      }
    }

    /// The properties that say it, the first that a card has.
    var properties: [String] {
      switch self {
      case .number: [CardExtension.number]
      case .uid: ["UID"]
      case .name: ["ORG", "FN"]
      case .postalCode: ["ADR"]
      case .person: ["FN", "N"]
      case .email: ["EMAIL"]
      case .siret, .vat: [CardExtension.registration]
      }
    }
  }

  /// The layout of the rows that stand for cards or records.
  static func ofCards(_ cards: CardStore?) -> SheetLayout {
    var layout = SheetLayout(
      sheet: ImportSheet(name: ""), role: .clients, headerRow: nil,
      columns: CardSlot.allCases.map { slot in
        Column(
          column: slot.rawValue, header: slot.properties[0], field: slot.field,
          kind: ImportColumn.kindByField[slot.field] ?? .identifier, confidence: .key)
      }, width: CardSlot.allCases.count, ignored: [])
    layout.cards = cards
    return layout
  }
}
