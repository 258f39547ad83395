extension Client.Draft {
  /// What is allowed in a draft and likely not meant, as far as the draft alone tells. It may be incomplete.
  package func findings(in organization: Organization) -> [ClientFinding] {
    var findings: [ClientFinding] = []
    if !hasInvoiceRecipient { findings.append(ClientFinding(.noInvoiceRecipient, at: "/email")) }
    if let finding = missingSIREN { findings.append(finding) }
    let country = mainAddress.flatMap { Self.country($0) } ?? organization.defaults.country
    findings += [("/phone", phone), ("/mobilePhone", mobilePhone)].compactMap { pointer, phone in
      phone.flatMap { Self.finding($0, dialledIn: country, at: pointer) }
    }
    for (index, contact) in (contacts ?? []).enumerated() {
      for (place, phone) in (contact.phones ?? []).enumerated() {
        var number = PhoneNumber.Draft(raw: phone.raw)
        number.e164 = phone.e164
        let pointer = "/contacts/\(index)/phones/\(place)"
        if let finding = Self.finding(number, dialledIn: country, at: pointer) { findings.append(finding) }
      }
    }
    for (index, address) in (addresses ?? []).enumerated() {
      guard let code = Self.text(address.postalCode), let country = Self.country(address),
        let form = PostalCodeForm.unfit(code, in: country)
      else { continue }
      let pointer = "/addresses/\(index)/postalCode"
      findings.append(ClientFinding(.postalCodeForm, at: pointer, value: code, suggestion: form))
    }
    return findings
  }

  private var hasInvoiceRecipient: Bool {
    Self.text(email) != nil
      || (contacts ?? []).contains {
        $0.invoiceRole == .to && $0.status != .archived && Self.text($0.email) != nil
      }
  }

  /// An organization whose address is in France has a SIREN, alone or at the beginning of a SIRET; that of its VAT number
  /// is suggested.
  private var missingSIREN: ClientFinding? {
    guard kind != .person, let address = mainAddress, Self.country(address)?.rawValue == "FR" else { return nil }
    let registrations = registrations ?? []
    let schemes = registrations.compactMap { Self.text($0.scheme)?.lowercased() }
    guard !schemes.contains("siren"), !schemes.contains("siret") else { return nil }
    let numbers = registrations.compactMap { try? Registration(checking: $0) }
    let vat = numbers.first { $0.scheme == "vat" && $0.value.hasPrefix("FR") }
    return ClientFinding(.missingSIREN, at: "/registrations", suggestion: vat.map { String($0.value.suffix(9)) })
  }

  private var mainAddress: Address.Draft? {
    (addresses ?? []).first { $0.isDefaultBilling == true }
      ?? (addresses ?? []).first { $0.uses?.contains(.billing) == true } ?? addresses?.first
  }

  private static func country(_ address: Address.Draft) -> CountryCode? {
    text(address.country).flatMap { try? CountryCode(checking: $0) }
  }

  /// A text that says something.
  private static func text(_ text: String?) -> String? {
    guard let text else { return nil }
    let trimmed = Text.trim(text)
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  private static func finding(
    _ draft: PhoneNumber.Draft, dialledIn country: CountryCode, at pointer: String
  ) -> ClientFinding? {
    guard let phone = try? PhoneNumber(checking: draft, country: country), phone.e164 == nil else { return nil }
    return ClientFinding(.phoneNotE164, at: pointer, value: phone.raw)
  }
}
