// Stand-ins until the value types are here.
extension Text {
  package static func folded(_ text: String) -> String {
    var out = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0xE0...0xE5: out.append("a")
      case 0xE7: out.append("c")
      case 0xE8...0xEB: out.append("e")
      case 0xEC...0xEF: out.append("i")
      case 0xF1: out.append("n")
      case 0xF2...0xF6: out.append("o")
      case 0xF9...0xFC: out.append("u")
      case 0x153: out.append("oe")
      case 0x300...0x36F: break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
package enum Text {}
extension CountryCode {
  package init?(matching text: String) {
    switch Text.folded(text) {
    case "fr", "fra", "france": self.init(rawValue: "FR")
    case "be", "bel", "belgium", "belgique": self.init(rawValue: "BE")
    default: return nil
    }
  }
}
extension CurrencyCode {
  package init?(matching text: String) {
    switch Text.folded(text) {
    case "eur", "€", "euro": self.init(rawValue: "EUR")
    case "usd": self.init(rawValue: "USD")
    default: return nil
    }
  }
}
extension LanguageTag {
  package init?(matching text: String) {
    switch Text.folded(text) {
    case "fr", "francais", "french": self.init(rawValue: "fr")
    case "en", "english", "anglais": self.init(rawValue: "en")
    default: return nil
    }
  }
}
extension PaymentTerms {
  package init?(matching text: String) {
    switch Text.folded(text) {
    case "net 30", "30 jours", "30": self = .net(days: 30)
    case "30 jours fin de mois": self = .endOfMonth(days: 30, method: .addThenEndOfMonth)
    default: return nil
    }
  }
}
