extension InvoiceRules {
  /// The rules of each kind of tax: which numbers of the parties it takes, and which reason.
  mutating func checkTaxes() {
    for (index, tax) in invoice.taxes.enumerated() {
      let pointer = "/taxes/\(index)"
      if tax.category.needsReason {
        if let code = tax.codeOfReason, !LineTable.exemptionCodes.contains(code) {
          add("BR-CL-22", .exemptionCodeUnlisted, at: pointer + "/exemptionCode", code)
        }
        if tax.codeOfReason == nil, tax.exemptionReason == nil {
          add("BR-\(tax.category.ruleName)-10", .reasonMissing, at: pointer + "/exemptionReason")
        }
      }
      checkRate(tax, at: pointer)
    }
    checkNumbers(of: Set(invoice.lines.map(\.taxCategory)), rule: "02")
    checkNumbers(of: Set(invoice.allowances.map(\.taxCategory)), rule: "03")
    checkScope()
  }

  /// BR-CO-17 as it is published rounds the rate to whole percents before it asks whether there is tax.
  private mutating func checkRate(_ tax: InvoiceTax, at pointer: String) {
    let half = 500_000
    if tax.rate.millionths > 0, tax.rate.millionths < half,
      tax.amount.minorUnits.magnitude * 2 >= Self.unit(tax.amount.digits)
    {
      add("BR-CO-17", .rateTooSmall, at: pointer + "/rate", tax.rate.rawValue)
    }
  }

  private static func unit(_ digits: Int) -> UInt64 {
    (0..<digits).reduce(1) { unit, _ in unit * 10 }
  }

  /// - Parameter rule: `02` for lines, `03` for allowances.
  private mutating func checkNumbers(of categories: Set<Tax.Category>, rule: String) {
    let hasSeller = invoice.vatNumber(of: invoice.seller) != nil
    let hasBuyer = invoice.vatNumber(of: invoice.buyer) != nil
    for category in Tax.Category.allCases where categories.contains(category) {
      let name = "BR-\(category.ruleName)-\(rule)"
      if category == .outOfScope {
        if hasSeller || hasBuyer { add(name, .vatNumberOutOfScope, at: "/taxes") }
        continue
      }
      if !hasSeller, invoice.localTaxNumber == nil { add(name, .sellerVATMissing, at: "/seller/registrations") }
      if category == .intraCommunity, !hasBuyer { add(name, .buyerVATMissing, at: "/buyer/registrations") }
      let isRegistered = invoice.buyer?.siren != nil || invoice.buyer?.otherRegistration != nil
      if category == .reverseCharge, !hasBuyer, !isRegistered {
        add(name, .buyerUnidentified, at: "/buyer/registrations")
      }
    }
  }

  /// What is outside the scope of the tax has an invoice of its own.
  private mutating func checkScope() {
    guard invoice.taxes.contains(where: { $0.category == .outOfScope }) else { return }
    if invoice.taxes.contains(where: { $0.category != .outOfScope }) { add("BR-O-11", .scopeMixed, at: "/taxes") }
    if let index = invoice.lines.firstIndex(where: { $0.taxCategory != .outOfScope }) {
      add("BR-O-12", .scopeMixed, at: "/lines/\(index)/taxCode")
    }
    if let index = invoice.allowances.firstIndex(where: { $0.taxCategory != .outOfScope }) {
      add("BR-O-13", .scopeMixed, at: "/allowances/\(index)/taxCode")
    }
  }
}

extension Tax.Category {
  /// What the standard's rules about it are called by, where that is not its code.
  var ruleName: String {
    switch self {
    case .intraCommunity: "IC"
    case .canaryIslands: "AF"
    case .ceutaAndMelilla: "AG"
    case .standard, .zero, .exempt, .reverseCharge, .export, .outOfScope: rawValue
    }
  }
}
