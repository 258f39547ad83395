/// A telephone number: what was typed, and what it means where that is certain.
package struct PhoneNumber: Sendable, Equatable, Hashable, Codable {
  /// As it was typed.
  package let raw: String
  /// ITU-T E.164, where the country makes it certain.
  package let e164: String?
  /// The number inside the house: digits, `*` and `#`.
  package let `extension`: String?

  /// A telephone number as a peer or an import describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var raw: String?
    package var e164: String?
    package var `extension`: String?

    package init(raw: String? = nil) {
      self.raw = raw
    }
  }
}

extension PhoneNumber {
  package static let rawLimit = 40
  package static let extensionLimit = 10
  /// The digits of E.164, with the country's.
  package static let digitsLimit = 15

  /// Reads a number as it is dialled in a country.
  ///
  /// - Parameter previous: The number that it replaces. Where what was typed changed, an `e164` or `extension` that
  ///   did not comes from the old number, and is read anew.
  /// - Throws: `required`, `tooLong`, `invalidCharacter` or `invalidPhone`, with a pointer into the number.
  package init(checking draft: Draft, country: CountryCode, replacing previous: PhoneNumber? = nil) throws(Issue) {
    let given = draft.raw.map { String(Text.trim($0)) } ?? ""
    var draft = draft
    if let previous, given != previous.raw {
      if draft.e164 == previous.e164 { draft.e164 = nil }
      if draft.extension == previous.extension { draft.extension = nil }
    }
    let givenE164 = try Self.checkE164(draft.e164)
    raw = try Self.clean(given.isEmpty ? givenE164 ?? "" : given, limit: Self.rawLimit, at: "/raw")
    guard !raw.isEmpty else { throw Issue(.required, at: "/raw") }
    let parsed = DialledNumber(raw)
    guard parsed.hasDigit else { throw Issue(.invalidPhone, at: "/raw", value: raw) }
    let meaning = parsed.e164(in: country)
    if parsed.isInternational, let givenE164, let meaning, givenE164 != meaning {
      throw Issue(.invalidPhone, at: "/e164", value: givenE164, suggestion: meaning)
    }
    e164 = givenE164 ?? meaning
    let givenExtension = try Self.clean(draft.extension ?? "", limit: Self.extensionLimit, at: "/extension")
    guard givenExtension.utf8.allSatisfy(Self.isDialled) else {
      throw Issue(.invalidPhone, at: "/extension", value: givenExtension)
    }
    `extension` = givenExtension.isEmpty ? parsed.extension : givenExtension
  }

  /// The draft that would make this number again.
  package var draft: Draft {
    var draft = Draft(raw: raw)
    draft.e164 = e164
    draft.extension = `extension`
    return draft
  }

  private static func clean(_ text: String, limit: Int, at pointer: String) throws(Issue) -> String {
    do throws(Issue) {
      return try Text.clean(text, limit: limit)
    } catch {
      var issue = error
      issue.pointer = pointer
      throw issue
    }
  }

  private static func checkE164(_ text: String?) throws(Issue) -> String? {
    guard let text else { return nil }
    let trimmed = String(Text.trim(text))
    if trimmed.isEmpty { return nil }
    guard trimmed.utf8.first == 0x2B, trimmed.utf8.count <= 1 + digitsLimit,
      trimmed.utf8.dropFirst().allSatisfy(isDigit),
      CallingCode.isComplete(trimmed.dropFirst())
    else {
      let meaning = DialledNumber(trimmed).e164InAnyCountry
      throw Issue(.invalidPhone, at: "/e164", value: trimmed, suggestion: meaning == trimmed ? nil : meaning)
    }
    return trimmed
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isDialled(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 0x2A || byte == 0x23 }
}
