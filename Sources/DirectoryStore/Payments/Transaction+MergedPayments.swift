internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// - Throws: `DirectoryError.hasPayments` where a client has payments.
  func refusePaid(_ client: StoredClient, asked: String) throws {
    let count = try connection.first(
      """
      SELECT count(*) FROM payment WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1
      """
    ) {
      $0.bind(1, client.key)
    } row: {
      Int($0.integer(0))
    }
    if let count, count > 0 {
      throw DirectoryError.hasPayments(id: client.client.id.rawValue, count: count, asked: asked)
    }
  }

  /// Puts the payments of a client that was merged under the kept one, void ones too.
  func movePayments(
    from merged: StoredClient, to kept: StoredClient, _ merge: ID<Merge>, by caller: Caller,
    in organization: StoredOrganization
  ) throws {
    var payments: [StoredPayment] = []
    try connection.each(
      """
      SELECT key, client, record FROM payment
      WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1 ORDER BY key
      """
    ) {
      $0.bind(1, merged.key)
    } row: {
      payments.append(try Self.storedPayment($0))
    }
    for payment in payments {
      try move(payment, to: kept, .merged, by: caller, in: organization)
      try connection.run("INSERT INTO merge_payment (organization, merge, payment, client) VALUES ($1, $2, $3, $4)") {
        $0.bind(1, organization.key)
        $0.bind(2, merge.rawValue)
        $0.bind(3, payment.key)
        $0.bind(4, merged.key)
      }
    }
  }

  /// Gives a client that is of its own again the payments that a merge has taken from it, as they now are.
  func movePaymentsBack(
    to restored: StoredClient, _ merge: ID<Merge>, by caller: Caller, in organization: StoredOrganization
  ) throws {
    var payments: [StoredPayment] = []
    try connection.each(
      """
      SELECT payment.key, payment.client, payment.record
      FROM merge_payment JOIN payment ON payment.key = merge_payment.payment
      WHERE merge_payment.organization = $1 AND merge_payment.merge = $2 AND merge_payment.client = $3
      ORDER BY payment.key
      """
    ) {
      $0.bind(1, organization.key)
      $0.bind(2, merge.rawValue)
      $0.bind(3, restored.key)
    } row: {
      payments.append(try Self.storedPayment($0))
    }
    for payment in payments { try move(payment, to: restored, .unmerged, by: caller, in: organization) }
  }

  /// Refuses what would leave a payment of one client on an invoice, or on a payment, of another.
  ///
  /// - Throws: `DirectoryError.paysForOther`.
  func checkPaymentsAreOfOneClient(_ clients: [Int64]) throws {
    let keys = String(decoding: try JSON.encode(clients.map(Int.init)), as: UTF8.self)
    let found = try connection.first(
      """
      SELECT payment.id FROM payment JOIN payment_allocation ON payment_allocation.payment = payment.key
        JOIN invoice ON invoice.key = payment_allocation.invoice
      WHERE payment.client IN (SELECT value FROM json_each($1)) AND invoice.client <> payment.client
      UNION ALL
      SELECT refund.id FROM payment AS refund JOIN payment_refund ON payment_refund.refund = refund.key
        JOIN payment AS paid ON paid.key = payment_refund.payment
      WHERE refund.client IN (SELECT value FROM json_each($1)) AND paid.client <> refund.client
      LIMIT 1
      """
    ) {
      $0.bind(1, keys)
    } row: {
      $0.text(0)
    }
    if let found { throw DirectoryError.paysForOther(id: found, asked: "unmerge") }
  }

  private func move(
    _ previous: StoredPayment, to client: StoredClient, _ action: Activity.Action, by caller: Caller,
    in organization: StoredOrganization
  ) throws {
    let payment = try previous.payment.changed(in: context(for: caller)) { $0.clientId = client.client.id }
    let record = RawJSON(verified: try JSON.encode(payment))
    try connection.run("UPDATE payment SET client = $2, record = $3 WHERE key = $1") {
      $0.bind(1, previous.key)
      $0.bind(2, client.key)
      $0.bind(3, record.bytes)
    }
    try enterChange(
      action, from: (previous.payment, previous.record), to: payment, bytes: record, client.key, in: organization.key)
  }
}
