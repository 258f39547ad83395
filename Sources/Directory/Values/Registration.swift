/// A number under which a register knows the client.
///
/// On the wire `{"scheme":"siren","value":"552100554"}`; the schemes are `siren`, `siret`, `vat`, `duns`, `gln` and
/// `other:<text>`.
package struct Registration: Sendable, Equatable, Hashable, Codable {
  package let scheme: String
  package let value: String

  /// A registration as a peer or an import describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var scheme: String?
    package var value: String?

    package init(scheme: String? = nil, value: String? = nil) {
      self.scheme = scheme
      self.value = value
    }
  }
}
