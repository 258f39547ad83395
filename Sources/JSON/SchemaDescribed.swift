/// A type that says what its JSON is like, where that can't be seen by decoding it with a decoder that takes notes.
package protocol SchemaDescribed {
  static var schema: SchemaHint { get }
}

/// What the JSON of a type is like.
package enum SchemaHint {
  /// Any value.
  case any
  case null
  /// An object of any members.
  case object
  /// A string that keeps to some rules.
  case string([SchemaKeyword])
  /// That of another type.
  case like(any Decodable.Type)
  /// An array of objects that have some members of another type: always those that are named.
  case parts(of: any Decodable.Type, always: Set<String>)
  /// A merge patch (RFC 7396) of another type: every member may be absent, or null.
  case patch(of: any Decodable.Type)
}

extension JSONValue: SchemaDescribed {
  package static var schema: SchemaHint { .any }
}

extension RawJSON: SchemaDescribed {
  package static var schema: SchemaHint { .any }
}

extension MergePatch: SchemaDescribed where Target: Decodable {
  package static var schema: SchemaHint { .patch(of: Target.self) }
}
