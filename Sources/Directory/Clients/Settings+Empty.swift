extension Settings {
  /// Settings in which everything is the organization's.
  package static let empty = Settings()
}
