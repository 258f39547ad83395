internal import Directory
internal import DirectoryStore
internal import JSON
internal import Spreadsheet

/// Writes the clients that a query finds to a file of each format.
struct ClientExport {
  let query: ClientQuery
  let language: Language
  let caller: Caller
  let report: WorkReport
  /// What stands between the values of delimited text.
  let delimiter: Delimiter
  private let customFields: CustomFields
  private let texts: CustomFieldTexts
  /// The e-mail addresses of members by their identifiers.
  private let members: [String: String]
  private(set) var columns: ExportColumns

  /// Looks through the clients, for what they have decides on the columns.
  ///
  /// - Parameter fields: The fields of the columns that are asked for.
  init(
    _ query: ClientQuery, fields: [ImportField]?, delimiter: Delimiter, language: Language, for caller: Caller,
    in transaction: borrowing Transaction, _ report: WorkReport
  ) throws {
    self.query = query
    self.language = language
    self.caller = caller
    self.report = report
    self.delimiter = delimiter
    customFields = try transaction.customFields(for: caller)
    texts = CustomFieldTexts(customFields, in: language)
    members = Dictionary(try transaction.memberIdentifiers(for: caller).map { ($1, $0) }) { first, _ in first }
    columns = ExportColumns(customFields, asked: fields)
    try transaction.eachClient(in: query, for: caller) { client, notes in
      try report.check()
      columns.note(
        ExportedClient(client, notes: notes, language: language, customFields: texts), notes: notes.count)
    }
  }

  func write(_ format: ExportFormat, to target: ExportTarget, in transaction: borrowing Transaction) throws {
    switch format {
    case .xlsx: try writeWorkbook(to: target, in: transaction)
    case .csv: try writeText(to: target, in: transaction)
    case .vcard: try writeCards(to: target, in: transaction)
    case .json: try writeJSON(to: target, in: transaction)
    }
  }

  private func writeWorkbook(to target: ExportTarget, in transaction: borrowing Transaction) throws {
    let writer = try WorkbookWriter(
      properties: .init(
        title: "Clients", creator: "Clientele", created: String(transaction.now.description.prefix(19)) + "Z")
    ) { try target.write($0) }
    let own = ExportTable(columns: columns.clientColumns(), contactColumns: [], language: language)
    try begin(own, "Clients", in: writer)
    try each(in: transaction) { exported in
      try writer.writeRow(own.cells(of: exported).map { .plain($0) })
    }
    let contacts = ExportTable(
      columns: [customFields.column(for: .client(.number))], contactColumns: columns.contactColumns(),
      language: language)
    if !contacts.contactColumns.isEmpty {
      try begin(contacts, "Contacts", in: writer)
      try each(in: transaction, tellsProgress: false) { exported in
        for contact in exported.client.contacts {
          let cells = [exported.client.number] + contacts.cells(of: contact, of: exported)
          try writer.writeRow(cells.map { .plain($0) })
        }
      }
    }
    try writer.finish()
  }

  private func begin(_ table: ExportTable, _ name: String, in writer: WorkbookWriter) throws {
    try writer.beginSheet(table.layout(name: name))
    try writer.writeRow(table.headers)
    try writer.writeRow(table.keys.map { .text($0) }, isHidden: true)
  }

  private func writeText(to target: ExportTarget, in transaction: borrowing Transaction) throws {
    let table = ExportTable(
      columns: columns.clientColumns(), contactColumns: columns.contactColumnsInRows(), language: language)
    var writer = try DelimitedWriter(delimiter: delimiter) { try target.write($0) }
    try writer.writeRow(
      (table.columns + table.contactColumns).map { customFields.header(of: $0, in: language) })
    var rows: [[String]] = []
    func flush() throws {
      for row in rows { try writer.writeRow(row) }
      rows.removeAll(keepingCapacity: true)
    }
    try each(in: transaction) { exported in
      rows += table.rows(of: exported)
      if rows.count >= 500 { try flush() }
    }
    try flush()
    try writer.finish()
  }

  private func writeCards(to target: ExportTarget, in transaction: borrowing Transaction) throws {
    var cards = ClientCards()
    var done = 0
    try transaction.eachClient(in: query, for: caller) { client, notes in
      try report.done(done, of: columns.clients)
      done += 1
      try cards.append(client, note: notes.count == 1 ? notes[0] : nil)
      try target.write(cards.take())
    }
  }

  private func writeJSON(to target: ExportTarget, in transaction: borrowing Transaction) throws {
    var done = 0
    try transaction.eachClient(in: query, for: caller) { client, notes in
      try report.done(done, of: columns.clients)
      var record = try JSON.encode(client)
      if notes.count == 1 {
        record.removeLast()
        record += try Array(",\"note\":".utf8) + JSON.encode(notes[0]) + [UInt8(ascii: "}")]
      }
      try target.write(Array((done == 0 ? "[\n" : ",\n").utf8) + record)
      done += 1
    }
    try target.write(Array((done == 0 ? "[]\n" : "\n]\n").utf8))
  }

  /// Walks through the clients as the columns say them.
  private func each(
    in transaction: borrowing Transaction, tellsProgress: Bool = true, _ body: (ExportedClient) throws -> Void
  ) throws {
    var done = 0
    try transaction.eachClient(in: query, for: caller) { client, notes in
      if tellsProgress { try report.done(done, of: columns.clients) } else { try report.check() }
      done += 1
      let named = try transaction.namingReferences(of: client, members: members, for: caller)
      try body(ExportedClient(named, notes: notes, language: language, customFields: texts))
    }
  }
}
