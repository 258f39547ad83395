internal import Directory
internal import JSON

/// A field of the form: what a user interface draws for it, and what it may hold.
struct FormField: Codable, Sendable {
  /// The path into the draft, `*` for each element of a list or each key of a map: `email`, `addresses/*/city`.
  var key: String
  /// What it is called.
  var label: String
  /// What to say about it.
  var help: String?
  /// What it holds.
  var kind: Kind
  /// Whether it has to be filled in; in a group, where the group is.
  var required: Bool
  /// Names of fields of a list's elements, one of which has to be filled in.
  var requiresOneOf: [String]?
  /// How short a text may be, in Unicode scalars.
  var minimumLength: Int?
  /// How long a text may be, in Unicode scalars.
  var maximumLength: Int?
  /// The lowest number.
  var minimum: Int?
  /// The highest number.
  var maximum: Int?
  /// The least value of a custom field, as text: a number, a date or an instant.
  var least: String?
  /// The greatest value of a custom field, as text.
  var greatest: String?
  /// Whether no other record may have the same value.
  var unique: Bool?
  /// How many elements a list or a map may have.
  var maximumItems: Int?
  /// How long a key of a map may be, in Unicode scalars.
  var maximumKeyLength: Int?
  /// What a text looks like: a regular expression (ECMA 262).
  var pattern: String?
  /// What can be chosen.
  var choices: [StandardChoices.Choice]?
  /// What can be chosen, as a name among the form's `choices`.
  var choicesFrom: String?
  /// Whether something else than the choices can be given too.
  var acceptsOthers: Bool?
  /// What the service takes for a new one where nothing is given.
  var `default`: JSONValue?
  /// What applies where the client has no value, or else the client's value.
  var effective: JSONValue?
  /// Where that comes from.
  var source: EffectiveSettings.Source?
  /// What an existing client has; of a list or map, all of it.
  var value: JSONValue?
  /// The fields of a group, of a telephone number, or of each element of a list or map.
  var fields: [FormField]?

  /// What a field holds.
  enum Kind: String, Codable, Sendable, CaseIterable {
    /// A text of one line.
    case text
    /// A text that may have several lines.
    case longText
    /// An e-mail address.
    case email
    /// A telephone number: a group with the number as typed in `raw`.
    case phone
    /// A web address.
    case url
    /// One of `choices`.
    case choice
    /// Any number of `choices`.
    case multiChoice
    /// A country: ISO 3166-1 alpha-2.
    case country
    /// A currency: ISO 4217.
    case currency
    /// A language: BCP 47.
    case language
    /// A time zone: an IANA name.
    case timeZone
    /// A decimal, as a text; in the settings one that is not negative.
    case decimal
    /// An amount and a currency: a group.
    case money
    /// A day: `2026-11-23`.
    case date
    /// A point in time: RFC 3339 in UTC with milliseconds.
    case dateTime
    /// A whole number.
    case integer
    /// Yes or no.
    case boolean
    /// The identifier of an element that is there already; it is kept, and not shown.
    case identifier
    /// The identifier of another client.
    case client
    /// The identifier of a member.
    case member
    /// Fields that belong together.
    case group
    /// Any number of groups or texts, in an order.
    case list
    /// Texts under keys that are chosen freely.
    case map
  }
}
