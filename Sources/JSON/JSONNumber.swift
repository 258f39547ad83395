/// A number as it stands in the source: 40 digits stay 40 digits, and `1.50` stays `1.50`.
///
/// Two are equal where their texts are.
package struct JSONNumber: Sendable, Hashable {
  package let text: String

  /// nil where the text is not a number as RFC 8259 writes it.
  package init?(_ text: String) {
    let document = JSONDocument()
    guard (try? document.parse(copying: Array(text.utf8))) != nil else { return nil }
    guard document.kind(of: document.root) == .number, document.source(of: document.root).count == text.utf8.count
    else { return nil }
    self.text = text
  }

  package init(_ integer: some BinaryInteger) { text = String(integer) }

  /// nil for infinities and NaN, which JSON does not have.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    text = Self.shortest(double)
  }

  init(verified text: String) { self.text = text }

  /// The value, where it is an integer that fits.
  package var int: Int? {
    var copy = text
    let reading = copy.withUTF8 { IntegerReading(UnsafeRawBufferPointer($0)) }
    guard case .integer(let value) = reading else { return nil }
    return Int(exactly: value)
  }

  /// Whether it has neither fraction nor exponent; it may have any number of digits.
  package var isWrittenAsInteger: Bool {
    text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 &- UInt8(ascii: "0") < 10 }
  }

  /// The nearest `Double`, where there is a finite one.
  package var double: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }

  /// The fewest digits that read back as the same number.
  static func shortest(_ double: Double) -> String { withoutZeroFraction(double.description) }

  static func withoutZeroFraction(_ text: String) -> String {
    text.utf8.suffix(2).elementsEqual(".0".utf8) ? String(text.dropLast(2)) : text
  }
}

extension JSONNumber: CustomStringConvertible {
  package var description: String { text }
}

extension JSONNumber: Codable {
  package init(from decoder: any Decoder) throws {
    if let own = decoder as? ValueDecoder {
      self = own.session.number(own.node)
      return
    }
    let container = try decoder.singleValueContainer()
    if let integer = try? container.decode(Int64.self) {
      self.init(integer)
    } else if let number = JSONNumber(try container.decode(Double.self)) {
      self = number
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a finite number")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    if let own = encoder as? ValueEncoder {
      own.writer.number(self)
      return
    }
    var container = encoder.singleValueContainer()
    if let int { try container.encode(int) } else { try container.encode(double) }
  }
}
