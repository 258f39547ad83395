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

extension StoredAttachment: SchemaDescribed {
  package static var schema: SchemaHint { .like(Attachment.self) }
}

extension ClientRecord: SchemaDescribed {
  static var schema: SchemaHint { .like(Client.self) }
}

extension Nothing: SchemaDescribed {
  static var schema: SchemaHint { .null }
}

extension ID: SchemaDescribed {
  package static var schema: SchemaHint { .string([.pattern("^\(Record.identifierPrefix)_")]) }
}

extension EmailAddress: SchemaDescribed {
  package static var schema: SchemaHint { .string(rules) }
  static let rules: [SchemaKeyword] = [.format("idn-email"), .maxLength(limit)]
}

extension WebAddress: SchemaDescribed {
  package static var schema: SchemaHint { .string(rules) }
  static let rules: [SchemaKeyword] = [.format("iri"), .maxLength(limit), .pattern("^[Hh][Tt][Tt][Pp][Ss]?://")]
}

extension Instant: SchemaDescribed {
  package static var schema: SchemaHint {
    .string([.format("date-time"), .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$")])
  }
}

extension DecimalNumber: SchemaDescribed {
  package static var schema: SchemaHint { .string([.format("decimal"), .pattern("^-?\(digits)$")]) }
  static let notNegative: [SchemaKeyword] = [.format("decimal"), .pattern("^\(digits)$")]
  private static let digits = "[0-9]{1,\(wholeDigits)}(\\.[0-9]{1,\(fractionDigits)})?"
}

extension CountryCode: SchemaDescribed {
  package static var schema: SchemaHint { .string([.pattern("^[A-Z]{\(length)}$")]) }
}

extension CurrencyCode: SchemaDescribed {
  package static var schema: SchemaHint { .string([.pattern("^[A-Z]{\(length)}$")]) }
}

extension LanguageTag: SchemaDescribed {
  package static var schema: SchemaHint { .string(rules) }
  static let rules: [SchemaKeyword] = [.minLength(lengths.lowerBound), .maxLength(lengths.upperBound)]
}

extension Amount: SchemaDescribed {
  package static var schema: SchemaHint { .string([.format("decimal"), .pattern("^-?[0-9]{1,15}(\\.[0-9]{1,4})?$")]) }
}

extension CalendarDate: SchemaDescribed {
  package static var schema: SchemaHint { .string([.format("date"), .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]) }
}

extension IBAN: SchemaDescribed {
  package static var schema: SchemaHint { .string([.pattern("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$")]) }
}

extension UnitCode: SchemaDescribed {
  package static var schema: SchemaHint { .string([.pattern("^[A-Z0-9]{2,3}$")]) }
}
