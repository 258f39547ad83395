internal import JSON

extension Client {
  /// The required custom fields that have no value, and the values that could not be set now.
  ///
  /// The values of retired fields are left in peace: they go when the fields are purged.
  func customFieldFindings(_ fields: CustomFields, _ country: CountryCode) -> [RuleFinding] {
    if fields.all.isEmpty { return [] }
    var findings = Self.findings(customFields, of: fields.open(of: .client), at: "", country)
    for index in findings.indices where findings[index].rule == .missingCustomField {
      guard let key = findings[index].value, let value = fields[key]?.default else { continue }
      findings[index].fix = Self.patch(key, value)
    }
    for (index, contact) in contacts.enumerated() where contact.status == .active {
      findings += Self.findings(
        contact.customFields, of: fields.open(of: .contact), at: "/contacts/\(index)", country)
    }
    return findings
  }

  private static func findings(
    _ values: [String: CustomFieldValue], of fields: [CustomField], at pointer: String, _ country: CountryCode
  ) -> [RuleFinding] {
    fields.compactMap { field in
      let pointer = "\(pointer)/customFields/\(field.key)"
      guard let value = values[field.key] else {
        return field.required ? RuleFinding(.missingCustomField, at: pointer, value: field.key) : nil
      }
      do throws(Issue) {
        _ = try field.check(value, dialledIn: country)
        return nil
      } catch {
        return RuleFinding(.outdatedCustomField, at: pointer, value: error.value ?? value.shown)
      }
    }
  }

  private static func patch(_ key: String, _ value: CustomFieldValue) -> JSONValue? {
    guard let value = try? JSON.value(of: value) else { return nil }
    var values = JSONObject()
    values[key] = value
    var patch = JSONObject()
    patch["customFields"] = .object(values)
    return .object(patch)
  }
}
