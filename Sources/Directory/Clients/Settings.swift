/// How a client is invoiced. What is absent is the organization's, then the built-in value.
package struct Settings: Codable, Sendable, Equatable {
  /// ISO 4217; applies to new documents only.
  package var currency: CurrencyCode?
  package var defaultFeeType: FeeType?
  /// At least 0.
  package var defaultRate: DecimalNumber?
  package var defaultTaxCode: String?
  package var taxExempt: Bool?
  package var exemptionReason: String?
  /// BCP 47.
  package var language: LanguageTag?
  package var paymentTerms: PaymentTerms?
  /// Printed under the billing block.
  package var legalNotice: String?
  /// EN 16931 BT-10.
  package var buyerReference: String?
  package var electronicAddress: ElectronicAddress?
  /// An IANA zone name.
  package var timeZone: TimeZoneName?
  /// At least 0.
  package var creditLimit: DecimalNumber?

  /// What a client is charged by.
  package enum FeeType: String, Codable, Sendable, CaseIterable {
    case nonBillable, fixedFee, projectRate, serviceRate, memberRate, phase
  }

  /// Where electronic invoices go: EN 16931 BT-49 with its scheme (the EAS code list).
  package struct ElectronicAddress: Codable, Sendable, Equatable {
    package var scheme: String
    package var id: String
  }
}

extension Settings {
  /// Settings as a peer or an import describes them, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var currency: String?
    package var defaultFeeType: FeeType?
    package var defaultRate: String?
    package var defaultTaxCode: String?
    package var taxExempt: Bool?
    package var exemptionReason: String?
    package var language: String?
    package var paymentTerms: PaymentTerms.Draft?
    package var legalNotice: String?
    package var buyerReference: String?
    package var electronicAddress: ElectronicAddressDraft?
    package var timeZone: String?
    package var creditLimit: String?

    package init() {}
  }

  /// An electronic address as a peer describes it, not yet checked.
  package struct ElectronicAddressDraft: Codable, Sendable, Equatable {
    package var scheme: String?
    package var id: String?

    package init(scheme: String? = nil, id: String? = nil) {
      self.scheme = scheme
      self.id = id
    }
  }
}
