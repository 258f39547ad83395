internal import Directory

/// What kind of file clients are exported to.
enum ExportFormat: String, Codable, Sendable, CaseIterable {
  /// A workbook with a sheet of clients and one of their contacts.
  case xlsx
  /// Delimited text (RFC 4180): UTF-8 with a byte order mark; contacts stand in the rows of their client.
  case csv
  /// vCard 4.0 (RFC 6350): a card of each client, and one of each contact.
  case vcard
  /// A JSON array (RFC 8259) of clients, as `client/get` answers them; where a client has one note, with its text as `note`.
  case json

  var mediaType: String {
    switch self {
    case .xlsx: ImportTemplate.mediaType
    case .csv: "text/csv; charset=utf-8; header=present"
    case .vcard: "text/vcard; charset=utf-8"
    case .json: "application/json"
    }
  }

  /// Whether the file has columns.
  var hasColumns: Bool { self == .xlsx || self == .csv }

  func fileName(in language: Language) -> String {
    "clients." + (self == .vcard ? "vcf" : rawValue)
  }
}
