/// A value that travels as a string and is checked when it is made.
package protocol TextValue: RawRepresentable<String>, Hashable, Sendable, Codable {
  /// - Throws: what is wrong, without a pointer.
  init(checking text: String) throws(Issue)
}
