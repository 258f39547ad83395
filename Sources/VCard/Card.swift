/// One card of a file: its properties as content lines, and what was wrong with the way it was written.
package struct Card: Equatable, Sendable {
  /// Its place in the file, 1-based.
  package var number: Int
  /// The line of its `BEGIN`, 1-based.
  package var line: Int
  package var properties: [Property]
  package var defects: [Defect]

  package init(number: Int, line: Int, properties: [Property] = [], defects: [Defect] = []) {
    self.number = number
    self.line = line
    self.properties = properties
    self.defects = defects
  }

  /// A property in the form of `ContentLine`, whichever version the card was written in.
  package struct Property: Equatable, Sendable {
    /// The line that it begins on, 1-based.
    package var line: Int
    package var text: String

    package init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// What is not as vCard has it.
  package struct Defect: Equatable, Sendable {
    package var kind: Kind
    /// 1-based.
    package var line: Int
    /// The property or the charset that it is about; empty for none.
    package var name: String

    package init(_ kind: Kind, line: Int, name: String = "") {
      self.kind = kind
      self.line = line
      self.name = name
    }

    package enum Kind: UInt8, Sendable, CaseIterable {
      /// The next card begins before this one ends.
      case missingEnd = 1
      /// The file ends before the card does: the rest may be lost.
      case truncated
      /// The line is outside of any card.
      case strayLine
      /// The line has no name and value.
      case malformedLine
      /// The value is longer than a line may be, and left out.
      case tooLong
      /// The card has more properties than it may have, or longer ones; the further ones are left out.
      case tooManyProperties
      /// The value's charset is not known; it is read as if it had none.
      case unsupportedCharset
      /// A card inside of the card, an agent's, is left out.
      case nestedCard
    }
  }
}

/// What a card may cost.
package enum CardLimits {
  /// Cards of a file.
  package static let cards = 1_048_576
  /// Properties of a card.
  package static let properties = 500
  /// Bytes of a card's properties, the binary ones not counted.
  package static let cardBytes = 8 << 20
  /// Parameters of a property, each value counted, and bytes of the name of one.
  package static let parameters = 100
  package static let parameterName = 64
  /// Bytes of a content line when it is unfolded; what is binary is not kept, and may be longer.
  package static let lineBytes = 64 << 10
}

/// Why a file of cards is not read to its end.
package enum CardError: Error, Equatable, Sendable {
  case tooManyCards(limit: Int)
  case nulByte(line: Int)
}
