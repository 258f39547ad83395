/// One finding about a cell, a row or a whole sheet of an imported file.
package struct Diagnostic: Codable, Sendable, Equatable {
  /// The sheet's name; absent for delimited text and for what concerns the file.
  package var sheet: String?
  /// 1-based.
  package var row: Int?
  /// The column's letters.
  package var column: String?
  /// The cell as A1.
  package var cell: String?
  /// What the file calls the column.
  package var header: String?
  /// The key of the field that the column was taken for.
  package var field: String?
  /// What was found.
  package var code: DiagnosticCode
  /// How much it matters.
  package var severity: DiagnosticSeverity
  /// What the cell holds, cut to 80 scalars.
  package var value: String?
  /// One sentence in the session's language.
  package var message: String
  /// What would be right.
  package var suggestion: String?

  package init(
    code: DiagnosticCode, severity: DiagnosticSeverity? = nil, message: String, value: String? = nil,
    suggestion: String? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.value = value.map(DiagnosticText.excerpt)
    self.suggestion = suggestion
  }
}

/// How much a finding matters.
package enum DiagnosticSeverity: String, Codable, Sendable, CaseIterable {
  /// The client cannot be imported.
  case error
  /// It is imported, perhaps not as it was meant.
  case warning
  case information
}

/// What was found. The raw values are on the wire and never change.
package enum DiagnosticCode: String, Codable, Sendable, CaseIterable {
  case unknownHeader, duplicateHeader, ambiguousHeader, missingRequired
  case invalidEmail, invalidPhone, invalidCountry, invalidCurrency, invalidRegistration, invalidChoice, invalidDate
  case numberWhereTextExpected, scientificNotation, excelErrorValue, formulaWithoutValue, date1904
  case raggedRow, suspectedMojibake, encodingGuessed
  case duplicateInFile, duplicateInDirectory, keyConflict, tooLong, twoDefaults, severalValues

  /// How much it matters where nothing else is said.
  package var severity: DiagnosticSeverity {
    switch self {
    case .missingRequired, .invalidEmail, .invalidPhone, .invalidCountry, .invalidCurrency, .invalidRegistration,
      .invalidChoice, .invalidDate, .scientificNotation, .excelErrorValue, .formulaWithoutValue, .keyConflict,
      .tooLong, .twoDefaults, .duplicateHeader:
      .error
    case .unknownHeader, .numberWhereTextExpected, .raggedRow, .suspectedMojibake, .duplicateInFile,
      .duplicateInDirectory, .severalValues:
      .warning
    case .ambiguousHeader, .date1904, .encodingGuessed: .information
    }
  }
}
