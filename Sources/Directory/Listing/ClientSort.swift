internal import JSON

/// One key of the order of a list.
package struct ClientSort: Codable, Sendable, Hashable {
  /// What to order by.
  package var key: Key
  /// With `customField`, the key of a field of clients: any but those of several choices and long texts.
  package var customField: String?
  /// From the end to the beginning.
  package var descending: Bool?

  package init(_ key: Key, customField: String? = nil, descending: Bool? = nil) {
    self.key = key
    self.customField = customField
    self.descending = descending
  }

  package var isDescending: Bool { descending ?? false }

  /// What a list is ordered by; clients that are equal in it are in the order of their creation.
  package enum Key: String, Codable, Sendable, CaseIterable {
    /// The name, without regard to case and accents.
    case name
    /// The number; runs of digits count as numbers.
    case number
    /// When it was added.
    case createdAt
    /// When it was last changed.
    case updatedAt
    /// When something last happened with it: for now, when it was last changed.
    case lastActivity
    /// The city that the list shows; clients without one come last.
    case city
    /// The currency that the list shows.
    case currency
    /// The value of a field of the organization's own; clients without one come last.
    case customField
    /// How well the search fits, the best first: the whole name or number, their beginning, words of the name, the rest.
    ///
    /// Of more than 800 hits, names that begin with the search and the oldest hits are ranked so, up to 400 of each; the
    /// others come after those, in the order of their creation.
    case relevance
  }

  /// What is wrong with the custom field of the key.
  package func issue(in fields: CustomFields) -> Issue? {
    guard key == .customField else {
      return customField.map { Issue(.readOnly, at: "/customField", value: $0) }
    }
    let sortable = fields.ofClients.filter(\.isSortable).map(\.key)
    guard let customField else {
      return Issue(
        .required, at: "/customField", suggestion: sortable.isEmpty ? nil : sortable.joined(separator: " | "))
    }
    if sortable.contains(customField) { return nil }
    return Issue(
      .invalidChoice, at: "/customField", value: customField,
      suggestion: NearMiss.closest(to: customField, among: sortable)
        ?? (sortable.isEmpty ? nil : sortable.joined(separator: ", ")))
  }

  /// Keys of one order.
  package static let most = 3
}
