internal import Directory
internal import DirectoryStore

/// Tells which settings apply to a client and where each comes from, and whom its invoices would be sent to.
struct ExplainSettings: StoreRequest {
  static let method = "client/settings/effective"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>

  struct Response: Codable, Sendable {
    /// The values that apply. What is absent has no value: neither the client nor the organization gives one.
    var settings: Settings
    /// Where each setting comes from, by its name; all settings are there.
    var sources: [String: EffectiveSettings.Source]
    /// Whom invoices would be sent to.
    var invoiceRecipients: InvoiceRecipients
    /// What there is to say against it, such as that invoices would be sent to nobody.
    var warnings: [ClientDiagnostic]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let client = try transaction.client(.id(clientId), for: audience.caller).client
    let effective = EffectiveSettings(
      client.settings, defaults: try transaction.organization(of: audience.caller).defaults)
    let recipients = InvoiceRecipients(of: client)
    let warnings = recipients.to.isEmpty ? [ClientFinding(.noInvoiceRecipient, at: "/email")] : []
    return Response(
      settings: effective.settings, sources: effective.sources, invoiceRecipients: recipients,
      warnings: warnings.map { ClientDiagnostic($0, in: audience.language) })
  }
}
