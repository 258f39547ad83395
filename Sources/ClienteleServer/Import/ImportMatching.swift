internal import Directory
internal import DirectoryStore

/// Finds which clients of a file the directory has already.
///
/// Only clients that were there before the import count: two clients of one file are never made one by this.
struct ImportMatching {
  let keys: [Directory.MatchKey]

  /// What a client of the file leads to, and the pointer to the value that led there.
  enum Found: Equatable, Sendable {
    case one(ID<Client>, pointer: String)
    /// More than one client has the value.
    case several([ID<Client>], pointer: String)
    /// A client of the file before this one, at an index, leads to the same.
    case again(ID<Client>, first: Int, pointer: String)
    case inTrash(ID<Client>, pointer: String)

    /// The clients that it leads to.
    var candidates: [ID<Client>] {
      switch self {
      case .one(let id, _), .again(let id, _, _), .inTrash(let id, _): [id]
      case .several(let ids, _): ids
      }
    }
  }

  /// - Returns: for each client of the file what the directory has; nil for nothing.
  func existing(
    _ clients: ImportedClients, in transaction: borrowing Transaction, for caller: Caller,
    check: (Int) throws -> Void
  ) throws -> [Found?] {
    var found = [Found?](repeating: nil, count: clients.count)
    guard try transaction.hasClients(for: caller) else { return found }
    var taken: [ID<Client>: Int] = [:]
    for index in clients.indices {
      try check(index)
      let planned = clients[index]
      let match =
        try existing(planned.draft, in: transaction, for: caller)
        ?? (planned.isKnownByName ? existingByName(planned.draft, in: transaction, for: caller) : nil)
      if case .one(let id, let pointer) = match {
        if let first = taken[id] {
          found[index] = .again(id, first: first, pointer: pointer)
          continue
        }
        taken[id] = index
      }
      found[index] = match
    }
    return found
  }

  /// The first key with a value that a client has decides: exactly one client is found by it, or it is a question.
  private func existing(
    _ draft: Client.Draft, in transaction: borrowing Transaction, for caller: Caller
  ) throws -> Found? {
    for key in keys {
      var living: [ID<Client>] = []
      var first: String?
      var trashed: Found?
      for (value, pointer) in Self.values(of: key, in: draft) {
        for match in try transaction.matches(value, for: caller) {
          if match.isDeleted {
            // Its number and its external identifiers are taken all the same.
            if trashed == nil, key == .number || key == .externalId { trashed = .inTrash(match.id, pointer: pointer) }
          } else if !living.contains(match.id) {
            living.append(match.id)
            if first == nil { first = pointer }
          }
        }
      }
      if let first, living.count > 1 { return .several(living, pointer: first) }
      if let first, let id = living.first { return .one(id, pointer: first) }
      if let trashed { return trashed }
    }
    return nil
  }

  /// The one client of that name: a card of a telephone seldom has its organization's address.
  private func existingByName(
    _ draft: Client.Draft, in transaction: borrowing Transaction, for caller: Caller
  ) throws -> Found? {
    guard keys.contains(.nameAndPostalCode), let name = draft.name else { return nil }
    let living = try transaction.matches(.name(name), for: caller).filter { !$0.isDeleted }.map(\.id)
    return living.count > 1 ? .several(living, pointer: "/name") : living.first.map { .one($0, pointer: "/name") }
  }

  private static func values(
    of key: Directory.MatchKey, in draft: Client.Draft
  ) -> [(DirectoryStore.MatchKey, pointer: String)] {
    switch key {
    case .externalId:
      (draft.externalIds ?? [:]).sorted { $0.key < $1.key }.map {
        (.externalId(system: Text.comparable($0.key), value: Text.comparable($0.value)), "/externalIds/\($0.key)")
      }
    case .number:
      draft.number.map { [(.number(Text.comparable($0)), "/number")] } ?? []
    case .registration:
      (draft.registrations ?? []).enumerated().compactMap { index, draft in
        (try? Registration(checking: draft)).map {
          (.registration(scheme: $0.scheme, value: $0.value), "/registrations/\(index)/value")
        }
      }
    case .email:
      draft.email.map { [(.email($0), "/email")] } ?? []
    case .nameAndPostalCode:
      draft.name.map {
        [(.nameAndPostalCode(name: $0, postalCode: draft.addresses?.first?.postalCode ?? ""), "/name")]
      } ?? []
    }
  }
}
