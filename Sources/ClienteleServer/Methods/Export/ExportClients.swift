internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC
internal import Spreadsheet

/// Writes clients to a file, which `client/import` reads back: a workbook, delimited text or vCards; or JSON, for programs.
///
/// All that are not in the trash, archived ones too, unless a search, a filter or a view says which. With a `path` the file
/// is written there, whole or not at all, and a file that is there already is left alone; else its content is answered, as
/// far as a message has room.
///
/// In delimited text a value that a spreadsheet program would take for a formula has a `'` before it, which the import takes
/// off again. What a file of columns can't say is counted in `notExported`; vCards and JSON say everything but notes.
struct ExportClients: LongStoreRequest {
  static let method = "client/export"
  static let access = Access.member
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.requestFailed]
  static let changesDirectory = false

  /// What kind of file.
  var format: ExportFormat
  /// Where to write the file, on the service's machine; there must not be one yet.
  var path: String?
  /// Words to look for, as in `client/list`.
  var search: String?
  /// Which clients, as in `client/list`.
  var filter: ClientFilter.Draft?
  /// The order; by name when absent.
  var sort: [ClientSort]?
  /// The view whose search, filter and sort count where they are not given here.
  var view: ID<ClientView>?
  /// The columns, by their keys in the import template, such as `name` or `contact.email`; the number always stands first.
  /// When absent, those of the template and all that are filled.
  var fields: [String]?
  /// The language of the labels; the session's when absent.
  var language: Language?
  /// What stands between the values of delimited text: `,` `;` `|` or `tab`; a comma when absent.
  var delimiter: String?
  /// The token under which `$/progress` is sent: a string or an integer.
  var workDoneToken: JSONValue?

  static let rules: [String: [SchemaKeyword]] = [
    "search": [.maxLength(ClientQuery.longestSearch)], "sort": [.maxItems(ClientSort.most)], "fields": [.minItems(1)],
  ]

  struct Response: Codable, Sendable {
    /// Where the file was written.
    var path: String?
    /// The file's bytes in base64 (RFC 4648), where no path was given.
    var content: String?
    /// What to call the file.
    var fileName: String
    /// The file's media type.
    var mediaType: String
    /// How many clients it has.
    var clients: Int
    /// How many clients have something that the file can't say, by what it is.
    var notExported: [String: Int]
  }

  static func title(in language: Language) -> String {
    language.pick("Exporting clients", "Export des clients")
  }

  func respond(
    in transaction: borrowing Transaction, for audience: Audience, paramsHash: String, _ report: WorkReport
  ) throws -> Response {
    let language = language ?? audience.language
    let query = try query(in: transaction, for: audience)
    var columns = ExportColumns()
    try transaction.eachClient(in: query, for: audience.caller) { client, notes in
      try report.check()
      columns.note(ExportedClient(client, notes: notes, language: language), notes: notes.count)
    }
    let target = try ExportTarget(path: path)
    switch format {
    case .xlsx: try writeWorkbook(columns, query, language, to: target, in: transaction, for: audience, report)
    case .csv: try writeText(columns, query, language, to: target, in: transaction, for: audience, report)
    case .vcard: try writeCards(query, total: columns.clients, to: target, in: transaction, for: audience, report)
    case .json: try writeJSON(query, total: columns.clients, to: target, in: transaction, for: audience, report)
    }
    let content = try target.finish()
    let omissions = columns.omissions.filter { format.hasColumns || $0.key == .notes }
    return Response(
      path: path, content: content.map { Base64.encode($0) }, fileName: format.fileName(in: language),
      mediaType: format.mediaType, clients: columns.clients,
      notExported: Dictionary(uniqueKeysWithValues: omissions.map { ($0.key.rawValue, $0.value) }))
  }

  private func query(in transaction: borrowing Transaction, for audience: Audience) throws -> ClientQuery {
    let kept = try view.map { try transaction.view($0, for: audience.caller) }
    let criteria = ListCriteria(
      search: search ?? kept?.search, filter: filter ?? kept?.filter, sort: sort ?? kept?.sort)
    var checked = try criteria.check(in: transaction, for: audience)
    for (index, key) in (fields ?? []).enumerated() where ImportField(key: key) == nil {
      let keys = ImportField.all.map(\.key)
      checked.issues.append(
        Issue(
          .invalidChoice, at: "/fields/\(index)", value: key,
          suggestion: NearMiss.closest(to: key, among: keys) ?? keys.prefix(20).joined(separator: ", ") + ", …"))
    }
    if let delimiter, Delimiter(name: delimiter) == nil {
      checked.issues.append(Issue(.invalidChoice, at: "/delimiter", value: delimiter, suggestion: ", ; | tab"))
    }
    if fields?.isEmpty == true { checked.issues.append(Issue(.required, at: "/fields")) }
    if let workDoneToken, let issue = WorkDoneToken.issue(of: workDoneToken) { checked.issues.append(issue) }
    try checked.finish()
    return ClientQuery(
      search: criteria.search, status: criteria.filter?.status ?? .all, filter: checked.filter,
      order: Array((criteria.sort ?? []).prefix(ClientSort.most)))
  }

  private var chosenDelimiter: Delimiter { delimiter.flatMap { Delimiter(name: $0) } ?? .comma }

  /// The columns that are asked for.
  private func chosen(_ columns: [ImportColumn]) -> [ImportColumn] {
    guard let fields else { return columns }
    let wanted = Set(fields.compactMap { ImportField(key: $0) })
    return columns.filter { wanted.contains($0.field) || $0.field == .client(.number) }
  }

  // MARK: Formats

  private func writeWorkbook(
    _ columns: ExportColumns, _ query: ClientQuery, _ language: Language, to target: ExportTarget,
    in transaction: borrowing Transaction, for audience: Audience, _ report: WorkReport
  ) throws {
    let writer = try WorkbookWriter(
      properties: .init(
        title: "Clients", creator: "Clientele", created: String(transaction.now.description.prefix(19)) + "Z")
    ) { try target.write($0) }
    let own = ExportTable(
      columns: chosen(columns.clientColumns(try transaction.customFields(for: audience.caller))), contactColumns: [],
      language: language)
    try begin(own, "Clients", in: writer)
    var done = 0
    try transaction.eachClient(in: query, for: audience.caller) { client, notes in
      try report.done(done, of: columns.clients)
      done += 1
      let exported = ExportedClient(client, notes: notes, language: language)
      try writer.writeRow(own.cells(of: exported).map { $0.isEmpty ? WrittenCell.blank : .text($0) })
    }
    let contacts = ExportTable(
      columns: ImportColumn.all.filter { $0.field == .client(.number) },
      contactColumns: chosen(columns.contactColumns()),
      language: language)
    if !contacts.contactColumns.isEmpty, contacts.contactColumns.contains(where: { $0.field != .client(.number) }) {
      try begin(contacts, "Contacts", in: writer)
      try transaction.eachClient(in: query, for: audience.caller) { client, _ in
        try report.check()
        let exported = ExportedClient(client, notes: [], language: language)
        for contact in client.contacts {
          let cells = [client.number] + contacts.cells(of: contact, of: exported)
          try writer.writeRow(cells.map { $0.isEmpty ? WrittenCell.blank : .text($0) })
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

  private func writeText(
    _ columns: ExportColumns, _ query: ClientQuery, _ language: Language, to target: ExportTarget,
    in transaction: borrowing Transaction, for audience: Audience, _ report: WorkReport
  ) throws {
    let table = ExportTable(
      columns: chosen(columns.clientColumns(try transaction.customFields(for: audience.caller))),
      contactColumns: chosen(columns.contactColumnsInRows()), language: language)
    var writer = try DelimitedWriter(delimiter: chosenDelimiter) { try target.write($0) }
    try writer.writeRow((table.columns + table.contactColumns).map { $0.header(in: language) })
    var rows: [[String]] = []
    var done = 0
    func flush() throws {
      for row in rows { try writer.writeRow(row) }
      rows.removeAll(keepingCapacity: true)
    }
    try transaction.eachClient(in: query, for: audience.caller) { client, notes in
      try report.done(done, of: columns.clients)
      done += 1
      rows += table.rows(of: ExportedClient(client, notes: notes, language: language))
      if rows.count >= 500 { try flush() }
    }
    try flush()
    try writer.finish()
  }

  private func writeCards(
    _ query: ClientQuery, total: Int, to target: ExportTarget, in transaction: borrowing Transaction,
    for audience: Audience, _ report: WorkReport
  ) throws {
    var cards = ClientCards()
    var done = 0
    try transaction.eachClient(in: query, for: audience.caller) { client, notes in
      try report.done(done, of: total)
      done += 1
      try cards.append(client, note: notes.count == 1 ? notes[0] : nil)
      try target.write(cards.take())
    }
  }

  private func writeJSON(
    _ query: ClientQuery, total: Int, to target: ExportTarget, in transaction: borrowing Transaction,
    for audience: Audience, _ report: WorkReport
  ) throws {
    var done = 0
    try transaction.eachClient(in: query, for: audience.caller) { client, _ in
      try report.done(done, of: total)
      try target.write(Array((done == 0 ? "[\n" : ",\n").utf8) + JSON.encode(client))
      done += 1
    }
    try target.write(Array((done == 0 ? "[]\n" : "\n]\n").utf8))
  }
}
