extension ContentLine {
  /// What is before the value of a content line.
  struct Head {
    var group = ""
    var name = ""
    var parameters: [Parameter] = []
    /// Where the value begins.
    var valueStart = 0
    /// Whether a quote may still be closed: of a line with many that are open, the rest is looked through once.
    private var mayHaveQuotes = true

    /// Reads up to the colon; nil where there is none, or no name.
    ///
    /// - Parameter isOld: Whether the card is of version 2.1, in which `^` is itself.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, isOld: Bool) {
      var position = Self.endOfName(bytes, 0)
      guard position > 0, position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ".") {
        group = Self.capitals(bytes, 0..<position)
        let start = position + 1
        position = Self.endOfName(bytes, start)
        guard position < bytes.count else { return nil }
        name = Self.capitals(bytes, start..<position)
      } else {
        name = Self.capitals(bytes, 0..<position)
      }
      guard !name.isEmpty, bytes[position] != UInt8(ascii: ".") else { return nil }
      while bytes[position] == UInt8(ascii: ";") {
        guard let next = parameter(bytes, position + 1, isOld), parameters.count <= CardLimits.parameters else {
          return nil
        }
        position = next
      }
      valueStart = position + 1
    }

    /// Reads one parameter with its values; returns the place of the `;` or `:` behind it.
    private mutating func parameter(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ isOld: Bool) -> Int? {
      var position = start
      while position < bytes.count, !Self.endsParameterName(bytes[position]) { position += 1 }
      guard position < bytes.count else { return nil }
      guard position - start <= CardLimits.parameterName else { return nil }
      let name = Self.capitals(bytes, start..<position)
      guard bytes[position] == UInt8(ascii: "=") else {
        // Version 2.1 has the values of some parameters alone.
        if !name.isEmpty { parameters.append(Parameter(Self.parameterName(ofBare: name), name)) }
        return bytes[position] == UInt8(ascii: ",") ? Self.endOfParameter(bytes, position) : position
      }
      repeat {
        position += 1
        guard let end = value(bytes, position, name, isOld) else { return nil }
        position = end
      } while bytes[position] == UInt8(ascii: ",")
      return position
    }

    /// Reads one value of a parameter; returns the place of what ends it.
    private mutating func value(
      _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ name: String, _ isOld: Bool
    ) -> Int? {
      var position = start
      var value: Range<Int>?
      if mayHaveQuotes, position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        if let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "\"")) {
          value = position + 1..<end
          position = end + 1
        } else {
          mayHaveQuotes = false
        }
      }
      // What follows a closing quote belongs to nothing.
      while position < bytes.count, !Self.endsParameterValue(bytes[position]) { position += 1 }
      guard position < bytes.count else { return nil }
      let text = String(
        decoding: UnsafeBufferPointer(rebasing: bytes[value ?? start..<position]), as: UTF8.self)
      guard parameters.count < CardLimits.parameters else { return nil }
      parameters.append(Parameter(name, isOld ? text : Self.withoutCarets(text)))
      return position
    }

    private static func endOfParameter(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
      bytes[start...].firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }
    }

    private static func endsParameterName(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "=") || endsParameterValue(byte)
    }

    private static func endsParameterValue(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
    }

    /// The place behind letters, digits and hyphens, where a `.`, `;` or `:` is; else the end.
    private static func endOfName(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
      var position = start
      while position < bytes.count {
        switch bytes[position] {
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"): position += 1
        case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"): return position
        default: return bytes.count
        }
      }
      return position
    }

    private static func capitals(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
      String(unsafeUninitializedCapacity: range.count) { output in
        for (place, index) in range.enumerated() {
          let byte = bytes[index]
          // A name is ASCII; what is not does not become a name that is known.
          output[place] = byte >= 0x80 ? UInt8(ascii: "?") : byte &- 0x61 < 26 ? byte & 0xDF : byte
        }
        return range.count
      }
    }

    private static func parameterName(ofBare value: String) -> String {
      switch value {
      case "QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT": "ENCODING"
      case "URL", "CID", "CONTENT-ID", "INLINE": "VALUE"
      default: "TYPE"
      }
    }

    /// The characters that RFC 6868 writes with `^`.
    private static func withoutCarets(_ text: String) -> String {
      guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
      var plain = ""
      var isAfterCaret = false
      for scalar in text.unicodeScalars {
        if isAfterCaret {
          isAfterCaret = false
          switch scalar {
          case "^": plain += "^"
          case "n", "N": plain += "\n"
          case "'": plain += "\""
          default:
            plain += "^"
            plain.unicodeScalars.append(scalar)
          }
        } else if scalar == "^" {
          isAfterCaret = true
        } else {
          plain.unicodeScalars.append(scalar)
        }
      }
      return isAfterCaret ? plain + "^" : plain
    }
  }
}
