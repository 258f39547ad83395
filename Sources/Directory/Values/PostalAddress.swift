/// A place as a document has it: a copy, which later changes do not reach.
package struct PostalAddress: Codable, Sendable, Equatable {
  /// Who is to get what is sent there.
  package var attention: String?
  /// The first line: EN 16931 BT-35 of a seller, BT-50 of a buyer, BT-75 of a delivery.
  package var line1: String?
  /// The second line: BT-36, BT-51, BT-76.
  package var line2: String?
  /// The third line: BT-162, BT-163, BT-165.
  package var line3: String?
  /// The postal code, always text: BT-38, BT-53, BT-78.
  package var postalCode: String?
  /// The city or town: BT-37, BT-52, BT-77.
  package var city: String?
  /// The part of the country: BT-39, BT-54, BT-79.
  package var region: Address.Region?
  /// The country, ISO 3166-1 alpha-2: BT-40, BT-55, BT-80.
  package var country: CountryCode?

  package init() {}

  package init(_ address: Address) {
    attention = address.attention
    line1 = address.line1
    line2 = address.line2
    line3 = address.line3
    postalCode = address.postalCode
    city = address.city
    region = address.region
    country = address.country
  }

  /// A place as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var attention: String?
    package var line1: String?
    package var line2: String?
    package var line3: String?
    package var postalCode: String?
    package var city: String?
    package var region: Address.RegionDraft?
    package var country: String?

    package init() {}
  }

  /// The draft that would make this place again.
  package var draft: Draft {
    var draft = Draft()
    draft.attention = attention
    draft.line1 = line1
    draft.line2 = line2
    draft.line3 = line3
    draft.postalCode = postalCode
    draft.city = city
    draft.region = region.map { Address.RegionDraft(code: $0.code, name: $0.name) }
    draft.country = country?.rawValue
    return draft
  }
}

extension IssueCollector {
  /// A place; nil of a draft with nothing in it.
  mutating func place(_ draft: PostalAddress.Draft?) -> PostalAddress? {
    guard let draft else { return nil }
    var address = Address.Draft()
    address.attention = draft.attention
    address.line1 = draft.line1
    address.line2 = draft.line2
    address.line3 = draft.line3
    address.postalCode = draft.postalCode
    address.city = draft.city
    address.region = draft.region
    address.country = draft.country
    let place = PostalAddress(self.address(address, id: ID(rawValue: "")))
    return place == PostalAddress() ? nil : place
  }
}
