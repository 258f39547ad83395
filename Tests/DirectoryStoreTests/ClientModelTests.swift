import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

/// Thousands of random operations on clients, each compared with a simple model, with seeds that stay.
@Suite struct ClientModelTests {
  @Test(arguments: 1...8) func theStoreDoesWhatTheModelSays(seed: Int) throws {
    var run = try ModelRun(seed: seed)
    for step in 1...500 {
      try run.step()
      if step.isMultiple(of: 100) { try run.compareAll() }
    }
    try run.comparePast()
    // Else the run would show little.
    #expect(run.done.count == ModelRun.Operation.allCases.count, "\(run.done)")
  }
}

/// One run of random operations on a store and on the model.
struct ModelRun {
  enum Operation: CaseIterable {
    case create, update, addContact, removeContact, setDefault, archive, unarchive, delete, restore, purge
    case merge, unmerge, write, edit, remove, undoLast, undoEdit, undoNote, stray
  }

  private let test: TestStore
  private let caller: Caller
  private var model = ClientModel()
  private var random: SeededGenerator
  /// How often each operation was carried out.
  private(set) var done: [Operation: Int] = [:]
  /// What a client was at some instants.
  private var past: [(id: ID<Client>, at: Instant, state: ClientModel.State, revision: Int)] = []

  init(seed: Int) throws {
    random = SeededGenerator(state: UInt64(seed))
    test = try TestStore()
    caller = test.caller
  }

  // MARK: Picking

  private mutating func pick<T>(_ values: [T]) -> T? { values.randomElement(using: &random) }

  private mutating func pickPresent() -> ID<Client>? {
    let model = model
    return pick(model.ids.filter { model.resolve($0) == $0 })
  }

  private mutating func pickTrashed() -> ID<Client>? {
    let model = model
    return pick(
      model.ids.filter { id in
        model.clients[id].map { $0.state.isInTrash && !$0.isPurged && $0.mergedInto == nil } ?? false
      })
  }

  private mutating func pickNote() -> ID<Note>? {
    let model = model
    return pick(
      model.noteIDs.filter { note in
        model.notes[note].map { !$0.isRemoved && !$0.isPurged && model.resolve($0.client) != nil } ?? false
      })
  }

  private mutating func email() -> String? {
    Int.random(in: 0..<4, using: &random) == 0 ? nil : "e\(Int.random(in: 0..<5, using: &random))@example.com"
  }

  private mutating func tags() -> [String] { ["a", "b", "c", "d"].filter { _ in Bool.random(using: &random) } }

  // MARK: Steps

  mutating func step() throws {
    let weighted = Operation.allCases + [.create, .update, .update, .addContact, .write, .edit, .undoEdit, .undoEdit]
    let operation = model.ids.count < 4 ? .create : (pick(weighted) ?? .create)
    guard try carryOut(operation) else { return }
    done[operation, default: 0] += 1
  }

  /// - Returns: whether there was something to do it with.
  private mutating func carryOut(_ operation: Operation) throws -> Bool {
    switch operation {
    case .create: return try create()
    case .update: return try update()
    case .addContact, .removeContact, .setDefault: return try changeContacts(operation)
    case .archive, .unarchive, .delete: return try changeLife(operation)
    case .restore, .purge: return try changeTrash(operation)
    case .merge: return try merge()
    case .unmerge: return try unmerge()
    case .write, .edit, .remove: return try changeNotes(operation)
    case .undoLast, .undoEdit: return try undo(operation)
    case .undoNote: return try undoNote()
    case .stray: return try stray()
    }
  }

  private mutating func create() throws -> Bool {
    let caller = caller
    var draft = Client.Draft()
    (draft.name, draft.email, draft.tags) = ("N\(model.ids.count)", email(), tags())
    let wanted = draft
    let client = try test.run { try $0.insert(wanted, by: caller).client }
    model.create(
      client.id, ClientModel.State(name: wanted.name ?? "", email: wanted.email, tags: wanted.tags ?? []))
    return try compare(client.id)
  }

  private mutating func update() throws -> Bool {
    guard let id = pick(model.ids), let kept = model.resolve(id) else { return false }
    let (caller, email) = (caller, email())
    let name = Bool.random(using: &random) ? "M\(Int.random(in: 0..<3, using: &random))" : nil
    let tags = Bool.random(using: &random) ? tags() : nil
    _ = try test.run { transaction in
      try transaction.update(.id(id), by: caller) { stored in
        var draft = stored.client.draft
        draft.email = email
        if let name { draft.name = name }
        if let tags { draft.tags = tags }
        return draft
      }
    }
    model.change(kept) { state in
      state.email = email
      if let name { state.name = name }
      if let tags { state.tags = tags }
    }
    return try compare(kept)
  }

  private mutating func changeContacts(_ operation: Operation) throws -> Bool {
    guard let id = pickPresent(), let state = model.clients[id]?.state else { return false }
    let caller = caller
    if operation == .addContact {
      let address = "c\(Int.random(in: 0..<12, using: &random))@example.com"
      let firstName = "F\(model.sequence)"
      let add = { (transaction: borrowing Transaction) throws -> Client in
        try transaction.change(id, ifRevision: nil, by: caller) { client, context in
          var draft = Contact.Draft()
          (draft.firstName, draft.email) = (firstName, address)
          return try client.adding(draft, in: context).client
        }.client
      }
      guard !state.contacts.contains(where: { $0.email == address }) else {
        #expect(throws: Issues.self) { try test.run(add) }
        return try compare(id)
      }
      let added = try #require(try test.run(add).contacts.last)
      model.change(id) { state in
        let person = ClientModel.Person(
          id: added.id, firstName: firstName, email: address, isDefault: state.contacts.isEmpty)
        state.contacts.append(person)
      }
      return try compare(id)
    }
    guard let index = state.contacts.indices.randomElement(using: &random) else { return false }
    let contact = state.contacts[index].id
    _ = try test.run { transaction in
      try transaction.change(id, ifRevision: nil, by: caller) { client, context in
        operation == .removeContact
          ? try client.removing(contact, in: context).client : try client.settingDefault(contact, in: context).client
      }
    }
    model.change(id) { state in
      if operation == .removeContact {
        let removed = state.contacts.remove(at: index)
        guard removed.isDefault, !state.contacts.isEmpty else { return }
        // The next one by order, from there round.
        state.contacts[index % state.contacts.count].isDefault = true
      } else {
        for place in state.contacts.indices { state.contacts[place].isDefault = place == index }
      }
    }
    return try compare(id)
  }

  private mutating func changeLife(_ operation: Operation) throws -> Bool {
    guard let id = pickPresent() else { return false }
    let caller = caller
    _ = try test.run { transaction in
      switch operation {
      case .archive: try transaction.setStatus(.archived, of: id, by: caller)
      case .unarchive: try transaction.setStatus(.active, of: id, by: caller)
      default: try transaction.delete(.id(id), by: caller)
      }
    }
    model.change(id) { state in
      switch operation {
      case .archive: state.isArchived = true
      case .unarchive: state.isArchived = false
      default: state.isInTrash = true
      }
    }
    return try compare(id)
  }

  private mutating func changeTrash(_ operation: Operation) throws -> Bool {
    guard let id = pickTrashed() else { return false }
    let caller = caller
    _ = try test.run { transaction in
      operation == .restore ? try transaction.restore(id, by: caller) : try transaction.purge(id, by: caller)
    }
    if operation == .restore { model.change(id) { $0.isInTrash = false } } else { model.purge(id) }
    return try compare(id)
  }

  private mutating func merge() throws -> Bool {
    let model = model
    let present = model.ids.filter { model.resolve($0) == $0 }.shuffled(using: &random)
    guard present.count > 3 else { return false }
    let others = Array(present[1...Int.random(in: 1...2, using: &random)])
    let (caller, kept) = (caller, present[0])
    let merge = try test.run { try $0.merge(MergePlan(kept: kept, others: others), by: caller).id }
    self.model.merge(kept, others, as: merge)
    for other in others { try compare(other) }
    return try compare(kept)
  }

  private mutating func unmerge() throws -> Bool {
    let model = model
    let possible = model.unions.indices.filter { index in
      !model.unions[index].isUndone && model.resolve(model.unions[index].kept) == model.unions[index].kept
    }
    guard let index = pick(Array(possible)) else { return false }
    let (caller, union) = (caller, model.unions[index])
    let undone = try test.run { try $0.unmerge(union.id, by: caller) }
    let contacts = undone.client.client.contacts.map { ClientModel.Person($0) }
    if union.isEdited {
      // What was edited stays; what the kept client had before the others came is not lost with them.
      let former = model.clients[union.kept]?.state.contacts.map(\.id) ?? []
      let brought = Set(union.after.contacts.map(\.id)).subtracting(union.before.contacts.map(\.id))
      #expect(Set(former).subtracting(brought).isSubset(of: contacts.map(\.id)))
      #expect(contacts.isEmpty || contacts.count { $0.isDefault } == 1)
    }
    self.model.unmerge(index, contacts: contacts)
    for other in union.others { try compare(other) }
    return try compare(union.kept)
  }

  private mutating func changeNotes(_ operation: Operation) throws -> Bool {
    let (caller, text) = (caller, "T\(model.sequence)")
    if operation == .write {
      guard let id = pick(model.ids), let kept = model.resolve(id) else { return false }
      let note = try test.run { try $0.addNote(Note.Draft(text: text), to: id, by: caller).note.id }
      model.write(note, text, about: kept)
      return try compare(kept)
    }
    guard let note = pickNote(), let client = model.notes[note]?.client else { return false }
    _ = try test.run { transaction in
      try transaction.changeNote(note, of: client, ifRevision: nil, by: caller) { note, context in
        operation == .remove
          ? note.removing(in: context) : try note.updating(with: Note.Draft(text: text), in: context)
      }
    }
    model.change(note) { remark in
      if operation == .remove { remark.isRemoved = true } else { remark.text = text }
    }
    return try compare(client)
  }

  // MARK: Undoing

  private mutating func undo(_ operation: Operation) throws -> Bool {
    let (model, caller) = (model, caller)
    let ids = model.ids.filter { id in
      model.clients[id].map { !$0.isPurged && $0.mergedInto == nil } ?? false
    }
    if operation == .undoLast {
      guard let id = pick(ids.filter { model.clients[$0]?.last != nil }), let last = model.clients[id]?.last
      else { return false }
      _ = try test.run { try $0.undo(last.sequence, by: caller).client.client }
      self.model.undoLast(of: id)
      return try compare(id)
    }
    let present = ids.filter { model.resolve($0) == $0 && model.clients[$0]?.edits.isEmpty == false }
    guard let id = pick(present), let edit = pick(model.clients[id]?.edits ?? []) else { return false }
    // One that changed more than a field is left to the others.
    guard model.clients[id]?.edits.filter({ $0.sequence == edit.sequence }).count == 1,
      try entry(edit.sequence).changes.count == 1
    else { return false }
    _ = try test.run { try $0.undo(edit.sequence, by: caller).client.client }
    self.model.undo(edit, of: id)
    return try compare(id)
  }

  private func entry(_ sequence: Int) throws -> Activity {
    let caller = caller
    return try test.run(changes: false) { try $0.activity(sequence, for: caller) }
  }

  private mutating func undoNote() throws -> Bool {
    let (model, caller) = (model, caller)
    let possible = model.noteIDs.filter { note in
      model.notes[note].map { !$0.isPurged && $0.last != nil && model.resolve($0.client) == $0.client } ?? false
    }
    guard let note = pick(possible), let remark = model.notes[note], let last = remark.last else { return false }
    _ = try test.run { try $0.undo(last.sequence, by: caller).client.client }
    self.model.undoLast(of: note)
    return try compare(remark.client)
  }

  /// What is not possible is refused, and leaves nothing.
  private mutating func stray() throws -> Bool {
    let (model, caller) = (model, caller)
    guard let id = pick(model.ids), model.resolve(id) != id else { return false }
    #expect(throws: DirectoryError.self) { try test.run { try $0.delete(.id(id), by: caller).client } }
    #expect(throws: DirectoryError.self) {
      try test.run { try $0.merge(MergePlan(kept: id, others: [model.ids[0]]), by: caller).id }
    }
    let isTrashed = model.clients[id].map { !$0.isPurged && $0.mergedInto == nil } ?? false
    if !isTrashed {
      #expect(throws: DirectoryError.self) { try test.run { try $0.restore(id, by: caller).client } }
      #expect(throws: DirectoryError.self) { try test.run { try $0.purge(id, by: caller).client } }
    }
    return try compare(id)
  }

  // MARK: Comparing

  /// Compares what an identifier answers, with its notes.
  @discardableResult
  private mutating func compare(_ id: ID<Client>) throws -> Bool {
    let (caller, model) = (caller, model)
    guard let kept = model.resolve(id), let entry = model.clients[kept] else {
      #expect(throws: DirectoryError.self) {
        try test.run(changes: false) { try $0.client(.id(id), for: caller).client }
      }
      return true
    }
    let client = try test.run(changes: false) { try $0.client(.id(id), for: caller).client }
    try #require(client.id == kept && ClientModel.State(client) == entry.state, "\(id) after \(model.sequence)")
    try #require(client.revision == entry.revision, "\(id) after \(model.sequence)")
    let texts = try test.run(changes: false) {
      try $0.notes(NoteQuery(client: id, limit: 500), for: caller).items.map(\.text).sorted()
    }
    try #require(texts == model.texts(kept), "\(id) after \(model.sequence)")
    if kept == id { past.append((id, client.updatedAt, entry.state, entry.revision)) }
    return true
  }

  /// Compares every client, the list of them, and the history.
  mutating func compareAll() throws {
    for id in model.ids { try compare(id) }
    let model = model
    let page = try test.list(ClientQuery(status: .all, limit: 500))
    let names = model.ids.filter { model.resolve($0) == $0 }.compactMap { model.clients[$0]?.state.name }
    try #require(page.names.sorted() == names.sorted())
    let caller = caller
    let check = try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller) }
    try #require(check.isIntact && check.entries == model.sequence)
  }

  /// Compares what clients were with what the history says that they were.
  func comparePast() throws {
    let caller = caller
    for moment in past where model.clients[moment.id]?.isPurged == false {
      let then = try test.run(changes: false) {
        try $0.client(.id(moment.id), asOf: moment.at, for: caller)
      }
      try #require(then.id == moment.id && ClientModel.State(then) == moment.state)
      try #require(then.revision == moment.revision)
    }
  }
}
