/// A change that the directory refuses, though each of its values is right.
package enum DirectoryError: Error, Sendable, Equatable {
  /// There is no such record, or the caller may not know of it.
  case notFound(kind: RecordKind, id: String)
  /// The record has changed since the caller read it.
  case conflict(kind: RecordKind, id: String, expected: Int, actual: Int)
  /// The record is archived, and what was asked, the verb of a method, takes an active one.
  case archived(kind: RecordKind, id: String, asked: String)
  /// The client is not in the trash, and what was asked, the verb of a method, takes one that is.
  case notInTrash(id: String, asked: String)
  /// The record of a client is not removed, and what was asked, the verb of a method, takes one that is.
  case notRemoved(kind: RecordKind, id: String, asked: String)
  /// The custom field is not retired, and what was asked, the verb of a method, takes one that is.
  case notRetired(key: String, asked: String)
  /// The invoice has a status that does not allow what was asked, the verb of a method.
  case invoiceState(Invoice.Status, id: String, asked: String)
  /// Something is paid or credited of the invoice, and what was asked takes one of which nothing is.
  case invoiceSettled(id: String, asked: String)
  /// All of the invoice is credited already.
  case invoiceCredited(id: String, asked: String)
  /// A credit note can't be made void or credited.
  case creditNote(id: String, asked: String)
  /// The organization has not said who issues its invoices.
  case noSeller(id: String, asked: String)
  /// The client has that many issued invoices, which the books must keep.
  case hasInvoices(id: String, count: Int, asked: String)
  /// The client has that many payments, which the books must keep.
  case hasPayments(id: String, count: Int, asked: String)
  /// The payment is void.
  case paymentVoid(id: String, asked: String)
  /// Some of the payment was paid back, so that it can't be done.
  case refunded(id: String, asked: String)
  /// The payment is a refund, and what was asked takes what a client has paid.
  case refund(id: String, asked: String)
  /// The payment pays something of another client that is part of the same merge.
  case paysForOther(id: String, asked: String)
  /// The member is the only active owner, and what was asked, the verb of a method, would leave none.
  case lastOwner(id: String, asked: String)

  /// Tokens are to be required, and no owner has one.
  case noOwnerToken(organization: String)

  /// Whether a client can't go because of its issued invoices.
  package var isOfInvoices: Bool { if case .hasInvoices = self { true } else { false } }

  package var isLastOwner: Bool { if case .lastOwner = self { true } else { false } }
}

/// What kind of record an identifier is of. The raw values are on the wire.
package enum RecordKind: String, Sendable, CaseIterable, Codable {
  case organization, member, client, contact, address, customField, invoice, payment, attachment, note, activity,
    `import`, importPlan, merge, view, duplicateDismissal, ruleSuppression, upload, token, access
}
