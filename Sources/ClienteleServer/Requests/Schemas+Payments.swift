package import Directory
package import DirectoryStore
package import JSON

// The rules of payments.

extension StoredPayment: SchemaDescribed {
  package static var schema: SchemaHint { .like(Payment.self) }
}

extension Payment: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "revision": [.minimum(1)],
      "reference": SchemaKeyword.text(upTo: referenceLimit),
      "note": SchemaKeyword.text(upTo: noteLimit),
      "voidReason": SchemaKeyword.text(upTo: reasonLimit),
    ]
  }
}

extension Payment.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "amount": DecimalNumber.notNegative,
      "currency": SchemaKeyword.length(CurrencyCode.length),
      "reference": [.maxLength(Payment.referenceLimit)],
      "note": [.maxLength(Payment.noteLimit)],
      "allocations": [.maxItems(Payment.allocationLimit)],
    ]
  }
  package static var needed: [[String]] { [["amount"]] }
}

extension Payment.AllocationDraft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { ["amount": DecimalNumber.notNegative] }
  package static var needed: [[String]] { [["invoiceId", "invoiceNumber", "paymentId"]] }
}
