/// What a file is, told from its bytes and never from its name.
package enum SpreadsheetKind: String, Sendable, CaseIterable {
  /// An .xlsx or .xlsm workbook (ECMA-376, transitional or strict).
  case workbook
  /// Comma, semicolon, tab or bar separated text.
  case delimitedText
  /// vCards (2.1, 3.0, 4.0), one after the other.
  case vCard
  /// JSON (RFC 8259): an array of objects, or objects one after the other.
  case json
  /// An .xls workbook of Excel 97 to 2003.
  case legacyWorkbook
  /// An .xlsb workbook.
  case binaryWorkbook
  /// An .ods or other OpenDocument file.
  case openDocument
  /// An Apple Numbers, Pages or Keynote file.
  case iWork
  case wordDocument
  case presentation
  /// Another OLE2 compound file.
  case compoundFile
  /// A zip archive that is no workbook.
  case archive
  /// A gzip, 7-Zip or RAR archive.
  case otherArchive
  case pdf
  case image
  case html
  case xml
  case richText
  case database
  case executable
}
