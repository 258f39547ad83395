extension Text {
  /// What names of countries, currencies and languages are looked up by: the folded words, one space between them.
  ///
  /// `Royaume-Uni`, `royaume uni` and `ROYAUME  UNI.` are the same.
  static func nameKey(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    var isBetween = false
    for scalar in folded(name).unicodeScalars {
      let isWord = scalar.isASCII ? isASCIIWord(scalar) : scalar.properties.isAlphabetic
      if isWord {
        if isBetween, !key.isEmpty { key.append(" ") }
        key.append(scalar)
      }
      isBetween = !isWord
    }
    return String(key)
  }

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
  }
}
