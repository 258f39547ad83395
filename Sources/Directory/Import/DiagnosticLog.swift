/// The diagnostics of an import: the first ones whole, all of them counted.
package struct DiagnosticLog: Sendable {
  /// The first ones, in the order in which they were found.
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var total = 0
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package private(set) var informations = 0
  package private(set) var countByCode: [DiagnosticCode: Int] = [:]
  /// How many are kept.
  package let limit: Int

  package init(limit: Int = 1_000) {
    self.limit = max(0, limit)
  }

  /// Counts a diagnostic, and makes and keeps it while there is room.
  package mutating func add(
    _ code: DiagnosticCode, _ severity: DiagnosticSeverity, _ diagnostic: () -> Diagnostic
  ) {
    total += 1
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .information: informations += 1
    }
    countByCode[code, default: 0] += 1
    if diagnostics.count < limit { diagnostics.append(diagnostic()) }
  }

  package mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.code, diagnostic.severity) { diagnostic }
  }
}
