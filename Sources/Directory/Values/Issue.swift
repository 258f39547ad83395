/// One thing that is wrong with a value, and where.
package struct Issue: Error, Sendable, Equatable {
  /// Where, as a JSON pointer (RFC 6901) from the record's root, such as `/contacts/1/email`.
  package var pointer: String
  package var code: IssueCode
  /// What was given, cut to 80 scalars.
  package var value: String?
  /// The limit that was broken.
  package var limit: Int?
  /// What would be right, in words that do not depend on the language: a value, or a list of values.
  package var suggestion: String?

  package init(
    _ code: IssueCode, at pointer: String = "", value: String? = nil, limit: Int? = nil, suggestion: String? = nil
  ) {
    self.pointer = pointer
    self.code = code
    self.value = value.map(Self.cut)
    self.limit = limit
    self.suggestion = suggestion
  }

  /// How many scalars of a value are kept.
  package static let longestValue = 80

  private static func cut(_ value: String) -> String {
    value.utf8.count <= longestValue
      ? value : String(String.UnicodeScalarView(value.unicodeScalars.prefix(longestValue)))
  }
}

/// Everything that is wrong with a record: all of it, not the first.
package struct Issues: Error, Sendable, Equatable {
  package var list: [Issue]

  package init(_ list: [Issue]) {
    self.list = list
  }
}

/// What can be wrong with a value. The raw values are on the wire and never change.
package enum IssueCode: String, Sendable, CaseIterable, Codable {
  /// It has to be there; `suggestion` has the names where one of several is enough.
  case required
  /// The text is longer than `limit`.
  case tooLong
  /// There are more than `limit`.
  case tooMany
  /// The text has a control character, or a line break where there may be none.
  case invalidCharacter
  /// It is none of the choices.
  case invalidChoice
  /// It was set once, and never changes.
  case fixed
  /// It has no meaning for the kind of custom field.
  case notApplicable
  /// It is no value of the custom field's kind; `suggestion` has its form.
  case invalidValue
  /// The custom field, or the option, is retired: it is set no more.
  case retired
  /// The number is too small or too large.
  case outOfRange
  /// It is not possible as things stand; `suggestion` says what is.
  case notPossible
  /// No e-mail address.
  case invalidEmail
  /// No telephone number.
  case invalidPhone
  /// No http or https URL.
  case invalidURL
  /// No country of ISO 3166-1.
  case invalidCountry
  /// No part of the address's country.
  case invalidRegion
  /// No currency in use.
  case invalidCurrency
  /// No language of BCP 47.
  case invalidLanguage
  /// No zone of the IANA database.
  case invalidTimeZone
  /// No number of that register: its form or its check digit is wrong.
  case invalidRegistration
  /// No decimal, or one of too many digits.
  case invalidDecimal
  /// An amount with more digits after the point than its currency has, which is `limit`.
  case tooPrecise
  /// More is paid than is due, which `suggestion` says, and nothing says that the rest is kept as credit.
  case overpaid
  /// More than is due of it, which `suggestion` says.
  case moreThanDue
  /// More than is left, which `suggestion` says.
  case moreThanLeft
  /// Nothing of it is to be paid in the currency, which `suggestion` says: there is no such document of the client, or it
  /// is a draft, void or paid.
  case notDue
  /// No account number of ISO 13616.
  case invalidIBAN
  /// No unit of UN/ECE Recommendation 20.
  case invalidUnit
  /// No date.
  case invalidDate
  /// It is there twice.
  case duplicate
  /// Two contacts of the client have the same e-mail address.
  case duplicateEmail
  /// Two are marked as the default.
  case twoDefaults
  /// A contact that receives invoices needs an e-mail address.
  case emailRequired
  /// There is no such record.
  case unknownReference
  /// The organization has no such field.
  case unknownCustomField
  /// A client would be above itself.
  case cycle
  /// Clients would be nested deeper than `limit`.
  case tooDeep
  /// The service alone sets it.
  case readOnly
  /// The cursor is damaged, or of another list.
  case invalidCursor
  /// No base64.
  case invalidBase64
}
