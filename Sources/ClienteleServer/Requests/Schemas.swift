package import Directory
package import DirectoryStore
package import JSON

// What the protocol document can't see by itself of types that are values of their own.

extension StoredClient: SchemaDescribed {
  package static var schema: SchemaHint { .like(Client.self) }
}

extension StoredNote: SchemaDescribed {
  package static var schema: SchemaHint { .like(Note.self) }
}

extension Nothing: SchemaDescribed {
  static var schema: SchemaHint { .null }
}

extension EmailAddress: SchemaDescribed {
  package static var schema: SchemaHint { .string(format: "idn-email") }
}

extension WebAddress: SchemaDescribed {
  package static var schema: SchemaHint { .string(format: "uri") }
}

extension Instant: SchemaDescribed {
  package static var schema: SchemaHint { .string(format: "date-time") }
}

extension DecimalNumber: SchemaDescribed {
  package static var schema: SchemaHint { .string(format: "decimal") }
}

extension ClientRecord: SchemaDescribed {
  static var schema: SchemaHint { .like(Client.self) }
}
