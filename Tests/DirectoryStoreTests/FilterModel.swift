@testable import Directory
@testable import DirectoryStore

/// What a filter and an order mean, said once more and as plainly as can be: over the records, without SQL.
struct FilterModel {
  let organizationCurrency: String
  private let collation = Collation(LanguageTag(rawValue: "fr"))

  init(organizationCurrency: String) {
    self.organizationCurrency = organizationCurrency
  }

  enum Value: Equatable {
    case text(String)
    case integer(Int64)
  }

  func holds(_ condition: ClientFilter.Condition, for client: Client) -> Bool {
    if let field = condition.field {
      let values = values(of: field, client)
      if let eq = condition.eq, !values.contains(where: { equal($0, eq, field) }) { return false }
      if let ne = condition.ne, values.contains(where: { equal($0, ne, field) }) { return false }
      if let list = condition.in, !values.contains(where: { value in list.contains { equal(value, $0, field) } }) {
        return false
      }
      if let lt = condition.lt, !values.contains(where: { order($0, lt, field, first: true) < 0 }) { return false }
      if let le = condition.le, !values.contains(where: { order($0, le, field, first: false) <= 0 }) { return false }
      if let gt = condition.gt, !values.contains(where: { order($0, gt, field, first: false) > 0 }) { return false }
      if let ge = condition.ge, !values.contains(where: { order($0, ge, field, first: true) >= 0 }) { return false }
      if let exists = condition.exists, values.isEmpty == exists { return false }
      if case .text(let part)? = condition.contains, !values.contains(where: { folded($0).contains(fold(part, field)) })
      {
        return false
      }
      if case .text(let part)? = condition.startsWith,
        !values.contains(where: { folded($0).hasPrefix(fold(part, field)) })
      {
        return false
      }
    }
    if let and = condition.and, !and.allSatisfy({ holds($0, for: client) }) { return false }
    if let or = condition.or, !or.contains(where: { holds($0, for: client) }) { return false }
    if let not = condition.not, holds(not.condition, for: client) { return false }
    return true
  }

  // MARK: Values

  func values(of field: String, _ client: Client) -> [Value] {
    func one(_ text: String?) -> [Value] { text.map { [.text($0)] } ?? [] }
    func many(_ texts: [String?]) -> [Value] { texts.compactMap { $0 }.map { .text($0) } }
    switch field {
    case "id": return one(client.id.rawValue)
    case "revision": return [.integer(Int64(client.revision))]
    case "number": return one(client.number)
    case "kind": return one(client.kind.rawValue)
    case "name": return one(client.name)
    case "legalName": return one(client.legalName)
    case "tradingName": return one(client.tradingName)
    case "email": return one(client.email?.rawValue)
    case "phone": return one(client.phone?.e164 ?? client.phone?.raw)
    case "mobilePhone": return one(client.mobilePhone?.e164 ?? client.mobilePhone?.raw)
    case "website": return one(client.website?.rawValue)
    case "status": return one(client.status.rawValue)
    case "tags": return many(client.tags)
    case "ownerId": return one(client.ownerId?.rawValue)
    case "parentId": return one(client.parentId?.rawValue)
    case "city": return one(mainAddress(client)?.city)
    case "country": return one(mainAddress(client)?.country?.rawValue)
    case "currency": return one(client.settings.currency?.rawValue ?? organizationCurrency)
    case "createdAt": return [.integer(client.createdAt.milliseconds)]
    case "updatedAt", "lastActivity": return [.integer(client.updatedAt.milliseconds)]
    case "createdBy": return one(client.createdBy.rawValue)
    case "updatedBy": return one(client.updatedBy.rawValue)
    case "importId": return one(client.importId?.rawValue)
    case "deletedAt": return client.deletedAt.map { [.integer($0.milliseconds)] } ?? []
    case "addresses/label": return many(client.addresses.map(\.label))
    case "addresses/line1": return many(client.addresses.map(\.line1))
    case "addresses/postalCode": return many(client.addresses.map(\.postalCode))
    case "addresses/city": return many(client.addresses.map(\.city))
    case "addresses/region": return many(client.addresses.flatMap { [$0.region?.code, $0.region?.name] })
    case "addresses/country": return many(client.addresses.map { $0.country?.rawValue })
    case "contacts/name":
      return many(
        client.contacts.map { contact in
          if let name = contact.displayName { return name }
          let names = [contact.firstName, contact.lastName].compactMap { $0 }
          return names.isEmpty ? nil : names.joined(separator: " ")
        })
    case "contacts/email": return many(client.contacts.map { $0.email?.rawValue })
    case "contacts/phone": return many(client.contacts.flatMap(\.phones).map { $0.e164 ?? $0.raw })
    case "contacts/jobTitle": return many(client.contacts.map(\.jobTitle))
    case "contacts/department": return many(client.contacts.map(\.department))
    case "contacts/language": return many(client.contacts.map { $0.language?.rawValue })
    case "contacts/invoiceRole": return many(client.contacts.map { $0.invoiceRole.rawValue })
    case "settings/currency": return one(client.settings.currency?.rawValue)
    case "settings/defaultFeeType": return one(client.settings.defaultFeeType?.rawValue)
    case "settings/defaultRate": return one(client.settings.defaultRate?.rawValue)
    case "settings/defaultTaxCode": return one(client.settings.defaultTaxCode)
    case "settings/taxExempt": return client.settings.taxExempt.map { [.integer($0 ? 1 : 0)] } ?? []
    case "settings/language": return one(client.settings.language?.rawValue)
    case "settings/buyerReference": return one(client.settings.buyerReference)
    case "settings/timeZone": return one(client.settings.timeZone?.rawValue)
    case "settings/creditLimit": return one(client.settings.creditLimit?.rawValue)
    default:
      if field.hasPrefix("externalIds/") { return one(client.externalIds[String(field.dropFirst(12))]) }
      return many(client.registrations.filter { "registrations/" + $0.scheme == field }.map(\.value))
    }
  }

  private func mainAddress(_ client: Client) -> Address? {
    client.addresses.first(where: \.isDefaultBilling) ?? client.addresses.first
  }

  // MARK: Comparing

  private func folded(_ value: Value) -> String {
    if case .text(let text) = value { Text.folded(text) } else { "" }
  }

  /// What was given, in the form of the field's values.
  private func fold(_ text: String, _ field: String) -> String {
    if field.hasPrefix("registrations/si") { return text.filter { $0 != " " } }
    if field.hasSuffix("hone") { return text.filter { $0 != " " } }
    return Text.folded(text)
  }

  private func equal(_ value: Value, _ given: FilterValue, _ field: String) -> Bool {
    switch (value, given) {
    case (.integer, .text):
      order(value, given, field, first: true) >= 0 && order(value, given, field, first: false) <= 0
    case (.integer(let one), .integer(let other)): one == other
    case (.integer(let one), .boolean(let other)): one == (other ? 1 : 0)
    case (.text(let one), .text(let other)):
      field == "settings/defaultRate" || field == "settings/creditLimit"
        ? Double(one) == Double(other)
        : field.hasPrefix("externalIds/") ? one == other : Text.folded(one) == fold(other, field)
    default: false
    }
  }

  /// Below 0, 0, above 0; a day is compared by its first or its last millisecond.
  private func order(_ value: Value, _ given: FilterValue, _ field: String, first: Bool) -> Int {
    func sign<C: Comparable>(_ one: C, _ other: C) -> Int { one < other ? -1 : one == other ? 0 : 1 }
    switch (value, given) {
    case (.integer(let one), .integer(let other)): return sign(one, other)
    case (.integer(let one), .text(let text)):
      if let date = try? CalendarDate(checking: text) {
        return sign(one, Int64(date.daysSince1970) * 86_400_000 + (first ? 0 : 86_399_999))
      }
      return sign(one, (try? Instant(checking: text))?.milliseconds ?? 0)
    case (.text(let one), .text(let other)):
      if field == "number" { return Self.natural(Text.folded(one), Text.folded(other)) }
      if field == "name" || field == "city" { return collation.order(one, other, byLettersAlone: true) }
      if field.hasPrefix("settings/"), let one = Double(one), let other = Double(other) { return sign(one, other) }
      return Self.bytes(Text.folded(one), fold(other, field))
    default: return 0
    }
  }

  static func bytes(_ one: String, _ other: String) -> Int {
    if one.utf8.elementsEqual(other.utf8) { return 0 }
    return one.utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
  }

  /// Scalar by scalar, but runs of digits that stand in the same place as numbers.
  static func natural(_ one: String, _ other: String) -> Int {
    var (left, right) = (Substring(one), Substring(other))
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    while let first = left.first, let second = right.first {
      if isDigit(first), isDigit(second) {
        let (one, other) = (left.prefix(while: isDigit), right.prefix(while: isDigit))
        let (value, another) = (Int(one) ?? 0, Int(other) ?? 0)
        if value != another { return value < another ? -1 : 1 }
        left = left.dropFirst(one.count)
        right = right.dropFirst(other.count)
      } else if first != second {
        return bytes(String(first), String(second))
      } else {
        left = left.dropFirst()
        right = right.dropFirst()
      }
    }
    return left.isEmpty == right.isEmpty ? 0 : left.isEmpty ? -1 : 1
  }

  // MARK: Order

  /// The clients in the order that was asked for; they are given in that of their creation.
  func sorted(_ clients: [Client], by keys: [ClientSort]) -> [Client] {
    clients.enumerated().sorted { one, other in
      for key in keys {
        let order = compare(one.element, other.element, key.key)
        if order != 0 { return key.isDescending ? order > 0 : order < 0 }
      }
      return keys.last?.isDescending == true ? one.offset > other.offset : one.offset < other.offset
    }.map(\.element)
  }

  private func compare(_ one: Client, _ other: Client, _ key: ClientSort.Key) -> Int {
    func both(_ one: String, _ other: String) -> Int {
      collation.order(one, other, byLettersAlone: false)
    }
    func times(_ one: Instant, _ other: Instant) -> Int { one < other ? -1 : one == other ? 0 : 1 }
    switch key {
    case .name: return both(one.name, other.name)
    case .number:
      let order = Self.natural(Text.folded(one.number), Text.folded(other.number))
      return order == 0 ? Self.bytes(one.number, other.number) : order
    case .createdAt: return times(one.createdAt, other.createdAt)
    case .updatedAt, .lastActivity: return times(one.updatedAt, other.updatedAt)
    case .city:
      switch (mainAddress(one)?.city, mainAddress(other)?.city) {
      case (let one?, let other?): return both(one, other)
      case (nil, nil): return 0
      case (nil, _): return 1
      case (_, nil): return -1
      }
    case .currency:
      return Self.bytes(
        one.settings.currency?.rawValue ?? organizationCurrency,
        other.settings.currency?.rawValue ?? organizationCurrency)
    case .relevance, .customField: return 0
    }
  }
}

extension Collation {
  /// Below 0, 0, above 0.
  fileprivate func order(_ one: String, _ other: String, byLettersAlone: Bool) -> Int {
    let (left, right) = byLettersAlone ? (range(one).from, range(other).from) : (key(one), key(other))
    return left == right ? 0 : left.lexicographicallyPrecedes(right) ? -1 : 1
  }
}
