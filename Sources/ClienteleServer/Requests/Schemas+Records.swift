package import Directory
package import JSON

// The rules of records' members, and of the drafts that they are made from. The limits are those that the checks of
// `Directory` hold to.

extension Client: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "revision": [.minimum(1)],
      "number": SchemaKeyword.text(upTo: numberLimit),
      "name": SchemaKeyword.text(upTo: nameLimit),
      "legalName": SchemaKeyword.text(upTo: nameLimit),
      "tradingName": SchemaKeyword.text(upTo: nameLimit),
      "registrations": [.maxItems(registrationLimit)],
      "tags": [.maxItems(tagLimit), .each(SchemaKeyword.text(upTo: tagLengthLimit))],
      "externalIds": [
        .maxProperties(externalIdLimit), .keys(SchemaKeyword.text(upTo: externalSystemLengthLimit)),
        .each(SchemaKeyword.text(upTo: externalIdLengthLimit)),
      ],
      "addresses": [.maxItems(addressLimit)],
      "contacts": [.maxItems(contactLimit)],
    ]
  }
}

extension Client.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    // A text that is blank is no value, but for the name.
    SchemaKeyword.mayBeBlank(Client.rules, except: ["name", "tags", "externalIds"]).merging([
      "email": EmailAddress.rules,
      "website": WebAddress.rules,
    ]) { $1 }
  }
  package static var needed: [[String]] { [["name"]] }
}

extension ClientSummary: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    Client.rules.filter { ["revision", "number", "name"].contains($0.key) }
      .merging(["phone": SchemaKeyword.text(upTo: PhoneNumber.rawLimit), "openInvoices": [.minimum(1)]]) { $1 }
  }
}

extension Contact: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "salutation": SchemaKeyword.text(upTo: salutationLimit),
      "firstName": SchemaKeyword.text(upTo: firstNameLimit),
      "lastName": SchemaKeyword.text(upTo: lastNameLimit),
      "displayName": SchemaKeyword.text(upTo: displayNameLimit),
      "jobTitle": SchemaKeyword.text(upTo: jobTitleLimit),
      "department": SchemaKeyword.text(upTo: departmentLimit),
      "phones": [.maxItems(phoneLimit)],
      "notes": SchemaKeyword.text(upTo: notesLimit),
    ]
  }
  package static var needed: [[String]] { [namingMembers] }
}

extension Contact.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    SchemaKeyword.mayBeBlank(Contact.rules).merging([
      "email": EmailAddress.rules,
      "language": LanguageTag.rules,
    ]) { $1 }
  }
  package static var needed: [[String]] { Contact.needed }
}

extension PhoneNumber: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "raw": SchemaKeyword.text(upTo: rawLimit),
      "e164": [.pattern("^\\+[0-9]{1,\(digitsLimit)}$")],
      "extension": [.pattern("^[0-9*#]{1,\(extensionLimit)}$")],
    ]
  }
  package static var needed: [[String]] { [["raw", "e164"]] }
}

extension PhoneNumber.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { PhoneNumber.rules }
  package static var needed: [[String]] { PhoneNumber.needed }
}

extension Contact.Phone: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { PhoneNumber.rules }
}

extension Contact.PhoneDraft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { PhoneNumber.rules }
}

extension Address: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "label": SchemaKeyword.text(upTo: labelLimit),
      "attention": SchemaKeyword.text(upTo: lineLimit),
      "line1": SchemaKeyword.text(upTo: lineLimit),
      "line2": SchemaKeyword.text(upTo: lineLimit),
      "line3": SchemaKeyword.text(upTo: lineLimit),
      "postalCode": SchemaKeyword.text(upTo: postalCodeLimit),
      "city": SchemaKeyword.text(upTo: cityLimit),
    ]
  }
}

extension Address.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    SchemaKeyword.mayBeBlank(Address.rules).merging(["country": SchemaKeyword.length(CountryCode.length)]) { $1 }
  }
}

extension Address.Region: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    ["name": SchemaKeyword.text(upTo: Address.regionNameLimit), "code": [.pattern("^[A-Z]{2}-[0-9A-Z]{1,3}$")]]
  }
}

extension Address.RegionDraft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    ["name": [.maxLength(Address.regionNameLimit)], "code": [.pattern("^[A-Za-z]{2}-[0-9A-Za-z]{1,3}$")]]
  }
}

extension Registration: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "scheme": [.pattern("^(\(schemes.joined(separator: "|"))|other:.{1,\(otherLimit)})$")],
      "value": SchemaKeyword.text(upTo: valueLimit),
    ]
  }
}

extension Registration.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { Registration.rules }
  package static var needed: [[String]] { [["scheme"], ["value"]] }
}

extension Note: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    ["revision": [.minimum(1)], "text": SchemaKeyword.text(upTo: textLimit)]
  }
}

extension Note.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { ["text": SchemaKeyword.text(upTo: Note.textLimit)] }
  package static var needed: [[String]] { [["text"]] }
}

extension Attachment: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "revision": [.minimum(1)], "name": SchemaKeyword.text(upTo: nameLimit),
      "description": SchemaKeyword.text(upTo: descriptionLimit), "size": SchemaKeyword.range(1...sizeLimit),
      "sha256": [.pattern("^[0-9a-f]{64}$")],
    ]
  }
}

extension Attachment.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    ["description": [.maxLength(Attachment.descriptionLimit)]]
  }
}

extension SchemaKeyword {
  /// The same rules for texts that may also be empty.
  static func mayBeBlank(
    _ rules: [String: [SchemaKeyword]], except keys: Set<String> = []
  ) -> [String: [SchemaKeyword]] {
    var result = rules
    for (key, keywords) in rules where !keys.contains(key) {
      result[key] = keywords.filter { if case .minLength = $0 { false } else { true } }
    }
    return result
  }
}
