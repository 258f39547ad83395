package import JSON

/// A field of a record before and after a change.
package struct FieldChange: Codable, Sendable, Hashable {
  /// Which field: the names of members joined by `/`, such as `settings/currency`; a contact or an address by its
  /// identifier, such as `contacts/con_…/email`. `contacts` and `addresses` alone are their order, as identifiers.
  package var field: String
  /// What it was; absent where there was nothing.
  package var old: JSONValue?
  /// What it became; absent where nothing is left.
  package var new: JSONValue?

  package init(field: String, old: JSONValue? = nil, new: JSONValue? = nil) {
    self.field = field
    self.old = old
    self.new = new
  }
}
