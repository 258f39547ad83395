package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Issues a draft: gives it the next number of its year, and keeps it as it is from then on.
  ///
  /// That no two get one number is sure because writing takes turns, in this process and among all.
  ///
  /// - Parameter date: The day of issue; that of the draft, or today when absent.
  /// - Throws: `Issues`, with pointers into the draft; `DirectoryError` where the draft, its client or the organization is
  ///   not in a state for it; `StoreError.conflict`.
  package func issueInvoice(
    _ id: ID<Invoice>, on date: CalendarDate?, ifRevision: Int?, by caller: Caller
  ) throws -> StoredInvoice {
    let previous = try invoice(id, ifRevision: ifRevision, for: caller)
    var draft = try draft(of: previous, asked: "issue")
    let organization = try storedOrganization(caller.organization)
    let client = try storedClient(previous.invoice.clientId, in: organization.key)
    try refuseArchived(client.client, asked: "issue")
    let date = date ?? previous.invoice.issueDate ?? now.date
    draft.issueDate = date.description
    let invoice = try CheckedInvoice(
      draft, for: client.client, replacing: previous.invoice, in: context(for: caller)
    ).invoice
    if invoice.lines.isEmpty { throw Issues([Issue(.required, at: "/lines")]) }
    return try issue(
      invoice, replacing: previous, to: InvoiceParty(client.client), of: client, in: organization, by: caller)
  }

  /// Gives a checked draft its number, and freezes it.
  func issue(
    _ invoice: Invoice, replacing previous: StoredInvoice, to buyer: InvoiceParty, of client: StoredClient,
    in organization: StoredOrganization, by caller: Caller
  ) throws -> StoredInvoice {
    guard let seller = organization.value.seller else {
      throw DirectoryError.noSeller(id: organization.value.id.rawValue, asked: "issue")
    }
    let date = invoice.issueDate ?? now.date
    let last = try lastIssued(in: date.year, organization.key)
    try checkIssueDate(date, after: last?.date)
    let sequence = (last?.sequence ?? 0) + 1
    let pattern = try InvoiceNumberPattern(checking: organization.value.invoiceNumberPattern).pattern(of: date.year)
    let number = pattern.number(sequence)
    try refuseTaken(number, in: organization.key)
    let issued = try invoice.issued(
      as: number, by: seller, to: buyer, buyerHash: SHA256.hexadecimal(JSON.encode(buyer)), in: context(for: caller))
    let stored = try update(
      previous, to: issued, sequence: sequence, draft: nil, buyer: client.client, for: caller)
    try enterInvoice(.issued, stored, changes: Self.issuedChanges(from: previous.invoice, to: issued), for: caller)
    return stored
  }

  /// The last invoice of a year.
  private func lastIssued(in year: Int, _ organization: Int64) throws -> (sequence: Int, date: CalendarDate)? {
    try connection.first(
      """
      SELECT sequence, issue_date FROM invoice WHERE organization = $1 AND year = $2 ORDER BY sequence DESC LIMIT 1
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, year)
    } row: {
      (Int($0.integer(0)), CalendarDate(daysSince1970: Int($0.integer(1))))
    }
  }

  /// Numbers and dates run the same way; nothing is issued in the future, nor further back than the year before.
  private func checkIssueDate(_ date: CalendarDate, after last: CalendarDate?) throws(Issues) {
    let today = now.date
    let first = CalendarDate(year: today.year - 1, month: 1, day: 1) ?? today
    let earliest = max(last ?? first, first)
    guard date > today || date < earliest else { return }
    let range = earliest == today ? "\(today)" : "\(earliest)–\(today)"
    throw Issues([Issue(.notPossible, at: "/issueDate", value: date.description, suggestion: range)])
  }

  /// After the pattern was changed, a number may be there that the former one has made.
  private func refuseTaken(_ number: String, in organization: Int64) throws {
    let taken = try connection.first("SELECT id FROM invoice WHERE organization = $1 AND number = $2") {
      $0.bind(1, organization)
      $0.bind(2, number)
    } row: {
      $0.text(0)
    }
    if let taken { throw StoreError.duplicate(kind: .invoice, field: "number", existingID: taken) }
  }

  /// What the history tells of issuing; the rest is on the invoice.
  private static func issuedChanges(from draft: Invoice, to issued: Invoice) -> [FieldChange] {
    func text(_ value: (some CustomStringConvertible)?) -> JSONValue? { value.map { .string($0.description) } }
    let all = [
      FieldChange(field: "status", old: .string(draft.status.rawValue), new: .string(issued.status.rawValue)),
      FieldChange(field: "number", new: text(issued.number)),
      FieldChange(field: "issueDate", old: text(draft.issueDate), new: text(issued.issueDate)),
      FieldChange(field: "dueDate", old: text(draft.dueDate), new: text(issued.dueDate)),
      FieldChange(field: "due", old: text(draft.due), new: text(issued.due)),
      FieldChange(field: "buyerHash", new: text(issued.buyerHash)),
    ]
    return all.filter { $0.old != $0.new }
  }
}
