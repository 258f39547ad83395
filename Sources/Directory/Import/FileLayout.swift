/// How sure it is what a column was taken for.
package enum ColumnConfidence: String, Codable, Sendable, CaseIterable {
  /// `mapping` says so.
  case mapping
  /// The header is the field's machine key.
  case key
  /// The header is the field's label, in English or French.
  case label
  /// The header is another name of the field, or made of the names of its parts.
  case synonym
  /// The column was taken for nothing, and is left out.
  case unknown

  init(rank: Int) {
    switch rank {
    case ..<0: self = .mapping
    case 0: self = .key
    case 1, 2: self = .label
    default: self = .synonym
    }
  }
}

/// A column of a file that is to be imported, and what it was taken for.
package struct PlannedColumn: Codable, Sendable, Equatable {
  /// The name of the sheet; absent for delimited text.
  package var sheet: String?
  /// The column's letters.
  package var column: String
  /// What the file calls it; absent where it has no header.
  package var header: String?
  /// The field's key; absent where the column is left out.
  package var field: String?
  /// How sure that is.
  package var confidence: ColumnConfidence
}

/// A sheet of a file that is to be imported, and the row that its headers are in.
package struct PlannedSheet: Codable, Sendable, Equatable {
  /// The sheet's name; absent for delimited text.
  package var sheet: String?
  /// What became of the sheet, and why.
  package var choice: Choice
  /// The row of the headers, 1-based; absent where the sheet is not read, or `mapping` alone tells what its columns are.
  package var headerRow: Int?
  /// How many of the headers in that row are known; of all rows that were looked at, it has the most.
  package var knownHeaders: Int?

  /// What became of a sheet, and why.
  package enum Choice: String, Codable, Sendable, CaseIterable {
    /// Its rows are clients.
    case clients
    /// Its name says that its rows are contacts, each with the number or name of its client.
    case contacts
    /// Passed over: its name says that it explains something.
    case help
    /// Passed over: `sheet` names another one.
    case notAskedFor
    /// Passed over: it is hidden; `sheet` reads it all the same.
    case hidden
    /// Passed over: no row among the first 30 has headers that are known.
    case noHeaders
    /// Passed over: it has no cells.
    case empty
  }

  package init(sheet: String?, choice: Choice, headerRow: Int? = nil, knownHeaders: Int? = nil) {
    self.sheet = sheet
    self.choice = choice
    self.headerRow = headerRow
    self.knownHeaders = knownHeaders
  }
}

/// A row of a file.
package struct FileRow: Codable, Sendable, Equatable {
  /// The name of the sheet; absent for delimited text.
  package var sheet: String?
  /// 1-based; in a vCard file, the card's place.
  package var row: Int
}
