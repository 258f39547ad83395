/// How a client is invoiced. What is absent is the organization's, then the built-in value.
package struct Settings: Codable, Sendable, Equatable {
  /// The currency of new documents: ISO 4217.
  package var currency: CurrencyCode?
  /// What new documents are charged by.
  package var defaultFeeType: FeeType?
  /// What an hour or a unit costs, in that currency: a decimal.
  package var defaultRate: DecimalNumber?
  /// The tax of new documents.
  package var defaultTaxCode: String?
  /// Whether no tax is charged.
  package var taxExempt: Bool?
  /// Why none is charged.
  package var exemptionReason: String?
  /// The language of documents: BCP 47.
  package var language: LanguageTag?
  /// When invoices are due.
  package var paymentTerms: PaymentTerms?
  /// Printed under the billing block.
  package var legalNotice: String?
  /// The client's own reference: EN 16931 BT-10.
  package var buyerReference: String?
  /// Where electronic invoices go.
  package var electronicAddress: ElectronicAddress?
  /// The client's time zone: an IANA zone name.
  package var timeZone: TimeZoneName?
  /// How much may be owed at most: a decimal.
  package var creditLimit: DecimalNumber?

  /// What a client is charged by.
  package enum FeeType: String, Codable, Sendable, CaseIterable {
    /// Nothing.
    case nonBillable
    /// A price that was agreed on.
    case fixedFee
    /// A rate of the project.
    case projectRate
    /// A rate of the service that is done.
    case serviceRate
    /// A rate of the member who does it.
    case memberRate
    /// A price for each phase.
    case phase
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
