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
      // The same, with the year.
      "invoiceNumberPattern": SchemaKeyword.text(upTo: Client.numberLimit)
        + [.pattern("^[^{}]*(\\{yyyy\\}[^{}]*\\{0{1,15}\\}|\\{0{1,15}\\}[^{}]*\\{yyyy\\})[^{}]*$")],
    ]
  }
}

extension Organization.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { Organization.rules }
}

extension Organization.Defaults: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    ["taxCode": [.maxLength(Settings.taxCodeLimit)], "taxes": [.maxItems(Tax.limit)]]
  }
}

extension Tax: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "code": SchemaKeyword.text(upTo: Settings.taxCodeLimit),
      "label": SchemaKeyword.text(upTo: labelLimit),
      "exemptionReason": SchemaKeyword.text(upTo: Settings.exemptionReasonLimit),
      "exemptionCode": SchemaKeyword.text(upTo: exemptionCodeLimit),
    ]
  }
}

extension Tax.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    SchemaKeyword.mayBeBlank(Tax.rules, except: ["code"]).merging(["rate": DecimalNumber.notNegative]) { $1 }
  }
  package static var needed: [[String]] { [["code"], ["category"]] }
}

extension Seller: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "legalName": SchemaKeyword.text(upTo: Client.nameLimit),
      "tradingName": SchemaKeyword.text(upTo: Client.nameLimit),
      "legalForm": SchemaKeyword.text(upTo: legalFormLimit),
      "registrations": [.maxItems(Client.registrationLimit)],
      "legalNotice": SchemaKeyword.text(upTo: Settings.legalNoticeLimit),
    ]
  }
}

extension Seller.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    SchemaKeyword.mayBeBlank(Seller.rules, except: ["legalName", "registrations"]).merging([
      "email": EmailAddress.rules, "website": WebAddress.rules,
    ]) { $1 }
  }
  package static var needed: [[String]] { [["legalName"], ["address"]] }
}

extension PaymentAccount: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { ["holder": SchemaKeyword.text(upTo: Client.nameLimit)] }
}

extension PaymentAccount.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { SchemaKeyword.mayBeBlank(PaymentAccount.rules) }
  package static var needed: [[String]] { [["iban"]] }
}

extension PostalAddress: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { Address.rules.filter { $0.key != "label" } }
}

extension PostalAddress.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    SchemaKeyword.mayBeBlank(PostalAddress.rules).merging(["country": SchemaKeyword.length(CountryCode.length)]) { $1 }
  }
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
