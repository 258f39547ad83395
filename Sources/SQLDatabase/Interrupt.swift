internal import CSQLite
internal import Synchronization

/// Stops what a connection is doing, from another thread.
///
/// The one part of a connection that other threads may hold: SQLite allows `sqlite3_interrupt` from any thread while
/// the connection is open, and the lock keeps it from being called after the close.
package final class Interrupt: Sendable {
  /// The connection's address; 0 after the close.
  private let address: Mutex<UInt>

  init(_ handle: OpaquePointer) {
    address = Mutex(UInt(bitPattern: handle))
  }

  package func callAsFunction() {
    address.withLock { address in
      if let handle = unsafe OpaquePointer(bitPattern: address) { unsafe sqlite3_interrupt(handle) }
    }
  }

  func invalidate() {
    address.withLock { $0 = 0 }
  }
}
