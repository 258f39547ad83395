package import Directory
package import DirectoryStore

/// What the service was started with.
package struct Configuration: Sendable {
  package var location: StoreLocation
  package var environment: StoreEnvironment
  /// For a peer that names no locale.
  package var language: Language
  /// The program itself, for the child process that reads workbooks.
  package var executable: String

  package init(
    location: StoreLocation, environment: StoreEnvironment, language: Language, executable: String
  ) {
    self.location = location
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
