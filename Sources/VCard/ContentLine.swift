/// A property: `group.NAME;PARAMETER=value:value`, as RFC 6350 has it, whichever version it was read from.
package struct ContentLine: Equatable, Sendable {
  /// In capitals; empty for none.
  package var group: String
  /// In capitals.
  package var name: String
  package var parameters: [Parameter]
  /// With its escapes.
  package var value: String

  /// One value of a parameter; a parameter with several is there several times.
  package struct Parameter: Equatable, Sendable {
    /// In capitals.
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The parameter that stands for a binary value, which is not kept.
  package static let omitted = "X-OMITTED"

  package init(_ name: String, _ parameters: [Parameter] = [], value: String, group: String = "") {
    self.group = group
    self.name = name
    self.parameters = parameters
    self.value = value
  }

  /// Reads the text of a `Card.Property`; nil where there is no name or no value.
  package init?(_ text: String) {
    var text = text
    let line = text.withUTF8 { bytes -> ContentLine? in
      guard let head = Head(bytes, isOld: false) else { return nil }
      let value = UnsafeBufferPointer(rebasing: bytes[head.valueStart...])
      return ContentLine(
        head.name, head.parameters, value: String(decoding: value, as: UTF8.self), group: head.group)
    }
    guard let line else { return nil }
    self = line
  }

  /// The first value of a parameter.
  package subscript(parameter: String) -> String? { parameters.first { $0.name == parameter }?.value }

  /// What the property is of, in small letters: `work`, `cell`, `pref`.
  package var types: [String] {
    var types: [String] = []
    for parameter in parameters where parameter.name == "TYPE" {
      let value = parameter.value.lowercased()
      if value.utf8.contains(UInt8(ascii: ",")) {
        types += value.split(separator: ",").map { String($0) }
      } else {
        types.append(value)
      }
    }
    return types
  }

  /// Whether this one of several is preferred: by `PREF=1`, or the type `pref` of earlier versions.
  package var isPreferred: Bool { self["PREF"] == "1" || types.contains("pref") }

  /// The text that it stands for.
  package var text: String { CardText.unescaped(value) }

  /// The parts of a structured value, such as a name's.
  package var components: [String] { CardText.split(value, at: UInt8(ascii: ";")) }

  /// The values of a list, such as the categories.
  package var list: [String] { CardText.split(value, at: UInt8(ascii: ",")) }

  /// The line, not folded.
  package var description: String {
    var line = group.isEmpty ? name : group + "." + name
    for parameter in parameters {
      line += ";" + parameter.name + "=" + Self.quoted(parameter.value)
    }
    return line + ":" + value
  }

  /// A parameter's value, with what may not be in one as RFC 6868 writes it.
  private static func quoted(_ value: String) -> String {
    var quoted = ""
    var needsQuotes = false
    for scalar in value.unicodeScalars {
      switch scalar {
      case "^": quoted += "^^"
      case "\n": quoted += "^n"
      case "\"": quoted += "^'"
      case ":", ";", ",":
        needsQuotes = true
        quoted.unicodeScalars.append(scalar)
      default:
        // A tab is the only control that may be in it.
        if scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\t" { quoted.unicodeScalars.append(scalar) }
      }
    }
    return needsQuotes ? "\"" + quoted + "\"" : quoted
  }
}
