/// One finding about a cell, a row, a whole sheet or a card of an imported file.
package struct Diagnostic: Codable, Sendable, Equatable {
  /// The sheet's name; absent for delimited text and for what concerns the file.
  package var sheet: String?
  /// 1-based.
  package var row: Int?
  /// The column's letters.
  package var column: String?
  /// The cell as A1.
  package var cell: String?
  /// In a vCard file, the card's place, 1-based; then `row`, `column` and `cell` are absent.
  package var card: Int?
  /// In delimited text the line on which the row begins, in a vCard file that of the property or the card; 1-based, so
  /// that `clients.vcf:41:` is its place. Absent for a workbook.
  package var line: Int?
  /// In a vCard file, the name of the property, such as `TEL`; absent for what is about the card.
  package var property: String?
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
  /// In how many rows of the column, or cards of the file, the same is so, this one counted; absent for what is about
  /// one cell or card.
  package var rows: Int?

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

extension Diagnostic {
  /// The cell, or the line of a file of cards.
  package var place: String? { cell ?? line.map { String($0) } }
}

/// How much a finding matters.
package enum DiagnosticSeverity: String, Codable, Sendable, CaseIterable {
  /// The client is refused.
  case error
  /// It is taken, perhaps not as it was meant.
  case warning
  case information
}

/// What was found; the codes never change.
package enum DiagnosticCode: String, Codable, Sendable, CaseIterable {
  /// No field is called like the column: it is left out.
  case unknownHeader
  /// Two columns are of the same field.
  case duplicateHeader
  /// The column may be of more than one field.
  case ambiguousHeader
  /// A field that a client needs is empty.
  case missingRequired
  /// No e-mail address.
  case invalidEmail
  /// No telephone number.
  case invalidPhone
  /// No country.
  case invalidCountry
  /// No currency in use.
  case invalidCurrency
  /// No number of that register.
  case invalidRegistration
  /// None of the field's choices.
  case invalidChoice
  /// No date.
  case invalidDate
  /// The cell holds a number where a text belongs: zeros at its beginning may be lost.
  case numberWhereTextExpected
  /// The number was shortened, as in 3.4E+10: digits are lost.
  case scientificNotation
  /// The cell holds an error of the spreadsheet program, such as `#N/A`.
  case excelErrorValue
  /// The formula was never calculated.
  case formulaWithoutValue
  /// The workbook counts days from 1904.
  case date1904
  /// The row has more cells than there are columns.
  case raggedRow
  /// The text looks as if it was read in the wrong encoding.
  case suspectedMojibake
  /// The encoding of the text is a guess.
  case encodingGuessed
  /// Two clients of the file are the same.
  case duplicateInFile
  /// The directory has the client already.
  case duplicateInDirectory
  /// Rows of one client say different things, or its keys mean different clients.
  case keyConflict
  /// The text is longer than the field takes.
  case tooLong
  /// Two contacts of a client are marked as the default.
  case twoDefaults
  /// The cell has several values where one belongs.
  case severalValues
  /// No field takes the property of a card: it is left out.
  case unknownProperty
  /// A card is not written as vCard has it.
  case malformedCard
  /// Rows that are no clients are not read: a row of totals, a hidden sheet.
  case leftOut

  /// How much it matters where nothing else is said.
  package var severity: DiagnosticSeverity {
    switch self {
    case .missingRequired, .invalidEmail, .invalidPhone, .invalidCountry, .invalidCurrency, .invalidRegistration,
      .invalidChoice, .invalidDate, .scientificNotation, .excelErrorValue, .formulaWithoutValue, .keyConflict,
      .tooLong, .twoDefaults, .duplicateHeader:
      .error
    case .unknownHeader, .numberWhereTextExpected, .raggedRow, .suspectedMojibake, .duplicateInFile,
      .duplicateInDirectory, .severalValues, .malformedCard:
      .warning
    case .ambiguousHeader, .date1904, .encodingGuessed, .unknownProperty, .leftOut: .information
    }
  }
}
