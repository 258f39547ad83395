package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Makes one client of several.
  ///
  /// The others are put out of all lists; their identifiers and numbers answer the kept one, and their children,
  /// their notes, their attachments and their invoices are put under it.
  /// - Throws: `Issues`, with pointers into the params; `StoreError.conflict`; `DirectoryError.notFound`.
  package func merge(_ plan: MergePlan, by caller: Caller) throws -> Merge {
    let organization = try storedOrganization(caller.organization)
    let kept = try strictClient(plan.kept, plan, in: organization.key)
    let others = try plan.others.map { try strictClient($0, plan, in: organization.key) }
    try checkOthers(plan)
    let merge = newID(Merge.self)
    let wanted = try united(kept, others, plan, for: caller)
    // First the others give up what can be only once.
    for other in others {
      var client = other.client
      client.revision += 1
      client.deletedAt = now
      client.mergedInto = kept.client.id
      client.updatedAt = now
      client.updatedBy = caller.member
      _ = try update(other, to: client, in: organization)
    }
    let issues = try referenceIssues(
      parent: wanted.parentId == kept.client.parentId ? nil : wanted.parentId, owner: nil, of: kept.key,
      in: organization.key)
    guard issues.isEmpty else { throw Issues(issues) }
    state.action = .absorbed
    defer { state.action = nil }
    let stored = try update(kept, to: wanted, in: organization)
    state.action = nil
    try keep(merge, kept: kept.key, others: others.map(\.key), in: organization.key)
    for other in others {
      try moveNotes(from: other, to: stored, merge, by: caller, in: organization)
      try moveInvoices(from: other, to: stored, merge, by: caller)
      try moveAttachments(from: other, to: stored, merge, by: caller, in: organization)
      for child in try children(of: other.key, in: organization.key) {
        try move(child, from: other.key, to: kept.client.id, merge, by: caller, in: organization)
      }
    }
    return Merge(id: merge, client: stored, merged: others.map { NamedClient($0.client) })
  }

  /// A client by its own identifier: what was merged already is none.
  private func strictClient(_ id: ID<Client>, _ plan: MergePlan, in organization: Int64) throws -> StoredClient {
    let stored = try storedClient(id, in: organization)
    guard stored.client.deletedAt == nil else { throw DirectoryError.notFound(kind: .client, id: id.rawValue) }
    if let revision = plan.revisions[id], revision != stored.client.revision {
      throw StoreError.conflict(current: stored.record)
    }
    return stored
  }

  private func checkOthers(_ plan: MergePlan) throws {
    var issues: [Issue] = []
    if plan.others.isEmpty { issues.append(Issue(.required, at: "/others")) }
    if plan.others.count > MergePlan.mostOthers {
      issues.append(
        Issue(.tooMany, at: "/others", value: String(plan.others.count), limit: MergePlan.mostOthers))
    }
    var seen: Set = [plan.kept]
    for (index, other) in plan.others.enumerated() where !seen.insert(other).inserted {
      issues.append(Issue(.duplicate, at: "/others/\(index)", value: other.rawValue))
    }
    for (field, source) in plan.choices where !seen.contains(source) {
      issues.append(
        Issue(
          .unknownReference, at: JSONPointer("/choose").appending(field).description, value: source.rawValue))
    }
    guard issues.isEmpty else { throw Issues(issues.sorted { $0.pointer < $1.pointer }) }
  }

  private func united(
    _ kept: StoredClient, _ others: [StoredClient], _ plan: MergePlan, for caller: Caller
  ) throws -> Client {
    var records: [ID<Client>: JSONObject] = [:]
    for stored in [kept] + others { records[stored.client.id] = try stored.record.value.object ?? JSONObject() }
    let merged = try MergedRecord(
      records[kept.client.id] ?? JSONObject(), others.compactMap { records[$0.client.id] },
      choices: plan.choices.compactMapValues { records[$0] })
    var wanted = try JSON.decode(Client.self, from: JSONValue.object(merged.record))
    wanted.parentId = parent(of: kept.client, among: others.map(\.client))
    // Checked against itself, so that contacts and addresses keep their identifiers.
    do {
      return try Client(wanted.draft, replacing: wanted, in: context(for: caller)) { wanted.number }
    } catch var issues as Issues {
      // Of what comes of it: the others bring more than a client may have.
      for index in issues.list.indices { issues.list[index].pointer = "/others" + issues.list[index].pointer }
      throw issues
    }
  }

  /// The kept client's parent, or else the first one of the others; none of the clients that become one.
  private func parent(of kept: Client, among others: [Client]) -> ID<Client>? {
    let ids = Set([kept.id] + others.map(\.id))
    if let parent = kept.parentId, !ids.contains(parent) { return parent }
    return others.lazy.compactMap(\.parentId).first { !ids.contains($0) }
  }

  private func keep(_ merge: ID<Merge>, kept: Int64, others: [Int64], in organization: Int64) throws {
    try connection.run("INSERT INTO merge (organization, id, kept, sequence) VALUES ($1, $2, $3, $4)") {
      $0.bind(1, organization)
      $0.bind(2, merge.rawValue)
      $0.bind(3, kept)
      $0.bind(4, state.chains[organization]?.sequence ?? 0)
    }
    for other in others {
      try connection.run("INSERT INTO merged (client, organization, merge, kept) VALUES ($1, $2, $3, $4)") {
        $0.bind(1, other)
        $0.bind(2, organization)
        $0.bind(3, merge.rawValue)
        $0.bind(4, kept)
      }
    }
  }

  private func move(
    _ child: ID<Client>, from parent: Int64, to kept: ID<Client>, _ merge: ID<Merge>, by caller: Caller,
    in organization: StoredOrganization
  ) throws {
    let stored = try storedClient(child, in: organization.key)
    // The kept one itself, and what was merged with it, is not put under itself.
    guard child != kept, stored.client.mergedInto == nil else { return }
    try setParent(kept, of: stored, by: caller, in: organization)
    try connection.run("INSERT INTO merge_child (organization, merge, child, parent) VALUES ($1, $2, $3, $4)") {
      $0.bind(1, organization.key)
      $0.bind(2, merge.rawValue)
      $0.bind(3, stored.key)
      $0.bind(4, parent)
    }
  }

  func setParent(
    _ parent: ID<Client>, of stored: StoredClient, by caller: Caller, in organization: StoredOrganization
  ) throws {
    var client = stored.client
    client.parentId = parent
    client.revision += 1
    client.updatedAt = now
    client.updatedBy = caller.member
    if client.deletedAt == nil {
      let issues = try referenceIssues(parent: parent, owner: nil, of: stored.key, in: organization.key)
      guard issues.isEmpty else { throw Issues(issues) }
    }
    _ = try update(stored, to: client, in: organization)
  }

  /// The merge of an identifier, as it now stands: what a repeated call answers.
  package func merge(_ id: ID<Merge>, for caller: Caller) throws -> Merge {
    let organization = try organizationKey(caller.organization)
    let kept = try connection.first(
      "SELECT client.id FROM merge JOIN client ON client.key = merge.kept WHERE merge.organization = $1 AND merge.id = $2"
    ) {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: {
      ID<Client>(rawValue: $0.text(0))
    }
    guard let kept else { throw DirectoryError.notFound(kind: .merge, id: id.rawValue) }
    let others = try clients(of: id, in: organization)
    return Merge(
      id: id, client: try storedClient(kept, in: organization), merged: others.map { NamedClient($0.client) })
  }

  /// The clients that a merge put into another.
  func clients(of merge: ID<Merge>, in organization: Int64) throws -> [StoredClient] {
    var ids: [ID<Client>] = []
    try connection.each(
      """
      SELECT client.id FROM merged JOIN client ON client.key = merged.client
      WHERE merged.organization = $1 AND merged.merge = $2 ORDER BY client.key
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, merge.rawValue)
    } row: {
      ids.append(ID(rawValue: $0.text(0)))
    }
    return try ids.map { try storedClient($0, in: organization) }
  }
}
