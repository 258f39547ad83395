/// A time zone: a name of the IANA time zone database, such as `Europe/Paris`.
package struct TimeZoneName: TextValue {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Throws: `invalidTimeZone`, with the name where only its spaces were wrong or its city alone was given.
  package init(checking text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: 200)
    guard let line = LineTable.timeZones.line(for: clean) else {
      throw Issue(.invalidTimeZone, value: clean, suggestion: Self.suggestion(for: clean))
    }
    rawValue = line.key
  }

  private static func suggestion(for text: String) -> String? {
    let joined = String(text.map { $0 == " " ? "_" : $0 })
    for area in ["", "Europe/", "America/", "Africa/", "Asia/", "Indian/", "Pacific/", "Atlantic/", "Australia/"] {
      if let line = LineTable.timeZones.line(for: area + joined) { return line.key }
    }
    return nil
  }
}
