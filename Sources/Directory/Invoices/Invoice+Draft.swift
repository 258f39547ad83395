extension Invoice {
  /// An invoice as a peer describes it, not yet checked.
  ///
  /// Where it says nothing, the client's settings apply, then the organization's, as they are when the draft is made.
  package struct Draft: Codable, Sendable, Equatable {
    /// The currency of all amounts: ISO 4217.
    package var currency: String?
    /// The day of issue that is wanted; the day on which it is issued when absent.
    package var issueDate: String?
    /// When it is to be paid; by the terms when absent.
    package var dueDate: String?
    /// When what is invoiced was delivered or done.
    package var supplyDate: String?
    /// The time that it is for.
    package var period: PeriodDraft?
    /// When it is to be paid.
    package var paymentTerms: PaymentTerms.Draft?
    /// The language that it is written in: BCP 47.
    package var language: String?
    /// What it is charged by.
    package var feeType: Settings.FeeType?
    /// The client's own reference.
    package var buyerReference: String?
    /// The client's order.
    package var orderReference: String?
    /// The contract that it follows from.
    package var contractReference: String?
    /// What is said to the client, of one line or several.
    package var note: String?
    /// Where it was delivered to, if not to the buyer's address.
    package var delivery: DeliveryDraft?
    /// Whom it is sent to; by the roles of the client's contacts when absent.
    package var recipients: RecipientsDraft?
    /// What is invoiced.
    package var lines: [InvoiceLine.Draft]?
    /// What is taken off the whole.
    package var allowances: [InvoiceAllowance.Draft]?

    package init() {}
  }

  /// A time as a peer describes it, not yet checked.
  package struct PeriodDraft: Codable, Sendable, Equatable {
    /// The first day.
    package var start: String?
    /// The last day.
    package var end: String?

    package init(start: String? = nil, end: String? = nil) {
      self.start = start
      self.end = end
    }
  }

  /// Where an invoice was delivered to, as a peer describes it: one of the two.
  package struct DeliveryDraft: Codable, Sendable, Equatable {
    /// One of the client's addresses.
    package var addressId: ID<Address>?
    /// Another place.
    package var place: PostalAddress.Draft?

    package init(addressId: ID<Address>? = nil, place: PostalAddress.Draft? = nil) {
      self.addressId = addressId
      self.place = place
    }
  }

  /// Whom an invoice is sent to, as a peer describes it.
  package struct RecipientsDraft: Codable, Sendable, Equatable {
    /// Who is written to.
    package var to: [RecipientDraft]?
    /// Who receives a copy that the others see.
    package var cc: [RecipientDraft]?
    /// Who receives a copy that the others do not see.
    package var bcc: [RecipientDraft]?

    package init(to: [RecipientDraft]? = nil) {
      self.to = to
    }
  }

  /// One of those whom an invoice is sent to: a contact of the client, or an address.
  package struct RecipientDraft: Codable, Sendable, Equatable {
    /// A contact of the client that has an address.
    package var contactId: ID<Contact>?
    /// An address, where it is no contact's.
    package var email: String?
    /// The name that stands beside the address; the client's when absent.
    package var name: String?

    package init(contactId: ID<Contact>? = nil, email: String? = nil, name: String? = nil) {
      self.contactId = contactId
      self.email = email
      self.name = name
    }
  }

  package static let lineLimit = 1000
  package static let allowanceLimit = 100
  /// Of each kind of recipients.
  package static let recipientLimit = 100
  package static let referenceLimit = 200
  package static let noteLimit = 2000
}

extension InvoiceLine {
  /// A line as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    /// What is invoiced.
    package var description: String?
    /// More about it, of one line or several.
    package var detail: String?
    /// The seller's own code for it.
    package var itemCode: String?
    /// How much of it, 1 when absent; negative for what comes back.
    package var quantity: String?
    /// What it is counted in, `C62` (one) when absent.
    package var unit: String?
    /// The price of one, without tax; the client's rate when absent, where the currency is the client's.
    package var unitPrice: String?
    /// The tax's code in the organization; the client's when absent.
    package var taxCode: String?
    /// What is taken off, in percent.
    package var discountPercent: String?
    /// The time that it is for.
    package var period: Invoice.PeriodDraft?

    package init(
      description: String? = nil, quantity: String? = nil, unitPrice: String? = nil, taxCode: String? = nil
    ) {
      self.description = description
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.taxCode = taxCode
    }
  }
}

extension InvoiceAllowance {
  /// What is taken off the whole, as a peer describes it: a percentage or an amount.
  package struct Draft: Codable, Sendable, Equatable {
    /// Why.
    package var reason: String?
    /// In percent of the lines with the same tax.
    package var percent: String?
    /// What is taken off, without tax.
    package var amount: String?
    /// The tax's code in the organization; may be absent where all lines have the same.
    package var taxCode: String?

    package init(reason: String? = nil, percent: String? = nil, amount: String? = nil, taxCode: String? = nil) {
      self.reason = reason
      self.percent = percent
      self.amount = amount
      self.taxCode = taxCode
    }
  }
}

extension Invoice.Draft {
  /// The draft with what the client's settings say where it says nothing.
  ///
  /// What depends on the day of issue stays open: the dates, and whom it is sent to. The tax of a client that is exempt
  /// stays open too.
  func filled(from settings: Settings) -> Invoice.Draft {
    var draft = self
    draft.currency = Self.given(currency) ?? settings.currency?.rawValue
    draft.paymentTerms = paymentTerms ?? settings.paymentTerms?.draft
    draft.language = Self.given(language) ?? settings.language?.rawValue
    draft.feeType = feeType ?? settings.defaultFeeType
    draft.buyerReference = buyerReference ?? settings.buyerReference
    // A rate is an amount of the client's currency.
    let rate = draft.currency == settings.currency?.rawValue ? settings.defaultRate?.rawValue : nil
    draft.lines = lines?.map { line in
      var line = line
      line.unitPrice = Self.given(line.unitPrice) ?? rate
      line.taxCode = Self.given(line.taxCode) ?? (settings.taxExempt == true ? nil : settings.defaultTaxCode)
      return line
    }
    return draft
  }

  private static func given(_ text: String?) -> String? {
    text.flatMap { Text.trim($0).isEmpty ? nil : $0 }
  }
}
