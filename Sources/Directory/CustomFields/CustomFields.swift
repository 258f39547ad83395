/// The custom fields of an organization, in their order.
package struct CustomFields: Sendable, Equatable {
  /// Retired ones too.
  package let all: [CustomField]
  private let places: [String: Int]

  /// Those that clients have, and those that contacts have; retired ones too.
  package let ofClients: [CustomField]
  package let ofContacts: [CustomField]

  package static let none = CustomFields([])

  package init(_ fields: [CustomField]) {
    all = fields.sorted { ($0.order, $0.key) < ($1.order, $1.key) }
    places = Dictionary(all.enumerated().map { ($1.key, $0) }) { first, _ in first }
    ofClients = all.filter { $0.appliesTo == .client }
    ofContacts = all.filter { $0.appliesTo == .contact }
  }

  package subscript(key: String) -> CustomField? { places[key].map { all[$0] } }

  /// Those that there were at an instant and that there are still: a key may have been purged and defined anew since.
  package func defined(at instant: Instant) -> CustomFields { CustomFields(all.filter { $0.createdAt <= instant }) }

  package func of(_ target: CustomField.Target) -> [CustomField] {
    target == .client ? ofClients : ofContacts
  }

  /// Those of which values may be set.
  package func open(of target: CustomField.Target) -> [CustomField] {
    of(target).filter { !$0.isRetired }
  }
}
