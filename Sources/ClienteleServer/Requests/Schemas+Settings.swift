package import Directory
package import JSON

// The rules of what says how a client is invoiced.

extension Settings: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "defaultTaxCode": [.maxLength(taxCodeLimit)],
      "exemptionReason": [.maxLength(exemptionReasonLimit)],
      "legalNotice": [.maxLength(legalNoticeLimit)],
      "buyerReference": [.maxLength(buyerReferenceLimit)],
    ]
  }
}

extension Settings.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    Settings.rules.merging([
      "currency": SchemaKeyword.length(CurrencyCode.length),
      "defaultRate": DecimalNumber.notNegative,
      "creditLimit": DecimalNumber.notNegative,
      "language": LanguageTag.rules,
    ]) { $1 }
  }
}

extension Settings.ElectronicAddress: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "scheme": SchemaKeyword.text(upTo: Settings.electronicSchemeLimit),
      "id": SchemaKeyword.text(upTo: Settings.electronicAddressLimit),
    ]
  }
}

extension Settings.ElectronicAddressDraft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { Settings.ElectronicAddress.rules }
  package static var needed: [[String]] { [["scheme"], ["id"]] }
}

extension PaymentTerms: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "days": SchemaKeyword.range(days), "day": SchemaKeyword.range(monthDays),
      "monthsAhead": SchemaKeyword.range(monthsAhead),
    ]
  }
  package static var needed: [[String]] { [["kind"]] }
}

extension PaymentTerms.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { PaymentTerms.rules }
  package static var needed: [[String]] { PaymentTerms.needed }
}
