/// What credit notes have taken back of an invoice, and what the next one may.
///
/// Amounts are the difference of what all of it comes to with and without the next note, so that notes for all of an
/// invoice come to exactly what the invoice does, however it is divided.
package struct InvoiceCredit {
  private let invoice: Invoice
  /// Quantities in millionths, by the lines' numbers.
  private var credited: [Int: Int128] = [:]

  /// A line to take back, as a peer names it.
  package struct Line: Codable, Sendable, Equatable {
    /// Its number on the invoice.
    package var number: Int
    /// How much of it; all that is left when absent.
    package var quantity: String?

    package init(number: Int, quantity: String? = nil) {
      self.number = number
      self.quantity = quantity
    }
  }

  /// - Parameter notes: Those that credit it.
  package init(of invoice: Invoice, after notes: [Invoice]) {
    self.invoice = invoice
    for line in notes.flatMap(\.lines) { credited[line.number, default: 0] += line.quantity.millionths }
  }

  /// Whether nothing is left to take back.
  package var isComplete: Bool { invoice.lines.allSatisfy { left(of: $0) == 0 } }

  private func left(of line: InvoiceLine) -> Int128 { line.quantity.millionths - (credited[line.number] ?? 0) }

  // MARK: The next note

  /// The next credit note, as a draft with its amounts.
  ///
  /// - Parameter lines: All that is left when absent.
  /// - Throws: `Issues`, with pointers into the params.
  package func note(
    _ lines: [Line]?, reason: String, client: Client, in context: ClientContext
  ) throws(Issues) -> Invoice {
    var after = self
    for (number, quantity) in try quantities(lines) { after.credited[number, default: 0] += quantity }
    let (old, new): (Parts, Parts)
    do throws(Issue) {
      (old, new) = (try parts(), try after.parts())
    } catch {
      throw Issues([error])
    }
    let totals = new.totals - old.totals
    // A line that takes something off may not be left out where the rest would come to more than the invoice.
    if totals.gross.isNegative || new.totals.gross > invoice.totals.gross {
      let rest = invoice.totals.gross - old.totals.gross
      throw Issues([
        Issue(.notPossible, at: "/lines", value: totals.gross.description, suggestion: "≥ 0, ≤ \(rest)")
      ])
    }
    var note = invoice
    note.id = context.identifiers.next(Invoice.self, at: context.now)
    note.clientId = client.id
    note.revision = 1
    note.kind = .creditNote
    note.status = .draft
    note.number = nil
    note.issueDate = context.now.date
    note.dueDate = nil
    note.note = reason
    note.credits = Invoice.Preceding(
      id: invoice.id, number: invoice.number ?? "", issueDate: invoice.issueDate ?? context.now.date)
    note.recipients = InvoiceRecipients(of: client)
    note.lines = after.lines(since: self, new.lines, old.lines)
    note.allowances = invoice.allowances.indices.compactMap { after.allowance($0, new, old) }
    note.taxes = zip(new.taxes, old.taxes).compactMap { new, old in
      var tax = new
      tax.base = new.base - old.base
      tax.amount = new.amount - old.amount
      return note.lines.contains { $0.taxCategory == tax.category && $0.taxRate.millionths == tax.rate.millionths }
        ? tax : nil
    }
    note.totals = totals
    let zero = Amount.zero(totals.gross.digits)
    (note.paid, note.credited, note.due, note.overdue) = (zero, zero, zero, false)
    (note.createdAt, note.createdBy, note.updatedAt, note.updatedBy) = (
      context.now, context.member, context.now, context.member
    )
    (note.issuedAt, note.issuedBy) = (nil, nil)
    return note
  }

  /// How much of each line is to be taken back.
  private func quantities(_ lines: [Line]?) throws(Issues) -> [(number: Int, quantity: Int128)] {
    guard let lines else {
      return invoice.lines.map { ($0.number, left(of: $0)) }.filter { $0.1 != 0 }
    }
    var issues = IssueCollector()
    if lines.isEmpty { issues.add(.required, at: "/lines") }
    var seen: Set<Int> = []
    let quantities: [(Int, Int128)] = issues.each(lines, limit: Invoice.lineLimit, at: "/lines") { issues, _, line in
      guard let invoiced = invoice.lines.first(where: { $0.number == line.number }) else {
        issues.add(.unknownReference, at: "/number", value: String(line.number))
        return nil
      }
      guard seen.insert(line.number).inserted else {
        issues.add(.duplicate, at: "/number", value: String(line.number))
        return nil
      }
      let left = left(of: invoiced)
      let quantity = issues.take(at: "/quantity") { () throws(Issue) -> Int128 in
        let quantity =
          try line.quantity.map { text throws(Issue) in try DecimalNumber(checking: text).millionths } ?? left
        guard quantity != 0, quantity.signum() == left.signum(), quantity.magnitude <= left.magnitude else {
          let most = DecimalNumber(millionths: left)
          let range = left == 0 ? "0" : left < 0 ? "≥ \(most), < 0" : "> 0, ≤ \(most)"
          throw Issue(.notPossible, value: line.quantity ?? "0", suggestion: range)
        }
        return quantity
      }
      return quantity.map { (line.number, $0) }
    }
    try issues.finish()
    return quantities
  }

  // MARK: Amounts

  /// What all that is credited comes to, line by line.
  private struct Parts {
    var lines: [(discount: Amount?, net: Amount)]
    var allowances: [Amount]
    var taxes: [InvoiceTax]
    var totals: InvoiceTotals
  }

  private func parts() throws(Issue) -> Parts {
    let digits = invoice.totals.gross.digits
    let zero = Amount.zero(digits)
    var lines: [(discount: Amount?, net: Amount)] = []
    let whole = TaxedSums(invoice.lines, digits: digits)
    var part = TaxedSums([], digits: digits)
    for line in invoice.lines {
      let quantity = credited[line.number] ?? 0
      let amounts = try line.amounts(of: quantity, digits: digits)
      lines.append(amounts)
      part[line.taxCategory, line.taxRate] = part[line.taxCategory, line.taxRate] + amounts.net
    }
    let sum = lines.reduce(zero) { $0 + $1.net }
    var allowances: [Amount] = []
    for allowance in invoice.allowances {
      let (category, rate) = (allowance.taxCategory, allowance.taxRate)
      allowances.append(allowance.amount.share(part[category, rate], of: whole[category, rate]))
    }
    for (allowance, amount) in zip(invoice.allowances, allowances) {
      part[allowance.taxCategory, allowance.taxRate] = part[allowance.taxCategory, allowance.taxRate] - amount
    }
    var taxes: [InvoiceTax] = []
    for tax in invoice.taxes {
      var tax = tax
      tax.base = part[tax.category, tax.rate]
      tax.amount = try tax.base.percent(tax.rate)
      taxes.append(tax)
    }
    let off = allowances.reduce(zero, +)
    let tax = taxes.reduce(zero) { $0 + $1.amount }
    return Parts(
      lines: lines, allowances: allowances, taxes: taxes,
      totals: InvoiceTotals(lines: sum, allowances: off, net: sum - off, tax: tax, gross: sum - off + tax))
  }

  private func lines(
    since before: InvoiceCredit, _ new: [(discount: Amount?, net: Amount)], _ old: [(discount: Amount?, net: Amount)]
  ) -> [InvoiceLine] {
    invoice.lines.indices.compactMap { index in
      var line = invoice.lines[index]
      let quantity = (credited[line.number] ?? 0) - (before.credited[line.number] ?? 0)
      guard quantity != 0 else { return nil }
      if quantity != line.quantity.millionths { line.quantity = DecimalNumber(millionths: quantity) }
      line.net = new[index].net - old[index].net
      if let after = new[index].discount, let before = old[index].discount { line.discount = after - before }
      return line
    }
  }

  private func allowance(_ index: Int, _ new: Parts, _ old: Parts) -> InvoiceAllowance? {
    var allowance = invoice.allowances[index]
    let amount = new.allowances[index] - old.allowances[index]
    if amount == allowance.amount { return allowance }
    allowance.amount = amount
    // Of a part it is no percentage that would come to the same.
    allowance.percent = nil
    allowance.base = nil
    return amount.isZero ? nil : allowance
  }
}

extension InvoiceLine {
  /// What a part of it comes to; never less for a larger one.
  fileprivate func amounts(of quantity: Int128, digits: Int) throws(Issue) -> (discount: Amount?, net: Amount) {
    let gross = try Amount(
      rounding: quantity * unitPrice.millionths, scale: 2 * DecimalNumber.fractionDigits, digits: digits)
    guard let discountPercent else { return (nil, gross) }
    let discount = try gross.percent(discountPercent)
    return (discount, gross - discount)
  }
}

extension Amount {
  /// The part of an amount that belongs to a part of a sum, rounded half up; nothing below 0, and all of it from the sum on.
  fileprivate func share(_ part: Amount, of sum: Amount) -> Amount {
    if part.minorUnits <= 0 { return .zero(digits) }
    if part >= sum { return self }
    let (whole, dividend) = (Int128(sum.minorUnits), Int128(minorUnits) * Int128(part.minorUnits))
    return Amount(minorUnits: Int64((2 * dividend + whole) / (2 * whole)), digits: digits)
  }
}

extension InvoiceTotals {
  fileprivate static func - (left: InvoiceTotals, right: InvoiceTotals) -> InvoiceTotals {
    InvoiceTotals(
      lines: left.lines - right.lines, allowances: left.allowances - right.allowances, net: left.net - right.net,
      tax: left.tax - right.tax, gross: left.gross - right.gross)
  }
}
