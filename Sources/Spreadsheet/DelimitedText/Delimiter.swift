/// What stands between two fields of a text.
package enum Delimiter: String, Sendable, CaseIterable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"
  case bar = "|"

  /// Finds a delimiter by its character, or by `tab` and `\t`.
  package init?(name: String) {
    switch name {
    case "tab", "\\t": self = .tab
    case "comma": self = .comma
    case "semicolon": self = .semicolon
    case "bar", "pipe": self = .bar
    default: self.init(rawValue: name)
    }
  }

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .bar: UInt8(ascii: "|")
    }
  }
}
