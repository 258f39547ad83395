internal import Directory
internal import DirectoryStore

/// Finds which clients of a file the directory has already.
///
/// Only clients that were there before the import count: two clients of one file are never made one by this.
struct ImportMatching {
  let keys: [Directory.MatchKey]

  /// What a client of the file leads to, and the pointer to the value that led there.
  enum Found {
    case one(ID<Client>, pointer: String)
    /// More than one client has the value, or two clients of the file lead to one.
    case several(pointer: String)
    case inTrash(pointer: String)
  }

  /// - Returns: for each client of the file what the directory has; nil for nothing.
  func existing(
    _ clients: ImportedClients, in transaction: borrowing Transaction, for caller: Caller,
    check: (Int) throws -> Void
  ) throws -> [Found?] {
    var found = [Found?](repeating: nil, count: clients.count)
    guard try transaction.hasClients(for: caller) else { return found }
    var taken: Set<ID<Client>> = []
    for index in clients.indices {
      try check(index)
      let match = try existing(clients[index].draft, in: transaction, for: caller)
      if case .one(let id, let pointer) = match, !taken.insert(id).inserted {
        found[index] = .several(pointer: pointer)
      } else {
        found[index] = match
      }
    }
    return found
  }

  private func existing(
    _ draft: Client.Draft, in transaction: borrowing Transaction, for caller: Caller
  ) throws -> Found? {
    for key in keys {
      for (value, pointer) in Self.values(of: key, in: draft) {
        let matches = try transaction.matches(value, for: caller)
        let living = matches.filter { !$0.isDeleted }
        if living.count > 1 { return .several(pointer: pointer) }
        if let one = living.first { return .one(one.id, pointer: pointer) }
        if !matches.isEmpty, key == .number || key == .externalId { return .inTrash(pointer: pointer) }
      }
    }
    return nil
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
