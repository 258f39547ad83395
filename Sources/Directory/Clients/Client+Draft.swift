extension Client {
  package static let numberLimit = 50
  package static let nameLimit = 200
  package static let registrationLimit = 10
  package static let tagLimit = 20
  package static let tagLengthLimit = 40
  package static let externalIdLimit = 20
  package static let externalSystemLengthLimit = 40
  package static let externalIdLengthLimit = 128
  package static let addressLimit = 50
  package static let contactLimit = 200

  /// Checks a draft, and makes the client that it describes.
  ///
  /// - Parameters:
  ///   - previous: The client that it replaces; its identifiers, its creation and its contacts' and addresses'
  ///     identifiers are kept, and its revision grows by one. Without a number in the draft its number is kept too.
  ///   - number: Gives the number where there is none; called only when all else is right.
  /// - Throws: `Issues` with everything that is wrong, or what `number` throws.
  package init(
    _ draft: Draft, replacing previous: Client? = nil, in context: ClientContext, number: () throws -> String
  ) throws {
    var issues = IssueCollector()
    let id = previous?.id ?? context.identifiers.next(Client.self, at: context.now)
    let givenNumber = issues.line(draft.number, Self.numberLimit, at: "/number")
    let name = issues.requiredLine(draft.name, Self.nameLimit, at: "/name")
    let legalName = issues.line(draft.legalName, Self.nameLimit, at: "/legalName")
    let tradingName = issues.line(draft.tradingName, Self.nameLimit, at: "/tradingName")
    let email = issues.value(draft.email, as: EmailAddress.self, at: "/email")
    let website = issues.value(draft.website, as: WebAddress.self, at: "/website")
    let registrations = issues.registrations(draft.registrations)
    let tags = issues.tags(draft.tags)
    if let parent = draft.parentId, parent == id {
      issues.add(.cycle, at: "/parentId", value: parent.rawValue)
    }
    let externalIds = issues.externalIds(draft.externalIds)
    let addresses = issues.addresses(draft.addresses, replacing: previous?.addresses ?? [], in: context)
    let country = Self.dialledIn(addresses, context.organization)
    let phone = issues.phone(draft.phone, replacing: previous?.phone, in: country, at: "/phone")
    let mobilePhone = issues.phone(draft.mobilePhone, replacing: previous?.mobilePhone, in: country, at: "/mobilePhone")
    let contacts = issues.contacts(draft.contacts, replacing: previous?.contacts ?? [], dialledIn: country, in: context)
    let settings =
      draft.settings.map { draft in
        issues.within("/settings") { $0.settings(draft, replacing: previous?.settings) }
      } ?? Settings()
    let customFields = issues.customFields(
      draft.customFields, replacing: previous?.customFields, of: .client, dialledIn: country, in: context.customFields)
    try issues.finish()

    self.init(
      id: id, revision: (previous?.revision ?? 0) + 1, number: try givenNumber ?? previous?.number ?? number(),
      kind: draft.kind ?? .organization, name: name ?? "", legalName: legalName, tradingName: tradingName,
      email: email, phone: phone, mobilePhone: mobilePhone, website: website, registrations: registrations,
      status: draft.status ?? .active, tags: tags, ownerId: draft.ownerId, parentId: draft.parentId,
      externalIds: externalIds, addresses: addresses, contacts: contacts, settings: settings,
      customFields: customFields,
      createdAt: previous?.createdAt ?? context.now, createdBy: previous?.createdBy ?? context.member,
      updatedAt: context.now, updatedBy: context.member, importId: context.importId ?? previous?.importId,
      deletedAt: previous?.deletedAt, mergedInto: previous?.mergedInto)
  }

  /// The country in which telephone numbers without a country's code are dialled.
  static func dialledIn(_ addresses: [Address], _ organization: Organization) -> CountryCode {
    let address = addresses.first(where: \.isDefaultBilling) ?? addresses.first
    return address?.country ?? organization.defaults.country
  }

  /// The draft that would make this client again: what a merge patch is applied to.
  package var draft: Draft {
    var draft = Draft()
    draft.number = number
    draft.kind = kind
    draft.name = name
    draft.legalName = legalName
    draft.tradingName = tradingName
    draft.email = email?.rawValue
    draft.phone = phone?.draft
    draft.mobilePhone = mobilePhone?.draft
    draft.website = website?.rawValue
    draft.registrations = registrations.map { Registration.Draft(scheme: $0.scheme, value: $0.value) }
    draft.status = status
    draft.tags = tags
    draft.ownerId = ownerId
    draft.parentId = parentId
    draft.externalIds = externalIds
    draft.addresses = addresses.map(\.draft)
    draft.contacts = contacts.map(\.draft)
    draft.settings = settings.draft
    draft.customFields = customFields
    return draft
  }

  /// The draft of a copy: all but what can be only once, and the values of custom fields that can't be set any more.
  ///
  /// - Parameter values: Of custom fields, in place of the client's.
  package func copyDraft(
    name: String?, number: String?, customFields values: [String: CustomFieldValue] = [:], in context: ClientContext
  ) -> Draft {
    var draft = draft
    draft.customFields = context.copied(customFields).merging(values) { _, given in given }
    draft.number = number
    draft.name = name ?? draft.name
    draft.externalIds = nil
    for index in contacts.indices {
      draft.contacts?[index].id = nil
      draft.contacts?[index].customFields = context.copied(contacts[index].customFields)
    }
    for index in addresses.indices { draft.addresses?[index].id = nil }
    return draft
  }

  /// Whether both say the same, apart from the revision and the stamps: then a change has changed nothing.
  package func sameContent(as other: Client) -> Bool {
    var copy = other
    copy.revision = revision
    copy.createdAt = createdAt
    copy.createdBy = createdBy
    copy.updatedAt = updatedAt
    copy.updatedBy = updatedBy
    copy.importId = importId
    return copy == self
  }
}

extension ClientContext {
  /// The values of custom fields that a copy can have.
  fileprivate func copied(_ values: [String: CustomFieldValue]) -> [String: CustomFieldValue] {
    values.filter { key, value in
      guard let field = customFields[key], !field.unique else { return false }
      return (try? field.check(value, dialledIn: organization.defaults.country)) != nil
    }
  }
}

extension IssueCollector {
  fileprivate mutating func registrations(_ drafts: [Registration.Draft]?) -> [Registration] {
    var seen: Set<Registration> = []
    return each(drafts, limit: Client.registrationLimit, at: "/registrations") { issues, _, draft in
      let registration = issues.take(at: "") { () throws(Issue) in try Registration(checking: draft) }
      guard let registration else { return nil }
      guard seen.insert(registration).inserted else {
        issues.add(.duplicate, at: "", value: registration.value)
        return nil
      }
      return registration
    }
  }

  /// A set, compared folded: of two that are the same, the first is kept.
  fileprivate mutating func tags(_ drafts: [String]?) -> [String] {
    guard let drafts, !drafts.isEmpty else { return [] }
    var seen: Set<String> = []
    // A bound on the work; the limit counts what is left without the repeated ones.
    let tags: [String] = each(drafts, limit: 50 * Client.tagLimit, at: "/tags") { issues, _, draft in
      guard let tag = issues.line(draft, Client.tagLengthLimit, at: "") else { return nil }
      return seen.insert(Text.folded(tag)).inserted ? tag : nil
    }
    if tags.count > Client.tagLimit {
      add(.tooMany, at: "/tags", value: String(tags.count), limit: Client.tagLimit)
    }
    return tags
  }

  fileprivate mutating func externalIds(_ drafts: [String: String]?) -> [String: String] {
    guard let drafts, !drafts.isEmpty else { return [:] }
    guard drafts.count <= Client.externalIdLimit else {
      add(.tooMany, at: "/externalIds", value: String(drafts.count), limit: Client.externalIdLimit)
      return [:]
    }
    var ids: [String: String] = [:]
    for (system, value) in drafts.sorted(by: { $0.key < $1.key }) {
      let pointer = "/externalIds/" + Self.escaped(system)
      let key = requiredLine(system, Client.externalSystemLengthLimit, at: pointer)
      guard let key, let id = requiredLine(value, Client.externalIdLengthLimit, at: pointer) else { continue }
      if ids.updateValue(id, forKey: key) != nil { add(.duplicate, at: pointer, value: key) }
    }
    return ids
  }
}
