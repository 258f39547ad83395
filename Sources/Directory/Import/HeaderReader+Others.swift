/// What a column means where that depends on the other columns.
extension HeaderReader {
  mutating func settleByOthers(
    _ fields: inout [Int: ImportField], _ texts: [Int: String], fixed: [Int: Bool], _ row: Int?,
    _ ignored: inout Set<Int>
  ) {
    settlePeople(&fields, texts, fixed, row, &ignored)
    followAddresses(&fields, texts, fixed)
    separateAddresses(&fields, texts, fixed: fixed, row, &ignored)
  }

  private mutating func settlePeople(
    _ fields: inout [Int: ImportField], _ texts: [Int: String], _ fixed: [Int: Bool], _ row: Int?,
    _ ignored: inout Set<Int>
  ) {
    let known = Set(fields.values)
    let namesPeople = known.contains(.contact(1, .firstName)) || known.contains(.contact(1, .lastName))
    guard namesPeople else { return }
    let titles = fields.filter { $0.value == .contact(1, .jobTitle) }.keys
    for (column, header) in texts where fixed[column] != true {
      switch (HeaderText.key(header), fields[column]) {
      // "Contact name" beside a person's first and last name is the client's, as Xero has it.
      case ("contactname", .contact(1, .displayName)?) where !known.contains(.client(.name)):
        fields[column] = .client(.name)
      // Beside a job title, a title is what a person is addressed by.
      case ("title", .contact(1, .jobTitle)?) where titles.count > 1:
        fields[column] = .contact(1, .salutation)
      // In a list of people it is what the other system calls the person, and not the client.
      case ("recordid", .externalID?) where known.contains(.client(.name)):
        fields[column] = nil
        ignored.insert(column)
        note(.unknownHeader, column, row, header)
      default: break
      }
    }
  }

  /// Takes a postal code right behind "Ville livraison" for that of the delivery, where there was one before.
  private func followAddresses(_ fields: inout [Int: ImportField], _ texts: [Int: String], _ fixed: [Int: Bool]) {
    var said: Set<ImportField> = []
    var role = ImportField.AddressRole.address
    var last: Int?
    for column in fields.keys.sorted() {
      guard case .address(var own, let part) = fields[column] else { continue }
      let isPlain = own == .address && fixed[column] != true && HeaderMatcher.addressMarks(texts[column] ?? "").isEmpty
      let isBehind = last == column - 1 && role != .address
      if isPlain, isBehind, said.contains(.address(.address, part)), !said.contains(.address(role, part)) {
        own = role
        fields[column] = .address(role, part)
      }
      said.insert(.address(own, part))
      (role, last) = (own, column)
    }
  }

  /// Gives the columns of a second address fields of their own.
  private mutating func separateAddresses(
    _ fields: inout [Int: ImportField], _ texts: [Int: String], fixed: [Int: Bool], _ row: Int?,
    _ ignored: inout Set<Int>
  ) {
    let seconds = Set(fields.values.compactMap { if case .address(.second, let part) = $0 { part } else { nil } })
    let mayBeStreet = !seconds.isDisjoint(with: [.city, .postalCode, .country]) && !seconds.contains(.line1)
    var columns: [AddressGroups.Column] = []
    for (column, field) in fields where fixed[column] != true {
      guard case .address(.address, let part) = field, let header = texts[column] else { continue }
      if part == .line2, mayBeStreet, HeaderMatcher.isNumberedStreet(header) {
        fields[column] = .address(.second, .line1)
      } else {
        columns.append(AddressGroups.Column(column: column, part: part, marks: HeaderMatcher.addressMarks(header)))
      }
    }
    let groups = AddressGroups(columns, hasSecond: !seconds.isEmpty)
    for column in groups.second {
      guard case .address(_, let part) = fields[column] else { continue }
      fields[column] = .address(.second, part)
      if column == groups.second.first {
        note(.secondAddress(.address(.second, part)), column, row, texts[column] ?? "")
      }
    }
    for column in groups.further.sorted() {
      fields[column] = nil
      ignored.insert(column)
      note(.furtherAddress, column, row, texts[column] ?? "")
    }
  }
}
