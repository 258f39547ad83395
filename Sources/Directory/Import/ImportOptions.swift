/// What an import may do with the clients of its file.
package enum ImportMode: String, Codable, Sendable, CaseIterable {
  /// Only adds clients.
  case create
  /// Only changes clients that the directory has.
  case update
  /// Changes those that the directory has and adds the others.
  case upsert
}

/// What tells that a client of the file is one that the directory has.
package enum MatchKey: String, Codable, Sendable, CaseIterable {
  case externalId, number, registration, email, nameAndPostalCode
}

/// What an empty cell says about a client that the directory has.
package enum BlankMeans: String, Codable, Sendable, CaseIterable {
  /// Nothing: the field stays as it is.
  case keep
  /// The field is emptied, where the file has its column.
  case clear
}

/// What happens to a client that the directory has already, when clients are added.
package enum OnDuplicate: String, Codable, Sendable, CaseIterable {
  /// The client is left out.
  case skip
  /// The directory's client is changed.
  case update
  /// It is an error.
  case fail
}

/// What happens when a client of the file has an error.
package enum OnError: String, Codable, Sendable, CaseIterable {
  /// Nothing of the file is imported.
  case abort
  /// The client is left out and the others are imported.
  case skipRow
}

/// How the rows of a file are to be read.
package struct ImportReaderOptions: Sendable, Equatable {
  package var mode: ImportMode
  /// The language of the diagnostics.
  package var language: Language
  /// Column letters or headers, to the field's key (empty: the column is left out). It goes before what headers say.
  package var mapping: [String: String]
  /// The one sheet to read, by name; the others are passed over.
  package var sheet: String?
  /// The row of the headers, 1-based; nil where it is to be found.
  package var headerRow: Int?
  /// ISO 3166-1 alpha-2: tells how postal codes and telephone numbers of clients without a country are read.
  package var defaultCountry: String?
  /// The organization's custom fields.
  package var customFields: CustomFields
  /// ISO 4217: what money is in where neither its cell nor its row says so.
  package var defaultCurrency: String?
  /// The identifiers of the members by their e-mail addresses, folded.
  package var members: [String: String]
  /// Whether a leading `'` before a text that could be a formula is a mark of the export, and is taken off again.
  package var unmarksFormulas: Bool
  /// How many diagnostics are kept; all are counted.
  package var diagnosticsLimit: Int

  /// In which rows headers may be.
  package static let headerRows = 1...1_000

  package init(
    mode: ImportMode = .upsert, language: Language = .english, mapping: [String: String] = [:], sheet: String? = nil,
    headerRow: Int? = nil, defaultCountry: String? = nil, customFields: CustomFields = .none,
    defaultCurrency: String? = nil, members: [String: String] = [:], unmarksFormulas: Bool = false,
    diagnosticsLimit: Int = 1_000
  ) {
    self.mode = mode
    self.language = language
    self.mapping = mapping
    self.sheet = sheet
    self.headerRow = headerRow
    self.defaultCountry = defaultCountry
    self.customFields = customFields
    self.defaultCurrency = defaultCurrency
    self.members = members
    self.unmarksFormulas = unmarksFormulas
    self.diagnosticsLimit = diagnosticsLimit
  }
}
