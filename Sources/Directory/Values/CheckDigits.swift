/// The arithmetic by which registers catch a mistyped number. Digits come as numbers from 0 to 9.
enum CheckDigits {
  /// ISO/IEC 7812-1 annex B.
  static func isLuhn(_ digits: ArraySlice<Int>) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let doubled = index % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  /// GS1: weights 3 and 1 from the right, the check digit apart.
  static func isGS1(_ digits: ArraySlice<Int>) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() { sum += index % 2 == 1 ? digit * 3 : digit }
    return sum % 10 == 0
  }

  /// ISO 7064 MOD 11,10.
  static func isMod11And10(_ digits: ArraySlice<Int>) -> Bool {
    var check = 5
    for digit in digits { check = ((check == 0 ? 10 : check) * 2 % 11 + digit) % 10 }
    return check == 1
  }

  /// SIREN: Luhn over nine digits.
  static func isSIREN(_ digits: ArraySlice<Int>) -> Bool {
    digits.count == 9 && isLuhn(digits)
  }

  /// SIRET: Luhn over fourteen digits, of which the first nine are a SIREN. The establishments of La Poste
  /// (356000000) other than its seat have a digit sum divisible by 5 instead.
  static func isSIRET(_ digits: ArraySlice<Int>) -> Bool {
    guard digits.count == 14, isSIREN(digits.prefix(9)) else { return false }
    guard number(digits.prefix(9)) == 356_000_000, number(digits.suffix(5)) != 48 else { return isLuhn(digits) }
    return digits.reduce(0, +) % 5 == 0
  }

  static func number(_ digits: ArraySlice<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }
}
