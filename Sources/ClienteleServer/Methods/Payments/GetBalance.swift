internal import Directory
internal import DirectoryStore

/// Tells what a client owes: what was invoiced, credited and paid, what is due and what is overdue, a currency each.
struct GetBalance: StoreRequest {
  static let method = "client/balance"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// Whether the clients below it count too, at any depth; `false` when absent.
  var includeChildren: Bool?

  struct Response: Codable, Sendable {
    /// The client's identifier; of one that was merged, that of the client that it is part of.
    var clientId: ID<Client>
    /// The day that it is of, in UTC: what was to be paid before it is overdue.
    var date: CalendarDate
    /// A currency each, in the order of their codes; empty where there is no document and no payment.
    var balances: [Balance]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let client = try transaction.client(.id(clientId), for: audience.caller).client
    let balances = try transaction.balances(
      of: client.id, includingChildren: includeChildren ?? false, for: audience.caller)
    return Response(clientId: client.id, date: transaction.now.date, balances: balances)
  }
}
