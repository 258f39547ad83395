internal import VCard

/// A card with its properties read, and what it is of.
struct ParsedCard {
  let lines: [Line]
  let role: Role

  struct Line {
    /// The property's place in the card.
    var index: Int
    var content: ContentLine

    var slot: Int { CardStore.firstSlot + index }
    var name: String { content.name }
  }

  /// What a card is of.
  enum Role {
    /// A client, as the service wrote it.
    case ownClient
    /// A contact of a client, as the service wrote it.
    case ownContact
    case organization
    /// A person with an organization: its contact.
    case employee
    /// A person alone.
    case person
    /// A list of other cards.
    case group
  }

  init(_ properties: [Card.Property]) {
    lines = properties.enumerated().compactMap { index, property in
      ContentLine(property.text).map { Line(index: index, content: $0) }
    }
    role = Self.role(of: lines)
  }

  /// The property with a name that is preferred, or the first one that is not empty.
  func first(_ name: String) -> Line? { all(name).first }

  /// The properties with a name that are not empty, those that are preferred first.
  func all(_ name: String) -> [Line] {
    let found = lines.filter { $0.name == name && $0.content.value.utf8.contains { $0 != 0x3B && $0 != 0x20 } }
    guard found.count > 1 else { return found }
    return found.filter(\.content.isPreferred) + found.filter { !$0.content.isPreferred }
  }

  func text(_ name: String) -> String? { first(name).flatMap { Self.filled($0.content.text) } }

  /// What another property of the same group says of one.
  func companion(_ name: String, of line: Line) -> Line? {
    line.content.group.isEmpty ? nil : lines.first { $0.name == name && $0.content.group == line.content.group }
  }

  /// The label of an Apple card's property, unless it is one of those that Apple gives.
  func label(of line: Line) -> String? {
    companion("X-ABLABEL", of: line).flatMap { label in
      let text = label.content.text
      return text.hasPrefix("_$!<") ? nil : Self.filled(text)
    }
  }

  /// The name of the organization.
  var organizationName: String? {
    first("ORG").flatMap { $0.content.components.first.flatMap(Self.filled) }
  }

  /// The name of the client that the card is of, or belongs to.
  var clientName: String? {
    switch role {
    case .ownClient: text("FN")
    case .organization: organizationName ?? text("FN") ?? standInName
    case .employee: organizationName
    case .person, .ownContact, .group: nil
    }
  }

  /// The name of the person.
  var personName: String? {
    if let name = text("FN") { return name }
    let name = first("N")?.content.components ?? []
    let parts = [3, 1, 2, 0, 4].compactMap { name.indices.contains($0) ? Self.filled(name[$0]) : nil }
    return parts.isEmpty ? text("NICKNAME") : parts.joined(separator: " ")
  }

  /// What stands for the name of a card that has none.
  var standInName: String? { text("NICKNAME") ?? text("EMAIL") ?? text("TEL") }

  /// The addresses that are the client's: all but an employee's home.
  var clientAddresses: [Line] {
    let all = all("ADR")
    return role == .employee ? all.filter { !Self.isPrivate($0.content) } : all
  }

  static func isPrivate(_ content: ContentLine) -> Bool {
    let types = content.types
    return types.contains("home") && !types.contains("work")
  }

  /// The text without spaces around it; nil for none.
  static func filled(_ text: String) -> String? {
    let trimmed = Text.trim(text)
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  private static func role(of lines: [Line]) -> Role {
    var (fullName, organization, kind): (String?, String?, String?)
    var hasName = false
    for line in lines {
      switch line.name {
      case CardExtension.record:
        if line.content.value == CardExtension.clientRecord { return .ownClient }
        if line.content.value == CardExtension.contactRecord { return .ownContact }
      case "KIND", "X-ADDRESSBOOKSERVER-KIND": kind = kind ?? filled(line.content.text)?.lowercased()
      case "X-ABSHOWAS": if line.content.value.uppercased() == "COMPANY" { kind = kind ?? "org" }
      case "N": hasName = hasName || line.content.value.utf8.contains { $0 != 0x3B && $0 != 0x20 }
      case "FN": fullName = fullName ?? filled(line.content.text)
      case "ORG": organization = organization ?? line.content.components.first.flatMap(filled)
      default: break
      }
    }
    if kind == "group" { return .group }
    if kind == "org" { return .organization }
    guard let organization else { return !hasName && fullName == nil ? .organization : .person }
    // Many programs have no name of a company but its person's full name.
    let hasPerson = hasName || fullName.map { Text.folded($0) != Text.folded(organization) } ?? false
    return hasPerson ? .employee : .organization
  }
}
