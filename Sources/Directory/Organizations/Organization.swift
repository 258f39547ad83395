/// Whose directory it is.
package struct Organization: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "org"

  package var id: ID<Organization>
  package var name: String
  package var plan: Plan
  /// What a client's own settings fall back to.
  package var defaults: Defaults
  /// What a client's number is made from when none is given: text with one run of zeros in braces, `CLI-{0000}`.
  package var numberPattern: String

  package init(id: ID<Organization>, name: String, plan: Plan, defaults: Defaults, numberPattern: String) {
    self.id = id
    self.name = name
    self.plan = plan
    self.defaults = defaults
    self.numberPattern = numberPattern
  }

  /// What the organization pays for.
  package enum Plan: String, Codable, Sendable, CaseIterable, Comparable {
    case free, pro, enterprise

    package static func < (left: Plan, right: Plan) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .free: 0
      case .pro: 1
      case .enterprise: 2
      }
    }
  }

  /// The values that apply where a client has none of its own.
  package struct Defaults: Codable, Sendable, Equatable {
    package var currency: CurrencyCode
    package var language: LanguageTag
    /// Tells how a telephone number without a country is read.
    package var country: CountryCode
    package var paymentTerms: PaymentTerms
    package var feeType: Settings.FeeType

    package init(
      currency: CurrencyCode, language: LanguageTag, country: CountryCode, paymentTerms: PaymentTerms,
      feeType: Settings.FeeType
    ) {
      self.currency = currency
      self.language = language
      self.country = country
      self.paymentTerms = paymentTerms
      self.feeType = feeType
    }
  }
}
