/// A place of a client, with what it is used for.
package struct Address: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "adr"

  /// Stable; given by the service.
  package var id: ID<Address>
  /// What people call it by.
  package var label: String?
  /// What it is for; any number of uses, or none.
  package var uses: [Use]
  /// Whether invoices go here: true for exactly one address of a client that has a billing address.
  package var isDefaultBilling: Bool
  /// Who is to get what is sent there.
  package var attention: String?
  /// The first line: EN 16931 BT-50.
  package var line1: String?
  /// The second line: EN 16931 BT-51.
  package var line2: String?
  /// The third line: EN 16931 BT-163.
  package var line3: String?
  /// The postal code, always text: "04001" keeps its zero.
  package var postalCode: String?
  /// The city or town.
  package var city: String?
  /// The part of the country.
  package var region: Region?
  /// The country: ISO 3166-1 alpha-2.
  package var country: CountryCode?

  /// What an address is for.
  package enum Use: String, Codable, Sendable, CaseIterable {
    /// Invoices go there.
    case billing
    /// Goods go there.
    case delivery
    /// People go there.
    case visit
  }

  /// A part of a country.
  package struct Region: Codable, Sendable, Equatable {
    /// ISO 3166-2, such as `FR-75`.
    package var code: String?
    /// What the part is called.
    package var name: String
  }
}

extension Address {
  /// An address as a peer or an import describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    /// The identifier of an address that the client has already; absent for a new one.
    package var id: ID<Address>?
    package var label: String?
    package var uses: [Use]?
    package var isDefaultBilling: Bool?
    package var attention: String?
    package var line1: String?
    package var line2: String?
    package var line3: String?
    package var postalCode: String?
    package var city: String?
    package var region: RegionDraft?
    package var country: String?

    package init() {}
  }

  /// A region as a peer describes it, not yet checked.
  package struct RegionDraft: Codable, Sendable, Equatable {
    package var code: String?
    package var name: String?

    package init(code: String? = nil, name: String? = nil) {
      self.code = code
      self.name = name
    }
  }
}
