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

extension Organization: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "name": SchemaKeyword.text(upTo: nameLimit),
      // Text with one run of zeros in braces.
      "numberPattern": SchemaKeyword.text(upTo: Client.numberLimit) + [.pattern("^[^{}]*\\{0{1,15}\\}[^{}]*$")],
    ]
  }
}

extension Organization.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { Organization.rules }
}

extension Organization.Defaults: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { ["taxCode": [.maxLength(Settings.taxCodeLimit)]] }
}

extension Organization.DefaultsDraft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    Organization.Defaults.rules.merging([
      "currency": SchemaKeyword.length(CurrencyCode.length),
      "country": SchemaKeyword.length(CountryCode.length),
      "language": LanguageTag.rules,
    ]) { $1 }
  }
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
