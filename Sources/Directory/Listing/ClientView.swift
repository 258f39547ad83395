/// A list of clients that members keep under a name: what is searched, filtered, in which order, and what is shown.
package struct ClientView: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "viw"

  /// Stable; given by the service.
  package var id: ID<ClientView>
  /// Starts at 1 and grows by 1 at each change.
  package var revision: Int
  /// What members call it; unique in the organization, without regard to case and accents.
  package var name: String
  /// Words to look for.
  package var search: String?
  /// Which clients.
  package var filter: ClientFilter.Draft?
  /// The order.
  package var sort: [ClientSort]?
  /// Which members of a summary are shown.
  package var fields: [String]?
  /// When it was added.
  package var createdAt: Instant
  /// Who added it.
  package var createdBy: ID<Member>
  /// When it was last changed.
  package var updatedAt: Instant
  /// Who last changed it.
  package var updatedBy: ID<Member>

  /// A view as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var name: String?
    package var search: String?
    package var filter: ClientFilter.Draft?
    package var sort: [ClientSort]?
    package var fields: [String]?

    package init() {}
  }

  package static let nameLimit = 80
  /// Views of one organization.
  package static let most = 200

  /// The draft that would make this view again.
  package var draft: Draft {
    var draft = Draft()
    draft.name = name
    draft.search = search
    draft.filter = filter
    draft.sort = sort
    draft.fields = fields
    return draft
  }

  /// A view of a draft whose criteria are checked.
  ///
  /// - Throws: `Issues` for its name.
  package init(_ draft: Draft, id: ID<ClientView>, by member: ID<Member>, at now: Instant) throws(Issues) {
    var issues = IssueCollector()
    name = issues.requiredLine(draft.name, Self.nameLimit, at: "/name") ?? ""
    try issues.finish()
    self.id = id
    revision = 1
    search = draft.search
    filter = draft.filter
    sort = draft.sort
    fields = draft.fields
    createdAt = now
    createdBy = member
    updatedAt = now
    updatedBy = member
  }

  /// The view with what the draft says in the place of what it had: one revision further where that is another.
  package func replacing(_ draft: Draft, by member: ID<Member>, at now: Instant) throws(Issues) -> ClientView {
    var view = try ClientView(draft, id: id, by: member, at: now)
    if view.draft == self.draft { return self }
    view.revision = revision + 1
    view.createdAt = createdAt
    view.createdBy = createdBy
    return view
  }
}
