extension Text {
  /// What says what kind of company it is, folded and without dots: it is no part of a name when names are compared.
  private static let legalForms: Set = [
    "sarl", "sarlu", "eurl", "sas", "sasu", "sa", "sci", "scp", "scop", "scic", "snc", "selarl", "selas", "sca", "gie",
    "gaec", "earl", "srl", "sprl", "bvba", "asbl", "vzw", "nv", "bv", "vof", "gmbh", "mbh", "ag", "kg", "ohg", "gbr",
    "ug", "ev", "eg", "ltd", "limited", "llc", "llp", "lp", "plc", "inc", "incorporated", "corp", "corporation", "co",
    "company", "spa", "sl", "slu", "lda", "ab", "as", "asa", "aps", "oy", "oyj", "sro", "zoo", "spzoo", "kft",
    "zrt", "doo", "ood", "eood", "pte", "pty", "kk", "cie", "ste", "societe", "entreprise", "ets", "etablissements",
  ]
  /// Words that join others.
  private static let joiningWords: Set = [
    "et", "and", "und", "y", "e", "en", "de", "du", "des", "la", "le", "les", "the",
  ]

  /// The words of a name by which names are compared: folded, without dots inside, legal forms and joining words, in
  /// the order of the alphabet. A name of nothing else keeps them.
  package static func nameWords(_ name: String) -> [String] {
    let bare = folded(name).unicodeScalars.filter { $0 != "." && $0 != "'" && $0 != "\u{2019}" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bare)
    let words = wordKeys(String(text))
    let telling = words.filter { !legalForms.contains($0) && !joiningWords.contains($0) }
    return (telling.isEmpty ? words : telling).sorted()
  }

  private static func wordKeys(_ text: String) -> [String] {
    text.unicodeScalars.split { scalar in
      !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark)
    }.map { String($0) }
  }
}
