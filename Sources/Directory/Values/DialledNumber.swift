/// A telephone number taken apart: what is dialled, and the extension behind it.
struct DialledNumber {
  /// The digits, without an international prefix that was typed as `+`.
  private let digits: String
  /// Whether it begins with `+`.
  private let hasPlus: Bool
  /// Whether nothing but digits and what people put between them was typed.
  private let isPlain: Bool
  let `extension`: String?
  let hasDigit: Bool

  init(_ raw: String) {
    let (main, tail) = Self.split(Text.folded(raw))
    `extension` = tail
    var digits = ""
    var hasPlus = false
    var isPlain = true
    for scalar in Self.withoutOptionalTrunk(main).unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "+" where digits.isEmpty && !hasPlus: hasPlus = true
      case " ", "\u{A0}", ".", "-", "(", ")", "/", "\u{2013}", "\t": break
      default: isPlain = false
      }
    }
    self.digits = digits
    self.hasPlus = hasPlus
    self.isPlain = isPlain
    hasDigit = !digits.isEmpty || tail != nil
  }

  /// The digits of a part of a number, behind a `+` where it begins with one.
  static func dialled(_ text: String) -> String {
    let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return "" }
    return (Text.trim(text).utf8.first == 0x2B ? "+" : "") + String(String.UnicodeScalarView(digits))
  }

  var isInternational: Bool { hasPlus || digits.utf8.starts(with: "00".utf8) }

  /// What is dialled from anywhere, where the number and the country leave no doubt.
  func e164(in country: CountryCode) -> String? {
    guard isPlain else { return nil }
    if let international = e164InAnyCountry { return international }
    if isInternational { return nil }
    let plan = NumberingPlan.of(country)
    if plan?.callingCode == "1", digits.hasPrefix("011") { return Self.complete(digits.dropFirst(3)) }
    return plan?.e164(national: digits)
  }

  /// The same for a number with its country's code.
  var e164InAnyCountry: String? {
    guard isPlain else { return nil }
    if hasPlus { return Self.complete(digits[...]) }
    return digits.utf8.starts(with: "00".utf8) ? Self.complete(digits.dropFirst(2)) : nil
  }

  private static func complete(_ digits: Substring) -> String? {
    guard let code = CallingCode.prefix(of: digits) else { return nil }
    let rest = digits.dropFirst(code.count)
    if let plans = NumberingPlan.byCallingCode[String(code)] {
      for plan in plans {
        if plan.isNational(rest) { return "+" + digits }
        // "+33 01 …": the trunk prefix is not dialled from abroad.
        if !plan.trunk.isEmpty, rest.hasPrefix(plan.trunk), plan.isNational(rest.dropFirst(plan.trunk.count)) {
          return "+" + code + rest.dropFirst(plan.trunk.count)
        }
      }
      return nil
    }
    return CallingCode.isComplete(digits) ? "+" + digits : nil
  }

  /// Without the `(0)` of `+33 (0)1 23 45 67 89`.
  private static func withoutOptionalTrunk(_ text: Substring) -> String {
    guard let open = text.utf8.firstIndex(of: 0x28), text.hasPrefix("+") || text.hasPrefix("00") else {
      return String(text)
    }
    let rest = text[open...]
    return rest.hasPrefix("(0)") ? text[..<open] + " " + rest.dropFirst(3) : String(text)
  }

  /// The number, and the digits behind `ext. 12`, `poste 12`, `x12`.
  private static func split(_ text: String) -> (Substring, String?) {
    // Most numbers have no word in them, and so no extension.
    guard text.utf8.contains(where: { (0x61...0x7A).contains($0) || $0 == 0x23 }) else { return (text[...], nil) }
    var main = Text.trim(text)
    var digits: [Character] = []
    while digits.count < 9, let last = main.last, last.isASCII, last.isNumber {
      digits.append(last)
      main.removeLast()
    }
    guard (1...8).contains(digits.count) else { return (text[...], nil) }
    while let last = main.last, " .:\u{A0}".contains(last) { main.removeLast() }
    for word in ["extension", "extn", "ext", "poste", "post", "interno", "int", "durchwahl", "dw", "x", "#"]
    where main.hasSuffix(word) {
      let number = main.dropLast(word.count)
      if number.last?.isLetter == true { continue }
      var end = Text.trim(String(number))
      while let last = end.last, ",;(-".contains(last) || last == " " { end.removeLast() }
      return (end, String(digits.reversed()))
    }
    return (text[...], nil)
  }
}
