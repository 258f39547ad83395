package import JSON

/// What one record becomes of several: what the kept one has stays, what it lacks comes from the first of the others
/// that has it, and lists are united without repeats. A choice takes a field from one of them instead, absent or not.
package struct MergedRecord {
  package private(set) var record: JSONObject

  /// What each record keeps for itself: of these the kept one's stay.
  private static let own: Set = [
    "id", "revision", "number", "status", "parentId", "createdAt", "createdBy", "updatedAt", "updatedBy", "importId",
    "deletedAt", "mergedInto",
  ]

  /// - Parameter choices: The record that each field is taken from, by the fields' names as in the history.
  /// - Throws: `Issues` where a choice names a field that is not chosen.
  package init(_ kept: JSONObject, _ others: [JSONObject], choices: [String: JSONObject] = [:]) throws {
    record = kept
    for other in others {
      for member in other.members where !Self.own.contains(member.key) { unite(member.key, member.value) }
    }
    for (field, source) in choices.sorted(by: { $0.key < $1.key }) {
      guard let path = FieldPath(field), Self.isChosen(path) else {
        throw Issues([Issue(.invalidChoice, at: JSONPointer("/choose").appending(field).description, value: field)])
      }
      if case .order(let list) = path { record[list] = source[list] } else { record[path] = source[path] }
    }
  }

  private static func isChosen(_ path: FieldPath) -> Bool {
    switch path {
    case .member(let name): !own.contains(name) || name == "status"
    case .part, .order: true
    case .element, .elementMember, .elementPart: false
    }
  }

  private mutating func unite(_ name: String, _ value: JSONValue) {
    switch (record[name], value) {
    case (nil, _): record[name] = value
    case (.object(var object), .object(let other)) where FieldPath.objects.contains(name):
      for member in other.members where object[member.key] == nil { object[member.key] = member.value }
      record[name] = .object(object)
    case (.array(let list), .array(let other)):
      let united =
        switch name {
        case "contacts": Self.contacts(list, other)
        case "addresses": Self.addresses(list, other)
        case "tags": Self.united(list, other) { $0.string.map(Text.folded) }
        default: Self.united(list, other) { $0 }
        }
      record[name] = .array(united)
    default: break
    }
  }

  private static func united<Key: Hashable>(
    _ list: [JSONValue], _ others: [JSONValue], by key: (JSONValue) -> Key
  ) -> [JSONValue] {
    var seen = Set(list.map(key))
    return list + others.filter { seen.insert(key($0)).inserted }
  }

  // MARK: Contacts and addresses

  private static func contacts(_ list: [JSONValue], _ others: [JSONValue]) -> [JSONValue] {
    var list = list
    for other in others {
      guard case .object(var added) = other else { continue }
      let place = list.firstIndex { hasSameEmail($0, other) } ?? list.firstIndex { hasSameName($0, other) }
      if let place, case .object(let known) = list[place] {
        list[place] = .object(filled(known, from: added))
      } else {
        if list.contains(where: { $0["isDefault"]?.bool == true }) { added["isDefault"] = .bool(false) }
        list.append(.object(added))
      }
    }
    return list
  }

  private static func hasSameEmail(_ one: JSONValue, _ other: JSONValue) -> Bool {
    guard let email = one["email"]?.string, let other = other["email"]?.string else { return false }
    return Text.folded(email) == Text.folded(other)
  }

  /// The same name tells that they are the same where one of them has no address.
  private static func hasSameName(_ one: JSONValue, _ other: JSONValue) -> Bool {
    guard one["email"] == nil || other["email"] == nil else { return false }
    let words = name(of: one)
    return !words.isEmpty && words == name(of: other)
  }

  private static func name(of contact: JSONValue) -> [String] {
    let whole = contact["displayName"]?.string
    let parts = [contact["firstName"]?.string, contact["lastName"]?.string].compactMap { $0 }
    return Text.nameWords(whole ?? parts.joined(separator: " "))
  }

  private static func filled(_ known: JSONObject, from other: JSONObject) -> JSONObject {
    var contact = known
    for member in other.members {
      switch (contact[member.key], member.value) {
      case (nil, _): contact[member.key] = member.value
      case (.array(let phones), .array(let more)) where member.key == "phones":
        let all = united(phones, more) { $0["e164"]?.string ?? $0["raw"]?.string }
        contact["phones"] = .array(Array(all.prefix(Contact.phoneLimit)))
      case (.object(var object), .object(let more)):
        for part in more.members where object[part.key] == nil { object[part.key] = part.value }
        contact[member.key] = .object(object)
      case (.string("none"), .string) where member.key == "invoiceRole": contact["invoiceRole"] = member.value
      default: break
      }
    }
    // A role takes an e-mail address: one that came alone has none.
    if contact["email"] == nil { contact["invoiceRole"] = .string("none") }
    return contact
  }

  private static func addresses(_ list: [JSONValue], _ others: [JSONValue]) -> [JSONValue] {
    var list = list
    for other in others {
      guard case .object(var added) = other else { continue }
      if let place = list.firstIndex(where: { addressKey($0) == addressKey(other) }),
        case .object(var known) = list[place]
      {
        let uses = united(known["uses"]?.array ?? [], added["uses"]?.array ?? []) { $0 }
        known["uses"] = .array(uses)
        for member in added.members where known[member.key] == nil { known[member.key] = member.value }
        list[place] = .object(known)
      } else {
        if list.contains(where: { $0["isDefaultBilling"]?.bool == true }) { added["isDefaultBilling"] = .bool(false) }
        list.append(.object(added))
      }
    }
    return list
  }

  private static func addressKey(_ address: JSONValue) -> [String] {
    ["line1", "line2", "line3", "postalCode", "city", "country"].map { Text.nameKey(address[$0]?.string ?? "") }
  }
}
