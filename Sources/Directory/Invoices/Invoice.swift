/// An invoice or a credit note: what is claimed from a client, or given back.
///
/// A draft may change. Once issued it never does: the document with its number, lines, totals, seller and buyer stays as
/// it was, whatever becomes of the client; only what is paid and credited, and so the status, moves on. The terms are
/// those of EN 16931-1.
package struct Invoice: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "inv"

  /// Stable; given by the service.
  package var id: ID<Invoice>
  /// The client who is invoiced; after a merge, the client that it is part of.
  package var clientId: ID<Client>
  /// Starts at 1 and grows by 1 at each change.
  package var revision: Int
  /// Whether it claims or gives back.
  package var kind: Kind
  /// How far it has come.
  package var status: Status
  /// Without gaps in its year, given when it is issued: BT-1.
  package var number: String?
  /// The currency of all amounts: BT-5.
  package var currency: CurrencyCode
  /// The day of issue; of a draft the one that is wanted: BT-2.
  package var issueDate: CalendarDate?
  /// When it is to be paid, by the terms: BT-9.
  package var dueDate: CalendarDate?
  /// When what is invoiced was delivered or done: BT-72.
  package var supplyDate: CalendarDate?
  /// The time that it is for: BG-14.
  package var period: Period?
  /// When it is to be paid: BT-20.
  package var paymentTerms: PaymentTerms
  /// The language that it is written in: BCP 47.
  package var language: LanguageTag
  /// What it is charged by.
  package var feeType: Settings.FeeType?
  /// The client's own reference: BT-10.
  package var buyerReference: String?
  /// The client's order: BT-13.
  package var orderReference: String?
  /// The contract that it follows from: BT-12.
  package var contractReference: String?
  /// What is said to the client, of one line or several: BT-22.
  package var note: String?
  /// The client's legal notice, printed under its address.
  package var legalNotice: String?
  /// The invoice that a credit note takes back, whole or in part: BG-3.
  package var credits: Preceding?
  /// Who issues it, as it was then; absent of a draft: BG-4.
  package var seller: InvoiceParty?
  /// Who is invoiced, as it was then; absent of a draft: BG-7.
  package var buyer: InvoiceParty?
  /// SHA-256 of `buyer` as it is stored, in hexadecimal; absent of a draft.
  package var buyerHash: String?
  /// Where it was delivered to, if not to the buyer's address: BG-13.
  package var delivery: PostalAddress?
  /// The account to pay to: BG-17.
  package var account: PaymentAccount?
  /// Whom it is sent to.
  package var recipients: InvoiceRecipients
  /// What is invoiced: BG-25.
  package var lines: [InvoiceLine]
  /// What is taken off the whole: BG-20.
  package var allowances: [InvoiceAllowance]
  /// The taxes, one for each kind and rate: BG-23.
  package var taxes: [InvoiceTax]
  /// What it comes to: BG-22.
  package var totals: InvoiceTotals
  /// What was paid of it: BT-113. Of a credit note, what was paid back.
  package var paid: Amount
  /// What credit notes have taken off it; of a credit note, what of it was set off against invoices.
  package var credited: Amount
  /// What is still to be paid: BT-115; 0 of a draft and of what is void.
  package var due: Amount
  /// Whether something is to be paid, and the day for it is past.
  package var overdue: Bool
  /// When it was made.
  package var createdAt: Instant
  /// Who made it.
  package var createdBy: ID<Member>
  /// When it was last changed.
  package var updatedAt: Instant
  /// Who last changed it.
  package var updatedBy: ID<Member>
  /// When it was issued.
  package var issuedAt: Instant?
  /// Who issued it.
  package var issuedBy: ID<Member>?
  /// When it was made void.
  package var voidedAt: Instant?
  /// Why it was made void.
  package var voidReason: String?
  /// What should be looked at before it is sent; only in the answer to a change.
  package var warnings: [Warning]?

  /// UNTDID 1001, the two of it that are used.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// A commercial invoice: 380.
    case invoice
    /// A credit note: 381.
    case creditNote
  }

  /// How far an invoice has come.
  package enum Status: String, Codable, Sendable, CaseIterable {
    /// Not issued: it may change.
    case draft
    /// Issued; nothing is paid or credited.
    case issued
    /// A part is paid or credited.
    case partiallyPaid
    /// Nothing is to be paid any more.
    case paid
    /// It counts no more; it keeps its number.
    case void
  }

  /// What should be looked at before an invoice is sent.
  package struct Warning: Codable, Sendable, Equatable {
    /// What it is, the same in every language.
    package var code: Code
    /// One plain sentence.
    package var message: String

    /// What can be the matter.
    package enum Code: String, Codable, Sendable, CaseIterable {
      /// It is sent to nobody: neither the draft, nor a contact, nor the client has an address for it.
      case noRecipient
      /// The client has no billing address with a country, which an electronic invoice needs.
      case noBuyerAddress
      /// With it the client owes more than its limit.
      case creditLimitPassed
      /// The organization has not said yet who issues its invoices: it can't be issued.
      case noSeller
    }

    package init(code: Code, message: String) {
      self.code = code
      self.message = message
    }
  }

  /// The time that an invoice or a line is for: BG-14, BG-26.
  package struct Period: Codable, Sendable, Equatable {
    /// The first day: BT-73, BT-134.
    package var start: CalendarDate?
    /// The last day: BT-74, BT-135.
    package var end: CalendarDate?

    package init(start: CalendarDate?, end: CalendarDate?) {
      self.start = start
      self.end = end
    }
  }

  /// An invoice that this one refers to: BG-3.
  package struct Preceding: Codable, Sendable, Equatable {
    /// Its identifier.
    package var id: ID<Invoice>
    /// Its number: BT-25.
    package var number: String
    /// Its day of issue: BT-26.
    package var issueDate: CalendarDate

    package init(id: ID<Invoice>, number: String, issueDate: CalendarDate) {
      self.id = id
      self.number = number
      self.issueDate = issueDate
    }
  }
}
