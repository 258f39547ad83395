extension IssueCollector {
  /// A day; text that is blank is none.
  mutating func date(_ text: String?, at pointer: String) -> CalendarDate? {
    guard let text, !Text.trim(text).isEmpty else { return nil }
    return take(at: pointer) { () throws(Issue) in try CalendarDate(checking: text) }
  }

  /// A time with one of its ends at least.
  mutating func period(_ draft: Invoice.PeriodDraft?) -> Invoice.Period? {
    guard let draft else { return nil }
    return within("/period") { issues in
      let start = issues.date(draft.start, at: "/start")
      let end = issues.date(draft.end, at: "/end")
      if let start, let end, end < start {
        issues.add(Issue(.outOfRange, value: end.description, suggestion: "≥ \(start)"), at: "/end")
      }
      return start == nil && end == nil ? nil : Invoice.Period(start: start, end: end)
    }
  }

  mutating func invoiceLines(_ drafts: [InvoiceLine.Draft]?, _ taxes: InvoiceTaxes, digits: Int) -> [InvoiceLine] {
    let lines: [InvoiceLine] = each(drafts, limit: Invoice.lineLimit, at: "/lines") { issues, index, draft in
      issues.invoiceLine(draft, number: index + 1, taxes, digits: digits)
    }
    // BR-O-11 to BR-O-14: what is outside the scope of the tax is alone on its invoice.
    if lines.contains(where: { $0.taxCategory == .outOfScope }),
      let other = lines.first(where: { $0.taxCategory != .outOfScope })
    {
      for line in lines where line.taxCategory == .outOfScope {
        add(
          Issue(.invalidChoice, value: line.taxCode, suggestion: other.taxCode), at: "/lines/\(line.number - 1)/taxCode"
        )
      }
    }
    return lines
  }

  private mutating func invoiceLine(
    _ draft: InvoiceLine.Draft, number: Int, _ taxes: InvoiceTaxes, digits: Int
  ) -> InvoiceLine? {
    let count = list.count
    let description = requiredLine(draft.description, InvoiceLine.descriptionLimit, at: "/description")
    let detail = lines(draft.detail, InvoiceLine.detailLimit, at: "/detail")
    let itemCode = line(draft.itemCode, InvoiceLine.itemCodeLimit, at: "/itemCode")
    let quantity = factor(draft.quantity ?? "1", at: "/quantity")
    if let quantity, quantity.millionths == 0 {
      add(Issue(.outOfRange, value: quantity.rawValue, suggestion: "≠ 0"), at: "/quantity")
    }
    let unit = value(draft.unit, as: UnitCode.self, at: "/unit") ?? .one
    let unitPrice = factor(draft.unitPrice, at: "/unitPrice")
    if let unitPrice, unitPrice.isNegative {
      add(.outOfRange, at: "/unitPrice", value: unitPrice.rawValue, limit: 0)
    }
    let discount = percent(draft.discountPercent, at: "/discountPercent")
    let tax = take(at: "/taxCode") { () throws(Issue) in try taxes.tax(draft.taxCode) }
    let period = period(draft.period)
    guard list.count == count, let description, let quantity, let unitPrice, let tax else { return nil }
    return take(at: "/unitPrice") { () throws(Issue) in
      try InvoiceLine(
        number: number, description: description, detail: detail, itemCode: itemCode, quantity: quantity, unit: unit,
        unitPrice: unitPrice, discountPercent: discount, period: period, tax: tax, digits: digits)
    }
  }

  mutating func invoiceAllowances(
    _ drafts: [InvoiceAllowance.Draft]?, on lines: [InvoiceLine], _ taxes: InvoiceTaxes, digits: Int
  ) -> [InvoiceAllowance] {
    var left = TaxedSums(lines, digits: digits)
    let bases = left
    return each(drafts, limit: Invoice.allowanceLimit, at: "/allowances") { issues, _, draft in
      let allowance = issues.invoiceAllowance(draft, bases, taxes, lines, digits: digits)
      if let allowance {
        let rest = left[allowance.taxCategory, allowance.taxRate] - allowance.amount
        if rest.isNegative {
          let most = left[allowance.taxCategory, allowance.taxRate]
          issues.add(
            Issue(.outOfRange, value: allowance.amount.description, suggestion: "≤ \(most)"),
            at: allowance.percent == nil ? "/amount" : "/percent")
        }
        left[allowance.taxCategory, allowance.taxRate] = rest
      }
      return allowance
    }
  }

  private mutating func invoiceAllowance(
    _ draft: InvoiceAllowance.Draft, _ bases: TaxedSums, _ taxes: InvoiceTaxes, _ lines: [InvoiceLine], digits: Int
  ) -> InvoiceAllowance? {
    let count = list.count
    let reason = requiredLine(draft.reason, InvoiceAllowance.reasonLimit, at: "/reason")
    let percent = percent(draft.percent, at: "/percent")
    let amount = take(at: "/amount") { () throws(Issue) -> Amount? in
      guard let text = draft.amount, !Text.trim(text).isEmpty else { return nil }
      let amount = try Amount(checking: text, digits: digits)
      if amount.isNegative { throw Issue(.outOfRange, value: amount.description, limit: 0) }
      return amount
    }
    if list.count == count {
      if percent == nil, amount == nil { add(Issue(.required, suggestion: "percent, amount"), at: "/percent") }
      if percent != nil, let amount {
        add(Issue(.invalidChoice, value: amount.description, suggestion: "percent | amount"), at: "/amount")
      }
    }
    let used = InvoiceAllowance.usedCodes(of: lines)
    let tax = take(at: "/taxCode") { () throws(Issue) -> Tax? in
      if let code = draft.taxCode, !Text.trim(code).isEmpty {
        let tax = try taxes.tax(code)
        // Without lines of the tax there is nothing to take off from.
        guard lines.isEmpty || bases.has(tax.category, tax.rate) else {
          throw Issue(.invalidChoice, value: tax.code, suggestion: used.joined(separator: " | "))
        }
        return tax
      }
      guard used.count == 1 else {
        if used.isEmpty { return nil }
        throw Issue(.required, suggestion: used.joined(separator: ", "))
      }
      return taxes.all.first { $0.code == used[0] }
    }
    guard list.count == count, let reason, let tax else { return nil }
    let base = bases[tax.category, tax.rate]
    if let percent {
      return take(at: "/percent") { () throws(Issue) in
        InvoiceAllowance(
          reason: reason, percent: percent, base: base, amount: try base.checked().percent(percent), tax: tax)
      }
    }
    return amount.map { InvoiceAllowance(reason: reason, percent: nil, base: nil, amount: $0, tax: tax) }
  }

  /// The taxes and totals of lines that were all right.
  mutating func sums(
    of lines: [InvoiceLine], _ allowances: [InvoiceAllowance], _ taxes: InvoiceTaxes, digits: Int
  ) -> (taxes: [InvoiceTax], totals: InvoiceTotals)? {
    guard list.isEmpty else { return nil }
    return take(at: "/lines") { () throws(Issue) in
      let sums = try InvoiceTotals.adding(lines, allowances, taxes: taxes.all, digits: digits)
      // What is to be given back is a credit note.
      if sums.totals.gross.isNegative {
        throw Issue(.outOfRange, value: sums.totals.gross.description, suggestion: "≥ 0")
      }
      return sums
    }
  }

  /// A number that a product of two is exact of.
  private mutating func factor(_ text: String?, at pointer: String) -> DecimalNumber? {
    guard let text, !Text.trim(text).isEmpty else {
      add(.required, at: pointer)
      return nil
    }
    return take(at: pointer) { () throws(Issue) in
      let number = try DecimalNumber(checking: text)
      guard number.millionths.magnitude < 1_000_000_000_000_000_000 else {
        throw Issue(.outOfRange, value: number.rawValue, suggestion: "< 1000000000000")
      }
      return number
    }
  }

  private mutating func percent(_ text: String?, at pointer: String) -> DecimalNumber? {
    guard let text, !Text.trim(text).isEmpty else { return nil }
    return take(at: pointer) { () throws(Issue) in
      let percent = try DecimalNumber(checkingNotNegative: text)
      if percent.millionths > 100_000_000 { throw Issue(.outOfRange, value: percent.rawValue, limit: 100) }
      return percent
    }
  }

  /// The place of delivery: one of the client's addresses, or another.
  mutating func delivery(_ draft: Invoice.DeliveryDraft?, of client: Client) -> PostalAddress? {
    guard let draft else { return nil }
    return within("/delivery") { issues in
      guard let id = draft.addressId else {
        return issues.within("/place") { $0.place(draft.place) }
      }
      if draft.place != nil {
        issues.add(Issue(.invalidChoice, value: id.rawValue, suggestion: "addressId | place"), at: "/addressId")
        return nil
      }
      guard let address = client.addresses.first(where: { $0.id == id }) else {
        issues.add(.unknownReference, at: "/addressId", value: id.rawValue)
        return nil
      }
      return PostalAddress(address)
    }
  }

  /// Whom a draft names, or those whom the client's contacts say.
  mutating func recipients(_ draft: Invoice.RecipientsDraft?, of client: Client) -> InvoiceRecipients {
    var recipients = InvoiceRecipients(of: client)
    guard let draft else { return recipients }
    within("/recipients") { issues in
      recipients.to = issues.recipients(draft.to, of: client, at: "/to")
      recipients.cc = issues.recipients(draft.cc, of: client, at: "/cc")
      recipients.bcc = issues.recipients(draft.bcc, of: client, at: "/bcc")
    }
    return recipients
  }

  private mutating func recipients(
    _ drafts: [Invoice.RecipientDraft]?, of client: Client, at pointer: String
  ) -> [InvoiceRecipients.Recipient] {
    each(drafts, limit: Invoice.recipientLimit, at: pointer) { issues, _, draft in
      let name = issues.line(draft.name, Contact.displayNameLimit, at: "/name")
      guard let id = draft.contactId else {
        let count = issues.list.count
        let email = issues.value(draft.email, as: EmailAddress.self, at: "/email")
        if email == nil, issues.list.count == count {
          issues.add(Issue(.required, suggestion: "contactId, email"), at: "/email")
        }
        return email.map { InvoiceRecipients.Recipient(email: $0, name: name ?? client.name) }
      }
      guard let contact = client.contacts.first(where: { $0.id == id && $0.status == .active }) else {
        issues.add(.unknownReference, at: "/contactId", value: id.rawValue)
        return nil
      }
      guard let email = contact.email else {
        issues.add(.emailRequired, at: "/contactId")
        return nil
      }
      return InvoiceRecipients.Recipient(email: email, name: name ?? contact.shownName, contactId: id)
    }
  }
}

extension InvoiceAllowance {
  /// The codes of the taxes of lines, each once.
  fileprivate static func usedCodes(of lines: [InvoiceLine]) -> [String] {
    var codes: [String] = []
    for line in lines where !codes.contains(line.taxCode) { codes.append(line.taxCode) }
    return codes
  }
}

/// Sums of lines by the kind and the rate of their tax.
struct TaxedSums {
  private var sums: [Key: Amount] = [:]
  private let digits: Int

  private struct Key: Hashable {
    var category: Tax.Category
    var rate: Int128
  }

  init(_ lines: [InvoiceLine], digits: Int) {
    self.digits = digits
    for line in lines { self[line.taxCategory, line.taxRate] = self[line.taxCategory, line.taxRate] + line.net }
  }

  func has(_ category: Tax.Category, _ rate: DecimalNumber) -> Bool {
    sums[Key(category: category, rate: rate.millionths)] != nil
  }

  subscript(_ category: Tax.Category, _ rate: DecimalNumber) -> Amount {
    get { sums[Key(category: category, rate: rate.millionths)] ?? .zero(digits) }
    set { sums[Key(category: category, rate: rate.millionths)] = newValue }
  }
}
