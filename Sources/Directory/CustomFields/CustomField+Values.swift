internal import JSON

extension CustomField {
  /// A value in the form in which it is stored; nil where nothing was given.
  ///
  /// References are not looked up here.
  ///
  /// - Parameters:
  ///   - previous: The value that it replaces: it may stay, whatever the field says by now.
  ///   - country: Where telephone numbers without a country's code are dialled.
  /// - Throws: What is wrong, with a pointer into the value.
  package func check(
    _ value: CustomFieldValue, replacing previous: CustomFieldValue? = nil, dialledIn country: CountryCode
  ) throws(Issue) -> CustomFieldValue? {
    if value == previous { return value }
    if isRetired { throw Issue(.retired, value: key) }
    switch (kind, value) {
    case (.text, .text(let text)), (.longText, .text(let text)):
      let clean = try Text.clean(text, limit: lengthLimit, multiline: kind == .longText)
      return clean.isEmpty ? nil : .text(clean)
    case (.integer, .integer(let integer)):
      try checkRange(.integer(integer))
      return value
    case (.boolean, .boolean): return value
    case (.multiChoice, .choices(let keys)):
      let former: [String] = if case .choices(let keys)? = previous { keys } else { [] }
      for (index, key) in keys.enumerated() {
        do throws(Issue) {
          try checkOption(key, former: former)
          if keys[..<index].contains(key) { throw Issue(.duplicate, value: key) }
        } catch {
          throw Issue(error.code, at: "/\(index)", value: error.value, suggestion: error.suggestion)
        }
      }
      // The options' order, so that the same choice is the same value.
      let order = options?.map(\.key) ?? []
      return keys.isEmpty ? nil : .choices(order.filter { keys.contains($0) })
    case (.money, .parts(let parts)):
      let amount = try Self.within("/amount") { () throws(Issue) in
        guard let amount = parts.amount else { throw Issue(.required) }
        return try DecimalNumber(checking: amount)
      }
      let currency = try Self.within("/currency") { () throws(Issue) in
        guard let currency = parts.currency else { throw Issue(.required) }
        return try CurrencyCode(checking: currency)
      }
      if parts.raw != nil || parts.e164 != nil || parts.extension != nil { throw wrongForm(value) }
      let money = CustomFieldValue.parts(CustomFieldValue.Parts(amount: amount.rawValue, currency: currency.rawValue))
      try Self.within("/amount") { () throws(Issue) in try checkRange(money) }
      return money
    case (.phone, .parts(let parts)):
      if parts.amount != nil || parts.currency != nil { throw wrongForm(value) }
      return try phone(parts.phone, in: country)
    case (.phone, .text(let raw)): return try phone(PhoneNumber.Draft(raw: raw), in: country)
    case (_, .text(let text)):
      guard !Text.trim(text).isEmpty else { return nil }
      return try checkText(text, previous, value)
    default: throw wrongForm(value)
    }
  }

  /// The kinds that travel as a string and are more than text.
  private func checkText(
    _ text: String, _ previous: CustomFieldValue?, _ value: CustomFieldValue
  ) throws(Issue) -> CustomFieldValue {
    switch kind {
    case .decimal:
      let decimal = CustomFieldValue.text(try DecimalNumber(checking: text).rawValue)
      try checkRange(decimal)
      return decimal
    case .date:
      let date = CustomFieldValue.text(try CalendarDate(checking: text).description)
      try checkRange(date)
      return date
    case .dateTime:
      let instant = CustomFieldValue.text(try Instant(checking: text).description)
      try checkRange(instant)
      return instant
    case .choice:
      let former: [String] = if case .text(let key)? = previous { [key] } else { [] }
      try checkOption(text, former: former)
      return value
    case .url: return .text(try WebAddress(checking: text).rawValue)
    case .email: return .text(try EmailAddress(checking: text).rawValue)
    case .country: return .text(try CountryCode(checking: text).rawValue)
    case .clientReference, .memberReference:
      let id = try Text.clean(text, limit: Self.referenceLimit)
      return .text(id)
    case .text, .longText, .integer, .money, .boolean, .multiChoice, .phone: throw wrongForm(value)
    }
  }

  private static let referenceLimit = 64

  private func phone(_ draft: PhoneNumber.Draft, in country: CountryCode) throws(Issue) -> CustomFieldValue? {
    let isBlank = [draft.raw, draft.e164, draft.extension].allSatisfy { $0.map { Text.trim($0).isEmpty } ?? true }
    if isBlank { return nil }
    return .parts(CustomFieldValue.Parts(try PhoneNumber(checking: draft, country: country)))
  }

  private func checkOption(_ key: String, former: [String]) throws(Issue) {
    if former.contains(key) { return }
    guard let option = (options ?? []).first(where: { $0.key == key }) else {
      let keys = openOptions.map(\.key)
      throw Issue(
        .invalidChoice, value: key, suggestion: NearMiss.closest(to: key, among: keys) ?? keys.joined(separator: ", "))
    }
    if option.retired { throw Issue(.retired, value: key) }
  }

  /// - Throws: `outOfRange`, with the range.
  func checkRange(_ value: CustomFieldValue) throws(Issue) {
    guard let place = order(of: value) else { return }
    let least = minimum.flatMap { order(of: bound($0)) }
    let greatest = maximum.flatMap { order(of: bound($0)) }
    if least.map({ place < $0 }) == true || greatest.map({ place > $0 }) == true {
      let range =
        switch (minimum, maximum) {
        case (let minimum?, let maximum?): "\(minimum)…\(maximum)"
        case (let minimum?, nil): "≥ \(minimum)"
        default: "≤ \(maximum ?? "")"
        }
      throw Issue(.outOfRange, value: value.shown, suggestion: range)
    }
  }

  /// The least or the greatest value, as a value.
  func bound(_ text: String) -> CustomFieldValue {
    switch kind {
    case .integer: Int64(text).map { .integer($0) } ?? .text(text)
    case .money: .parts(CustomFieldValue.Parts(amount: text, currency: ""))
    default: .text(text)
    }
  }

  private func order(of value: CustomFieldValue) -> ClientFilter.Key? {
    guard kind.isOrdered else { return nil }
    return keys(of: value).first
  }

  private func wrongForm(_ value: CustomFieldValue) -> Issue {
    Issue(.invalidValue, value: value.shown, suggestion: kind.form)
  }

  private static func within<Value>(
    _ pointer: String, _ body: () throws(Issue) -> Value
  ) throws(Issue) -> Value {
    do throws(Issue) {
      return try body()
    } catch {
      throw Issue(
        error.code, at: pointer + error.pointer, value: error.value, limit: error.limit, suggestion: error.suggestion)
    }
  }
}

extension CustomField {
  /// The forms in which values are compared, filtered and ordered: one, or one for each choice.
  package func keys(of value: CustomFieldValue) -> [ClientFilter.Key] {
    switch (kind, value) {
    case (.decimal, .text(let text)): [.text(DecimalNumber(rawValue: text).signedOrderKey)]
    case (.money, .parts(let parts)): [.text(DecimalNumber(rawValue: parts.amount ?? "").signedOrderKey)]
    case (.dateTime, .text(let text)): (try? Instant(checking: text)).map { [.integer($0.milliseconds)] } ?? []
    case (_, .integer(let integer)): [.integer(integer)]
    case (_, .boolean(let boolean)): [.integer(boolean ? 1 : 0)]
    case (_, .choices(let keys)): keys.map { .text($0) }
    case (_, .parts(let parts)): [.text(parts.e164 ?? parts.raw ?? "")]
    case (.longText, .text(let text)): [.text(Text.folded(String(text.unicodeScalars.prefix(Self.labelLimit))))]
    case (.text, .text(let text)), (.url, .text(let text)), (.email, .text(let text)): [.text(Text.folded(text))]
    case (_, .text(let text)): [.text(text)]
    }
  }

  /// What a search finds the value by, in the languages of its options.
  func searched(_ value: CustomFieldValue) -> [String] {
    switch (kind, value) {
    case (.text, .text(let text)), (.url, .text(let text)), (.email, .text(let text)): return [text]
    case (.longText, .text(let text)): return [String(text.unicodeScalars.prefix(Self.searchedLength))]
    case (.choice, .text(let key)): return labels(of: [key])
    case (.multiChoice, .choices(let keys)): return labels(of: keys)
    case (.phone, .parts(let parts)): return [parts.e164, parts.raw].compactMap(\.self)
    default: return []
    }
  }

  /// Of a long text.
  private static let searchedLength = 2_000

  private func labels(of keys: [String]) -> [String] {
    (options ?? []).filter { keys.contains($0.key) }.flatMap { $0.label.values.sorted() }
  }
}

extension CustomField.Kind {
  /// What a value looks like, in words that do not depend on the language.
  package var form: String {
    switch self {
    case .text, .longText: "\"…\""
    case .integer: "42"
    case .decimal: "\"125.50\""
    case .money: "{\"amount\": \"125.50\", \"currency\": \"EUR\"}"
    case .date: "\"2026-11-23\""
    case .dateTime: "\"2026-11-23T09:30:00.000Z\""
    case .boolean: "true | false"
    case .choice: "\"<key>\""
    case .multiChoice: "[\"<key>\"]"
    case .url: "\"https://example.com\""
    case .email: "\"name@example.com\""
    case .phone: "{\"raw\": \"01 42 72 00 00\"}"
    case .country: "\"FR\""
    case .clientReference: "\"cli_…\""
    case .memberReference: "\"mem_…\""
    }
  }
}

extension DecimalNumber {
  /// What numbers are ordered by, as texts of one length: below zero, each digit is what it lacks to nine.
  package var signedOrderKey: String {
    guard isNegative else { return "1" + orderKey }
    let digits = DecimalNumber(rawValue: String(rawValue.dropFirst())).orderKey
    return "0" + String(decoding: digits.utf8.map { 0x69 - $0 }, as: UTF8.self)
  }
}
