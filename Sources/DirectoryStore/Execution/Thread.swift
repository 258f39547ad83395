#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Starts work that blocks or computes on a thread of its own, so that it holds up nobody.
///
/// - Returns: whether the thread could be started.
package func startThread(_ work: @escaping @Sendable () -> Void) -> Bool {
  let box = Unmanaged.passRetained(ThreadStart(work: work))
  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  let result = pthread_create(
    &thread, nil,
    { argument in
      #if canImport(Darwin)
        let start = Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue()
      #else
        guard let argument else { return nil }
        let start = Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue()
      #endif
      start.work()
      return nil
    }, box.toOpaque())
  guard result == 0 else {
    box.release()
    return false
  }
  #if canImport(Darwin)
    if let thread { pthread_detach(thread) }
  #else
    pthread_detach(thread)
  #endif
  return true
}

/// What a thread begins with, boxed for its way through C.
private final class ThreadStart {
  let work: @Sendable () -> Void

  init(work: @escaping @Sendable () -> Void) {
    self.work = work
  }
}
