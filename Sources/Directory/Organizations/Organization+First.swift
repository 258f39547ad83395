extension Organization {
  /// The organization that a new store begins with.
  package static func first(id: ID<Organization>) -> Organization {
    let country = CountryCode(rawValue: "FR")
    return Organization(
      id: id, name: "My organization", plan: .enterprise,
      defaults: Defaults(
        currency: CurrencyCode(rawValue: "EUR"), language: LanguageTag(rawValue: "fr"),
        country: country, paymentTerms: .net(days: 30), feeType: .projectRate, taxes: Tax.first(in: country)),
      numberPattern: "CLI-{0000}")
  }
}

extension Member {
  /// The owner that a new organization begins with.
  package static func first(id: ID<Member>) -> Member {
    Member(id: id, name: "Owner", email: nil, role: .owner, status: .active)
  }
}
