#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Starts a process that has a file, a pipe and nothing else of this one.
enum ChildProcess {
  /// Standard input is `input`, standard output the pipe whose reading end is returned, standard error nothing; no
  /// environment, signals as a new program has them.
  ///
  /// Descriptors that are not closed on exec are closed by `ReadingChild` before it reads (Swift's Glibc module has no
  /// `posix_spawn_file_actions_addclosefrom_np`).
  static func spawn(_ command: [String], input: CInt) throws(WorkbookError) -> (process: pid_t, output: CInt) {
    let pipe = try closedOnExec()
    defer { close(pipe.write) }
    var process: pid_t = 0
    let error = unsafe withStrings(command) { arguments in
      unsafe withSetup { actions, attributes in
        let input = unsafe posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO)
        let output = unsafe posix_spawn_file_actions_adddup2(actions, pipe.write, STDOUT_FILENO)
        let null = unsafe posix_spawn_file_actions_addopen(actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        if let failed = [input, output, null].first(where: { $0 != 0 }) { return failed }
        var environment: UnsafeMutablePointer<CChar>? = nil
        return unsafe posix_spawn(&process, command[0], actions, attributes, arguments, &environment)
      }
    }
    guard error == 0 else {
      close(pipe.read)
      throw .readerNotStarted(errno: error)
    }
    return (process, pipe.read)
  }

  /// A pipe whose ends have numbers above the standard ones, so that no `dup2` meets its own source.
  private static func closedOnExec() throws(WorkbookError) -> (read: CInt, write: CInt) {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .readerNotStarted(errno: errno) }
    for index in ends.indices {
      let old = ends[index]
      ends[index] = fcntl(old, F_DUPFD_CLOEXEC, 3)
      close(old)
    }
    guard ends[0] >= 0, ends[1] >= 0 else {
      for end in ends where end >= 0 { close(end) }
      throw .readerNotStarted(errno: EMFILE)
    }
    #if !canImport(Darwin)
      // Fewer changes between the two processes; it goes on without.
      _ = fcntl(ends[1], setPipeSize, 1 << 20)
    #endif
    return (ends[0], ends[1])
  }

  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
    private typealias Attributes = posix_spawnattr_t?
    private static let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_CLOEXEC_DEFAULT
  #else
    private typealias Actions = posix_spawn_file_actions_t
    private typealias Attributes = posix_spawnattr_t
    /// `F_SETPIPE_SZ`, which Swift's Glibc module does not have.
    private static let setPipeSize: CInt = 1031
    private static let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
  #endif

  private static func withSetup(
    _ body: (UnsafeMutablePointer<Actions>, UnsafeMutablePointer<Attributes>) -> CInt
  ) -> CInt {
    #if canImport(Darwin)
      var actions: Actions = unsafe nil
      var attributes: Attributes = unsafe nil
    #else
      var actions = unsafe Actions()
      var attributes = Attributes()
    #endif
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return ENOMEM }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return ENOMEM }
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    _ = unsafe (sigemptyset(&none), sigfillset(&all))
    _ = unsafe posix_spawnattr_setsigmask(&attributes, &none)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    _ = unsafe posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
    return unsafe body(&actions, &attributes)
  }

  private static func withStrings(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt
  ) -> CInt {
    var pointers = unsafe strings.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return ENOMEM }
      return unsafe body(start)
    }
  }
}
