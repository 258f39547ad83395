/// A unit of measure: a code of UN/ECE Recommendation 20 or 21, such as `C62` (one), `HUR` (hour) or `DAY`.
package struct UnitCode: TextValue {
  package let rawValue: String
  package static let lengths = 2...3
  /// One: what is counted, not measured.
  package static let one = UnitCode(rawValue: "C62")

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Throws: `invalidUnit` where it has not the form of a code.
  package init(checking text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: 20).uppercased()
    guard Self.lengths.contains(clean.utf8.count),
      clean.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
    else { throw Issue(.invalidUnit, value: clean) }
    rawValue = clean
  }
}
