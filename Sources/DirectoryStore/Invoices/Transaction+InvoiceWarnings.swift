package import Directory
internal import SQLDatabase

extension Transaction {
  /// What should be looked at before an invoice is sent.
  package func warnings(about stored: StoredInvoice, for caller: Caller) throws -> [Invoice.Warning.Code] {
    let invoice = stored.invoice
    guard invoice.status != .void, invoice.kind == .invoice else { return [] }
    let organization = try storedOrganization(caller.organization)
    let client = try storedClient(invoice.clientId, in: organization.key).client
    var codes: [Invoice.Warning.Code] = []
    if invoice.recipients.to.isEmpty { codes.append(.noRecipient) }
    if (invoice.buyer ?? InvoiceParty(client)).address?.country == nil { codes.append(.noBuyerAddress) }
    let settings = EffectiveSettings(client.settings, defaults: organization.value.defaults).settings
    if let limit = settings.creditLimit, settings.currency == invoice.currency {
      let owed = try open(of: stored, digits: invoice.due.digits) + invoice.totals.gross
      if owed.millionths > limit.millionths { codes.append(.creditLimitPassed) }
    }
    if organization.value.seller == nil { codes.append(.noSeller) }
    return codes
  }

  /// What is to be paid of all other invoices of the client, in the invoice's currency.
  private func open(of stored: StoredInvoice, digits: Int) throws -> Amount {
    let sum = try connection.first(
      """
      SELECT ifnull(sum(gross - paid - credited), 0) FROM invoice INDEXED BY invoice_open
      WHERE organization = (SELECT organization FROM invoice WHERE key = $1) AND client = $2 AND currency = $3
        AND status IN ('issued', 'partiallyPaid') AND kind = 'invoice' AND key <> $1
      """
    ) {
      $0.bind(1, stored.key)
      $0.bind(2, stored.client)
      $0.bind(3, stored.invoice.currency.rawValue)
    } row: {
      $0.integer(0)
    }
    return Amount(minorUnits: sum ?? 0, digits: digits)
  }
}
