/// A language that the service speaks to people in.
package enum Language: String, Sendable, CaseIterable, Codable {
  case english = "en"
  case french = "fr"

  /// The language for a BCP 47 locale such as `fr-CA` or a POSIX one such as `fr_FR.UTF-8`: English unless French.
  package init(locale: String?) {
    let primary = locale?.prefix { $0 != "-" && $0 != "_" && $0 != "." }.lowercased()
    self = primary == "fr" ? .french : .english
  }

  /// The one of two wordings that this language takes.
  package func pick(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
    self == .french ? french() : english()
  }
}
