/// Makes one client's draft from its rows.
struct DraftBuilder {
  let file: ImportedFile
  let client: Int
  /// Whether it notes where each value comes from.
  let traces: Bool
  var draft = Client.Draft()
  var settings = Settings.Draft()
  var hasSettings = false
  var billing: Address.Draft?
  var delivery: Address.Draft?
  var secondAddress: Address.Draft?
  /// What was made of values that come again and again.
  var memo: MatchMemo
  /// Whether the cell that is being read may hold several values.
  var mayHoldSeveral = false
  /// Whether the cell that is being read holds a number, not a text.
  var isNumber = false
  /// Whether an amount of money waits for its currency.
  var hasBareMoney = false
  var registrations: [Registration.Draft] = []
  var note: String?
  var contacts: [Contact.Draft] = []
  /// The contacts of the row that is being read.
  var rowContacts: [RowContact] = []
  /// Further e-mail addresses of the client.
  var furtherEmails: [(email: String, cell: CellPlace)] = []
  var findings: [Finding] = []
  var origins: [Origin] = []
  var defaultRow: Int?
  /// Numbers in place of texts: what is right depends on the country, which may come later in the row.
  private var numbers: [(text: String, kind: ImportColumn.Kind, field: ImportField, isText: Bool, cell: CellPlace)] = []
  /// What the client's own cells said first; only where there are several rows.
  private var said: [SaidPlace: (text: String, cell: CellPlace)] = [:]
  /// Whether the row that is being read has added anything.
  var rowAdds = false

  struct CellPlace {
    var row: Int
    var slot: Int
  }

  /// A field, and which of the columns that say it.
  private struct SaidPlace: Hashable {
    var field: ImportField
    var ordinal: Int
  }

  init(file: ImportedFile, client: Int, traces: Bool, memo: MatchMemo = MatchMemo()) {
    self.memo = memo
    self.file = file
    self.client = client
    self.traces = traces
  }

  mutating func build() -> PlannedClient {
    if let cards = file.layouts.first?.cards {
      return cards.isJSON ? build(fromRecords: cards) : build(from: cards)
    }
    let rows = file.grouping[client]
    let isOneOfSeveral = rows.count > 1
    for row in rows {
      let row = Int(row)
      rowAdds = false
      let layout = file.layouts[Int(file.arena.rows[row].layout)]
      file.arena.forEachCell(ofRow: row) { cell in
        read(cell, CellPlace(row: row, slot: cell.slot), layout, compares: isOneOfSeveral)
      }
      endRow(row)
      if isOneOfSeveral, !rowAdds, let first = rows.first, row != Int(first) {
        find(.repeatedRow(first: Int(file.arena.rows[Int(first)].number)), CellPlace(row: row, slot: -1))
      }
    }
    finish(firstRow: Int(rows.first ?? 0))
    return PlannedClient(index: client, draft: draft, note: note, findings: findings, file: file)
  }

  mutating func find(_ reason: Finding.Reason, _ cell: CellPlace, value: String? = nil, suggestion: String? = nil) {
    // A million rows of one client must not fill the memory; it is refused for the first of them already.
    guard findings.count < 10_000 else { return }
    findings.append(
      Finding(
        reason, row: cell.row, slot: cell.slot, arena: file.arena, layouts: file.layouts, value: value,
        suggestion: suggestion))
  }

  mutating func trace(_ pointer: @autoclosure () -> String, _ cell: CellPlace) {
    if traces { origins.append(Origin(pointer: pointer(), row: cell.row, slot: cell.slot)) }
  }

  func sheetRow(_ row: Int) -> Int { Int(file.arena.rows[row].number) }

  private mutating func read(_ cell: RowArena.Cell, _ place: CellPlace, _ layout: SheetLayout, compares: Bool) {
    guard cell.kind != .stray else {
      stray(cell, place.row, layout)
      return
    }
    guard cell.slot < layout.columns.count else { return }
    guard cell.kind != .surplus else {
      surplus(cell, place, layout)
      return
    }
    let kind = layout.columns[cell.slot].kind
    let field = layout.columns[cell.slot].field
    guard isUsable(cell, kind, field, place) else { return }
    let text = field.hasLines || kind.mayHaveLines ? cell.text : Self.oneLine(cell)
    if cell.kind == .text, !CellBytes.isASCII(cell.bytes) { checkEncoding(cell.bytes, text, place) }
    isNumber = cell.kind == .number
    if kind == .email || kind == .phone { mayHoldSeveral = CellBytes.mayHoldSeveral(cell.bytes) }
    if case .contact(let number, let part) = field {
      takeContact(number, part, text, place)
    } else if case .contactCustom(let number, _) = field {
      if let column = layout.columns[cell.slot].custom { takeContactCustom(number, column, text, place) }
    } else if compares, let part = personsOwn(field, text, kind, place, layout) {
      rowAdds = true
      takeContact(1, part, text, place)
    } else if !compares || isNew(text, field, kind, place) {
      rowAdds = true
      if let column = layout.columns[cell.slot].custom {
        takeCustom(column, text, place)
      } else {
        take(field, text, place)
      }
    } else {
      return
    }
    let isShort = kind == .postalCode && cell.bytes.count == 4 || kind == .phone && cell.bytes.count == 9
    if kind.suffersFromNumbers, isNumber || isShort && CellBytes.isDigits(cell.bytes) {
      numbers.append((text, kind, field, isText: !isNumber, place))
    }
  }

  /// Whether the cell has a value at all.
  private mutating func isUsable(
    _ cell: RowArena.Cell, _ kind: ImportColumn.Kind, _ field: ImportField, _ place: CellPlace
  ) -> Bool {
    switch cell.kind {
    case .error:
      find(.excelError, place)
      return false
    case .formulaWithoutValue:
      find(.formulaWithoutValue, place, value: "")
      return false
    case .scientific:
      find(.scientific(damaged: kind.suffersFromNumbers), place)
      return !kind.suffersFromNumbers
    case .number where field == .client(.siret) && CellBytes.hasLostDigits(siret: cell.bytes):
      find(.scientific(damaged: true), place)
      return false
    case .date where kind == .date: return true
    case .date:
      find(.dateInsteadOfText, place)
      return true
    default: return true
    }
  }

  private mutating func checkEncoding(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String, _ place: CellPlace) {
    guard CellBytes.looksMisread(bytes) else { return }
    let repaired = CellBytes.repaired(text)
    if repaired != nil || text.unicodeScalars.contains("\u{FFFD}") {
      find(.mojibake, place, value: text, suggestion: repaired)
    }
  }

  private mutating func stray(_ cell: RowArena.Cell, _ row: Int, _ layout: SheetLayout) {
    guard findings.count < 10_000 else { return }
    findings.append(
      Finding(
        .raggedRow, at: CellPosition(sheet: layout.sheet.index, row: sheetRow(row), column: cell.slot),
        sheetName: layout.sheet.name, value: cell.text))
  }

  /// Reports a cell that is not taken, unless it says the same as the one that is.
  private mutating func surplus(_ cell: RowArena.Cell, _ place: CellPlace, _ layout: SheetLayout) {
    let column = layout.columns[cell.slot]
    var taken: (text: String, column: Int)?
    file.arena.forEachCell(ofRow: place.row) { other in
      guard other.kind != .stray, other.kind != .surplus, layout.columns.indices.contains(other.slot),
        layout.columns[other.slot].field == column.field
      else { return }
      taken = (other.text, layout.columns[other.slot].column)
    }
    guard let taken, !Self.saysTheSame(taken.text, cell.text, column.kind) else { return }
    let name = CellPosition.letters(ofColumn: taken.column) + String(sheetRow(place.row))
    rowAdds = true
    find(.surplus(taken: taken.text, cell: name), place, value: cell.text)
  }

  /// What a client's e-mail address or telephone number is of the row's person, where the rows are people of one client
  /// and say different ones.
  private mutating func personsOwn(
    _ field: ImportField, _ text: String, _ kind: ImportColumn.Kind, _ place: CellPlace, _ layout: SheetLayout
  ) -> ImportField.ContactPart? {
    let part: ImportField.ContactPart
    switch field {
    case .client(.email): part = .email
    case .client(.phone): part = .phone
    case .client(.mobilePhone): part = .mobilePhone
    default: return nil
    }
    guard layout.role == .clients, layout.slot(of: .contact(1, part)) == nil, namesPerson(place.row, layout),
      let first = said[SaidPlace(field: field, ordinal: 0)], first.cell.row != place.row,
      !Self.saysTheSame(first.text, text, kind)
    else { return nil }
    // What the first row says is the client's, and its own person's.
    if part == .email, namesPerson(first.cell.row, layout), contacts.first?.email == nil, !contacts.isEmpty {
      contacts[0].email = emails(first.text).first
    }
    return part
  }

  private func namesPerson(_ row: Int, _ layout: SheetLayout) -> Bool {
    var isNamed = false
    file.arena.forEachCell(ofRow: row) { cell in
      guard cell.kind != .stray, layout.columns.indices.contains(cell.slot) else { return }
      switch layout.columns[cell.slot].field {
      case .contact(1, .firstName), .contact(1, .lastName), .contact(1, .displayName): isNamed = true
      default: break
      }
    }
    return isNamed
  }

  /// Whether no earlier row of the client has a value here; one that differs is reported.
  private mutating func isNew(
    _ text: String, _ field: ImportField, _ kind: ImportColumn.Kind, _ place: CellPlace
  ) -> Bool {
    let layout = file.layouts[Int(file.arena.rows[place.row].layout)]
    let ordinal = field.takesEveryColumn ? layout.columns[place.slot].ordinal : 0
    let saidPlace = SaidPlace(field: field, ordinal: ordinal)
    guard let first = said[saidPlace] else {
      said[saidPlace] = (text, place)
      return true
    }
    guard first.text != text, !Self.saysTheSame(first.text, text, kind) else { return false }
    if let column = layout.columns[place.slot].custom, let option = column.option(text),
      option == column.option(first.text)
    {
      return false
    }
    let there = Finding(
      .missingName, row: first.cell.row, slot: first.cell.slot, arena: file.arena, layouts: file.layouts, value: "")
    var name = there.position?.column.map(CellPosition.letters) ?? ""
    name += String(sheetRow(first.cell.row))
    if there.position?.sheet != file.layouts[Int(file.arena.rows[place.row].layout)].sheet.index,
      !there.sheetName.isEmpty
    {
      name = there.sheetName + "!" + name
    }
    find(.conflict(first: first.text, cell: name), place, value: text)
    rowAdds = true
    return false
  }

  static func saysTheSame(_ left: String, _ right: String, _ kind: ImportColumn.Kind) -> Bool {
    switch kind {
    case .phone, .registration: HeaderText.condensed(left) == HeaderText.condensed(right)
    case .choice, .choices, .boolean, .country, .currency, .language, .paymentTerms:
      HeaderText.condensed(left) == HeaderText.condensed(right)
    default: Text.folded(left) == Text.folded(right)
    }
  }

  private mutating func finish(firstRow: Int) {
    let country = billing?.country ?? file.options.defaultCountry
    for number in numbers {
      // A text has lost its zero only where the country tells that it had one.
      if number.isText, addressCountry(of: number.field) ?? country == nil { continue }
      reportNumber(number.text, number.kind, number.field, country, isText: number.isText, number.cell)
    }
    finishAddresses()
    if !registrations.isEmpty { draft.registrations = registrations }
    if hasSettings { draft.settings = settings }
    addFurtherContacts()
    nameAfterPerson(firstRow)
    nameNamelessContacts()
    fillCurrencies()
    if !contacts.isEmpty { draft.contacts = contacts }
    let isKnown = draft.number != nil || draft.externalIds != nil
    if draft.name == nil, file.options.mode == .create || !isKnown {
      let layout = file.layouts[Int(file.arena.rows[firstRow].layout)]
      find(.missingName, CellPlace(row: firstRow, slot: layout.slot(of: .client(.name)) ?? -1))
    }
  }

  /// A row with a person and no company is a client of its own, unless the file asks for the client's name.
  private mutating func nameAfterPerson(_ row: Int) {
    let layout = file.layouts[Int(file.arena.rows[row].layout)]
    guard draft.name == nil, draft.number == nil, draft.externalIds == nil, let person = contacts.first,
      layout.role == .clients, !layout.asksForClientName, let name = Self.name(of: person)
    else { return }
    draft.name = name
    if draft.kind == nil { draft.kind = .person }
    if traces, let origin = origins.first(where: { $0.pointer.hasPrefix("/contacts/0/") }) {
      origins.append(Origin(pointer: "/name", row: origin.row, slot: origin.slot))
    }
  }

  private mutating func reportNumber(
    _ text: String, _ kind: ImportColumn.Kind, _ field: ImportField, _ country: String?, isText: Bool,
    _ place: CellPlace
  ) {
    let digits = text.utf8.count
    var suggestion: String?
    var isComplete = false
    switch (kind, field) {
    case (.postalCode, _):
      let here = addressCountry(of: field) ?? country
      isComplete = digits == 5 && ["FR", "DE", "ES", "IT", "US"].contains(here ?? "")
      if digits == 4, here == nil || ["FR", "DE", "ES", "IT", "US"].contains(here ?? "") { suggestion = "0" + text }
    case (.phone, _):
      if digits == 9, country == nil || country == "FR", text.utf8.first != 0x30 { suggestion = "0" + text }
    case (.registration, .client(.siren)):
      isComplete = digits == 9
      if digits == 8 { suggestion = "0" + text }
    case (.registration, .client(.siret)):
      isComplete = digits == 14
      if digits == 13 { suggestion = "0" + text }
    default: break
    }
    if isText {
      if suggestion != nil { find(.lostZero, place, value: text, suggestion: suggestion) }
      return
    }
    find(.numberInsteadOfText(isComplete: isComplete), place, value: text, suggestion: suggestion)
  }

  private func addressCountry(of field: ImportField) -> String? {
    guard case .address(let role, _) = field else { return nil }
    return switch role {
    case .address: billing?.country
    case .delivery: delivery?.country
    case .second: secondAddress?.country
    }
  }
}
