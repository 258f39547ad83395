/// Writes HTML of which no text can break out: what is not written through `raw` is escaped.
struct HTMLWriter {
  private(set) var text = ""

  /// Markup that this program's own source has; never what a peer or a record says.
  mutating func raw(_ markup: StaticString) {
    text += markup.withUTF8Buffer { String(decoding: $0, as: UTF8.self) } + "\n"
  }

  /// An element with a text.
  mutating func element(
    _ name: StaticString, _ content: String, class className: StaticString? = nil, isRowHeader: Bool = false
  ) {
    let tag = "\(name)"
    let attribute = className.map { " class=\"\($0)\"" } ?? ""
    text += "<\(tag)\(attribute)\(isRowHeader ? " scope=\"row\"" : "")>\(Self.escaped(content))</\(tag)>\n"
  }

  /// The opening tag of the page.
  mutating func begin(language: Language, title: String) {
    text += "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
    element("title", title)
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Amount {
  /// As people write it, with its currency: `1 234,50 EUR`, `1,234.50 EUR`.
  package func written(_ currency: CurrencyCode, in language: Language) -> String {
    let parts = description.split(separator: ".")
    var whole = String(parts.first ?? "0")
    let isNegative = whole.hasPrefix("-")
    if isNegative { whole.removeFirst() }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += language.pick(",", "\u{202F}") }
      grouped.append(digit)
    }
    let fraction = parts.count > 1 ? language.pick(".", ",") + parts[1] : ""
    return (isNegative ? "\u{2212}" : "") + grouped + fraction + "\u{A0}" + currency.rawValue
  }
}

extension CalendarDate {
  /// As people write it: `31/03/2026` in French, `2026-03-31` in English, where the order of days and months is not
  /// the same everywhere.
  package func written(in language: Language) -> String {
    guard language == .french else { return description }
    let parts = description.split(separator: "-")
    return parts.reversed().joined(separator: "/")
  }
}
