internal import JSON

/// One reason to take two records for the same client, or not to.
package struct DuplicateEvidence: Codable, Sendable, Equatable {
  /// What the two have in common.
  package var kind: Kind
  /// How likely it makes it that they are the same, in hundredths, were there nothing else; below 0, how much less
  /// likely it makes it.
  package var weight: Int
  /// What both have, in the form in which it is compared.
  package var value: String

  /// What two records can have in common.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// A number in a register.
    case registration
    /// The same French company: the SIREN inside a SIRET or a VAT number.
    case company
    /// An e-mail address, the client's or a contact's.
    case email
    /// A telephone number.
    case phone
    /// A name, without legal form, accents and the order of words.
    case name
    /// Names that differ by a slip of the pen in one long word, at the same place.
    case nearName
    /// Names of which one has all the words of the other and more, at the same place.
    case partialName
    /// The first line of an address and its place.
    case address
    /// The postal code, or the city; counts beside a name only.
    case place
    /// The host of the website.
    case website
    /// Both have a SIREN, and not the same: speaks against it.
    case otherCompany

    package var weight: Int {
      switch self {
      case .registration: 90
      case .company: 80
      case .email: 60
      case .phone, .name, .nearName: 50
      case .partialName, .address, .website: 35
      case .place: 20
      case .otherCompany: -70
      }
    }
  }
}

/// How likely two records are of one client, and why.
package struct DuplicateComparison: Codable, Sendable, Equatable {
  /// 0 to 100. Evidence adds up as chances do: of what is left to 100, each takes its weight.
  package var score: Int
  /// The strongest first.
  package var evidence: [DuplicateEvidence]

  package init(_ one: DuplicateTraits, _ other: DuplicateTraits) {
    (score, evidence) = (0, [])
    add(.registration, one.registrations.intersection(other.registrations).min())
    let company = one.companies.intersection(other.companies).min()
    // It says the same once more where the registration is the SIREN itself or has it inside.
    if evidence.isEmpty { add(.company, company) }
    add(.email, one.emails.intersection(other.emails).min())
    add(.phone, one.phones.intersection(other.phones).min())
    let place = one.places.intersection(other.places).min()
    if let name = one.names.intersection(other.names).min() {
      add(.name, name)
      add(.place, place.map { String($0.drop { $0 == " " }) })
    } else if let place, let (kind, names) = Self.nearNames(one.names, other.names) {
      add(kind, names)
      add(.place, String(place.drop { $0 == " " }))
    }
    add(.address, one.addressLines.intersection(other.addressLines).min()?.replacing("\u{1}", with: " "))
    add(.website, one.hosts.intersection(other.hosts).min())
    var left = evidence.reduce(10_000) { $0 * (100 - $1.weight) / 100 }
    evidence.sort { $0.weight > $1.weight }
    if !one.companies.isEmpty, !other.companies.isEmpty, company == nil {
      add(.otherCompany, "\(one.companies.min() ?? "") \(other.companies.min() ?? "")")
      left = 10_000 - (10_000 - left) * (100 + DuplicateEvidence.Kind.otherCompany.weight) / 100
    }
    score = (10_000 - left + 50) / 100
  }

  private mutating func add(_ kind: DuplicateEvidence.Kind, _ value: String?) {
    if let value { evidence.append(DuplicateEvidence(kind: kind, weight: kind.weight, value: value)) }
  }

  /// The first two names that are near, and how.
  private static func nearNames(
    _ some: Set<String>, _ others: Set<String>
  ) -> (kind: DuplicateEvidence.Kind, names: String)? {
    for kind in [DuplicateEvidence.Kind.nearName, .partialName] {
      for name in some.sorted() {
        for other in others.sorted() {
          let (words, more) = (NameWords(name), NameWords(other))
          let isNear =
            kind == .nearName ? words.isMisspelling(of: more) : words.isPart(of: more) || more.isPart(of: words)
          if isNear { return (kind, "\(name) ~ \(other)") }
        }
      }
    }
    return nil
  }
}
