package import Directory

/// A draft that was checked, and what the tables will hold of it.
package struct PreparedClient: Sendable {
  var client: Client
  /// Nil where the transaction is to give the number first.
  var rows: ClientRows?
}

/// Prepares clients ahead of the transaction that inserts them, on any one thread.
package struct ClientPreparation {
  private let context: ClientContext
  private let writer = RecordWriter()

  package init(_ context: ClientContext) {
    self.context = context
  }

  /// - Throws: `Issues`; those of the records that the draft points to are found when it is inserted.
  package func prepare(_ draft: Client.Draft) throws -> PreparedClient {
    // No draft has an empty number: it stands for none.
    let client = try Client(draft, in: context) { "" }
    guard !client.number.isEmpty else { return PreparedClient(client: client) }
    return PreparedClient(
      client: client, rows: try ClientRows(client, in: context, writer: writer))
  }
}

/// A client's record and all that is derived from it.
struct ClientRows: Sendable {
  let record: [UInt8]
  let columns: ClientColumns

  init(_ client: Client, in context: ClientContext, writer: RecordWriter) throws {
    columns = try ClientColumns(
      client, organization: context.organization, customFields: context.customFields, writer: writer)
    record = try writer.record(client)
  }
}
