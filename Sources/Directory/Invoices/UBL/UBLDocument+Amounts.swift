extension UBLDocument {
  /// BG-23: the tax of each kind and rate.
  func taxes(_ document: inout Markup) {
    document.element("cac:TaxTotal") { total in
      amount("cbc:TaxAmount", invoice.totals.tax, &total)
      for tax in invoice.taxes {
        total.element("cac:TaxSubtotal") { subtotal in
          amount("cbc:TaxableAmount", tax.base, &subtotal)
          amount("cbc:TaxAmount", tax.amount, &subtotal)
          subtotal.element("cac:TaxCategory") { category in
            rate(tax.category, tax.rate, &category)
            if tax.category.needsReason {
              category.element("cbc:TaxExemptionReasonCode", [:], optional: tax.codeOfReason)
              category.element("cbc:TaxExemptionReason", [:], optional: tax.exemptionReason)
            }
            taxScheme(&category)
          }
        }
      }
    }
  }

  /// BG-22. It is the document as it was issued: what was paid since is not part of it.
  func total(_ document: inout Markup) {
    let totals = invoice.totals
    document.element("cac:LegalMonetaryTotal") { total in
      amount("cbc:LineExtensionAmount", totals.lines, &total)
      amount("cbc:TaxExclusiveAmount", totals.net, &total)
      amount("cbc:TaxInclusiveAmount", totals.gross, &total)
      if !invoice.allowances.isEmpty { amount("cbc:AllowanceTotalAmount", totals.allowances, &total) }
      amount("cbc:PayableAmount", totals.gross, &total)
    }
  }

  /// BG-20: what is taken off the whole.
  func allowance(_ allowance: InvoiceAllowance, _ document: inout Markup) {
    document.element("cac:AllowanceCharge") { element in
      element.element("cbc:ChargeIndicator", [:], "false")
      element.element("cbc:AllowanceChargeReason", [:], allowance.reason)
      element.element("cbc:MultiplierFactorNumeric", [:], optional: allowance.percent?.plain)
      amount("cbc:Amount", allowance.amount, &element)
      if allowance.percent != nil, let base = allowance.base { amount("cbc:BaseAmount", base, &element) }
      element.element("cac:TaxCategory") { category in
        rate(allowance.taxCategory, allowance.taxRate, &category)
        taxScheme(&category)
      }
    }
  }

  /// BG-25: a line.
  func line(_ line: InvoiceLine, _ document: inout Markup) {
    document.element(isCredit ? "cac:CreditNoteLine" : "cac:InvoiceLine") { element in
      element.element("cbc:ID", [:], String(line.number))
      element.element(
        isCredit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", ["unitCode": line.unit.rawValue],
        line.quantity.plain)
      amount("cbc:LineExtensionAmount", line.net, &element)
      period(line.period, &element)
      if let discount = line.discount {
        element.element("cac:AllowanceCharge") { allowance in
          allowance.element("cbc:ChargeIndicator", [:], "false")
          // UNTDID 5189: a discount.
          allowance.element("cbc:AllowanceChargeReasonCode", [:], "95")
          allowance.element("cbc:MultiplierFactorNumeric", [:], optional: line.discountPercent?.plain)
          amount("cbc:Amount", discount, &allowance)
          amount("cbc:BaseAmount", line.net + discount, &allowance)
        }
      }
      item(of: line, &element)
      element.element("cac:Price") {
        $0.element("cbc:PriceAmount", ["currencyID": invoice.currency.rawValue], line.unitPrice.plain)
      }
    }
  }

  private func item(of line: InvoiceLine, _ markup: inout Markup) {
    markup.element("cac:Item") { item in
      item.element("cbc:Description", [:], optional: line.detail)
      item.element("cbc:Name", [:], line.description)
      if let code = line.itemCode {
        item.element("cac:SellersItemIdentification") { $0.element("cbc:ID", [:], code) }
      }
      item.element("cac:ClassifiedTaxCategory") { category in
        rate(line.taxCategory, line.taxRate, &category)
        taxScheme(&category)
      }
    }
  }

  /// The kind of a tax and its rate, which what is outside the scope of the tax does not have (BR-O-05).
  private func rate(_ category: Tax.Category, _ rate: DecimalNumber, _ markup: inout Markup) {
    markup.element("cbc:ID", [:], category.rawValue)
    if category != .outOfScope { markup.element("cbc:Percent", [:], rate.plain) }
  }

  func taxScheme(_ markup: inout Markup) {
    markup.element("cac:TaxScheme") { $0.element("cbc:ID", [:], "VAT") }
  }

  private func amount(_ name: StaticString, _ amount: Amount, _ markup: inout Markup) {
    markup.element(name, ["currencyID": invoice.currency.rawValue], amount.standard)
  }
}

extension Amount {
  /// The amount as EN 16931 writes it: with two digits after the point at most (BR-DEC-01 and on), where the others are
  /// zeros.
  var standard: String {
    var text = description
    for _ in 0..<max(0, digits - Self.standardDigits) where text.hasSuffix("0") { text.removeLast() }
    return text
  }

  static let standardDigits = 2

  /// Whether EN 16931 can write it.
  var isStandard: Bool {
    standard.utf8.count <= description.utf8.count - max(0, digits - Self.standardDigits)
  }
}

extension InvoiceTax {
  /// Why none is charged, as a code of the VATEX list: the one given, else the one that the kind of tax means.
  var codeOfReason: String? {
    if let exemptionCode { return exemptionCode }
    return switch category {
    case .reverseCharge: "VATEX-EU-AE"
    case .intraCommunity: "VATEX-EU-IC"
    case .export: "VATEX-EU-G"
    case .outOfScope: "VATEX-EU-O"
    case .standard, .zero, .exempt, .canaryIslands, .ceutaAndMelilla: nil
    }
  }
}
