/// A format that only puts the digits of a whole number into places, with other characters between them.
struct DigitMask: Equatable {
  enum Place: Equatable {
    case literal(UInt8)
    /// `0`: a digit, or 0 where there is none.
    case digit
    /// `#`: a digit, or nothing.
    case optionalDigit
    /// `?`: a digit, or a space.
    case spacedDigit
  }

  private var places: [Place] = []

  /// Nil where the code has anything else, or fewer than two places: `0 "kg"` is an amount and no identifier.
  init?(_ code: String) {
    var bytes = code.utf8.makeIterator()
    guard code.utf8.count <= 128 else { return nil }
    var digits = 0
    var zeros = 0
    scan: while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "0"):
        places.append(.digit)
        digits += 1
        zeros += 1
      case UInt8(ascii: "#"):
        places.append(.optionalDigit)
        digits += 1
      case UInt8(ascii: "?"):
        places.append(.spacedDigit)
        digits += 1
      case UInt8(ascii: "\""):
        while let quoted = bytes.next(), quoted != byte { places.append(.literal(quoted)) }
      case UInt8(ascii: "\\"):
        guard let escaped = bytes.next() else { return nil }
        places.append(.literal(escaped))
      case UInt8(ascii: "_"), UInt8(ascii: "*"):
        _ = bytes.next()
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"):
        places.append(.literal(byte))
      case UInt8(ascii: ";"):
        break scan
      default:
        return nil
      }
    }
    guard digits >= 2, zeros > 0 else { return nil }
  }

  /// The digits of a whole number in their places; those that are too many stand before the first place.
  func text(digits: Span<UInt8>) -> [UInt8] {
    var reversed: [UInt8] = []
    var rest = digits.count
    var waiting = places.count { if case .literal = $0 { false } else { true } }
    for place in places.reversed() {
      if case .literal(let byte) = place {
        reversed.append(byte)
        continue
      }
      waiting -= 1
      if rest > 0 {
        rest -= 1
        reversed.append(digits[rest])
      } else if place == .digit {
        reversed.append(UInt8(ascii: "0"))
      } else if place == .spacedDigit {
        reversed.append(UInt8(ascii: " "))
      }
      while waiting == 0, rest > 0 {
        rest -= 1
        reversed.append(digits[rest])
      }
    }
    return reversed.reversed()
  }
}
