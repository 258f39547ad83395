/// A standard's codes as a person chooses among them: each with its name, in the order of the names.
package enum StandardChoices: String, Sendable, CaseIterable {
  case countries, currencies, languages, timeZones

  /// A code with its name in one language.
  package struct Choice: Codable, Sendable, Equatable {
    /// The value on the wire.
    package var key: String
    /// What a person reads.
    package var label: String

    package init(key: String, label: String) {
      self.key = key
      self.label = label
    }
  }

  package func choices(in language: Language) -> [Choice] {
    (language == .french ? Self.french : Self.english)[self] ?? []
  }

  private static let english = all(in: .english)
  private static let french = all(in: .french)

  private static func all(in language: Language) -> [StandardChoices: [Choice]] {
    [
      .countries: named(.countryLabels, in: language), .currencies: named(.currencyLabels, in: language),
      .languages: named(.languageLabels, in: language), .timeZones: zones,
    ]
  }

  private static func named(_ table: LineTable, in language: Language) -> [Choice] {
    table.keys.map { key in
      let names = table.line(for: key)?.value.split(separator: "\t") ?? []
      let name = language == .french ? names.last : names.first
      return Choice(key: key, label: name.map { String($0) } ?? key)
    }
    .map { (order: Text.sortKey($0.label), choice: $0) }.sorted { $0.order < $1.order }.map(\.choice)
  }

  /// The zones that are named for places; their names are the same in every language.
  private static var zones: [Choice] {
    LineTable.timeZones.keys.filter { ($0.contains("/") && !$0.hasPrefix("Etc/")) || $0 == "UTC" }
      .map { name in Choice(key: name, label: String(name.map { $0 == "_" ? " " : $0 })) }
  }
}
