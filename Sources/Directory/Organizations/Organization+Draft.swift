extension Organization {
  package static let nameLimit = 200

  /// An organization as a peer describes it, not yet checked. The plan is not the peer's to say.
  package struct Draft: Codable, Sendable, Equatable {
    package var name: String?
    package var defaults: DefaultsDraft?
    package var numberPattern: String?
    package var invoiceNumberPattern: String?
    package var seller: Seller.Draft?
    package var requireTokens: Bool?

    package init() {}
  }

  /// An organization's defaults as a peer describes them, not yet checked.
  package struct DefaultsDraft: Codable, Sendable, Equatable {
    package var currency: String?
    package var language: String?
    package var country: String?
    package var paymentTerms: PaymentTerms.Draft?
    package var feeType: Settings.FeeType?
    package var taxCode: String?
    package var taxes: [Tax.Draft]?

    package init() {}
  }

  /// The draft that would make this organization again: what a merge patch is applied to.
  package var draft: Draft {
    var draft = Draft()
    draft.name = name
    draft.numberPattern = numberPattern
    draft.invoiceNumberPattern = invoiceNumberPattern
    draft.seller = seller?.draft
    draft.requireTokens = requireTokens
    var values = DefaultsDraft()
    values.currency = defaults.currency.rawValue
    values.language = defaults.language.rawValue
    values.country = defaults.country.rawValue
    values.paymentTerms = defaults.paymentTerms.draft
    values.feeType = defaults.feeType
    values.taxCode = defaults.taxCode
    values.taxes = defaults.taxes.map(\.draft)
    draft.defaults = values
    return draft
  }

  /// The organization as a draft says; all of it but the tax, the taxes, the seller, and whether tokens are required, has to
  /// be there.
  ///
  /// - Throws: `Issues`, with pointers into the organization.
  package func updating(_ draft: Draft) throws(Issues) -> Organization {
    var issues = IssueCollector()
    var changed = self
    if let name = issues.requiredLine(draft.name, Self.nameLimit, at: "/name") { changed.name = name }
    if let pattern = issues.requiredLine(draft.numberPattern, Client.numberLimit, at: "/numberPattern") {
      _ = issues.take(at: "/numberPattern") { () throws(Issue) in try NumberPattern(checking: pattern) }
      changed.numberPattern = pattern
    }
    if let pattern = issues.requiredLine(draft.invoiceNumberPattern, Client.numberLimit, at: "/invoiceNumberPattern") {
      _ = issues.take(at: "/invoiceNumberPattern") { () throws(Issue) in try InvoiceNumberPattern(checking: pattern) }
      changed.invoiceNumberPattern = pattern
    }
    changed.requireTokens = draft.requireTokens == true ? true : nil
    changed.defaults = issues.within("/defaults") {
      $0.defaults(draft.defaults ?? DefaultsDraft(), replacing: defaults)
    }
    changed.seller = issues.within("/seller") {
      $0.seller(draft.seller, replacing: seller, in: changed.defaults.country)
    }
    try issues.finish()
    return changed
  }
}

extension IssueCollector {
  fileprivate mutating func defaults(
    _ draft: Organization.DefaultsDraft, replacing previous: Organization.Defaults
  ) -> Organization.Defaults {
    var defaults = previous
    defaults.currency =
      required("/currency") { $0.currency(draft.currency, replacing: previous.currency) } ?? previous.currency
    defaults.language =
      required("/language") { $0.value(draft.language, as: LanguageTag.self, at: "/language") } ?? previous.language
    defaults.country =
      required("/country") { $0.value(draft.country, as: CountryCode.self, at: "/country") } ?? previous.country
    defaults.paymentTerms =
      required("/paymentTerms") { $0.paymentTerms(draft.paymentTerms) } ?? previous.paymentTerms
    defaults.feeType = required("/feeType") { _ in draft.feeType } ?? previous.feeType
    defaults.taxCode = line(draft.taxCode, Settings.taxCodeLimit, at: "/taxCode")
    defaults.taxes = taxes(draft.taxes)
    return defaults
  }

  /// What `check` answers; where there is nothing, and nothing was noted, that it has to be there.
  private mutating func required<Value>(
    _ pointer: String, _ check: (inout IssueCollector) -> Value?
  ) -> Value? {
    let count = list.count
    let value = check(&self)
    if value == nil, list.count == count { add(.required, at: pointer) }
    return value
  }
}
