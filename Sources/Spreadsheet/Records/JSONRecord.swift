/// An object of a JSON file, as it is written there.
package struct JSONRecord: Equatable, Sendable {
  /// Its place in the file, 1-based.
  package var number: Int
  /// The line of its `{`, 1-based.
  package var line: Int
  /// From its `{` to its `}`; that it is JSON was not looked at.
  package var bytes: [UInt8]

  package init(number: Int, line: Int, bytes: [UInt8]) {
    self.number = number
    self.line = line
    self.bytes = bytes
  }

  /// How many a file may have.
  package static let most = 1_048_576
  /// How long each may be.
  package static let longest = 8 << 20
}
