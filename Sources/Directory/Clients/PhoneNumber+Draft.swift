extension IssueCollector {
  /// A telephone number; a draft without anything in it is none.
  mutating func phone(
    _ draft: PhoneNumber.Draft?, replacing previous: PhoneNumber?, in country: CountryCode, at pointer: String
  ) -> PhoneNumber? {
    guard let draft else { return nil }
    let isBlank = [draft.raw, draft.e164, draft.extension].allSatisfy { $0.map { Text.trim($0).isEmpty } ?? true }
    if isBlank { return nil }
    return take(at: pointer) { () throws(Issue) in
      try PhoneNumber(checking: draft, country: country, replacing: previous)
    }
  }
}
