/// A telephone number: what was typed, and what it means where that is certain.
package struct PhoneNumber: Sendable, Equatable, Hashable, Codable {
  /// As it was typed, at most 40 scalars.
  package let raw: String
  /// ITU-T E.164, where the country makes it certain.
  package let e164: String?
  package let `extension`: String?

  /// A telephone number as a peer or an import describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var raw: String?
    package var e164: String?
    package var `extension`: String?

    package init(raw: String? = nil) {
      self.raw = raw
    }
  }
}
