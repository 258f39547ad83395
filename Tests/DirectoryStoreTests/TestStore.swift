import Foundation
import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

/// A piece of work made from a closure, which keeps how it ended.
final class Work: StoreWork, @unchecked Sendable {
  let changesDirectory: Bool
  let isDryRun: Bool
  let isLong: Bool
  let method = "test"
  var isCancelled = false
  private let body: (borrowing Transaction) throws -> Void
  private let whenFinished: @Sendable () -> Void
  private(set) var outcome: Result<Void, any Error>?

  init(
    changes: Bool = true, isDryRun: Bool = false, isLong: Bool = false,
    whenFinished: @escaping @Sendable () -> Void = {},
    _ body: @escaping @Sendable (borrowing Transaction) throws -> Void
  ) {
    changesDirectory = changes
    self.isDryRun = isDryRun
    self.isLong = isLong
    self.body = body
    self.whenFinished = whenFinished
  }

  func perform(in transaction: borrowing Transaction) throws {
    try body(transaction)
  }

  func finish(_ outcome: Result<Void, any Error>) {
    self.outcome = outcome
    whenFinished()
  }

  var error: (any Error)? {
    if case .failure(let error) = outcome { error } else { nil }
  }
}

/// What a closure in a work leaves for the test.
final class Box<Value>: @unchecked Sendable {
  var value: Value

  init(_ value: Value) {
    self.value = value
  }
}

/// A store for a test, in memory or in a folder of its own.
final class TestStore {
  let store: Store
  let path: String
  let caller: Caller

  init(path: String = ":memory:", environment: StoreEnvironment = .deterministic()) throws {
    self.path = path
    store = try Store(path: path, environment: environment)
    caller = try Self.run(on: store, changes: false) { try $0.firstCaller() }
  }

  static func temporaryPath() -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    return folder.appendingPathComponent("directory.db").path
  }

  @discardableResult
  func run<Value>(changes: Bool = true, _ body: @escaping (borrowing Transaction) throws -> Value) throws -> Value {
    try Self.run(on: store, changes: changes, body)
  }

  static func run<Value>(
    on store: Store, changes: Bool, _ body: @escaping (borrowing Transaction) throws -> Value
  ) throws -> Value {
    let box = Box<Value?>(nil)
    nonisolated(unsafe) let body = body
    let work = Work(changes: changes) { box.value = try body($0) }
    // The store's own thread may not have left the seat yet.
    var tries = 0
    while !store.carryOutNow([work]) {
      tries += 1
      guard tries < 100_000 else { throw NotDone() }
      sched_yield()
    }
    if let error = work.error { throw error }
    return try #require(box.value)
  }

  struct NotDone: Error {}

  @discardableResult
  func add(_ name: String, _ change: (inout Client) -> Void = { _ in }) throws -> StoredClient {
    let caller = caller
    var client = Self.client(name)
    change(&client)
    let made = client
    return try run { transaction in
      var client = made
      client.id = transaction.newID(Client.self)
      if client.number.isEmpty { client.number = try transaction.nextNumber(for: caller) }
      client.createdBy = caller.member
      client.updatedBy = caller.member
      client.createdAt = transaction.now
      client.updatedAt = transaction.now
      return try transaction.insert(PreparedClient(client: client), by: caller)
    }
  }

  static func client(_ name: String) -> Client {
    Client(
      id: ID(rawValue: ""), revision: 1, number: "", kind: .organization, name: name, registrations: [],
      status: .active, tags: [], externalIds: [:], addresses: [], contacts: [], settings: Settings(),
      customFields: [:], createdAt: Instant(milliseconds: 0), createdBy: ID(rawValue: ""),
      updatedAt: Instant(milliseconds: 0), updatedBy: ID(rawValue: ""))
  }

  func list(_ query: ClientQuery) throws -> (names: [String], page: ClientPage) {
    let caller = caller
    let page = try run(changes: false) { try $0.list(query, for: caller) }
    let summaries = try JSON.decode([ClientSummary].self, from: page.items.bytes)
    return (summaries.map(\.name), page)
  }
}
