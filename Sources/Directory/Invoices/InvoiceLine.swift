/// A line of an invoice: EN 16931 BG-25.
package struct InvoiceLine: Codable, Sendable, Equatable {
  /// Its place on the invoice, from 1: BT-126.
  package var number: Int
  /// What is invoiced: BT-153.
  package var description: String
  /// More about it, of one line or several: BT-154.
  package var detail: String?
  /// The seller's own code for it: BT-155.
  package var itemCode: String?
  /// How much of it; negative for what comes back: BT-129.
  package var quantity: DecimalNumber
  /// What it is counted in: BT-130.
  package var unit: UnitCode
  /// The price of one, without tax: BT-146.
  package var unitPrice: DecimalNumber
  /// What is taken off, in percent: BT-138.
  package var discountPercent: DecimalNumber?
  /// What is taken off, rounded: BT-136.
  package var discount: Amount?
  /// The time that it is for: BG-26.
  package var period: Invoice.Period?
  /// The tax's code in the organization.
  package var taxCode: String
  /// The tax's kind: BT-151.
  package var taxCategory: Tax.Category
  /// The tax's rate in percent: BT-152.
  package var taxRate: DecimalNumber
  /// What it comes to, without tax: BT-131.
  package var net: Amount

  package init(
    number: Int, description: String, detail: String? = nil, itemCode: String? = nil, quantity: DecimalNumber,
    unit: UnitCode = .one, unitPrice: DecimalNumber, discountPercent: DecimalNumber? = nil,
    period: Invoice.Period? = nil, tax: Tax, digits: Int
  ) throws(Issue) {
    self.number = number
    self.description = description
    self.detail = detail
    self.itemCode = itemCode
    self.quantity = quantity
    self.unit = unit
    self.unitPrice = unitPrice
    self.discountPercent = discountPercent
    self.period = period
    taxCode = tax.code
    taxCategory = tax.category
    taxRate = tax.rate
    // EN 16931: the price of all is rounded first, then what is taken off; each on its own.
    let gross = try Amount(
      rounding: quantity.millionths * unitPrice.millionths, scale: 2 * DecimalNumber.fractionDigits, digits: digits)
    if let discountPercent {
      let discount = try gross.percent(discountPercent)
      self.discount = discount
      net = try (gross - discount).checked()
    } else {
      net = gross
    }
  }

  /// How many digits before the point a quantity and a price may have: their product is exact.
  package static let wholeDigits = 12
  package static let descriptionLimit = 500
  package static let detailLimit = 2000
  package static let itemCodeLimit = 80
}

/// What is taken off the whole of an invoice: EN 16931 BG-20.
package struct InvoiceAllowance: Codable, Sendable, Equatable {
  /// Why: BT-97.
  package var reason: String
  /// In percent of the lines with the same tax: BT-94.
  package var percent: DecimalNumber?
  /// The sum of the lines with the same tax; with `percent` only: BT-93.
  package var base: Amount?
  /// What is taken off, without tax: BT-92.
  package var amount: Amount
  /// The tax's code in the organization.
  package var taxCode: String
  /// The tax's kind: BT-95.
  package var taxCategory: Tax.Category
  /// The tax's rate in percent: BT-96.
  package var taxRate: DecimalNumber

  package init(
    reason: String, percent: DecimalNumber?, base: Amount?, amount: Amount, tax: Tax
  ) {
    self.reason = reason
    self.percent = percent
    self.base = base
    self.amount = amount
    taxCode = tax.code
    taxCategory = tax.category
    taxRate = tax.rate
  }

  package static let reasonLimit = 200
}
