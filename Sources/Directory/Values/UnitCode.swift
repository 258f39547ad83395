/// A unit of measure: a code of UN/ECE Recommendation 20 or 21, such as `C62` (one), `HUR` (hour) or `DAY`.
package struct UnitCode: TextValue {
  package let rawValue: String
  /// One: what is counted, not measured.
  package static let one = UnitCode(rawValue: "C62")

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Throws: `invalidUnit` where the Recommendations have no such code.
  package init(checking text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: 20).uppercased()
    guard LineTable.units.contains(clean) else { throw Issue(.invalidUnit, value: clean) }
    rawValue = clean
  }
}
