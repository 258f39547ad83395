internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC
internal import Spreadsheet

/// Writes clients to a file, which `client/import` reads back: a workbook, delimited text, vCards or JSON.
///
/// All that are not in the trash, archived ones too; with a search, a filter or a view those that `client/list` has. With a
/// `path` the file is written there, whole or not at all, and a file that is there already is left alone; else its content
/// is answered, as far as a message has room.
///
/// In delimited text a value that a spreadsheet program would take for a formula, or the import for an error or a damaged
/// number, has a `'` before it, which the import takes off again. What a file of columns can't say is counted in
/// `notExported`; vCards and JSON say everything but a second note.
struct ExportClients: LongStoreRequest {
  static let method = "client/export"
  static let access = Access.member
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.requestFailed]
  static let changesDirectory = false
  static let leavesFiles = true

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
  /// The columns in their order, by their keys in the import template, such as `name`, `cf:region` or `contact.email`,
  /// which is meant of all contacts; the number always stands first. When absent, those of the template and all that are
  /// filled.
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
    let customFields = try transaction.customFields(for: audience.caller)
    let query = try query(in: transaction, for: audience, customFields)
    let export = try ClientExport(
      query, fields: fields?.compactMap { ImportField(key: $0) }, delimiter: chosenDelimiter, language: language,
      for: audience.caller, in: transaction, report)
    let target = try ExportTarget(path: path)
    try export.write(format, to: target, in: transaction)
    let content = try target.finish()
    let omissions = export.columns.omissions.filter { format.hasColumns || $0.key == .notes }
    return Response(
      path: path, content: content.map { Base64.encode($0) }, fileName: format.fileName(in: language),
      mediaType: format.mediaType, clients: export.columns.clients,
      notExported: Dictionary(uniqueKeysWithValues: omissions.map { ($0.key.rawValue, $0.value) }))
  }

  private func query(
    in transaction: borrowing Transaction, for audience: Audience, _ customFields: CustomFields
  ) throws -> ClientQuery {
    let kept = try view.map { try transaction.view($0, for: audience.caller) }
    let criteria = ListCriteria(
      search: search ?? kept?.search, filter: filter ?? kept?.filter, sort: sort ?? kept?.sort)
    var checked = try criteria.check(in: transaction, for: audience)
    let own =
      customFields.open(of: .client).map { ImportField.custom(key: $0.key) }
      + customFields.open(of: .contact).map { .contactCustom(1, key: $0.key) }
    for (index, key) in (fields ?? []).enumerated() where !Self.isColumn(key, besides: own) {
      let keys = (ImportField.all + own).map(\.key)
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
    let isList = criteria.search != nil || criteria.filter != nil || view != nil
    return ClientQuery(
      search: criteria.search, status: criteria.filter?.status ?? (isList ? .active : .all), filter: checked.filter,
      order: Array((criteria.sort ?? []).prefix(ClientSort.most)))
  }

  /// - Parameter own: The organization's custom fields.
  private static func isColumn(_ key: String, besides own: [ImportField]) -> Bool {
    guard let field = ImportField(key: key) else { return false }
    return !field.isCustom || own.contains(field.ofFirstContact)
  }

  private var chosenDelimiter: Delimiter { delimiter.flatMap { Delimiter(name: $0) } ?? .comma }
}
