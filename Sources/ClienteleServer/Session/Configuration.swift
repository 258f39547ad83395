package import Directory
package import DirectoryStore

/// What the service was started with.
package struct Configuration: Sendable {
  /// The path of the store, or `:memory:`.
  package var store: String
  package var environment: StoreEnvironment
  /// For a peer that names no locale.
  package var language: Language
  /// The program itself, for the child process that reads workbooks.
  package var executable: String
  /// What matters less is not told to the peer by `window/logMessage`.
  package var peerLogLevel = LogLevel.info
  package var clock = LogClock.system
  /// What a session is authenticated by where the peer sends no token.
  package var token: String?

  package init(
    store: String, environment: StoreEnvironment, language: Language, executable: String
  ) {
    self.store = store
    self.environment = environment
    self.language = language
    self.executable = executable
  }
}

/// The version of the program and of the protocol (semantic versions).
package enum Version {
  package static let program = "0.1.0"
  package static let `protocol` = "1.0"
}
