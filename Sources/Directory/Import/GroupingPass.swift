/// The work of grouping, with the tables that it needs for as long as it lasts.
struct GroupingPass {
  let arena: RowArena
  let layouts: [SheetLayout]
  /// The client of each row; -1 for none.
  var groupOfRow: [Int32]
  private(set) var groups: [Group] = []
  var log: DiagnosticLog
  let language: Language
  private var groupByKey: [Int: Int32] = [:]
  /// The client of a name, or -2 when several have it; only where there are sheets of contacts.
  private var groupByName: [Int: Int32] = [:]
  private let needsNames: Bool
  /// Whether some client is known by its name alone.
  private var hasNamesAlone = false
  private let roles: [[KeyRole]]
  private let groupsByNameAlone: [Bool]
  /// The postal code of each organization in a file of cards, or -2 where it has several.
  private var codeByName: [Int: Int] = [:]
  private let hasCards: Bool

  struct Group {
    var firstRow: Int
    var hasNumber = false
    var hasExternalID = false
  }

  /// What a column is for telling clients apart.
  private enum KeyRole {
    case none, number, externalID(Int), name, postalCode, person
    /// No two clients should have it.
    case unique(UniqueKind)
  }

  /// What no two clients should share.
  private enum UniqueKind: CaseIterable {
    case name, email, siret, vat

    var field: ImportField? {
      switch self {
      case .name: nil
      case .email: .client(.email)
      case .siret: .client(.siret)
      case .vat: .client(.vat)
      }
    }
  }

  /// The keys of one row, hashed.
  private struct Keys {
    var number: Int?
    var externalIDs: [Int] = []
    var name: Int?
    var person: Hasher?
    var postalCode: Int?
    var value: (hash: Int, slot: Int)?
    var slots: (name: Int, externalID: Int) = (-1, -1)
  }

  init(arena: RowArena, layouts: [SheetLayout], log: DiagnosticLog, language: Language) {
    self.log = log
    self.language = language
    self.arena = arena
    self.layouts = layouts
    groupOfRow = [Int32](repeating: -1, count: arena.rows.count)
    hasCards = layouts.contains { $0.cards != nil }
    needsNames = layouts.contains { $0.role == .contacts }
    roles = layouts.map { layout in layout.columns.map { Self.role(of: $0.field, in: layout) } }
    groupsByNameAlone = layouts.map { layout in
      layout.slot(of: .address(.address, .postalCode)) == nil
        && layout.columns.contains { column in
          if case .contact = column.field { return true }
          return false
        }
    }
    groupByKey.reserveCapacity(arena.rows.count)
  }

  private static func role(of field: ImportField, in layout: SheetLayout) -> KeyRole {
    switch field {
    case .client(.number): .number
    case .externalID(let system): .externalID(system.hashValue)
    case .client(.name): .name
    case .address(.address, .postalCode): .postalCode
    case .contact(1, .firstName), .contact(1, .lastName), .contact(1, .displayName):
      layout.role == .clients ? .person : .none
    case .client(.email): .unique(.email)
    case .client(.siret): .unique(.siret)
    case .client(.vat): .unique(.vat)
    default: .none
    }
  }

  mutating func run() {
    if hasCards { collectPostalCodes() }
    for isContacts in needsNames ? [false, true] : [false] {
      for index in arena.rows.indices where isOfContacts(index) == isContacts {
        let keys = keys(ofRow: index, layout: Int(arena.rows[index].layout))
        groupOfRow[index] = isContacts ? clientOfContact(keys, row: index) : client(keys, row: index)
      }
    }
    checkUnique()
  }

  /// The rows of clients, then those of contacts.
  func forEachRow(_ body: (Int) -> Void) {
    for isContacts in needsNames ? [false, true] : [false] {
      for index in arena.rows.indices where isOfContacts(index) == isContacts { body(index) }
    }
  }

  private func isOfContacts(_ row: Int) -> Bool {
    needsNames && layouts[Int(arena.rows[row].layout)].role == .contacts
  }

  private func keys(ofRow index: Int, layout: Int, unique: UniqueKind? = nil) -> Keys {
    var keys = Keys()
    let roles = roles[layout]
    arena.forEachCell(ofRow: index) { cell in
      switch cell.kind {
      case .stray, .surplus, .error, .formulaWithoutValue: return
      default: if cell.slot >= roles.count { return }
      }
      if let unique, unique != .name {
        if case .unique(unique) = roles[cell.slot] {
          keys.value = (Self.hash(cell.bytes, 16, folds: true), cell.slot)
        }
        return
      }
      switch roles[cell.slot] {
      case .none, .unique: break
      case .number: keys.number = Self.hash(cell.bytes, 1, folds: false)
      case .externalID(let system):
        keys.externalIDs.append(Self.hash(cell.bytes, system, folds: false))
        keys.slots.externalID = cell.slot
      case .name:
        keys.name = Self.hash(cell.bytes, 3, folds: true)
        keys.slots.name = cell.slot
      case .postalCode: keys.postalCode = Self.hash(cell.bytes, 4, folds: true)
      case .person:
        var hasher = keys.person ?? Hasher()
        Self.combine(cell.bytes, folds: true, into: &hasher)
        keys.person = hasher
        if keys.slots.name < 0 { keys.slots.name = cell.slot }
      }
    }
    if keys.name == nil, let person = keys.person { keys.name = person.finalize() }
    return keys
  }

  private mutating func client(_ keys: Keys, row: Int) -> Int32 {
    let place = place(of: keys, row: row)
    var group = keys.number.flatMap { groupByKey[$0] }
    for key in keys.externalIDs {
      guard let other = groupByKey[key] else { continue }
      if let group, group != other {
        note(.keysOfTwoClients(first: Int(arena.rows[groups[Int(other)].firstRow].number)), row, keys.slots.externalID)
      } else {
        group = other
      }
    }
    if group == nil, let place, let other = groupByKey[place] {
      let known = groups[Int(other)]
      let isAnother = keys.number != nil && known.hasNumber || !keys.externalIDs.isEmpty && known.hasExternalID
      if !isAnother { group = other }
    }
    let client = group ?? newGroup(at: row)
    if place == nil, keys.number == nil, keys.externalIDs.isEmpty { hasNamesAlone = true }
    register(keys, place: place, as: client)
    return client
  }

  private mutating func clientOfContact(_ keys: Keys, row: Int) -> Int32 {
    var group = keys.number.flatMap { groupByKey[$0] }
    if group == nil { group = keys.externalIDs.compactMap { groupByKey[$0] }.first }
    if group == nil, keys.number == nil, keys.externalIDs.isEmpty, let name = keys.name {
      group = groupByName[name]
      if group == -2 {
        note(.nameOfSeveralClients, row, keys.slots.name)
        return -1
      }
    }
    let client = group ?? newGroup(at: row)
    register(keys, place: nil, as: client)
    return client
  }

  /// Colleagues' cards often have the address of their organization on one of them only.
  private mutating func collectPostalCodes() {
    for index in arena.rows.indices {
      let keys = keys(ofRow: index, layout: Int(arena.rows[index].layout))
      guard let name = keys.name, keys.person == nil, let code = keys.postalCode else { continue }
      codeByName[name] = codeByName[name, default: code] == code ? code : -2
    }
  }

  private func place(of keys: Keys, row: Int) -> Int? {
    guard let name = keys.name else { return nil }
    guard let postalCode = keys.postalCode ?? codeByName[name].flatMap({ $0 == -2 ? nil : $0 }) else {
      if hasCards { return keys.person == nil ? name ^ 0x51 : nil }
      return groupsByNameAlone[Int(arena.rows[row].layout)] ? name ^ 0x51 : nil
    }
    var hasher = Hasher()
    hasher.combine(name)
    hasher.combine(postalCode)
    return hasher.finalize()
  }

  private mutating func newGroup(at row: Int) -> Int32 {
    groups.append(Group(firstRow: row))
    return Int32(truncatingIfNeeded: groups.count - 1)
  }

  private mutating func register(_ keys: Keys, place: Int?, as group: Int32) {
    if let number = keys.number {
      groups[Int(group)].hasNumber = true
      if groupByKey[number] == nil { groupByKey[number] = group }
    }
    for key in keys.externalIDs {
      groups[Int(group)].hasExternalID = true
      if groupByKey[key] == nil { groupByKey[key] = group }
    }
    if let place, groupByKey[place] == nil { groupByKey[place] = group }
    guard needsNames, let name = keys.name else { return }
    if let other = groupByName[name], other != group {
      groupByName[name] = -2
    } else {
      groupByName[name] = group
    }
  }

  /// Reports clients that have what a client before them has; each kind of value by itself, to need less memory.
  private mutating func checkUnique() {
    groupByKey = [:]
    groupByName = [:]
    for kind in UniqueKind.allCases where isWorthALook(kind) {
      var firstRow: [Int: Int32] = [:]
      // Clients are counted in the order of their first rows.
      var lastGroup: Int32 = -1
      for isContacts in needsNames ? [false, true] : [false] {
        for index in arena.rows.indices where groupOfRow[index] > lastGroup && isOfContacts(index) == isContacts {
          lastGroup = groupOfRow[index]
          check(kind, row: index, &firstRow)
        }
      }
    }
  }

  private mutating func check(_ kind: UniqueKind, row: Int, _ firstRow: inout [Int: Int32]) {
    let keys = keys(ofRow: row, layout: Int(arena.rows[row].layout), unique: kind)
    guard let (hash, slot) = kind == .name ? nameAlone(keys, row) : keys.value else { return }
    guard let first = firstRow[hash] else {
      firstRow[hash] = Int32(truncatingIfNeeded: row)
      return
    }
    let number = Int(arena.rows[Int(first)].number)
    note(kind == .name ? .sameName(first: number) : .sameValue(first: number), row, slot)
  }

  /// The name of a row that nothing else tells from others.
  private func nameAlone(_ keys: Keys, _ row: Int) -> (Int, Int)? {
    guard keys.number == nil, keys.externalIDs.isEmpty, place(of: keys, row: row) == nil, let name = keys.name else {
      return nil
    }
    return (name, keys.slots.name)
  }

  private func isWorthALook(_ kind: UniqueKind) -> Bool {
    guard let field = kind.field else { return hasNamesAlone }
    return layouts.contains { $0.slot(of: field) != nil }
  }

  private mutating func note(_ reason: Finding.Reason, _ row: Int, _ slot: Int) {
    let kind = Finding(reason, at: nil)
    log.add(kind.code, kind.severity) {
      Finding(reason, row: row, slot: slot, arena: arena, layouts: layouts).diagnostic(in: language)
    }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ domain: Int, folds: Bool) -> Int {
    var hasher = Hasher()
    hasher.combine(domain)
    combine(bytes, folds: folds, into: &hasher)
    return hasher.finalize()
  }

  private static func combine(_ bytes: UnsafeBufferPointer<UInt8>, folds: Bool, into hasher: inout Hasher) {
    guard folds else {
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
      return
    }
    if CellBytes.isASCII(bytes), bytes.count <= 256 {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { folded in
        for (index, byte) in bytes.enumerated() { folded[index] = byte &- 0x41 <= 25 ? byte | 0x20 : byte }
        hasher.combine(bytes: UnsafeRawBufferPointer(folded))
      }
    } else {
      var text = Text.folded(String(decoding: bytes, as: UTF8.self))
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
