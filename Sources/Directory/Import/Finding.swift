internal import VCard

/// What was found while a file was read, before it is put into words.
struct Finding: Sendable {
  var reason: Reason
  /// Nil for what concerns the file.
  var position: CellPosition?
  /// Where it is in a file of cards.
  var card: CardPlace?
  var sheetName: String
  var header: String?
  var field: ImportField?
  var value: String?
  var suggestion: String?

  init(
    _ reason: Reason, at position: CellPosition?, sheetName: String = "", header: String? = nil,
    field: ImportField? = nil, value: String? = nil, suggestion: String? = nil
  ) {
    self.reason = reason
    self.position = position
    self.sheetName = sheetName
    self.header = header
    self.field = field
    self.value = value
    self.suggestion = suggestion
  }

  enum Reason: Sendable, Equatable {
    case unknownHeader, unknownCustomField, retiredCustomField
    /// Custom fields have the same label as the field that the header is read as.
    case ambiguousField(ImportField, others: [ImportField])
    /// Custom fields have the same label.
    case severalFields([ImportField])
    case unknownMapping(String)
    case unusedMapping(String)
    case sheetWithoutHeader, noNameColumn, noSuchSheet
    /// The sheet has this header, and none that tells whose it is.
    case sheetWithoutName(String)
    case duplicateHeader(first: String, ImportField)
    /// Another column of the row has a value for the same field, which is taken.
    case surplus(taken: String, cell: String)
    case ambiguousName(ImportField)
    case missingName
    /// Something is said of a contact, and nothing that tells who it is.
    case contactOfNobody
    /// The contact has as many telephone numbers as it may have.
    case noRoomForPhones
    /// So many rows are above the headers.
    case aboveHeaders(rows: Int)
    case headersAgain
    /// The row adds up those above it.
    case totalsRow
    case hiddenSheet
    /// The column is of an address besides the first, and is read as the field.
    case secondAddress(ImportField)
    /// The column is of an address for which there is no room.
    case furtherAddress
    case invalidCountry, invalidCurrency, invalidLanguage, invalidPaymentTerms
    case invalidChoice([ImportChoice])
    /// None of the choices, and not needed.
    case leftOutChoice([ImportChoice])
    /// A number whose mark may stand before decimals or thousands; taken for decimals where it is a point.
    case ambiguousDecimal(isTaken: Bool)
    /// A number in place of a text; complete when it has as many digits as it must.
    case numberInsteadOfText(isComplete: Bool)
    case dateInsteadOfText
    /// A text of digits that has one less than it must have.
    case lostZero
    case scientific(damaged: Bool)
    case excelError, formulaWithoutValue, raggedRow, mojibake
    case repeatedRow(first: Int)
    case sameName(first: Int)
    case sameValue(first: Int)
    case conflict(first: String, cell: String)
    case keysOfTwoClients(first: Int)
    case nameOfSeveralClients
    case twoDefaults(first: Int)
    case severalValues(count: Int, Others)
    case tooLong(limit: Int)
    case date1904, encodingGuessed
    /// The directory has a client with the same key.
    case known(number: String)
    /// A client of the directory has the value, which only one may have.
    case taken(number: String)
    /// Another client of the file has the value, which only one may have.
    case takenInFile
    case issue(Issue)
    /// No field takes the property of a card.
    case unknownProperty
    /// A value of a card whose field has one already.
    case noRoom
    /// A card without a name, for which something else of it stands.
    case noName
    case groupOfCards
    case unreadableExtension
    case defect(Card.Defect.Kind)
    /// A member of a JSON record is of another type than its field.
    case wrongType(expected: String)
    /// An earlier record of the JSON file is of the client with the same number.
    case recordAgain

    /// Whether it comes from how the column was made, and so in row after row.
    var concernsColumn: Bool {
      switch self {
      case .numberInsteadOfText, .lostZero, .dateInsteadOfText, .scientific, .excelError, .formulaWithoutValue,
        .raggedRow, .contactOfNobody, .headersAgain, .totalsRow, .unknownProperty:
        true
      default: false
      }
    }
  }

  /// Where the second and later values of a cell go.
  enum Others: Sendable, Equatable {
    case contacts, notes, phones, mobile, nowhere
  }

  var isAboutMapping: Bool {
    if case .unknownMapping = reason { return true }
    return false
  }

  var code: DiagnosticCode {
    switch reason {
    case .unknownHeader, .unknownCustomField, .retiredCustomField, .unknownMapping, .unusedMapping, .sheetWithoutHeader,
      .noSuchSheet,
      .aboveHeaders, .headersAgain:
      .unknownHeader
    case .totalsRow, .hiddenSheet: .leftOut
    case .duplicateHeader, .surplus, .furtherAddress: .duplicateHeader
    case .ambiguousName, .ambiguousField, .severalFields, .secondAddress: .ambiguousHeader
    case .missingName, .contactOfNobody, .noNameColumn, .sheetWithoutName: .missingRequired
    case .invalidCountry: .invalidCountry
    case .invalidCurrency: .invalidCurrency
    case .invalidLanguage, .invalidPaymentTerms, .invalidChoice, .leftOutChoice, .ambiguousDecimal:
      .invalidChoice
    case .numberInsteadOfText, .lostZero: .numberWhereTextExpected
    case .dateInsteadOfText: .invalidDate
    case .scientific: .scientificNotation
    case .excelError: .excelErrorValue
    case .formulaWithoutValue: .formulaWithoutValue
    case .raggedRow: .raggedRow
    case .mojibake: .suspectedMojibake
    case .repeatedRow, .sameName, .sameValue, .takenInFile: .duplicateInFile
    case .conflict, .keysOfTwoClients, .nameOfSeveralClients: .keyConflict
    case .twoDefaults: .twoDefaults
    case .severalValues: .severalValues
    case .tooLong, .noRoomForPhones: .tooLong
    case .date1904: .date1904
    case .encodingGuessed: .encodingGuessed
    case .known, .taken: .duplicateInDirectory
    case .issue(let issue): DiagnosticCode(issue.code)
    case .unknownProperty, .groupOfCards: .unknownProperty
    case .noRoom: .severalValues
    case .noName: .missingRequired
    case .unreadableExtension, .wrongType: .invalidChoice
    case .recordAgain: .duplicateInFile
    case .defect(let kind): kind == .tooLong || kind == .tooManyProperties ? .tooLong : .malformedCard
    }
  }

  var severity: DiagnosticSeverity {
    switch reason {
    case .unknownMapping, .unusedMapping, .noSuchSheet: .error
    case .severalFields, .surplus, .furtherAddress, .leftOutChoice, .dateInsteadOfText, .contactOfNobody,
      .noRoomForPhones, .noName:
      .warning
    case .defect(.tooLong), .defect(.tooManyProperties), .defect(.truncated): .error
    case .duplicateHeader, .aboveHeaders, .headersAgain: .information
    case .numberInsteadOfText(let isComplete): isComplete ? .information : .warning
    case .ambiguousDecimal(let isTaken): isTaken ? .warning : .error
    case .scientific(let damaged): damaged ? .error : .warning
    case .repeatedRow: .information
    case .issue, .taken, .takenInFile, .wrongType, .recordAgain: .error
    default: code.severity
    }
  }

  /// The finding in words.
  func diagnostic(in language: Language) -> Diagnostic {
    var diagnostic = Diagnostic(
      code: code, severity: severity, message: DiagnosticText(language: language).message(for: self), value: value,
      suggestion: suggestion)
    diagnostic.sheet = sheetName.isEmpty ? nil : sheetName
    diagnostic.header = header.flatMap { $0.isEmpty ? nil : DiagnosticText.excerpt($0) }
    diagnostic.field = field?.key
    diagnostic.card = card?.card
    diagnostic.line = card?.line
    diagnostic.property = card?.property
    guard let position else { return diagnostic }
    diagnostic.row = position.row
    diagnostic.column = position.column.map(CellPosition.letters)
    diagnostic.cell = diagnostic.column.map { $0 + String(position.row) }
    return diagnostic
  }
}

extension DiagnosticCode {
  /// The code that a cell gets for what is wrong with its value.
  package init(_ code: IssueCode) {
    self =
      switch code {
      case .required, .emailRequired: .missingRequired
      case .tooLong, .tooMany: .tooLong
      case .invalidEmail: .invalidEmail
      case .invalidPhone: .invalidPhone
      case .invalidCountry: .invalidCountry
      case .invalidCurrency: .invalidCurrency
      case .invalidRegistration: .invalidRegistration
      case .invalidDate: .invalidDate
      case .duplicate, .duplicateEmail: .duplicateInFile
      case .twoDefaults: .twoDefaults
      default: .invalidChoice
      }
  }
}
