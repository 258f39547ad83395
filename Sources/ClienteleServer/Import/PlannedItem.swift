internal import Directory
internal import DirectoryStore
internal import JSON

/// What an import would do with one client of its file.
struct PlannedItem: Codable, Sendable {
  /// Its rows in the file.
  var rows: [FileRow]
  /// What would be done.
  var action: PlannedAction
  /// Why it would be left out.
  var reason: Reason?
  /// What the file calls it.
  var name: String?
  /// Its number in the file.
  var number: String?
  /// By what the directory's client was found.
  var matchedBy: Directory.MatchKey?
  /// The clients of the directory that it leads to: one, or those between which nobody can tell.
  var matches: [Match]
  /// Each field, before and after; where the client would be added, all that it would have. The identifiers of contacts
  /// and addresses that are added are given anew when the plan is carried out. `note` is a note that would be added.
  var changes: [FieldChange]
  /// What was found in its cells.
  var diagnostics: [Diagnostic]

  /// Why a client of the file is left out.
  enum Reason: String, Codable, Sendable, CaseIterable {
    /// The directory does not have it, and `mode` is `update`.
    case notInDirectory
    /// The directory has it, and `onDuplicate` forbids to change it.
    case inDirectory
    /// Several clients of the directory match.
    case severalMatches
    /// A client before it in the file is the same client of the directory.
    case matchedTwice
    /// The directory's client is in the trash.
    case inTrash
    /// Something in its cells is wrong: see `diagnostics`.
    case invalid
  }

  /// A client of the directory that a client of the file leads to.
  struct Match: Codable, Sendable {
    /// Its identifier.
    var id: ID<Client>
    /// Its revision when the plan was made.
    var revision: Int
    /// Its number.
    var number: String
    /// Its name.
    var name: String
  }
}

extension ImportPlan {
  /// Clients of the plan from an index on, with one of some actions, and the index at which the next page begins.
  ///
  /// - Throws: `PlanOutdated` where a client that would be changed has changed since.
  func items(
    from start: Int, limit: Int, actions: Set<PlannedAction>, in transaction: borrowing Transaction
  ) throws -> (items: [PlannedItem], next: Int?) {
    var items: [PlannedItem] = []
    for index in max(0, start)..<max(start, outcomes.count) where actions.contains(outcomes[index].action) {
      if items.count == limit { return (items, index) }
      items.append(try item(at: index, in: transaction))
    }
    return (items, nil)
  }

  private func item(at index: Int, in transaction: borrowing Transaction) throws -> PlannedItem {
    let planned = file.clients.client(at: index)
    let matches = (existing[index]?.candidates ?? []).compactMap { id -> PlannedItem.Match? in
      guard let client = try? transaction.writtenClient(id, for: caller).client else { return nil }
      return PlannedItem.Match(id: id, revision: client.revision, number: client.number, name: client.name)
    }
    return PlannedItem(
      rows: planned.fileRows, action: outcomes[index].action, reason: reason(at: index, planned),
      name: planned.draft.name, number: planned.draft.number, matchedBy: existing[index]?.key, matches: matches,
      changes: try changes(at: index, planned, in: transaction), diagnostics: diagnostics(of: planned))
  }

  private func reason(at index: Int, _ planned: PlannedClient) -> PlannedItem.Reason? {
    switch (outcomes[index].action, existing[index]) {
    case (.create, _), (.update, _), (.unchanged, _): nil
    case (.skip, nil): .notInDirectory
    case (.skip, _): .inDirectory
    case (.conflict, _) where planned.hasErrors: .invalid
    case (.conflict, .several): .severalMatches
    case (.conflict, .again): .matchedTwice
    case (.conflict, .inTrash): .inTrash
    case (.conflict, .one) where options.onDuplicate == .fail: .inDirectory
    case (.conflict, _): .invalid
    }
  }

  private func changes(
    at index: Int, _ planned: PlannedClient, in transaction: borrowing Transaction
  ) throws -> [FieldChange] {
    let outcome = outcomes[index]
    let context = try transaction.context(for: caller)
    let imported = try transaction.resolvingReferences(of: planned.draft, for: caller)
    switch (outcome.action, existing[index]) {
    case (.create, _):
      let client = try Client(imported, in: context) { "" }
      let changes = RecordDifference.changes(from: JSONObject(), to: try Self.record(of: client)).filter {
        // A number that is still to be given, and lists without elements.
        $0.new != "" && $0.new != []
      }
      return changes + Self.change(adding: planned.note)
    case (.update, .one(let id, _)):
      let before = try transaction.writtenClient(id, for: caller)
      guard before.client.revision == outcome.revision else {
        var outdated = PlanOutdated(plannedSequence: sequence, sequence: try transaction.lastSequence(for: caller))
        try outdated.compare(
          self, planned, existing[index], ImportOutcome(action: .update, revision: before.client.revision),
          in: transaction, for: caller)
        throw outdated
      }
      let draft = before.client.draft.merging(imported, fields: planned.fields, blankMeans: options.blankMeans)
      let after = try Client(draft, replacing: before.client, in: context) { before.client.number }
      let changes = RecordDifference.changes(
        from: try Self.record(of: before.client), to: try Self.record(of: after))
      let note = try planned.note.flatMap { note in
        try transaction.hasNote(Note.Draft(text: note), about: before, by: caller) ? nil : note
      }
      return changes + Self.change(adding: note)
    default: return []
    }
  }

  private static func change(adding note: String?) -> [FieldChange] {
    note.map { [FieldChange(field: "note", new: .string($0))] } ?? []
  }

  private static func record(of client: Client) throws -> JSONObject {
    try JSON.parse(try JSON.encode(client)).object ?? JSONObject()
  }
}

extension ImportMatching.Found {
  /// The key that its pointer belongs to.
  var key: Directory.MatchKey {
    switch pointer {
    case "/number": .number
    case "/email": .email
    case "/name": .nameAndPostalCode
    default: pointer.hasPrefix("/externalIds/") ? .externalId : .registration
    }
  }

  private var pointer: String {
    switch self {
    case .one(_, let pointer), .several(_, let pointer), .again(_, _, let pointer), .inTrash(_, let pointer): pointer
    }
  }
}
