internal import JSON

/// A draft that was checked, and the invoice that it makes.
package struct CheckedInvoice: Sendable {
  /// With the client's defaults filled in, as it is kept: later changes of the client do not change them.
  package let draft: Invoice.Draft
  /// Not issued; with a revision of its own, one above that of the invoice that it replaces.
  package let invoice: Invoice

  /// - Throws: `Issues` with everything that is wrong.
  package init(
    _ draft: Invoice.Draft, for client: Client, replacing previous: Invoice? = nil, in context: ClientContext
  ) throws(Issues) {
    let settings = EffectiveSettings(client.settings, defaults: context.organization.defaults).settings
    let draft = draft.filled(from: settings)
    var issues = IssueCollector()
    let currency = issues.currency(draft.currency, replacing: previous?.currency)
    let language = issues.value(draft.language, as: LanguageTag.self, at: "/language")
    let terms = issues.paymentTerms(draft.paymentTerms) ?? .onReceipt
    let issueDate = issues.date(draft.issueDate, at: "/issueDate")
    var dueDate = issues.date(draft.dueDate, at: "/dueDate")
    if let issueDate, let due = dueDate, due < issueDate {
      issues.add(Issue(.outOfRange, value: due.description, suggestion: "≥ \(issueDate)"), at: "/dueDate")
    }
    if dueDate == nil { dueDate = issueDate.map { terms.dueDate(from: $0) } }
    let digits = currency?.minorUnits ?? 2
    let taxes = InvoiceTaxes(settings, context.organization.defaults.taxes)
    let lines = issues.invoiceLines(draft.lines, taxes, digits: digits)
    let allowances = issues.invoiceAllowances(draft.allowances, on: lines, taxes, digits: digits)
    let supplyDate = issues.date(draft.supplyDate, at: "/supplyDate")
    let period = issues.period(draft.period)
    let recipients = issues.recipients(draft.recipients, of: client)
    let delivery = issues.delivery(draft.delivery, of: client)
    let buyerReference = issues.line(draft.buyerReference, Settings.buyerReferenceLimit, at: "/buyerReference")
    let orderReference = issues.line(draft.orderReference, Invoice.referenceLimit, at: "/orderReference")
    let contractReference = issues.line(draft.contractReference, Invoice.referenceLimit, at: "/contractReference")
    let note = issues.lines(draft.note, Invoice.noteLimit, at: "/note")
    let sums = issues.sums(of: lines, allowances, taxes, digits: digits)
    try issues.finish()
    guard let currency, let language, let sums else { throw Issues([Issue(.required, at: "/currency")]) }

    let zero = Amount.zero(digits)
    self.draft = draft
    invoice = Invoice(
      id: previous?.id ?? context.identifiers.next(Invoice.self, at: context.now), clientId: client.id,
      revision: (previous?.revision ?? 0) + 1, kind: .invoice, status: .draft, number: nil, currency: currency,
      issueDate: issueDate, dueDate: dueDate, supplyDate: supplyDate, period: period, paymentTerms: terms,
      language: language, feeType: draft.feeType, buyerReference: buyerReference, orderReference: orderReference,
      contractReference: contractReference, note: note, legalNotice: settings.legalNotice, credits: nil, seller: nil,
      buyer: nil, buyerHash: nil, delivery: delivery, account: context.organization.seller?.account,
      recipients: recipients, lines: lines, allowances: allowances, taxes: sums.taxes, totals: sums.totals, paid: zero,
      credited: zero, due: zero, overdue: false, createdAt: previous?.createdAt ?? context.now,
      createdBy: previous?.createdBy ?? context.member, updatedAt: context.now, updatedBy: context.member,
      issuedAt: nil, issuedBy: nil, voidedAt: nil, voidReason: nil, warnings: nil)
  }
}

/// The taxes that lines may name, and what applies where one names none.
struct InvoiceTaxes {
  let known: [Tax]
  /// That of a client that is exempt, with the client's reason.
  let exemption: Tax?
  let isExempt: Bool

  init(_ settings: Settings, _ taxes: [Tax]) {
    known = taxes
    isExempt = settings.taxExempt == true
    exemption = isExempt ? settings.exemptionReason.map(Tax.init(exemptFor:)) : nil
  }

  /// All of them, that of the exemption first.
  var all: [Tax] { (exemption.map { [$0] } ?? []) + known }

  var codes: [String] { known.map(\.code) }

  /// - Throws: `required` or `unknownReference`.
  func tax(_ code: String?) throws(Issue) -> Tax {
    guard let code = code.map({ Text.trim($0) }), !code.isEmpty else {
      if let exemption { return exemption }
      let missing = isExempt ? "client.settings.exemptionReason" : codes.joined(separator: ", ")
      throw Issue(.required, suggestion: missing.isEmpty ? "organization.defaults.taxes" : missing)
    }
    let folded = Text.folded(String(code))
    guard let tax = known.first(where: { Text.folded($0.code) == folded }) else {
      throw Issue(
        .unknownReference, value: String(code), suggestion: NearMiss.closest(to: String(code), among: codes))
    }
    return tax
  }
}

extension Tax {
  /// What lines of a client that is exempt have, unless they name another tax.
  package static let exemptCode = "EXEMPT"

  fileprivate init(exemptFor reason: String) {
    self.init(
      code: Self.exemptCode, category: .exempt, rate: DecimalNumber(rawValue: "0"), exemptionReason: reason)
  }
}
