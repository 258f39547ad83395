extension DraftBuilder {
  mutating func takeCustom(_ column: CustomFieldColumn, _ text: String, _ cell: CellPlace) {
    let value = customValue(column, text, cell)
    draft.customFields = draft.customFields ?? [:]
    if let value { draft.customFields?[column.field.key] = value }
    trace("/customFields/" + column.field.key, cell)
  }

  mutating func takeContactCustom(
    _ number: Int, _ column: CustomFieldColumn, _ text: String, _ cell: CellPlace
  ) {
    let index = rowContact(number)
    let value = customValue(column, text, cell)
    rowContacts[index].customCells.append((column.field.key, cell))
    guard let value else { return }
    rowContacts[index].draft.customFields = rowContacts[index].draft.customFields ?? [:]
    rowContacts[index].draft.customFields?[column.field.key] = value
  }

  /// Money without a currency is in the currency of the row, or else of the organization.
  mutating func fillCurrencies() {
    guard hasBareMoney else { return }
    let currency = settings.currency ?? file.options.defaultCurrency
    func fill(_ values: inout [String: CustomFieldValue]?) {
      for (key, value) in values ?? [:] {
        guard case .parts(let parts) = value, let amount = parts.amount, parts.currency == "" else { continue }
        values?[key] = .parts(CustomFieldValue.Parts(amount: amount, currency: currency ?? ""))
      }
    }
    fill(&draft.customFields)
    for index in contacts.indices { fill(&contacts[index].customFields) }
  }

  /// The value that a cell says, in the form of its field; nil where it says none, which is reported.
  private mutating func customValue(_ column: CustomFieldColumn, _ text: String, _ cell: CellPlace) -> CustomFieldValue?
  {
    switch column.field.kind {
    case .text, .longText, .clientReference: return .text(text)
    case .integer:
      let decimal = Self.decimal(text)
      if !isNumber, Self.mayHaveThousands(text) {
        find(.ambiguousDecimal(isTaken: false), cell, value: text)
        return nil
      }
      if let integer = Int64(decimal) { return .integer(integer) }
      findWrongForm(column, text, cell)
      return nil
    case .decimal: return decimal(text, cell).map { .text($0) }
    case .money: return money(column, text, cell)
    case .date, .dateTime: return date(column, text, cell)
    case .boolean: return boolean(text, cell).map { .boolean($0) }
    case .choice:
      if let key = column.option(text) { return .text(key) }
      findNoChoice(column.choices, cell, text)
      return nil
    case .multiChoice: return options(column, text, cell)
    case .url: return .text(Self.webAddress(text))
    case .email: return .text(first(of: emails(text), text, cell))
    case .phone: return .text(first(of: phones(text), text, cell))
    case .country: return takeCountry(text, cell).map { .text($0) }
    case .memberReference: return .text(file.options.members[Text.folded(text)] ?? text)
    }
  }

  private mutating func first(of values: [String], _ text: String, _ cell: CellPlace) -> String {
    if values.count > 1 { find(.severalValues(count: values.count, .nowhere), cell, value: text) }
    return values.first ?? text
  }

  private mutating func options(_ column: CustomFieldColumn, _ text: String, _ cell: CellPlace) -> CustomFieldValue? {
    if let key = column.option(text) { return .choices([key]) }
    var keys: [String] = []
    var isComplete = true
    for name in Self.split(text, at: { $0 == ";" || $0.isNewline }) {
      if let key = column.option(name) {
        if !keys.contains(key) { keys.append(key) }
      } else {
        findNoChoice(column.choices, cell, name)
        isComplete = false
      }
    }
    return isComplete ? .choices(keys) : nil
  }

  private mutating func date(_ column: CustomFieldColumn, _ text: String, _ cell: CellPlace) -> CustomFieldValue? {
    let read = WrittenDate(text, monthFirst: column.monthFirst)
    if let read, read.isCertain {
      if column.field.kind == .dateTime { return .text(read.instant.description) }
      if (read.milliseconds ?? 0) == 0 { return .text(read.day.description) }
    }
    var likely = read?.day
    // The days since 1900 of a cell that has lost its format.
    if isNumber, let days = Int(text), (1...2_958_465).contains(days) {
      likely = CalendarDate(daysSince1970: days - 25_569)
    }
    let suggestion = likely?.description
    find(.issue(Issue(.invalidDate, value: text, suggestion: suggestion)), cell, value: text, suggestion: suggestion)
    return nil
  }

  /// `12,50 EUR`, `EUR 12.50`, `12,50 €`, or a number alone.
  private mutating func money(_ column: CustomFieldColumn, _ text: String, _ cell: CellPlace) -> CustomFieldValue? {
    func isOfNumber(_ character: Character) -> Bool {
      character.isASCII && (character.isNumber || character == "-" || character == "+")
    }
    guard let start = text.firstIndex(where: isOfNumber), let end = text.lastIndex(where: isOfNumber) else {
      findWrongForm(column, text, cell)
      return nil
    }
    let names = [text[..<start], text[text.index(after: end)...]].map { $0.filter { !$0.isWhitespace } }
      .filter { !$0.isEmpty }
    guard names.count <= 1 else {
      findWrongForm(column, text, cell)
      return nil
    }
    guard let amount = decimal(String(text[start...end]), cell) else { return nil }
    guard let name = names.first else {
      hasBareMoney = true
      return .parts(CustomFieldValue.Parts(amount: amount, currency: ""))
    }
    guard let currency = memo.currency(name) else {
      find(.invalidCurrency, cell, value: text, suggestion: CurrencyCode.suggestion(for: name))
      return nil
    }
    return .parts(CustomFieldValue.Parts(amount: amount, currency: currency))
  }

  private mutating func findWrongForm(_ column: CustomFieldColumn, _ text: String, _ cell: CellPlace) {
    let form = column.field.kind == .money ? "12.50 EUR" : column.field.kind.form
    find(.issue(Issue(.invalidValue, value: text, suggestion: form)), cell, value: text, suggestion: form)
  }
}
