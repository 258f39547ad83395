internal import JSON
internal import VCard

extension DraftBuilder {
  /// Makes one client's draft from its record of a JSON file.
  mutating func build(fromRecords records: CardStore) -> PlannedClient {
    let rows = file.grouping[client].map { Int($0) }
    for (index, row) in rows.enumerated() {
      guard index == 0 else {
        find(.recordAgain, CellPlace(row: row, slot: SheetLayout.CardSlot.number.rawValue), value: draft.number)
        continue
      }
      takeRecord(records.properties(ofRow: row).map { RecordMember($0.text) }, row)
    }
    if draft.name == nil, draft.number == nil || file.options.mode == .create {
      find(.missingName, CellPlace(row: rows.first ?? 0, slot: -1))
    }
    return PlannedClient(index: client, draft: draft, note: note, findings: findings, file: file)
  }

  /// What the service alone sets: it is in what was exported, and says nothing of the client.
  private static let readOnly: Set = [
    "id", "revision", "createdAt", "createdBy", "updatedAt", "updatedBy", "importId", "deletedAt", "mergedInto",
  ]
  /// Other stores have other members and clients.
  private static let references: Set = ["ownerId", "parentId"]

  private mutating func takeRecord(_ members: [RecordMember?], _ row: Int) {
    var object = JSONObject()
    var slots: [String: Int] = [:]
    for (index, member) in members.enumerated() {
      guard let member, !Self.readOnly.contains(member.name), member.value != .null else { continue }
      let cell = CellPlace(row: row, slot: CardStore.firstSlot + index)
      if Self.references.contains(member.name) {
        find(.unknownProperty, cell, value: member.text)
      } else if member.name == "note", let text = member.text {
        note = text
        trace("/note", cell)
      } else {
        object[member.name] = member.value
        slots[member.name] = cell.slot
        trace("/" + member.name, cell)
      }
    }
    // What was parsed once can be written and parsed again.
    guard let (decoded, issues) = try? JSON.decodeLeniently(Client.Draft.self, from: .object(object)) else { return }
    draft = (decoded ?? Client.Draft()).withoutGivenIdentifiers
    for issue in issues?.issues ?? [] {
      let tokens = issue.pointer.tokens ?? []
      let slot = tokens.first.flatMap { slots[$0] } ?? -1
      let name = tokens.joined(separator: "/")
      if issue.code == .unknownField {
        find(.unknownProperty, CellPlace(row: row, slot: slot), suggestion: issue.suggestion)
      } else {
        find(.wrongType(expected: issue.expected ?? ""), CellPlace(row: row, slot: slot))
      }
      if !findings.isEmpty { findings[findings.count - 1].card?.property = name }
    }
  }
}

extension Client.Draft {
  /// The draft of a client that may be new: contacts and addresses are found by what they say, and what is empty is not
  /// said.
  fileprivate var withoutGivenIdentifiers: Client.Draft {
    var draft = self
    for index in (draft.contacts ?? []).indices { draft.contacts?[index].id = nil }
    for index in (draft.addresses ?? []).indices { draft.addresses?[index].id = nil }
    if draft.contacts?.isEmpty == true { draft.contacts = nil }
    if draft.addresses?.isEmpty == true { draft.addresses = nil }
    if draft.registrations?.isEmpty == true { draft.registrations = nil }
    if draft.tags?.isEmpty == true { draft.tags = nil }
    if draft.externalIds?.isEmpty == true { draft.externalIds = nil }
    if draft.customFields?.isEmpty == true { draft.customFields = nil }
    if draft.settings == Settings.Draft() { draft.settings = nil }
    return draft
  }
}
