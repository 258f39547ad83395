package import JSON

/// A house rule that a record breaks.
package struct RuleFinding: Sendable, Equatable {
  package var rule: HouseRule
  /// Where, as a JSON pointer from the record's root.
  package var pointer: String
  /// What breaks it.
  package var value: String?
  /// The merge patch that puts it right, where that is certain enough to be offered.
  package var fix: JSONValue?

  package init(_ rule: HouseRule, at pointer: String = "", value: String? = nil, fix: JSONValue? = nil) {
    self.rule = rule
    self.pointer = pointer
    self.value = value
    self.fix = fix
  }
}

extension Client {
  /// The house rules that the client breaks, as far as it alone tells: not whether it is there twice.
  package func findings(
    organization: Organization, customFields fields: CustomFields = .none,
    of rules: Set<HouseRule> = Set(HouseRule.allCases)
  ) -> [RuleFinding] {
    let all =
      invoicing + registrationFindings(organization) + phones + postalCodes + contactFindings + billingAddress
      + customFieldFindings(fields, organization.defaults.country)
    return all.filter { rules.contains($0.rule) }
  }

  private var invoicing: [RuleFinding] {
    var findings: [RuleFinding] = []
    if !contacts.contains(where: { $0.status == .active && $0.invoiceRole != .none }) {
      let place = contacts.firstIndex { $0.isDefault && $0.email != nil }
      let fix = place.flatMap { place in
        patch("contacts", contacts.map(\.draft)) { $0[place].invoiceRole = .to }
      }
      findings.append(RuleFinding(.noInvoiceRecipient, at: "/contacts", fix: fix))
    }
    if settings.taxExempt == true, settings.exemptionReason == nil {
      findings.append(RuleFinding(.exemptWithoutReason, at: "/settings/exemptionReason"))
    }
    return findings
  }

  private func registrationFindings(_ organization: Organization) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    let sirens = registrations.filter { $0.scheme == "siren" }.map(\.value)
    if sirens.isEmpty {
      if kind == .organization, Self.dialledIn(addresses, organization).rawValue == "FR" {
        let known = Set(registrations.compactMap(\.siren))
        let fix = known.count == 1 ? known.first : nil
        findings.append(
          RuleFinding(
            .missingSIREN, at: "/registrations",
            fix: fix.flatMap { siren in
              patch("registrations", draft.registrations ?? []) {
                $0.append(Registration.Draft(scheme: "siren", value: siren))
              }
            }))
      }
      return findings
    }
    for (index, registration) in registrations.enumerated() {
      guard let siren = registration.siren, !sirens.contains(siren) else { continue }
      let rule: HouseRule = registration.scheme == "siret" ? .siretOfAnotherSIREN : .vatOfAnotherSIREN
      findings.append(RuleFinding(rule, at: "/registrations/\(index)", value: registration.value))
    }
    return findings
  }

  private var phones: [RuleFinding] {
    var findings: [RuleFinding] = []
    func check(_ e164: String?, _ raw: String?, _ pointer: String) {
      if e164 == nil, let raw { findings.append(RuleFinding(.phoneNotE164, at: pointer, value: raw)) }
    }
    check(phone?.e164, phone?.raw, "/phone")
    check(mobilePhone?.e164, mobilePhone?.raw, "/mobilePhone")
    for (index, contact) in contacts.enumerated() {
      for (place, phone) in contact.phones.enumerated() {
        check(phone.e164, phone.raw, "/contacts/\(index)/phones/\(place)")
      }
    }
    return findings
  }

  private var postalCodes: [RuleFinding] {
    addresses.enumerated().compactMap { index, address in
      guard let code = address.postalCode, let country = address.country, !PostalCodeForm.fits(code, country) else {
        return nil
      }
      let fix = PostalCodeForm.suggestion(for: code, country).flatMap { suggestion in
        patch("addresses", addresses.map(\.draft)) { $0[index].postalCode = suggestion }
      }
      return RuleFinding(.postalCodeOfAnotherForm, at: "/addresses/\(index)/postalCode", value: code, fix: fix)
    }
  }

  private var contactFindings: [RuleFinding] {
    contacts.enumerated().compactMap { index, contact in
      guard contact.status == .active, contact.email == nil, contact.phones.isEmpty else { return nil }
      return RuleFinding(.unreachableContact, at: "/contacts/\(index)", value: contact.shownName)
    }
  }

  private var billingAddress: [RuleFinding] {
    guard !addresses.contains(where: \.isDefaultBilling) else { return [] }
    let fix =
      addresses.count == 1
      ? patch("addresses", addresses.map(\.draft)) { drafts in
        drafts[0].uses = [.billing] + (drafts[0].uses ?? [])
        drafts[0].isDefaultBilling = true
      } : nil
    return [RuleFinding(.noBillingAddress, at: "/addresses", fix: fix)]
  }

  /// A merge patch that puts a changed list in the place of the one that is there.
  private func patch<Draft: Encodable>(
    _ name: String, _ drafts: [Draft], _ change: (inout [Draft]) -> Void
  ) -> JSONValue? {
    var changed = drafts
    change(&changed)
    guard let list = try? JSON.value(of: changed) else { return nil }
    var patch = JSONObject()
    patch[name] = list
    return .object(patch)
  }
}
