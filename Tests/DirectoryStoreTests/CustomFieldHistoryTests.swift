import JSON
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

/// Custom fields in merges, in the history, and when they are purged.
@Suite struct CustomFieldHistoryTests {
  private let test: TestStore
  private var caller: Caller { test.caller }

  init() throws {
    test = try TestStore()
  }

  private func define(
    _ key: String, _ kind: CustomField.Kind = .text, of target: CustomField.Target = .client,
    _ change: (inout CustomField.Draft) -> Void = { _ in }
  ) throws {
    var draft = CustomField.Draft()
    (draft.key, draft.label, draft.kind, draft.appliesTo) = (key, ["en": key], kind, target)
    change(&draft)
    let (caller, given) = (caller, draft)
    _ = try test.run { try $0.define(given, by: caller) }
  }

  private func change(_ key: String, _ body: @escaping (inout CustomField.Draft) -> Void) throws {
    let caller = caller
    _ = try test.run {
      try $0.changeCustomField(key, ifRevision: nil, by: caller) { field, context in
        var draft = field.draft
        body(&draft)
        return try CustomField(draft, replacing: field, order: field.order, in: context)
      }
    }
  }

  private func purge(_ key: String) throws {
    let caller = caller
    _ = try test.run {
      _ = try $0.changeCustomField(key, ifRevision: nil, by: caller) { $0.retired(at: $1.now, in: $1) }
      return try $0.purgeCustomField(key, ifRevision: nil, by: caller)
    }
  }

  private func add(
    _ name: String, _ values: [String: CustomFieldValue], contact: [String: CustomFieldValue]? = nil
  ) throws -> ID<Client> {
    var draft = Client.Draft()
    (draft.name, draft.customFields) = (name, values)
    if let contact {
      var person = Contact.Draft()
      (person.firstName, person.email, person.customFields) = (name, name.lowercased() + "@example.com", contact)
      draft.contacts = [person]
    }
    let (caller, given) = (caller, draft)
    return try test.run { try $0.insert(given, by: caller) }.client.id
  }

  private func set(_ values: [String: CustomFieldValue], of id: ID<Client>) throws {
    let caller = caller
    _ = try test.run {
      try $0.update(.id(id), by: caller) { stored in
        var draft = stored.client.draft
        draft.customFields = values
        return draft
      }
    }
  }

  private func record(_ id: ID<Client>) throws -> Client {
    let caller = caller
    return try test.run(changes: false) { try $0.storedClient(id, in: $0.organizationKey(caller.organization)).client }
  }

  private func merge(_ kept: ID<Client>, _ other: ID<Client>, choices: [String: ID<Client>] = [:]) throws -> ID<Merge> {
    let caller = caller
    return try test.run { try $0.merge(MergePlan(kept: kept, others: [other], choices: choices), by: caller) }.id
  }

  private func unmerge(_ id: ID<Merge>) throws -> UndoneMerge {
    let caller = caller
    return try test.run { try $0.unmerge(id, by: caller) }
  }

  private func lastSequence() throws -> Int {
    let caller = caller
    return try test.run(changes: false) { try $0.lastSequence(for: caller) }
  }

  private func undoField(_ sequence: Int) throws -> UndoneCustomField {
    let caller = caller
    return try test.run { try $0.undo(ofCustomField: $0.activity(sequence, for: caller), by: caller) }
  }

  private func ownActivity(_ query: OrganizationActivityQuery = OrganizationActivityQuery()) throws -> ActivityPage {
    let caller = caller
    return try test.run(changes: false) { try $0.activity(query, for: caller) }
  }

  // MARK: Merging

  @Test func `A merge keeps, fills or chooses each custom field, and gives it back`() throws {
    try define("tier")
    try define("size", .integer)
    try define("code") { $0.unique = true }
    let kept = try add("A", ["tier": .text("gold"), "code": .text("K")])
    let other = try add("B", ["tier": .text("silver"), "size": .integer(7), "code": .text("O")])
    let before = (try record(kept).customFields, try record(other).customFields)
    let plain = try merge(kept, other)
    #expect(try record(kept).customFields == ["tier": .text("gold"), "size": .integer(7), "code": .text("K")])
    _ = try unmerge(plain)
    #expect(try record(kept).customFields == before.0 && record(other).customFields == before.1)
    let chosen = try merge(kept, other, choices: ["customFields/tier": other, "customFields/code": other])
    #expect(try record(kept).customFields == ["tier": .text("silver"), "size": .integer(7), "code": .text("O")])
    _ = try unmerge(chosen)
    #expect(try record(kept).customFields == before.0 && record(other).customFields == before.1)
    #expect(throws: Issues.self) { try merge(kept, other, choices: ["customFields/tier/x": other]) }
  }

  @Test func `A purge leaves no value in merged clients, and the merge is taken back without it`() throws {
    try define("tier")
    try define("size", .integer)
    try define("birthday", .date, of: .contact)
    let kept = try add("A", [:], contact: ["birthday": .text("1980-01-01")])
    let other = try add(
      "B", ["tier": .text("silver"), "size": .integer(7)], contact: ["birthday": .text("1990-01-01")])
    let merge = try merge(kept, other)
    #expect(try record(kept).contacts.count == 2)
    try purge("tier")
    try purge("birthday")
    for id in [kept, other] {
      let client = try record(id)
      #expect(client.customFields == ["size": .integer(7)])
      #expect(client.contacts.map(\.customFields) == client.contacts.map { _ in [:] })
    }
    let undone = try unmerge(merge)
    #expect(try record(kept).customFields == [:] && record(kept).contacts.map(\.shownName) == ["A"])
    #expect(try record(other).customFields == ["size": .integer(7)] && record(other).contacts.map(\.shownName) == ["B"])
    #expect(undone.kept == [FieldChange(field: "customFields/tier", old: "silver")])
    let caller = caller
    #expect(try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller) }.isIntact)
  }

  // MARK: Undoing

  @Test func `What was purged does not come back with a change that is taken back`() throws {
    try define("tier")
    try define("size", .integer)
    let id = try add("A", ["tier": .text("gold"), "size": .integer(1)])
    try set(["tier": .text("silver"), "size": .integer(2)], of: id)
    let both = try lastSequence()
    try set(["tier": .text("bronze"), "size": .integer(2)], of: id)
    let tierOnly = try lastSequence()
    try purge("tier")
    let caller = caller
    #expect(throws: UndoObstacle.purged) { try test.run { try $0.undo(tierOnly, by: caller) } }
    let undone = try test.run { try $0.undo(both, by: caller) }
    #expect(undone.client.client.customFields == ["size": .integer(1)])
    #expect(undone.reversed.map(\.field) == ["customFields/size"])
    #expect(undone.kept == [FieldChange(field: "customFields/tier", old: "silver")])
  }

  @Test func `A value of a field that was purged does not come back into another field with its key`() throws {
    try define("tier")
    try change("tier") { $0.label = ["en": "Level"] }
    let changed = try lastSequence()
    let id = try add("A", ["tier": .text("gold")])
    let other = try add("B", ["tier": .text("silver")])
    let chosen = try merge(id, other, choices: ["customFields/tier": other])
    try purge("tier")
    try define("tier", .integer)
    _ = try unmerge(chosen)
    #expect(try record(id).customFields == [:] && record(other).customFields == [:])
    try set(["tier": .integer(1)], of: id)
    #expect(throws: UndoObstacle.purged) { try undoField(changed) }
    let single = try add("C", ["tier": .integer(2)])
    try set([:], of: single)
    let cleared = try lastSequence()
    try purge("tier")
    try define("tier")
    let caller = caller
    #expect(throws: UndoObstacle.purged) { try test.run { try $0.undo(cleared, by: caller) } }
    #expect(try record(single).customFields == [:])
  }

  @Test func `A change of a definition is taken back in three buckets`() throws {
    try define("tier") { $0.maximumLength = 10 }
    let defined = try lastSequence()
    try change("tier") { ($0.label, $0.required) = (["en": "Level"], true) }
    let changed = try lastSequence()
    try change("tier") { $0.label = ["en": "Rank"] }
    let undone = try undoField(changed)
    #expect(undone.field.label == ["en": "Rank"] && !undone.field.required)
    #expect(undone.reversed == [FieldChange(field: "required", old: true, new: false)])
    #expect(undone.kept.map(\.field) == ["label"])
    // The undoing is a change, and is taken back.
    #expect(try undoField(lastSequence()).field.required)
    #expect(throws: UndoObstacle.editedSince(.customField)) { try undoField(defined) }
    try define("size", .integer)
    let field = try undoField(lastSequence()).field
    #expect(field.isRetired)
    #expect(try !undoField(lastSequence()).field.isRetired)
    try purge("size")
    #expect(throws: UndoObstacle.purged) { try undoField(lastSequence()) }
  }

  @Test func `An option that was added is not taken away again, nor is a rule that values break by now`() throws {
    func option(_ key: String) -> CustomField.OptionDraft {
      var option = CustomField.OptionDraft()
      (option.key, option.label) = (key, ["en": key])
      return option
    }
    try define("tier", .choice) { $0.options = [option("gold")] }
    try change("tier") { $0.options = [option("gold"), option("silver")] }
    #expect(throws: Issues.self) { try undoField(lastSequence()) }
    try define("code") { $0.unique = true }
    try change("code") { $0.unique = false }
    let changed = try lastSequence()
    for name in ["A", "B"] { _ = try add(name, ["code": .text("x")]) }
    #expect(throws: StoreError.self) { try undoField(changed) }
  }

  @Test func `The organization's own changes are listed newest first, by page and by what is asked`() throws {
    try define("tier")
    _ = try add("A", ["tier": .text("x")])
    try define("size", .integer)
    try change("tier") { $0.label = ["en": "Level"] }
    try purge("size")
    let all = try ownActivity().items
    #expect(all.map(\.action) == [.purged, .updated, .updated, .created, .created])
    #expect(all.map(\.recordId) == ["size", "size", "tier", "size", "tier"])
    #expect(all.allSatisfy { $0.clientId == nil && $0.kind == .customField })
    #expect(all[2].changes == [FieldChange(field: "label", old: ["en": "tier"], new: ["en": "Level"])])
    #expect(try ownActivity(OrganizationActivityQuery(record: "tier")).items.count == 2)
    #expect(try ownActivity(OrganizationActivityQuery(kind: .view)).items.isEmpty)
    var query = OrganizationActivityQuery(limit: 2)
    var paged: [Activity] = []
    repeat {
      let page = try ownActivity(query)
      paged += page.items
      query.cursor = page.nextCursor
    } while query.cursor != nil
    #expect(paged == all)
    query.cursor = "x"
    let damaged = query
    #expect(throws: StoreError.self) { try ownActivity(damaged) }
  }

  @Test func `Blame tells who set a custom field, of a contact too`() throws {
    try define("tier")
    try define("birthday", .date, of: .contact)
    let id = try add("A", ["tier": .text("x")], contact: ["birthday": .text("1980-01-01")])
    let created = try lastSequence()
    try set(["tier": .text("y")], of: id)
    let (caller, changed) = (caller, try lastSequence())
    let origins = try test.run(changes: false) { try $0.blame(id, for: caller) }
    #expect(origins.first { $0.field == "customFields/tier" }?.sequence == changed)
    #expect(origins.first { $0.field.hasSuffix("customFields/birthday") }?.sequence == created)
  }

  // MARK: Copying

  @Test func `A copy has the values that it can have`() throws {
    func option(_ key: String) -> CustomField.OptionDraft {
      var option = CustomField.OptionDraft()
      (option.key, option.label) = (key, ["en": key])
      return option
    }
    try define("tier", .choice) { $0.options = [option("gold"), option("silver")] }
    try define("code") { ($0.unique, $0.required) = (true, true) }
    try define("size", .integer)
    try define("old")
    let id = try add(
      "A", ["tier": .text("gold"), "code": .text("x"), "size": .integer(9), "old": .text("o")])
    try change("size") { $0.maximum = "5" }
    try change("tier") { $0.options?[0].retired = true }
    let caller = caller
    _ = try test.run {
      try $0.changeCustomField("old", ifRevision: nil, by: caller) { $0.retired(at: $1.now, in: $1) }
    }
    func copy(_ values: [String: CustomFieldValue]) throws -> [String: CustomFieldValue] {
      try test.run { transaction in
        let draft = try transaction.client(.id(id), for: caller).client.copyDraft(
          name: "Copy", number: nil, customFields: values, in: transaction.context(for: caller))
        return try transaction.insert(draft, by: caller).client.customFields
      }
    }
    #expect(throws: Issues.self) { try copy([:]) }
    #expect(throws: StoreError.self) { try copy(["code": .text("X")]) }
    #expect(try copy(["code": .text("y")]) == ["code": .text("y")])
    #expect(
      try copy(["code": .text("z"), "tier": .text("silver")]) == ["code": .text("z"), "tier": .text("silver")])
  }
}
