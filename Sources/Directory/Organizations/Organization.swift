/// Whose directory it is.
package struct Organization: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "org"

  /// Stable; given by the service.
  package var id: ID<Organization>
  /// 1 when it is made, and one more with each change.
  package var revision: Int
  /// What it is called.
  package var name: String
  /// What it pays for; only who runs the service changes it.
  package var plan: Plan
  /// What a client's own settings fall back to.
  package var defaults: Defaults
  /// What a client's number is made from when none is given: text with one run of zeros in braces, `CLI-{0000}`.
  package var numberPattern: String
  /// What an invoice's number is made from when it is issued: text with the year and one run of zeros in braces,
  /// `{yyyy}-{0000}`.
  package var invoiceNumberPattern: String
  /// What it is called on its invoices; without it none can be issued.
  package var seller: Seller?
  /// Whether a session needs a token; where it is absent, whoever may open the store's file is the first owner.
  package var requireTokens: Bool?

  package init(
    id: ID<Organization>, revision: Int = 1, name: String, plan: Plan, defaults: Defaults, numberPattern: String,
    invoiceNumberPattern: String = InvoiceNumberPattern.usual, seller: Seller? = nil
  ) {
    self.id = id
    self.revision = revision
    self.name = name
    self.plan = plan
    self.defaults = defaults
    self.numberPattern = numberPattern
    self.invoiceNumberPattern = invoiceNumberPattern
    self.seller = seller
  }

  /// What the organization pays for.
  package enum Plan: String, Codable, Sendable, CaseIterable, Comparable {
    /// Clients can be read.
    case free
    /// Clients can be changed too.
    case pro
    /// As `pro`.
    case enterprise

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
    /// The currency of new documents: ISO 4217.
    package var currency: CurrencyCode
    /// The language of documents: BCP 47.
    package var language: LanguageTag
    /// The country in which telephone numbers without a country's code are dialled: ISO 3166-1 alpha-2.
    package var country: CountryCode
    /// When invoices are due.
    package var paymentTerms: PaymentTerms
    /// What new documents are charged by.
    package var feeType: Settings.FeeType
    /// The tax of new documents.
    package var taxCode: String?
    /// The taxes that documents may name by their codes.
    package var taxes: [Tax]

    package init(
      currency: CurrencyCode, language: LanguageTag, country: CountryCode, paymentTerms: PaymentTerms,
      feeType: Settings.FeeType, taxCode: String? = nil, taxes: [Tax] = []
    ) {
      self.currency = currency
      self.language = language
      self.country = country
      self.paymentTerms = paymentTerms
      self.feeType = feeType
      self.taxCode = taxCode
      self.taxes = taxes
    }
  }
}
