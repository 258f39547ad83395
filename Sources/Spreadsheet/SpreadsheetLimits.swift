/// What a file may cost; each limit is refused by name, with its value, before the memory is spent.
package struct SpreadsheetLimits: Sendable {
  /// Bytes of a file on disk.
  package static let fileSize = 64 << 20
  /// Entries of an archive.
  package static let parts = 1_000
  /// Bytes that all parts of an archive inflate to, and bytes of text that a file's cells add up to.
  package static let inflatedSize = 1 << 30
  /// Bytes of a file's rows that are kept at a time: a text that many cells share costs the file little.
  package static let keptSize = 512 << 20
  /// Inflated bytes for one compressed byte, after the first MiB of a part.
  package static let inflationRatio = 200
  /// Elements inside each other.
  package static let xmlDepth = 64
  /// Attributes of one element.
  package static let xmlAttributes = 128
  /// Bytes of one tag, comment or reference; text is not bounded by it.
  package static let xmlToken = 1 << 20
  /// Rows of a sheet.
  package static let rows = 1_048_576
  /// Columns of a sheet.
  package static let columns = 512
  /// Sheets of a workbook.
  package static let sheets = 256
  /// UTF-16 units of a cell's text.
  package static let cellLength = 32_767
  /// Bytes that a cell of the greatest length can take in UTF-8.
  static let cellBytes = cellLength * 3
  /// Seconds of processor time that the reading child has.
  package static let readingSeconds = 60
  /// Bytes of address space that the reading child has.
  package static let readingMemory = 512 << 20
}
