extension Address {
  package static let labelLimit = 80
  /// Of the lines and of the attention.
  package static let lineLimit = 200
  package static let postalCodeLimit = 20
  package static let cityLimit = 120
  package static let regionNameLimit = 120

  /// The draft that would make this address again.
  package var draft: Draft {
    var draft = Draft()
    draft.id = id
    draft.label = label
    draft.uses = uses
    draft.isDefaultBilling = isDefaultBilling
    draft.attention = attention
    draft.line1 = line1
    draft.line2 = line2
    draft.line3 = line3
    draft.postalCode = postalCode
    draft.city = city
    draft.region = region.map { RegionDraft(code: $0.code, name: $0.name) }
    draft.country = country?.rawValue
    return draft
  }
}

extension IssueCollector {
  mutating func addresses(
    _ drafts: [Address.Draft]?, replacing previous: [Address], in context: ClientContext
  ) -> [Address] {
    guard let drafts, !drafts.isEmpty else { return [] }
    var seen: Set<ID<Address>> = []
    var marked: Int?
    var addresses: [Address] = each(drafts, limit: Client.addressLimit, at: "/addresses") { issues, index, draft in
      var id = ID<Address>(rawValue: "")
      if let given = draft.id {
        if !previous.contains(where: { $0.id == given }) {
          issues.add(.unknownReference, at: "/id", value: given.rawValue)
        } else if !seen.insert(given).inserted {
          issues.add(.duplicate, at: "/id", value: given.rawValue)
        }
        id = given
      } else {
        id = context.identifiers.next(Address.self, at: context.now)
      }
      let address = issues.address(draft, id: id)
      if draft.isDefaultBilling == true, address.uses.contains(.billing) {
        if marked != nil { issues.add(.twoDefaults, at: "/isDefaultBilling") }
        marked = index
      }
      return address
    }
    let unmarked = drafts.filter { $0.isDefaultBilling == false }.compactMap(\.id)
    Address.settleDefault(&addresses, marked: marked, unmarked: Set(unmarked), replacing: previous)
    return addresses
  }

  mutating func address(_ draft: Address.Draft, id: ID<Address>) -> Address {
    let country = value(draft.country, as: CountryCode.self, at: "/country")
    // To mark an address as the default for bills is to use it for them.
    let uses = draft.uses ?? (draft.isDefaultBilling == true ? [.billing] : [])
    return Address(
      id: id, label: line(draft.label, Address.labelLimit, at: "/label"),
      uses: uses.count < 2 ? uses : Address.Use.allCases.filter(uses.contains), isDefaultBilling: false,
      attention: line(draft.attention, Address.lineLimit, at: "/attention"),
      line1: line(draft.line1, Address.lineLimit, at: "/line1"),
      line2: line(draft.line2, Address.lineLimit, at: "/line2"),
      line3: line(draft.line3, Address.lineLimit, at: "/line3"),
      postalCode: line(draft.postalCode, Address.postalCodeLimit, at: "/postalCode"),
      city: line(draft.city, Address.cityLimit, at: "/city"),
      region: region(draft.region, country: country), country: country)
  }

  private mutating func region(_ draft: Address.RegionDraft?, country: CountryCode?) -> Address.Region? {
    guard let draft else { return nil }
    let name = line(draft.name, Address.regionNameLimit, at: "/region/name")
    let code = take(at: "/region/code") { () throws(Issue) in
      try Address.Region.check(code: draft.code, country: country)
    }
    guard let name else {
      if code != nil { add(.required, at: "/region/name") }
      return nil
    }
    return Address.Region(code: code ?? nil, name: name)
  }
}

extension Address.Region {
  /// The code in capitals: a country's alpha-2 code, a hyphen and up to three letters or digits (ISO 3166-2).
  ///
  /// - Throws: `invalidRegion` where it has another form or is of another country.
  static func check(code: String?, country: CountryCode?) throws(Issue) -> String? {
    let clean = try Text.clean(code ?? "", limit: 20).uppercased()
    if clean.isEmpty { return nil }
    let part = clean.utf8.dropFirst(3)
    let isPart =
      (1...3).contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    let prefix = String(clean.prefix(2))
    guard isPart, clean.utf8.dropFirst(2).first == 0x2D, LineTable.countries.contains(prefix) else {
      let isBare = (1...3).contains(clean.utf8.count) && clean.utf8.allSatisfy { $0 < 0x80 && $0 != 0x2D }
      throw Issue(.invalidRegion, value: clean, suggestion: isBare ? country.map { "\($0)-\(clean)" } : nil)
    }
    guard country == nil || country?.rawValue == prefix else {
      throw Issue(.invalidRegion, value: clean, suggestion: country.map { "\($0)-…" })
    }
    return clean
  }
}

extension Address {
  /// Makes exactly one billing address the default: the marked one, else the one that was and is not unmarked, else the
  /// first that is not unmarked, else the first.
  static func settleDefault(
    _ addresses: inout [Address], marked: Int?, unmarked: Set<ID<Address>> = [], replacing previous: [Address]
  ) {
    let former = previous.first(where: \.isDefaultBilling)?.id
    let isBilling = { (address: Address) in address.uses.contains(.billing) }
    let isFree = { (address: Address) in isBilling(address) && !unmarked.contains(address.id) }
    let chosen =
      marked ?? addresses.firstIndex { $0.id == former && isFree($0) } ?? addresses.firstIndex(where: isFree)
      ?? addresses.firstIndex(where: isBilling)
    for index in addresses.indices { addresses[index].isDefaultBilling = index == chosen }
  }
}
