extension Client.Draft {
  mutating func mergeSettings(_ new: Settings.Draft, _ cleared: Set<ImportField>) {
    func pick<Value>(_ part: ImportField.ClientPart, _ old: Value?, _ new: Value?) -> Value? {
      new ?? (cleared.contains(.client(part)) ? nil : old)
    }
    var merged = settings ?? Settings.Draft()
    merged.currency = pick(.currency, merged.currency, new.currency)
    merged.defaultFeeType = pick(.feeType, merged.defaultFeeType, new.defaultFeeType)
    merged.defaultRate = pick(.rate, merged.defaultRate, new.defaultRate)
    merged.defaultTaxCode = pick(.tax, merged.defaultTaxCode, new.defaultTaxCode)
    merged.taxExempt = pick(.taxExempt, merged.taxExempt, new.taxExempt)
    merged.exemptionReason = pick(.exemptionReason, merged.exemptionReason, new.exemptionReason)
    merged.language = pick(.language, merged.language, new.language)
    merged.paymentTerms = pick(.paymentTerms, merged.paymentTerms, new.paymentTerms)
    merged.legalNotice = pick(.legalNotice, merged.legalNotice, new.legalNotice)
    merged.buyerReference = pick(.buyerReference, merged.buyerReference, new.buyerReference)
    merged.timeZone = pick(.timeZone, merged.timeZone, new.timeZone)
    merged.creditLimit = pick(.creditLimit, merged.creditLimit, new.creditLimit)
    if let address = new.electronicAddress {
      merged.electronicAddress = Settings.ElectronicAddressDraft(
        scheme: address.scheme ?? merged.electronicAddress?.scheme, id: address.id ?? merged.electronicAddress?.id)
    } else if cleared.contains(.client(.electronicAddress)) {
      merged.electronicAddress = nil
    }
    if settings != nil || merged != Settings.Draft() { settings = merged }
  }
}
