internal import Directory
internal import DirectoryStore

/// The clients of a file in their order, made and checked by a second thread ahead of the one that stores them.
///
/// It is a few hundred clients ahead at most, and ends when it is told to stop.
final class PreparedImport: Sendable {
  /// A client of the file.
  struct Item: Sendable {
    var planned: PlannedClient
    /// Nil where it is not to be inserted, or has issues: they are found again, all of them, when it is inserted.
    var prepared: PreparedClient?
  }

  private let clients: ImportedClients
  private let context: ClientContext
  private let isInserted: @Sendable (Int) -> Bool
  private let state = Monitor(State())

  private struct State {
    var chunks: [[Item]] = []
    var isStopped = false
  }

  private static let chunkSize = 64
  private static let chunksAhead = 4

  /// - Parameter isInserted: Whether the client at an index is inserted if it has no errors.
  init(_ clients: ImportedClients, in context: ClientContext, isInserted: @escaping @Sendable (Int) -> Bool) {
    self.clients = clients
    self.context = context
    self.isInserted = isInserted
  }

  /// Carries the body out for each client, in their order, on the calling thread.
  func forEach(_ body: (Item) throws -> Void) throws {
    guard clients.count > Self.chunkSize, startThread({ self.prepareAll() }) else {
      var source = Source(self)
      while let item = source.next() { try body(item) }
      return
    }
    defer { stop() }
    var count = 0
    while count < clients.count {
      let chunk = state.wait { $0.chunks.isEmpty ? nil : $0.chunks.removeFirst() }
      state.wakeAll()
      for item in chunk { try body(item) }
      count += chunk.count
    }
  }

  private func stop() {
    state.withLock { $0.isStopped = true }
    state.wakeAll()
  }

  // MARK: The second thread

  private func prepareAll() {
    var source = Source(self)
    while true {
      var chunk: [Item] = []
      chunk.reserveCapacity(Self.chunkSize)
      while chunk.count < Self.chunkSize, let item = source.next() { chunk.append(item) }
      if chunk.isEmpty { return }
      let isStopped: Bool = state.wait { state in
        if !state.isStopped, state.chunks.count == Self.chunksAhead { return nil }
        state.chunks.append(chunk)
        return state.isStopped
      }
      state.wakeAll()
      if isStopped { return }
    }
  }

  /// Makes one client after the other.
  private struct Source {
    let isInserted: (Int) -> Bool
    let preparation: ClientPreparation
    var clients: ImportedClients.Iterator

    init(_ run: PreparedImport) {
      isInserted = run.isInserted
      preparation = ClientPreparation(run.context)
      clients = run.clients.makeIterator()
    }

    mutating func next() -> Item? {
      guard let planned = clients.next() else { return nil }
      let isPrepared = isInserted(planned.index) && !planned.hasErrors
      return Item(planned: planned, prepared: isPrepared ? try? preparation.prepare(planned.draft) : nil)
    }
  }
}
