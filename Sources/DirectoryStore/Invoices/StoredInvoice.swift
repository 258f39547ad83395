package import Directory
package import JSON

/// An invoice as it is in the store: what it says, which never changes once it is issued, and what becomes of it.
package struct StoredInvoice: Sendable {
  package let invoice: Invoice
  /// The invoice without its `state`, as JSON.
  package let document: [UInt8]
  /// What the peer has said of a draft, with the client's defaults, as JSON.
  let draft: [UInt8]?
  /// The number's place in its year.
  let sequence: Int?
  let key: Int64
  /// The client's key.
  let client: Int64

  /// The invoice as it goes over the wire: the document as it is stored, and the state behind it.
  package var record: RawJSON {
    get throws { try Self.joined(document, JSON.encode(invoice.state)) }
  }

  /// Two objects as one.
  package static func joined(_ one: [UInt8], _ other: [UInt8]) -> RawJSON {
    RawJSON(verified: one.dropLast() + [0x2C] + other.dropFirst())
  }

  /// What of an invoice is its document.
  static func document(of invoice: Invoice) throws -> [UInt8] {
    guard case .object(var object) = try JSON.value(of: invoice) else { return [] }
    object.removeAll { Invoice.State.members.contains($0.key) }
    return try JSON.encode(JSONValue.object(object))
  }
}
