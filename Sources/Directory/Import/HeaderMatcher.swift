/// Tells what a header means.
struct HeaderMatcher {
  let role: SheetLayout.Role
  let customFields: CustomFieldHeaders

  init(role: SheetLayout.Role, customFields: CustomFieldHeaders = .none) {
    self.role = role
    self.customFields = customFields
  }

  /// What a header was taken for.
  struct Match: Equatable {
    var meaning: Meaning
    /// How sure it is: 0 a machine key, 1 the English label, 2 the French one, 3 a synonym, 4 its parts.
    var rank: Int
    /// The custom fields that have the same label, and that it was not taken for.
    var rivals: [ImportField] = []
  }

  enum Meaning: Equatable {
    case field(ImportField)
    /// "Nom" or "Name" alone: of the client, or of the contact that the header names, as the other columns tell.
    case personName(contact: Int?)
    /// "Full name": of the client, or of a person where another column is the client's name.
    case fullName
    /// Custom fields that have one label: nobody can tell which is meant.
    case several([ImportField])
  }

  func match(_ text: String) -> Match? {
    let text = text.drop { $0.isWhitespace }
    guard !text.isEmpty, text.utf8.count <= 400 else { return nil }
    if let field = Self.machineKey(String(text)), !isPersonsOwn(field, text) {
      // "Name" is a key, and what many a program calls a person.
      let isBare = field == .client(.name) && !Self.isBracketed(String(text))
      return Match(meaning: isBare ? .personName(contact: role == .contacts ? 1 : nil) : .field(field), rank: 0)
    }
    let words = HeaderText.words(String(text))
    let key = HeaderText.key(words)
    guard !key.isEmpty else { return nil }
    let (own, rank) = customMatch(key, words)
    guard var match = builtInMatch(String(text), words, key) else {
      guard let first = own.first else { return nil }
      return Match(meaning: own.count == 1 ? .field(first) : .several(own), rank: rank)
    }
    match.rivals = rank == 1 ? own : []
    return match
  }

  private func customMatch(_ key: String, _ words: [String]) -> (fields: [ImportField], rank: Int) {
    if customFields.isEmpty { return ([], 0) }
    let whole = customFields.fields(called: key, on: role)
    guard whole.fields.isEmpty, let (number, rest) = Self.contactMark(words) else { return whole }
    return customFields.fields(called: HeaderText.key(rest), contact: number, on: role)
  }

  private func builtInMatch(_ text: String, _ words: [String], _ key: String) -> Match? {
    if role == .contacts, let match = Self.contactSheetMatch(key) { return match }
    if Self.bareNames.contains(key) { return Match(meaning: .personName(contact: nil), rank: 2) }
    if Self.fullNames.contains(key) { return Match(meaning: .fullName, rank: 3) }
    if let match = Self.index[key] { return match }
    return Self.externalID(text, words) ?? Self.contactMatch(words) ?? Self.addressMatch(words)
  }

  /// Whether the header says a person's e-mail address or telephone number on a sheet of contacts, and not the client's.
  private func isPersonsOwn(_ field: ImportField, _ text: Substring) -> Bool {
    guard role == .contacts, !Self.isBracketed(String(text)), case .client(let part) = field else { return false }
    return part != .number && part != .name && Self.contactSheetMatch(HeaderText.key(String(text))) != nil
  }

  /// Whether a header of a client's number may as well be that of something else.
  static func isVague(_ header: String) -> Bool {
    ["ref", "reference", "code", "id", "no", "n", "numero", "number", "identifiant", "matricule"]
      .contains(HeaderText.key(header))
  }

  /// Whether a header says that it is of a contact.
  static func namesContact(_ header: String) -> Bool { HeaderText.words(header).contains(where: contactMarks.contains) }

  /// The label that a header is most like, if it is one with a letter or two mistyped: fewer tell nothing.
  func suggestion(for text: String, in language: Language) -> String? {
    let key = Array(HeaderText.key(text).utf8)
    var best: (distance: Int, field: ImportField)?
    for (candidate, match) in Self.index {
      guard case .field(let field) = match.meaning else { continue }
      guard let distance = HeaderText.slip(key, Array(candidate.utf8)), distance <= best?.distance ?? .max,
        // "Contact 6" is not a slip for "Contact 5".
        key.filter(Self.isDigit) == candidate.utf8.filter(Self.isDigit)
      else { continue }
      // The order of a dictionary changes from run to run; the answer must not.
      if let found = best, found.distance == distance, found.field.key <= field.key { continue }
      best = (distance, field)
    }
    return best.map { ImportColumn.column(for: $0.field).labels[language] }
      ?? customFields.suggestion(for: text, in: language)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The key of a field that a text is most like.
  static func suggestedKey(for text: String) -> String? {
    let near = ImportField.all.compactMap { field in
      HeaderText.distance(
        Array(text.lowercased().utf8), Array(field.key.lowercased().utf8), limit: text.utf8.count < 8 ? 2 : 3
      )
      .map { (distance: $0, key: field.key) }
    }
    return near.min { ($0.distance, $0.key) < ($1.distance, $1.key) }?.key
  }

  /// Whether the text is a machine key in brackets.
  static func isBracketed(_ text: String) -> Bool {
    let text = text.drop { $0.isWhitespace }
    return text.first == "[" && text.contains("]")
  }

  private static func machineKey(_ text: String) -> ImportField? {
    if isBracketed(text) {
      let inner = text.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
      return ImportField(key: String(inner))
    }
    return ImportField(key: String(text.prefix { !$0.isWhitespace && $0 != "*" }.count == text.count ? text : ""))
  }

  static func isBareName(_ words: [String]) -> Bool { bareNames.contains(HeaderText.key(words)) }

  private static let bareNames: Set<String> = ["nom", "name", "noms", "names"]
  private static let fullNames: Set<String> = ["nomcomplet", "fullname", "displayname", "displaynameas", "fileas"]

  /// Whether the header says the client's name, as "Name" does in English; the French "Nom" may be a last name.
  static func isClientName(_ header: String) -> Bool {
    !["nom", "noms"].contains(HeaderText.key(header))
  }

  private static func contactSheetMatch(_ key: String) -> Match? {
    if bareNames.contains(key) { return Match(meaning: .personName(contact: 1), rank: 2) }
    if fullNames.contains(key) { return Match(meaning: .field(.contact(1, .displayName)), rank: 3) }
    guard let part = contactParts[key], !["contact"].contains(key) || part == .displayName else { return nil }
    return Match(meaning: .field(.contact(1, part)), rank: 3)
  }

  /// The contact that a header names, and its other words.
  private static func contactMark(_ words: [String]) -> (number: Int, rest: [String])? {
    // The further persons of Xero: "Person1FirstName".
    let isFurther = words.first == "person" && words.count > 2
    guard isFurther || words.contains(where: contactMarks.contains) else { return nil }
    var rest = words.filter { !contactMarks.contains($0) && !(isFurther && $0 == "person") }
    var number = 1
    if let index = rest.firstIndex(where: { $0.utf8.count == 1 && Int($0) != nil }), let given = Int(rest[index]) {
      number = isFurther ? given + 1 : given
      guard (1...ImportField.contactsInRow).contains(number) else { return nil }
      rest.remove(at: index)
    }
    return (number, rest)
  }

  /// "Contact 2 e-mail", "E-mail du contact": the mark, perhaps a number, and the part.
  static func contactMatch(_ words: [String]) -> Match? {
    guard let (number, rest) = contactMark(words) else { return nil }
    if rest.isEmpty { return Match(meaning: .field(.contact(number, .displayName)), rank: 4) }
    let key = HeaderText.key(rest)
    if bareNames.contains(key) { return Match(meaning: .personName(contact: number), rank: 4) }
    return contactParts[key].map { Match(meaning: .field(.contact(number, $0)), rank: 4) }
  }

  /// "Billing city", "Ville (livraison)", "Business postal code", "Address 1 - City", "Ville 2".
  static func addressMatch(_ words: [String]) -> Match? {
    let isDelivery = words.contains(where: deliveryMarks.contains)
    let isNumbered = words.last == "1" || words.last == "2"
    let isMarked = words.contains { billingMarks.contains($0) || addressWords.contains($0) }
    guard isDelivery || isMarked || isNumbered else { return nil }
    var rest = words.filter { !deliveryMarks.contains($0) && !billingMarks.contains($0) }
    let role: ImportField.AddressRole = isDelivery ? .delivery : .address
    if let part = addressParts[HeaderText.key(rest)] { return Match(meaning: .field(.address(role, part)), rank: 4) }
    let isSecond = !isDelivery && rest.contains("2")
    rest.removeAll { $0 == "1" || isSecond && $0 == "2" }
    let bare = rest.filter { !["address", "adresse", "addr"].contains($0) }
    let part = [rest, bare, rest.filter { !addressWords.contains($0) }].lazy.compactMap {
      addressParts[HeaderText.key($0)]
    }
    .first
    return part.map { Match(meaning: .field(.address(isSecond ? .second : role, $0)), rank: 4) }
  }

  /// The words of a header that say which of several addresses it is of.
  static func addressMarks(_ header: String) -> Set<String> {
    Set(HeaderText.words(header).filter(billingMarks.contains))
  }

  /// Whether a header is one that numbers the streets of two addresses, or the lines of one: "Adresse 2".
  static func isNumberedStreet(_ header: String) -> Bool {
    let words = HeaderText.words(header)
    return words.last == "2" && !words.contains { ["line", "ligne", "complement"].contains($0) }
  }

  /// "External ID", "Id externe (Sage)", "External ID: hubspot".
  private static func externalID(_ text: String, _ words: [String]) -> Match? {
    let pairs: [[String]] = [
      ["external", "id"], ["id", "externe"], ["identifiant", "externe"], ["externalid"], ["record", "id"],
    ]
    guard let pair = pairs.first(where: { words.starts(with: $0) }) else { return nil }
    let punctuation: Set<Character> = ["(", ":", "[", "-", "/"]
    let tail = text.firstIndex(where: punctuation.contains).map { text[text.index(after: $0)...] } ?? ""
    let system = tail.filter { !$0.isWhitespace && $0 != ")" && $0 != "]" }
    guard words.count == pair.count || !system.isEmpty, system.unicodeScalars.count <= 40 else { return nil }
    return Match(meaning: .field(.externalID(system: system.isEmpty ? "default" : system)), rank: 3)
  }

  static let contactMarks: Set<String> = ["contact", "contacts", "interlocuteur", "correspondant"]
  static let deliveryMarks: Set<String> = ["delivery", "shipping", "ship", "livraison", "expedition", "sa"]
  private static let billingMarks: Set<String> = [
    "billing", "bill", "facturation", "invoice", "invoicing", "business", "bureau", "work", "company", "societe",
    "client", "customer", "siege", "principale", "main", "primary", "mailing", "travail", "home", "other", "autre",
    "domicile",
  ]
  /// The ones that say where invoices go.
  static let billingWords: Set<String> = ["billing", "bill", "facturation", "invoice", "invoicing"]

  static let addressWords: Set<String> = ["address", "adresse", "addr", "postal", "postale"]

  private static let contactParts: [String: ImportField.ContactPart] = {
    var parts: [String: ImportField.ContactPart] = [:]
    for (part, names) in ImportColumn.contactSynonyms + ImportColumn.markedContactSynonyms {
      for name in names.split(separator: "|") { add(part, String(name), to: &parts) }
    }
    for part in ImportField.ContactPart.allCases { add(part, part.rawValue, to: &parts) }
    return parts
  }()

  private static let addressParts: [String: ImportField.AddressPart] = {
    var parts: [String: ImportField.AddressPart] = [:]
    for (part, names) in ImportColumn.addressSynonyms {
      for name in names.split(separator: "|") { add(part, String(name), to: &parts) }
    }
    return parts
  }()

  private static func add<Part>(_ part: Part, _ name: String, to parts: inout [String: Part]) {
    let key = HeaderText.key(name)
    if parts[key] == nil { parts[key] = part }
  }

  /// All that is known of headers without their parts: labels before synonyms, the first of equals.
  private static let index: [String: Match] = {
    var index: [String: Match] = [:]
    func add(_ name: String, _ field: ImportField, _ rank: Int) {
      let key = HeaderText.key(name)
      if index[key] == nil { index[key] = Match(meaning: .field(field), rank: rank) }
    }
    for column in ImportColumn.all { add(column.labels.english, column.field, 1) }
    for column in ImportColumn.all { add(column.labels.french, column.field, 2) }
    for (part, names) in ImportColumn.contactSynonyms {
      for name in names.split(separator: "|") { add(String(name), .contact(1, part), 3) }
    }
    for column in ImportColumn.all {
      for name in column.synonyms { add(name, column.field, 3) }
    }
    for (part, names) in ImportColumn.addressSynonyms {
      for name in names.split(separator: "|") { add(String(name), .address(.address, part), 3) }
    }
    for column in ImportColumn.all { add(column.key, column.field, 3) }
    add("Billing code", .address(.address, .postalCode), 3)
    add("Shipping code", .address(.delivery, .postalCode), 3)
    return index
  }()
}
