/// A piece of work on the directory: one request, one transaction.
///
/// What it answers it keeps itself; `finish` is called once, after what it changed is on disk.
package protocol StoreWork: AnyObject, Sendable {
  /// Whether it may write.
  var changesDirectory: Bool { get }
  /// Whether all is done as if it were real, and nothing is kept.
  var isDryRun: Bool { get }
  /// Whether what it writes is certain to be taken back: a dry run, or a request of which it is known that it fails.
  var isTakenBack: Bool { get }
  /// Whether it would hold up others for long, as an import does: then it has a commit of its own.
  var isLong: Bool { get }
  /// Asked before it begins: it then finishes with `CancellationError`.
  var isCancelled: Bool { get }

  /// The method that asks for it, as the history names it.
  var method: String { get }

  /// May be called again when all that it did was taken back, because of another work of its batch.
  func perform(in transaction: borrowing Transaction) throws
  func finish(_ outcome: Result<Void, any Error>)
}

extension StoreWork {
  package var isDryRun: Bool { false }
  package var isTakenBack: Bool { isDryRun }
  package var isLong: Bool { false }
  package var isCancelled: Bool { false }
}
