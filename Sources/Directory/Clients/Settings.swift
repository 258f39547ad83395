/// How a client is invoiced. What is absent is the organization's, then the built-in value.
package struct Settings: Codable, Sendable, Equatable {
  /// ISO 4217; applies to new documents only.
  package var currency: CurrencyCode?
  /// What new documents are charged by.
  package var defaultFeeType: FeeType?
  /// A decimal, at least 0.
  package var defaultRate: DecimalNumber?
  /// The tax of new documents.
  package var defaultTaxCode: String?
  /// Whether no tax is charged.
  package var taxExempt: Bool?
  /// Why not, at most 200 characters.
  package var exemptionReason: String?
  /// The language of documents: BCP 47.
  package var language: LanguageTag?
  /// When invoices are due.
  package var paymentTerms: PaymentTerms?
  /// Printed under the billing block, at most 2000 characters.
  package var legalNotice: String?
  /// The client's own reference, at most 50 characters: EN 16931 BT-10.
  package var buyerReference: String?
  /// Where electronic invoices go.
  package var electronicAddress: ElectronicAddress?
  /// An IANA zone name.
  package var timeZone: TimeZoneName?
  /// A decimal, at least 0.
  package var creditLimit: DecimalNumber?

  /// What a client is charged by.
  package enum FeeType: String, Codable, Sendable, CaseIterable {
    case nonBillable, fixedFee, projectRate, serviceRate, memberRate, phase
  }

  /// Where electronic invoices go: EN 16931 BT-49 with its scheme (the EAS code list).
  package struct ElectronicAddress: Codable, Sendable, Equatable {
    /// A code of the EAS list, such as `0009` for a SIRET.
    package var scheme: String
    /// The address in that scheme.
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
