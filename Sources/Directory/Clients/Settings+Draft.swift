extension Settings {
  package static let taxCodeLimit = 40
  package static let exemptionReasonLimit = 200
  package static let legalNoticeLimit = 2000
  package static let buyerReferenceLimit = 50
  package static let electronicSchemeLimit = 4
  package static let electronicAddressLimit = 254

  /// The draft that would make these settings again.
  package var draft: Draft {
    var draft = Draft()
    draft.currency = currency?.rawValue
    draft.defaultFeeType = defaultFeeType
    draft.defaultRate = defaultRate?.rawValue
    draft.defaultTaxCode = defaultTaxCode
    draft.taxExempt = taxExempt
    draft.exemptionReason = exemptionReason
    draft.language = language?.rawValue
    draft.paymentTerms = paymentTerms?.draft
    draft.legalNotice = legalNotice
    draft.buyerReference = buyerReference
    draft.electronicAddress = electronicAddress.map { ElectronicAddressDraft(scheme: $0.scheme, id: $0.id) }
    draft.timeZone = timeZone?.rawValue
    draft.creditLimit = creditLimit?.rawValue
    return draft
  }
}

extension IssueCollector {
  /// The settings of a draft; what is noted points into them.
  mutating func settings(_ draft: Settings.Draft, replacing previous: Settings?) -> Settings {
    Settings(
      currency: currency(draft.currency, replacing: previous?.currency), defaultFeeType: draft.defaultFeeType,
      defaultRate: amount(draft.defaultRate, at: "/defaultRate"),
      defaultTaxCode: line(draft.defaultTaxCode, Settings.taxCodeLimit, at: "/defaultTaxCode"),
      taxExempt: draft.taxExempt,
      exemptionReason: line(draft.exemptionReason, Settings.exemptionReasonLimit, at: "/exemptionReason"),
      language: value(draft.language, as: LanguageTag.self, at: "/language"),
      paymentTerms: paymentTerms(draft.paymentTerms),
      legalNotice: lines(draft.legalNotice, Settings.legalNoticeLimit, at: "/legalNotice"),
      buyerReference: line(draft.buyerReference, Settings.buyerReferenceLimit, at: "/buyerReference"),
      electronicAddress: electronicAddress(draft.electronicAddress),
      timeZone: value(draft.timeZone, as: TimeZoneName.self, at: "/timeZone"),
      creditLimit: amount(draft.creditLimit, at: "/creditLimit"))
  }

  mutating func paymentTerms(_ draft: PaymentTerms.Draft?) -> PaymentTerms? {
    guard let draft else { return nil }
    return take(at: "/paymentTerms") { () throws(Issue) in try PaymentTerms(checking: draft) }
  }

  /// A currency in use, or the retired one that the record has already.
  mutating func currency(_ text: String?, replacing previous: CurrencyCode?) -> CurrencyCode? {
    if let previous, text == previous.rawValue { return previous }
    return value(text, as: CurrencyCode.self, at: "/currency")
  }

  private mutating func amount(_ text: String?, at pointer: String) -> DecimalNumber? {
    guard let text, !Text.trim(text).isEmpty else { return nil }
    return take(at: pointer) { () throws(Issue) in try DecimalNumber(checkingNotNegative: text) }
  }

  /// A scheme of the EAS code list: four digits, or two letters such as `EM` for an e-mail address.
  mutating func electronicAddress(_ draft: Settings.ElectronicAddressDraft?) -> Settings.ElectronicAddress? {
    guard let draft else { return nil }
    let isBlank = [draft.scheme, draft.id].allSatisfy { $0.map { Text.trim($0).isEmpty } ?? true }
    if isBlank { return nil }
    return within("/electronicAddress") { issues in
      let scheme = issues.requiredLine(draft.scheme, Settings.electronicSchemeLimit, at: "/scheme")?.uppercased()
      let id = issues.requiredLine(draft.id, Settings.electronicAddressLimit, at: "/id")
      guard let scheme, let id else { return nil }
      let bytes = scheme.utf8
      let isNumber = bytes.count == 4 && bytes.allSatisfy { (0x30...0x39).contains($0) }
      guard isNumber || (bytes.count == 2 && bytes.allSatisfy { (0x41...0x5A).contains($0) }) else {
        issues.add(Issue(.invalidChoice, value: scheme, suggestion: "0009, 0225, 9957, EM"), at: "/scheme")
        return nil
      }
      if scheme == "EM", issues.value(id, as: EmailAddress.self, at: "/id") == nil { return nil }
      return Settings.ElectronicAddress(scheme: scheme, id: id)
    }
  }
}
