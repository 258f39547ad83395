internal import Directory
internal import DirectoryStore

/// Answers the form that a user interface draws for a client, in the session's language: a left side and the tabs
/// Information, Contacts and Settings.
///
/// What is filled in at a field's `key` goes into the draft of `client/create`, `client/update` or `client/validate` at
/// that path. The limits are those that these check.
struct GetClientForm: StoreRequest {
  static let method = "client/form"
  static let access = Access.member
  static let since = "1.0"

  /// The client whose values the form shows; absent for a new one.
  var clientId: ID<Client>?
  /// Leaves `choices` out, for who has them already: they are the same for every client.
  var withoutChoices: Bool?

  struct Response: Codable, Sendable {
    /// The client whose values it shows.
    var clientId: ID<Client>?
    /// Its revision, for `ifRevision`.
    var revision: Int?
    /// What stands on the left.
    var left: LeftSide
    /// The tabs, in their order.
    var tabs: [Tab]
    /// The long lists of choices, by the names in `choicesFrom`: countries, currencies, languages and time zones.
    var choices: [String: [StandardChoices.Choice]]?
  }

  /// The left side of the form.
  struct LeftSide: Codable, Sendable {
    /// What identifies the client.
    var fields: [FormField]
    /// The organization's own fields.
    var customFields: [FormField]
  }

  /// A tab of the form.
  struct Tab: Codable, Sendable {
    /// `information`, `contacts` or `settings`.
    var key: String
    /// What it is called.
    var label: String
    /// Its fields.
    var fields: [FormField]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let client = try clientId.map { try transaction.client(.id($0), for: audience.caller).client }
    let language = audience.language
    let writer = try FormWriter(
      client, defaults: try transaction.organization(of: audience.caller).defaults,
      customFields: transaction.customFields(for: audience.caller), language: language)
    func fields(_ declared: [FieldDeclaration]) -> [FormField] { writer.fields(declared, of: ClientForm.whole) }
    func tab(_ key: String, _ label: Labels, _ fields: [FormField]) -> Tab {
      Tab(key: key, label: label[language], fields: fields)
    }
    var response = Response(
      clientId: client?.id, revision: client?.revision,
      left: LeftSide(
        fields: fields(ClientForm.basic),
        customFields: fields([FieldDeclaration.customFields]).flatMap { $0.fields ?? [] }),
      tabs: [
        tab("information", Labels("Information", "Informations"), fields(ClientForm.information)),
        tab("contacts", Labels("Contacts", "Contacts"), fields(ClientForm.contacts)),
        tab("settings", Labels("Settings", "Paramètres"), fields(ClientForm.settings)),
      ])
    if withoutChoices != true {
      response.choices = Dictionary(
        uniqueKeysWithValues: StandardChoices.allCases.map { ($0.rawValue, $0.choices(in: language)) })
    }
    return response
  }
}
