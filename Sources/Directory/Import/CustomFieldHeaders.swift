internal import JSON

/// The headers by which a file means an organization's custom fields: their keys, and their labels in every language.
struct CustomFieldHeaders {
  private let fields: CustomFields
  private let byLabel: [String: [CustomField]]
  private let byKey: [String: CustomField]

  static let none = CustomFieldHeaders(.none)

  init(_ fields: CustomFields) {
    self.fields = fields
    var byLabel: [String: [CustomField]] = [:]
    var byKey: [String: CustomField] = [:]
    for field in fields.all where !field.isRetired {
      for label in Set(field.label.values.map { HeaderText.key($0) }) { byLabel[label, default: []].append(field) }
      byKey[HeaderText.key(field.key)] = field
    }
    self.byLabel = byLabel
    self.byKey = byKey
  }

  var isEmpty: Bool { byKey.isEmpty }

  /// The fields that a header can mean by its words: more than one where they have the same label.
  ///
  /// - Parameters:
  ///   - contact: The contact that the header names, where it names one: `Contact 2: Birthday`.
  ///   - role: On a sheet of contacts their fields count first, elsewhere those of clients.
  func fields(called key: String, contact: Int? = nil, on role: SheetLayout.Role) -> (fields: [ImportField], rank: Int)
  {
    let (found, rank) = byLabel[key].map { ($0, 1) } ?? (byKey[key].map { [$0] } ?? [], 3)
    if let contact {
      return (found.filter { $0.appliesTo == .contact }.map { .contactCustom(contact, key: $0.key) }, rank)
    }
    let first: CustomField.Target = role == .contacts ? .contact : .client
    let preferred = found.filter { $0.appliesTo == first }
    let meant = preferred.isEmpty ? found : preferred
    return (meant.map { $0.appliesTo == .client ? .custom(key: $0.key) : .contactCustom(1, key: $0.key) }, rank)
  }

  /// The label that a header is most like, with a letter or two mistyped.
  func suggestion(for text: String, in language: Language) -> String? {
    let key = Array(HeaderText.key(text).utf8)
    let near = byLabel.compactMap { label, fields -> (Int, String)? in
      HeaderText.slip(key, Array(label.utf8)).map { ($0, fields[0].label(in: language)) }
    }
    return near.min { $0 < $1 }?.1
  }

  /// What became of a field that a header or a mapping names by its key.
  enum Settled: Equatable {
    case field(ImportField, CustomField)
    case retired
    /// No such field; perhaps another one was meant.
    case unknown(suggestion: String?)
  }

  /// - Parameter field: A custom field of clients or of contacts.
  func settle(_ field: ImportField, on role: SheetLayout.Role) -> Settled {
    let (key, contact): (String, Int?)
    switch field {
    case .custom(let name): (key, contact) = (name, nil)
    case .contactCustom(let number, let name): (key, contact) = (name, number)
    default: return .unknown(suggestion: nil)
    }
    let target: CustomField.Target = contact == nil ? .client : .contact
    if let known = fields[key] {
      if known.appliesTo == target { return known.isRetired ? .retired : .field(field, known) }
      if role == .contacts, known.appliesTo == .contact {
        return known.isRetired ? .retired : .field(.contactCustom(1, key: key), known)
      }
      return .unknown(suggestion: Self.key(known))
    }
    let open = fields.all.filter { !$0.isRetired }
    let near =
      NearMiss.closest(to: key, among: open.filter { $0.appliesTo == target }.map(\.key))
      ?? NearMiss.closest(to: key, among: open.map(\.key))
    return .unknown(suggestion: near.flatMap { fields[$0] }.map(Self.key))
  }

  private static func key(_ field: CustomField) -> String {
    (field.appliesTo == .client ? ImportField.custom(key: field.key) : .contactCustom(1, key: field.key)).key
  }
}
