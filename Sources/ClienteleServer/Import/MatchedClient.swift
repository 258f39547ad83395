internal import Directory
internal import DirectoryStore

/// A client of a file that leads to clients of the directory and can't be imported for that.
struct MatchedClient: Error {
  let found: ImportMatching.Found?

  /// What is told at the cell that led there, with the clients by number and name.
  func diagnostic(
    of planned: PlannedClient, in clients: ImportedClients, _ transaction: borrowing Transaction,
    for audience: Audience
  ) throws -> Diagnostic {
    guard let found else { throw DirectoryError.notFound(kind: .client, id: "") }
    let language = audience.language
    let candidates = try found.candidates.map { try transaction.writtenClient($0, for: audience.caller).client }
    let names = candidates.map { "\($0.number) (\($0.name))" }.joined(separator: ", ")
    var diagnostic: Diagnostic
    switch found {
    case .one(_, let pointer):
      diagnostic = planned.diagnostic(forKnown: candidates.first?.number ?? "", at: pointer)
    case .several(_, let pointer):
      diagnostic = planned.diagnostic(forKnown: "", at: pointer)
      diagnostic.message = language.pick(
        "\(candidates.count) clients of the directory match: \(names); say which one by its number",
        "\(candidates.count) clients du répertoire correspondent\u{A0}: \(names)\u{202F}; précisez lequel par son numéro"
      )
    case .again(_, let first, let pointer):
      diagnostic = planned.diagnostic(forKnown: "", at: pointer)
      diagnostic.code = .duplicateInFile
      let row = clients[first].rows.first ?? 0
      diagnostic.message = language.pick(
        "This is the client \(names) of the directory, as in row \(row)",
        "C’est le client \(names) du répertoire, comme à la ligne \(row)")
    case .inTrash(_, let pointer):
      diagnostic = planned.diagnostic(forKnown: "", at: pointer)
      diagnostic.message = language.pick(
        "This client is in the trash: \(names); restore it first, or purge it",
        "Ce client est dans la corbeille\u{A0}: \(names)\u{202F}; il faut d’abord le restaurer ou l’effacer")
    }
    diagnostic.severity = .error
    return diagnostic
  }
}
