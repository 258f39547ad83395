/// A rule that a good record keeps, though the directory takes one that does not.
package enum HouseRule: String, Codable, Sendable, CaseIterable {
  /// An active contact receives the client's invoices.
  case noInvoiceRecipient
  /// A French organization has a SIREN.
  case missingSIREN
  /// The SIREN that a SIRET begins with is the client's.
  case siretOfAnotherSIREN
  /// The SIREN that a French VAT number ends with is the client's.
  case vatOfAnotherSIREN
  /// A telephone number is known in the form of E.164.
  case phoneNotE164
  /// A postal code has the form that its country's have.
  case postalCodeOfAnotherForm
  /// An active contact has an e-mail address or a telephone number.
  case unreachableContact
  /// An address is the default one for invoices.
  case noBillingAddress
  /// A client to whom no tax is charged says why.
  case exemptWithoutReason
  /// A custom field that is required has a value.
  case missingCustomField
  /// The value of a custom field is one that could be set now: no option of it is retired, and it is within the limits.
  case outdatedCustomField
  /// The directory has the client once.
  case likelyDuplicate

  /// How much it matters that a rule is broken.
  package enum Severity: String, Codable, Sendable, CaseIterable {
    /// It has to be put right.
    case error
    /// It should be put right.
    case warning
    /// It is worth knowing.
    case information
    /// The rule is not looked at.
    case off
  }

  /// What holds where nothing else is asked.
  package var severity: Severity {
    switch self {
    case .siretOfAnotherSIREN, .vatOfAnotherSIREN: .error
    case .noInvoiceRecipient, .missingSIREN, .phoneNotE164, .postalCodeOfAnotherForm, .unreachableContact,
      .exemptWithoutReason, .missingCustomField, .outdatedCustomField, .likelyDuplicate:
      .warning
    case .noBillingAddress: .information
    }
  }
}
