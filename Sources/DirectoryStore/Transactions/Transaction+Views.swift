package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// The organization's views, by name.
  package func views(for caller: Caller) throws -> [ClientView] {
    let organization = try organizationKey(caller.organization)
    var views: [ClientView] = []
    try connection.each("SELECT record FROM view WHERE organization = $1 ORDER BY name_key") {
      $0.bind(1, organization)
    } row: {
      views.append(try JSON.decode(ClientView.self, from: $0.bytes(0)))
    }
    return views
  }

  /// - Throws: `DirectoryError.notFound`.
  package func view(_ id: ID<ClientView>, for caller: Caller) throws -> ClientView {
    let organization = try organizationKey(caller.organization)
    let found = try connection.first("SELECT record FROM view WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: {
      try JSON.decode(ClientView.self, from: $0.bytes(0))
    }
    guard let found else { throw DirectoryError.notFound(kind: .view, id: id.rawValue) }
    return found
  }

  /// Adds a view.
  ///
  /// - Throws: `StoreError.duplicate` when another has its name; `Issues` when there are too many.
  package func insert(_ view: ClientView, for caller: Caller) throws {
    let organization = try organizationKey(caller.organization)
    try refuseTakenName(of: view, in: organization)
    let count = try connection.first("SELECT count(*) FROM view WHERE organization = $1") {
      $0.bind(1, organization)
    } row: {
      Int($0.integer(0))
    }
    if let count, count >= ClientView.most {
      throw Issues([Issue(.tooMany, value: String(count + 1), limit: ClientView.most)])
    }
    let record = try JSON.encode(view)
    try connection.run("INSERT INTO view (organization, id, name_key, record) VALUES ($1, $2, $3, $4)") {
      $0.bind(1, organization)
      $0.bind(2, view.id.rawValue)
      $0.bind(3, Text.folded(view.name))
      $0.bind(4, record)
    }
  }

  /// Puts a changed view in the place of the one that is there.
  ///
  /// - Throws: `StoreError.duplicate` when another has its name; `StoreError.conflict` when `ifRevision` is not the
  ///   revision that is there.
  package func replace(
    _ previous: ClientView, with view: ClientView, ifRevision: Int?, for caller: Caller
  ) throws {
    try check(previous, ifRevision)
    if view == previous { return }
    let organization = try organizationKey(caller.organization)
    try refuseTakenName(of: view, in: organization)
    let record = try JSON.encode(view)
    try connection.run("UPDATE view SET name_key = $3, record = $4 WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, view.id.rawValue)
      $0.bind(3, Text.folded(view.name))
      $0.bind(4, record)
    }
  }

  /// Removes a view.
  ///
  /// - Throws: as `view` and `replace`.
  package func removeView(_ id: ID<ClientView>, ifRevision: Int?, for caller: Caller) throws {
    try check(view(id, for: caller), ifRevision)
    let organization = try organizationKey(caller.organization)
    try connection.run("DELETE FROM view WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    }
  }

  private func check(_ view: ClientView, _ ifRevision: Int?) throws {
    if let ifRevision, ifRevision != view.revision {
      throw StoreError.conflict(current: try RawJSON(encoding: view))
    }
  }

  private func refuseTakenName(of view: ClientView, in organization: Int64) throws {
    let taken = try connection.first("SELECT id FROM view WHERE organization = $1 AND name_key = $2") {
      $0.bind(1, organization)
      $0.bind(2, Text.folded(view.name))
    } row: {
      $0.text(0)
    }
    if let taken, taken != view.id.rawValue {
      throw StoreError.duplicate(kind: .view, field: "name", existingID: taken)
    }
  }
}
