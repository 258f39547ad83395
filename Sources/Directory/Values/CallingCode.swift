/// The country codes that ITU-T E.164 (List of assigned codes, 2016 and its amendments) gives to countries, groups of
/// countries and services.
enum CallingCode {
  /// The code that a number from anywhere begins with.
  static func prefix(of digits: Substring) -> Substring? {
    guard let first = digits.utf8.first else { return nil }
    if first == 0x31 || first == 0x37 { return digits.prefix(1) }
    let two = digits.prefix(2)
    guard let number = Digits.number(two.utf8), two.utf8.count == 2, number >= 20 else { return nil }
    switch number {
    case 20, 27, 30...34, 36, 39...41, 43...49, 51...58, 60...66, 81, 82, 84, 86, 90...95, 98: return two
    default: break
    }
    let three = digits.prefix(3)
    guard three.utf8.count == 3, let number = Digits.number(three.utf8) else { return nil }
    switch number {
    case 211...213, 216, 218, 220...258, 260...269, 290, 291, 297...299, 350...359, 370...378, 380...383, 385...387,
      389, 420, 421, 423, 500...509, 590...599, 670, 672...683, 685...692, 800, 808, 850, 852, 853, 855, 856, 870,
      878, 880...883, 886, 888, 960...968, 970...977, 979, 992...996, 998:
      return three
    default: return nil
    }
  }

  /// Whether the digits are a code and a number behind it, 7 to 15 in all.
  static func isComplete(_ digits: Substring) -> Bool {
    guard (7...15).contains(digits.utf8.count), let code = prefix(of: digits) else { return false }
    return digits.utf8.count - code.utf8.count >= 4
  }
}
