/// The value of a custom field, in the form that it has on the wire.
package enum CustomFieldValue: Sendable, Equatable {
  /// Text, a decimal, a date, a choice: all that travels as a string.
  case text(String)
  case integer(Int64)
  case boolean(Bool)
  /// The keys that were chosen, in order.
  case choices([String])
}
