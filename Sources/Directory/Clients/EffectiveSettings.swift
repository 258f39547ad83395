/// The settings that apply to a client, and where each comes from.
package struct EffectiveSettings: Codable, Sendable, Equatable {
  /// The values that apply. What is absent has no value: neither the client nor the organization gives one.
  package var settings: Settings
  /// Where each setting comes from, by its name; all settings are there.
  package var sources: [String: Source]

  /// Where a setting comes from.
  package enum Source: String, Codable, Sendable, CaseIterable {
    /// The client has it.
    case client
    /// The client has none: it is the organization's.
    case organization
    /// Neither has one: it is what the service does then, or nothing.
    case builtIn
  }

  package init(_ own: Settings, defaults: Organization.Defaults) {
    var sources: [String: Source] = [:]
    func choose<Value>(_ name: String, _ own: Value?, _ organization: Value?, _ builtIn: Value? = nil) -> Value? {
      sources[name] = own != nil ? .client : organization != nil ? .organization : .builtIn
      return own ?? organization ?? builtIn
    }
    settings = Settings(
      currency: choose("currency", own.currency, defaults.currency),
      defaultFeeType: choose("defaultFeeType", own.defaultFeeType, defaults.feeType),
      defaultRate: choose("defaultRate", own.defaultRate, nil),
      defaultTaxCode: choose("defaultTaxCode", own.defaultTaxCode, defaults.taxCode),
      taxExempt: choose("taxExempt", own.taxExempt, nil, false),
      exemptionReason: choose("exemptionReason", own.exemptionReason, nil),
      language: choose("language", own.language, defaults.language),
      paymentTerms: choose("paymentTerms", own.paymentTerms, defaults.paymentTerms),
      legalNotice: choose("legalNotice", own.legalNotice, nil),
      buyerReference: choose("buyerReference", own.buyerReference, nil),
      electronicAddress: choose("electronicAddress", own.electronicAddress, nil),
      timeZone: choose("timeZone", own.timeZone, nil, TimeZoneName(rawValue: "UTC")),
      creditLimit: choose("creditLimit", own.creditLimit, nil))
    self.sources = sources
  }
}
