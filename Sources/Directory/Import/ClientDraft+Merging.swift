extension Client.Draft {
  /// This client, with what an import says about it.
  ///
  /// Contacts are matched by e-mail address, else by name; addresses by their use; registrations by scheme. The same
  /// import a second time changes nothing.
  ///
  /// - Parameters:
  ///   - fields: What the file has columns for; what those leave empty is cleared if `blankMeans` says so.
  package func merging(
    _ imported: Client.Draft, fields: Set<ImportField> = [], blankMeans: BlankMeans = .keep
  ) -> Client.Draft {
    let cleared = blankMeans == .clear ? fields : []
    var merged = self
    merged.mergeOwnFields(imported, cleared)
    merged.mergeRegistrations(imported, cleared)
    merged.mergeTagsAndIdentifiers(imported, cleared)
    for role in [ImportField.AddressRole.address, .delivery] { merged.mergeAddress(role, imported, cleared) }
    // Of a file with columns for one, the address without a use is that one; cards have any number of them.
    let hasSecond = fields.contains { if case .address(.second, _) = $0 { true } else { false } }
    if hasSecond { merged.mergeAddress(.second, imported, cleared) } else { merged.addFurtherAddresses(imported) }
    merged.mergeContacts(imported.contacts ?? [], cleared)
    merged.mergeSettings(imported.settings ?? Settings.Draft(), cleared)
    merged.customFields.merge(imported.customFields, cleared) { .custom(key: $0) }
    return merged
  }

  private mutating func mergeOwnFields(_ imported: Client.Draft, _ cleared: Set<ImportField>) {
    func pick<Value>(_ part: ImportField.ClientPart, _ old: Value?, _ new: Value?) -> Value? {
      new ?? (cleared.contains(.client(part)) ? nil : old)
    }
    number = imported.number ?? number
    name = imported.name ?? name
    kind = imported.kind ?? kind
    status = imported.status ?? status
    ownerId = imported.ownerId ?? ownerId
    parentId = imported.parentId ?? parentId
    legalName = pick(.legalName, legalName, imported.legalName)
    tradingName = pick(.tradingName, tradingName, imported.tradingName)
    email = pick(.email, email, imported.email)
    website = pick(.website, website, imported.website)
    phone = pick(.phone, phone, Self.merged(phone, imported.phone))
    mobilePhone = pick(.mobilePhone, mobilePhone, Self.merged(mobilePhone, imported.mobilePhone))
  }

  /// The number that is known already, with what was made of it, when the new one is the same.
  private static func merged(_ old: PhoneNumber.Draft?, _ new: PhoneNumber.Draft?) -> PhoneNumber.Draft? {
    guard let new else { return nil }
    return ContactMatch.isSamePhone(old?.raw, new.raw) ? old : new
  }

  private mutating func mergeRegistrations(_ imported: Client.Draft, _ cleared: Set<ImportField>) {
    var list = registrations ?? []
    for new in imported.registrations ?? [] {
      let isKnown = list.contains { Self.isSame($0, new) }
      if isKnown { continue }
      // One that the import has too is not the one that it replaces.
      let index = list.firstIndex { known in
        known.scheme == new.scheme && !(imported.registrations ?? []).contains { Self.isSame(known, $0) }
      }
      if let index { list[index] = new } else { list.append(new) }
    }
    let schemes: [ImportField.ClientPart] = [.siren, .siret, .vat, .duns, .gln]
    for part in schemes where cleared.contains(.client(part)) {
      let isGiven = (imported.registrations ?? []).contains { $0.scheme == part.rawValue }
      if !isGiven { list.removeAll { $0.scheme == part.rawValue } }
    }
    if registrations != nil || !list.isEmpty { registrations = list }
  }

  private static func isSame(_ left: Registration.Draft, _ right: Registration.Draft) -> Bool {
    left.scheme == right.scheme && HeaderText.condensed(left.value ?? "") == HeaderText.condensed(right.value ?? "")
  }

  /// Adds the addresses besides the first of each role, as the cards of a file have them, unless they are there.
  private mutating func addFurtherAddresses(_ imported: Client.Draft) {
    let new = imported.addresses ?? []
    let firsts = [Address.Use.billing, .delivery].compactMap { use in new.firstIndex { ($0.uses ?? []).contains(use) } }
    for index in new.indices where !firsts.contains(index) {
      let isKnown = (addresses ?? []).contains { $0.placeKey == new[index].placeKey }
      if !isKnown { addresses = (addresses ?? []) + [new[index]] }
    }
  }

  private mutating func mergeTagsAndIdentifiers(_ imported: Client.Draft, _ cleared: Set<ImportField>) {
    if let tags = imported.tags {
      // The cell is the whole set; what is spelled otherwise keeps its spelling.
      let known = self.tags ?? []
      let merged = tags.map { tag in known.first { Text.folded($0) == Text.folded(tag) } ?? tag }
      let isSameSet = Set(merged.map(Text.folded)) == Set(known.map(Text.folded))
      if !isSameSet || cleared.isEmpty { self.tags = cleared.isEmpty ? Self.union(known, merged) : merged }
    } else if cleared.contains(.client(.tags)) {
      tags = []
    }
    if let identifiers = imported.externalIds {
      externalIds = (externalIds ?? [:]).merging(identifiers) { _, new in new }
    }
  }

  private static func union(_ known: [String], _ tags: [String]) -> [String] {
    var union = known
    for tag in tags where !union.contains(where: { Text.folded($0) == Text.folded(tag) }) { union.append(tag) }
    return union
  }

  private mutating func mergeAddress(
    _ role: ImportField.AddressRole, _ imported: Client.Draft, _ cleared: Set<ImportField>
  ) {
    let isOfRole = { (address: Address.Draft) in
      let uses = address.uses ?? []
      return switch role {
      case .address: uses.contains(.billing)
      case .delivery: uses.contains(.delivery)
      case .second: uses.isEmpty
      }
    }
    let given = (imported.addresses ?? []).filter(isOfRole)
    var list = addresses ?? []
    // Of several that have no use, those that are there stay, and a new one takes the place of one that is not given.
    let unknown = role == .second ? given.first { new in !list.contains { $0.placeKey == new.placeKey } } : nil
    let new = unknown ?? given.first
    let index =
      (role == .address ? list.firstIndex { $0.isDefaultBilling == true } : nil)
      ?? list.firstIndex { old in
        isOfRole(old) && (unknown == nil || !given.contains { $0.placeKey == old.placeKey })
          && (role != .second || unknown != nil || new == nil || old.placeKey == new?.placeKey)
      }
    guard let index else {
      // One that is known without a use stays: a file that has no other takes it for that of invoices.
      let isKnown = list.contains { ($0.uses ?? []).isEmpty && $0.placeKey == new?.placeKey }
      if let new, !isKnown { addresses = list + [new] }
      return
    }
    list[index].merge(new ?? Address.Draft(), role, cleared)
    addresses = list
  }
}

extension Address.Draft {
  fileprivate mutating func merge(
    _ new: Address.Draft, _ role: ImportField.AddressRole, _ cleared: Set<ImportField>
  ) {
    func pick<Value>(_ part: ImportField.AddressPart, _ old: Value?, _ new: Value?) -> Value? {
      new ?? (cleared.contains(.address(role, part)) ? nil : old)
    }
    label = pick(.label, label, new.label)
    attention = pick(.attention, attention, new.attention)
    line1 = pick(.line1, line1, new.line1)
    line2 = pick(.line2, line2, new.line2)
    line3 = pick(.line3, line3, new.line3)
    postalCode = pick(.postalCode, postalCode, new.postalCode)
    city = pick(.city, city, new.city)
    country = pick(.country, country, new.country)
    let isSameRegion =
      region != nil && (region?.name == new.region?.name || region?.code == new.region?.code && region?.code != nil)
    if !isSameRegion { region = pick(.region, region, new.region) }
  }
}
