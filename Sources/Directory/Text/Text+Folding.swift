extension Text {
  /// The text as it is searched and compared: without case and accents, in compatibility form.
  ///
  /// `Œuvre` and `oeuvre`, `Straße` and `STRASSE`, `Łódź` and `lodz`, `ILIK` and `ılık` are the same; punctuation is
  /// kept, but a typographic apostrophe is a plain one. Marks that are letters of their own (the vowels of Indic
  /// scripts, the voicing of kana) stay.
  package static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes -> String? in
      var isASCII = true
      var isFolded = true
      for byte in bytes {
        isASCII = isASCII && byte < 0x80
        isFolded = isFolded && byte &- 0x41 > 25
      }
      guard isASCII else { return foldedLatin(bytes) ?? foldedSlowly(bytes) }
      if isFolded { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { target in
        for (index, byte) in bytes.enumerated() {
          target[index] = byte &- 0x41 <= 25 ? byte | 0x20 : byte
        }
        return bytes.count
      }
    } ?? text
  }

  static func foldedSlowly(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var scalars = [Int32](repeating: 0, count: bytes.count + 16)
    let count = decomposed(bytes, into: &scalars)
    var folded: [Int32] = []
    folded.reserveCapacity(count + 8)
    for scalar in scalars[..<count] {
      if scalar < 0x80 {
        folded.append(scalar)
      } else if let letters = expansion(scalar) {
        folded.append(contentsOf: letters)
      } else if !isAccent(combiningClass(scalar)) {
        folded.append(scalar)
      }
    }
    return composed(&folded, count: folded.count)
  }

  /// What a letter that has no decomposition is taken for.
  private static func expansion(_ scalar: Int32) -> [Int32]? {
    switch scalar {
    case 0x153: [0x6F, 0x65]  // œ
    case 0xE6: [0x61, 0x65]  // æ
    case 0xDF, 0x1E9E: [0x73, 0x73]  // ß
    case 0xF8: [0x6F]  // ø
    case 0x142: [0x6C]  // ł
    case 0x111, 0xF0: [0x64]  // đ ð
    case 0x127: [0x68]  // ħ
    case 0x131: [0x69]  // ı
    case 0x167: [0x74]  // ŧ
    case 0xFE: [0x74, 0x68]  // þ
    case 0x2018, 0x2019, 0x2BC: [0x27]  // apostrophes
    case 0x2010, 0x2011: [0x2D]  // hyphens
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: []  // invisible
    default: nil
    }
  }

  /// Whether marks of this class are accents: overlays, Hebrew and Arabic points, all that stands above or below.
  private static func isAccent(_ combiningClass: Int) -> Bool {
    combiningClass == 1 || (10...36).contains(combiningClass) || combiningClass >= 200
  }

  /// What texts are ordered by: folded, then as they are.
  package static func sortKey(_ text: String) -> String {
    folded(text) + separator + text
  }

  /// What client numbers are ordered by: runs of digits count as numbers, so that `CLI-9` is before `CLI-10`.
  ///
  /// Each run is written without leading zeros behind its length in two digits: `cli-0210`.
  package static func numberSortKey(_ number: String) -> String {
    numberOrder(folded(number)) + separator + number
  }

  /// The same of a folded number, without what comes after it.
  static func numberOrder(_ number: String) -> String {
    var key = ""
    var digits = ""
    for scalar in number.unicodeScalars {
      if (0x30...0x39).contains(scalar.value) {
        if digits == "0" { digits = "" }
        digits.unicodeScalars.append(scalar)
      } else {
        append(&digits, to: &key)
        key.unicodeScalars.append(scalar)
      }
    }
    append(&digits, to: &key)
    return key
  }

  private static func append(_ digits: inout String, to key: inout String) {
    guard !digits.isEmpty else { return }
    let count = min(99, digits.utf8.count)
    key += count < 10 ? "0\(count)" : "\(count)"
    key += digits
    digits = ""
  }

  // Below every character that a text can have.
  private static let separator = "\u{1}"
}
