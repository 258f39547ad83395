package import Directory
package import JSON

// The rules of members, as the checks of `Directory` hold to them.

extension Member: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    ["revision": [.minimum(1)], "name": SchemaKeyword.text(upTo: nameLimit)]
  }
}

extension Member.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    ["name": SchemaKeyword.text(upTo: Member.nameLimit), "email": EmailAddress.rules]
  }
  package static var needed: [[String]] { [["name"]] }
}
