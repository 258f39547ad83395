/// A field of the organization's own, on its clients or on their contacts.
package struct CustomField: Codable, Sendable, Equatable {
  /// What the value stands under in `customFields`; never changes: a small letter, then small letters, digits and `_`.
  package var key: String
  /// Starts at 1 and grows by 1 at each change.
  package var revision: Int
  /// What people call it, by language (BCP 47).
  package var label: [String: String]
  /// What it is for.
  package var description: String?
  /// What its values are; never changes.
  package var kind: Kind
  /// Which records have it; never changes.
  package var appliesTo: Target
  /// What may be chosen, in order; only of a `choice` and a `multiChoice`.
  package var options: [Option]?
  /// Whether a new record must have a value, and may not lose it. Those that were there before stay as they are.
  package var required: Bool
  /// Whether no two records have the same value, compared without regard to case and accents.
  package var unique: Bool
  /// The value of a new record for which none is given.
  package var `default`: CustomFieldValue?
  /// The least value: a decimal, a date or an instant, as the kind is.
  package var minimum: String?
  /// The greatest value.
  package var maximum: String?
  /// The most Unicode scalars of a text.
  package var maximumLength: Int?
  /// Whether the values are personal data.
  package var personalData: Bool
  /// Whether `client/list` has it without being asked.
  package var showInList: Bool
  /// Its place among the organization's fields, from 1.
  package var order: Int
  /// When it was defined.
  package var createdAt: Instant
  /// Who defined it.
  package var createdBy: ID<Member>
  /// When it was last changed.
  package var updatedAt: Instant
  /// Who last changed it.
  package var updatedBy: ID<Member>
  /// When it was retired: its values stay readable, and none is set any more.
  package var retiredAt: Instant?

  /// What the values of a custom field are.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// Text of one line.
    case text
    /// Text of several lines.
    case longText
    /// A whole number.
    case integer
    /// An exact decimal, as a string.
    case decimal
    /// An amount and its currency: `{"amount": "12.50", "currency": "EUR"}`.
    case money
    /// A day: `2026-11-23`.
    case date
    /// A point in time: RFC 3339 in UTC with milliseconds.
    case dateTime
    /// True or false.
    case boolean
    /// The key of one option.
    case choice
    /// The keys of several options.
    case multiChoice
    /// An http or https URL.
    case url
    /// An e-mail address.
    case email
    /// A telephone number: `{"raw": "01 42 72 00 00", "e164": "+33142720000"}`.
    case phone
    /// A country: ISO 3166-1 alpha-2.
    case country
    /// The identifier of a client.
    case clientReference
    /// The identifier of a member.
    case memberReference
  }

  /// Which records have a custom field.
  package enum Target: String, Codable, Sendable, CaseIterable {
    case client, contact
  }

  /// One thing that may be chosen.
  package struct Option: Codable, Sendable, Equatable {
    /// What the value is; never changes, so that a new label loses nothing.
    package var key: String
    /// What people call it, by language (BCP 47).
    package var label: [String: String]
    /// Whether it is chosen no more; what has it keeps it.
    package var retired: Bool

    package init(key: String, label: [String: String], retired: Bool = false) {
      self.key = key
      self.label = label
      self.retired = retired
    }
  }
}

extension CustomField {
  package static let keyLimit = 41
  package static let labelLimit = 80
  package static let descriptionLimit = 500
  package static let optionLimit = 200
  /// Languages of one label.
  package static let languageLimit = 50
  /// Fields of one organization, retired ones too.
  package static let most = 500
  package static let textLimit = 500
  package static let longTextLimit = 10_000

  package var isRetired: Bool { retiredAt != nil }

  /// The label in a language, or in English, or in the first language that there is.
  package func label(in language: Language) -> String { Self.label(label, in: language) ?? key }

  /// The options that may be chosen now.
  package var openOptions: [Option] { (options ?? []).filter { !$0.retired } }

  /// Whether clients can be ordered by its values.
  package var isSortable: Bool { appliesTo == .client && kind != .multiChoice && kind != .longText }

  /// The most scalars that a text may have.
  package var lengthLimit: Int { maximumLength ?? (kind == .longText ? Self.longTextLimit : Self.textLimit) }

  static func label(_ label: [String: String], in language: Language) -> String? {
    label[language.rawValue]
      ?? label.sorted { $0.key < $1.key }.first { $0.key.hasPrefix(language.rawValue + "-") }?.value
      ?? label[Language.english.rawValue] ?? label.min { $0.key < $1.key }?.value
  }
}

extension CustomField.Option {
  /// The label in a language, or in English, or in the first language that there is.
  package func label(in language: Language) -> String { CustomField.label(label, in: language) ?? key }
}

extension CustomField.Kind {
  package var isChoice: Bool { self == .choice || self == .multiChoice }
  /// Whether the values have an order, so that there may be a least and a greatest.
  package var isOrdered: Bool {
    switch self {
    case .integer, .decimal, .money, .date, .dateTime: true
    case .text, .longText, .boolean, .choice, .multiChoice, .url, .email, .phone, .country, .clientReference,
      .memberReference:
      false
    }
  }
}

extension CustomField {
  /// The field retired at an instant, or in use again.
  package func retired(at instant: Instant?, in context: ClientContext) -> CustomField {
    var field = self
    field.retiredAt = instant
    field.revision += 1
    field.updatedAt = context.now
    field.updatedBy = context.member
    return field
  }
}
