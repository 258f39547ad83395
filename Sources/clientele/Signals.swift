internal import DirectoryStore
internal import JSONRPC

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The signals that ask the program to end.
enum Signals {
  /// Lets SIGTERM, SIGINT and SIGHUP end the connection in good order; a second one ends the process at once.
  ///
  /// To be called before any other thread is started, which takes over the mask.
  static func forward(to waker: Waker) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waited = signals
    let hasStarted = startThread {
      var signals = waited
      var signal: Int32 = 0
      while sigwait(&signals, &signal) != 0 {}
      waker.interrupt()
      while sigwait(&signals, &signal) != 0 {}
      _exit(128 + signal)
    }
    // Without the thread the signals end the process as they always do.
    if !hasStarted { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }
}
