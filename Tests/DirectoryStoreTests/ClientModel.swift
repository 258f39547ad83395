@testable import Directory
@testable import DirectoryStore

/// What the operations on clients are to do, as simply as it can be said: what the store does is compared with it.
struct ClientModel {
  struct Person: Equatable {
    var id: ID<Contact>
    var firstName: String
    var email: String
    var isDefault: Bool
  }

  /// What of a client is compared.
  struct State: Equatable {
    var name: String
    var email: String?
    var tags: [String]
    var isArchived = false
    var isInTrash = false
    var contacts: [Person] = []
  }

  /// A change of one field, for taking it back later.
  struct Edit {
    var sequence: Int
    var isOfName: Bool
    var old: String?
    var new: String?
  }

  struct Entry {
    var state: State
    var revision = 1
    var mergedInto: ID<Client>?
    var isPurged = false
    /// The newest change of the client's history, and what was before it; nil where that was part of a merge.
    var last: (sequence: Int, before: State?)?
    var edits: [Edit] = []
  }

  struct Remark {
    var client: ID<Client>
    var text: String
    var isRemoved = false
    var isPurged = false
    /// The newest change; nil where that was part of a merge.
    var last: (sequence: Int, before: (text: String, isRemoved: Bool)?)?
  }

  struct Union {
    var id: ID<Merge>
    var kept: ID<Client>
    var others: [ID<Client>]
    var before: State
    var after: State
    /// The notes that were moved, and whose they were.
    var moved: [ID<Note>: ID<Client>]
    var isUndone = false
    /// Whether the contacts were changed since.
    var isEdited = false
  }

  private(set) var clients: [ID<Client>: Entry] = [:]
  private(set) var ids: [ID<Client>] = []
  private(set) var notes: [ID<Note>: Remark] = [:]
  private(set) var noteIDs: [ID<Note>] = []
  private(set) var unions: [Union] = []
  /// How many changes the history has.
  private(set) var sequence = 0

  /// The client that an identifier answers, and that is not in the trash.
  func resolve(_ id: ID<Client>) -> ID<Client>? {
    var id = id
    while let kept = clients[id]?.mergedInto { id = kept }
    guard let entry = clients[id], !entry.isPurged, !entry.state.isInTrash else { return nil }
    return id
  }

  func texts(_ client: ID<Client>) -> [String] {
    notes.values.filter { $0.client == client && !$0.isRemoved && !$0.isPurged }.map(\.text).sorted()
  }

  // MARK: Clients

  mutating func create(_ id: ID<Client>, _ state: State) {
    sequence += 1
    ids.append(id)
    clients[id] = Entry(state: state, last: (sequence, nil))
  }

  /// Changes a client; where it is the same after it, nothing has happened.
  mutating func change(_ id: ID<Client>, _ change: (inout State) -> Void) {
    guard let before = clients[id]?.state else { return }
    var after = before
    change(&after)
    guard after != before else { return }
    sequence += 1
    clients[id]?.state = after
    clients[id]?.revision += 1
    clients[id]?.last = (sequence, before)
    var edit = Edit(sequence: sequence, isOfName: true, old: before.name, new: after.name)
    if after.name != before.name { clients[id]?.edits.append(edit) }
    (edit.isOfName, edit.old, edit.new) = (false, before.email, after.email)
    if after.email != before.email { clients[id]?.edits.append(edit) }
    if after.contacts != before.contacts { noteEditedContacts(of: id) }
  }

  mutating func purge(_ id: ID<Client>) {
    for other in ids where clients[other]?.mergedInto == id { purge(other) }
    sequence += 1
    clients[id]?.isPurged = true
    for note in noteIDs where notes[note]?.client == id { notes[note]?.isPurged = true }
  }

  /// Takes the newest change of a client back: it is what it was; one that was added is in the trash.
  mutating func undoLast(of id: ID<Client>) {
    guard let last = clients[id]?.last else { return }
    change(id) { state in
      if let before = last.before { state = before } else { state.isInTrash = true }
    }
  }

  /// Takes a change of one field back, unless the field was edited since.
  mutating func undo(_ edit: Edit, of id: ID<Client>) {
    change(id) { state in
      if edit.isOfName {
        if state.name == edit.new, let old = edit.old { state.name = old }
      } else if state.email == edit.new {
        state.email = edit.old
      }
    }
  }

  private mutating func noteEditedContacts(of id: ID<Client>) {
    for index in unions.indices where unions[index].kept == id { unions[index].isEdited = true }
  }

  // MARK: Merging

  mutating func merge(_ kept: ID<Client>, _ others: [ID<Client>], as merge: ID<Merge>) {
    guard let before = clients[kept]?.state else { return }
    var after = before
    var moved: [ID<Note>: ID<Client>] = [:]
    for other in others {
      guard let state = clients[other]?.state else { continue }
      after.email = after.email ?? state.email
      after.tags += state.tags.filter { !after.tags.contains($0) }
      for var person in state.contacts where !after.contacts.contains(where: { $0.email == person.email }) {
        if after.contacts.contains(where: \.isDefault) { person.isDefault = false }
        after.contacts.append(person)
      }
      clients[other]?.mergedInto = kept
      clients[other]?.revision += 1
      clients[other]?.last = nil
      for note in noteIDs where notes[note]?.client == other && notes[note]?.isPurged == false {
        moved[note] = other
        move(note, to: kept)
      }
    }
    if after.contacts != before.contacts { noteEditedContacts(of: kept) }
    unions.append(Union(id: merge, kept: kept, others: others, before: before, after: after, moved: moved))
    clients[kept]?.state = after
    clients[kept]?.revision += 1
    clients[kept]?.last = nil
    sequence += 1 + others.count
  }

  /// Takes a merge back.
  ///
  /// - Parameter contacts: What the kept client has in the store after it: taken over where contacts were edited since.
  mutating func unmerge(_ index: Int, contacts: [Person]) {
    let union = unions[index]
    guard var state = clients[union.kept]?.state else { return }
    if state.email == union.after.email { state.email = union.before.email }
    if state.tags == union.after.tags { state.tags = union.before.tags }
    let former = state.contacts
    state.contacts = union.isEdited ? contacts : union.before.contacts
    unions[index].isUndone = true
    if state.contacts != former { noteEditedContacts(of: union.kept) }
    clients[union.kept]?.state = state
    clients[union.kept]?.revision += 1
    clients[union.kept]?.last = nil
    sequence += 1 + union.others.count
    for other in union.others {
      clients[other]?.mergedInto = nil
      clients[other]?.revision += 1
    }
    for note in noteIDs {
      if let client = union.moved[note], notes[note]?.isPurged == false { move(note, to: client) }
    }
  }

  private mutating func move(_ note: ID<Note>, to client: ID<Client>) {
    sequence += 1
    notes[note]?.client = client
    notes[note]?.last = nil
  }

  // MARK: Notes

  mutating func write(_ note: ID<Note>, _ text: String, about client: ID<Client>) {
    sequence += 1
    noteIDs.append(note)
    notes[note] = Remark(client: client, text: text, last: (sequence, nil))
  }

  mutating func change(_ note: ID<Note>, _ change: (inout Remark) -> Void) {
    guard var remark = notes[note] else { return }
    let before = (text: remark.text, isRemoved: remark.isRemoved)
    change(&remark)
    guard (remark.text, remark.isRemoved) != before else { return }
    sequence += 1
    remark.last = (sequence, before)
    notes[note] = remark
  }

  mutating func undoLast(of note: ID<Note>) {
    guard let last = notes[note]?.last else { return }
    change(note) { remark in
      if let before = last.before {
        (remark.text, remark.isRemoved) = before
      } else {
        remark.isRemoved = true
      }
    }
  }
}

extension ClientModel.State {
  init(_ client: Client) {
    self.init(
      name: client.name, email: client.email?.rawValue, tags: client.tags, isArchived: client.status == .archived,
      isInTrash: client.deletedAt != nil, contacts: client.contacts.map { ClientModel.Person($0) })
  }
}

extension ClientModel.Person {
  init(_ contact: Contact) {
    self.init(
      id: contact.id, firstName: contact.firstName ?? "", email: contact.email?.rawValue ?? "",
      isDefault: contact.isDefault)
  }
}
