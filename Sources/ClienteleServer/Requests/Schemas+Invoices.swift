package import Directory
package import JSON

// The rules of the members of invoices, and of the drafts that they are made from.

extension Invoice: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "revision": [.minimum(1)], "lines": [.maxItems(lineLimit)], "allowances": [.maxItems(allowanceLimit)],
      "buyerReference": SchemaKeyword.text(upTo: Settings.buyerReferenceLimit),
      "orderReference": SchemaKeyword.text(upTo: referenceLimit),
      "contractReference": SchemaKeyword.text(upTo: referenceLimit), "note": SchemaKeyword.text(upTo: noteLimit),
      "voidReason": SchemaKeyword.text(upTo: voidReasonLimit),
    ]
  }
}

extension Invoice.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    SchemaKeyword.mayBeBlank(Invoice.rules.filter { !["revision", "voidReason"].contains($0.key) }).merging([
      "currency": SchemaKeyword.length(CurrencyCode.length), "language": LanguageTag.rules,
    ]) { $1 }
  }
}

extension Invoice.RecipientsDraft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "to": [.maxItems(Invoice.recipientLimit)], "cc": [.maxItems(Invoice.recipientLimit)],
      "bcc": [.maxItems(Invoice.recipientLimit)],
    ]
  }
}

extension Invoice.RecipientDraft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    ["email": EmailAddress.rules, "name": [.maxLength(Contact.displayNameLimit)]]
  }
  package static var needed: [[String]] { [["contactId", "email"]] }
}

extension InvoiceLine: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "description": SchemaKeyword.text(upTo: descriptionLimit), "detail": SchemaKeyword.text(upTo: detailLimit),
      "itemCode": SchemaKeyword.text(upTo: itemCodeLimit),
    ]
  }
}

extension InvoiceLine.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    SchemaKeyword.mayBeBlank(InvoiceLine.rules, except: ["description"]).merging([
      "unitPrice": DecimalNumber.notNegative, "discountPercent": DecimalNumber.notNegative,
      "taxCode": [.maxLength(Settings.taxCodeLimit)],
    ]) { $1 }
  }
  package static var needed: [[String]] { [["description"]] }
}

extension InvoiceAllowance: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { ["reason": SchemaKeyword.text(upTo: reasonLimit)] }
}

extension InvoiceAllowance.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    InvoiceAllowance.rules.merging([
      "percent": DecimalNumber.notNegative, "amount": DecimalNumber.notNegative,
      "taxCode": [.maxLength(Settings.taxCodeLimit)],
    ]) { $1 }
  }
  package static var needed: [[String]] { [["reason"], ["percent", "amount"]] }
}
