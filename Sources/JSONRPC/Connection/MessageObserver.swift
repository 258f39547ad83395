/// Sees every message of a connection as it comes in and goes out, for those who look for a mistake in a peer.
///
/// What comes in is seen on the connection's thread, what goes out on the thread that sends it; in the order of the wire.
package protocol MessageObserver: Sendable {
  func received(_ message: UnsafeRawBufferPointer)
  /// Something came in that is not read.
  func refused(_ reason: String)
  func sent(_ message: [UInt8])
}
