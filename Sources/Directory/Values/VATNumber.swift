/// The value added tax numbers of the European Union, the United Kingdom, Switzerland and Norway.
///
/// The forms are those of the Commission's VIES; check digits are verified for BE, DE, ES, FR, IT, LU, NL and PT.
enum VATNumber {
  /// Whether a number in capitals, without spaces and with its country's prefix, is one.
  static func isValid(_ number: String) -> Bool {
    guard let country = Country(rawValue: String(number.prefix(2))) else { return false }
    let bytes = Array(number.utf8.dropFirst(2))
    return country.forms.contains { matches(bytes, $0) } && country.hasRightCheckDigits(bytes)
  }

  /// The number that was likely meant: `EL` for `GR`, `FR` before a French one, or what belongs to a SIREN.
  static func suggestion(for number: String) -> String? {
    var candidates = ["FR" + number]
    if number.hasPrefix("GR") { candidates.append("EL" + number.dropFirst(2)) }
    if number.utf8.count == 9, let siren = Digits.number(number.utf8) {
      let key = (12 + 3 * (siren % 97)) % 97
      candidates.append("FR" + (key < 10 ? "0" : "") + "\(key)" + number)
    }
    return candidates.first(where: isValid)
  }

  /// `#` stands for a digit, `@` for a letter, `?` for either, anything else for itself.
  private static func matches(_ bytes: [UInt8], _ form: String) -> Bool {
    guard bytes.count == form.utf8.count else { return false }
    return zip(bytes, form.utf8).allSatisfy { byte, sign in
      switch sign {
      case 0x23: isDigit(byte)
      case 0x40: isLetter(byte)
      case 0x3F: isDigit(byte) || isLetter(byte)
      default: byte == sign
      }
    }
  }

  fileprivate static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  fileprivate static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  fileprivate enum Country: String {
    case austria = "AT", belgium = "BE", bulgaria = "BG", switzerland = "CH", cyprus = "CY", czechia = "CZ"
    case germany = "DE", denmark = "DK", estonia = "EE", greece = "EL", spain = "ES", finland = "FI", france = "FR"
    case unitedKingdom = "GB", croatia = "HR", hungary = "HU", ireland = "IE", italy = "IT", lithuania = "LT"
    case luxembourg = "LU", latvia = "LV", malta = "MT", netherlands = "NL", norway = "NO", poland = "PL"
    case portugal = "PT", romania = "RO", sweden = "SE", slovenia = "SI", slovakia = "SK", northernIreland = "XI"

    var forms: [String] {
      switch self {
      case .austria: ["U########"]
      case .belgium: ["0#########", "1#########"]
      case .bulgaria: ["#########", "##########"]
      case .switzerland: ["E#########", "E#########MWST", "E#########TVA", "E#########IVA"]
      case .cyprus: ["########@"]
      case .czechia: ["########", "#########", "##########"]
      case .germany, .estonia, .greece: ["#########"]
      case .denmark, .finland, .hungary, .luxembourg, .malta, .slovenia: ["########"]
      case .spain: ["@########", "########@", "@#######@"]
      case .france: ["??#########"]
      case .unitedKingdom, .northernIreland: ["#########", "############", "GD###", "HA###"]
      case .croatia, .italy, .latvia: ["###########"]
      case .ireland: ["#?#####@", "#+#####@", "#*#####@", "#######@@"]
      case .lithuania: ["#########", "############"]
      case .netherlands: ["#########B##"]
      case .norway: ["#########", "#########MVA"]
      case .poland, .slovakia: ["##########"]
      case .portugal: ["#########"]
      case .romania: (2...10).map { String(repeating: "#", count: $0) }
      case .sweden: ["##########01", "##########02", "##########03", "##########04"]
      }
    }

    /// Of a number that has one of the forms.
    func hasRightCheckDigits(_ bytes: [UInt8]) -> Bool {
      let digits = bytes.filter(isDigit).map { Int($0) - 0x30 }
      switch self {
      case .belgium: return 97 - CheckDigits.number(digits.prefix(8)) % 97 == CheckDigits.number(digits.suffix(2))
      case .germany: return digits.first != 0 && CheckDigits.isMod11And10(digits[...])
      case .spain: return isSpanish(bytes, digits)
      case .france: return isFrench(bytes, digits)
      case .italy: return isItalian(digits)
      case .luxembourg: return CheckDigits.number(digits.prefix(6)) % 89 == CheckDigits.number(digits.suffix(2))
      case .netherlands: return isDutch(digits)
      case .portugal: return digits.first != 0 && portugueseCheckDigit(digits) == digits.last
      default: return true
      }
    }
  }
}

extension VATNumber.Country {
  /// A key of two digits, or of a digit and a letter or two letters other than I and O, and a SIREN; Monaco's numbers
  /// have 000 in place of the SIREN's beginning.
  fileprivate func isFrench(_ bytes: [UInt8], _ digits: [Int]) -> Bool {
    let siren = digits.suffix(9)
    guard CheckDigits.isSIREN(siren) || siren.prefix(3).elementsEqual([0, 0, 0]) else { return false }
    let number = CheckDigits.number(siren)
    guard let first = Self.keyValue(bytes[0]), let second = Self.keyValue(bytes[1]) else { return false }
    if first < 10, second < 10 { return (12 + 3 * (number % 97)) % 97 == first * 10 + second }
    let check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
    return (number + 1 + check / 11) % 11 == check % 11
  }

  /// Digits, then the letters without I and O.
  private static func keyValue(_ byte: UInt8) -> Int? {
    if VATNumber.isDigit(byte) { return Int(byte) - 0x30 }
    guard VATNumber.isLetter(byte), byte != 0x49, byte != 0x4F else { return nil }
    return Int(byte) - 0x41 + 10 - (byte > 0x49 ? 1 : 0) - (byte > 0x4F ? 1 : 0)
  }

  /// Partita IVA: seven digits, the office that gave it, and Luhn's digit.
  fileprivate func isItalian(_ digits: [Int]) -> Bool {
    let office = CheckDigits.number(digits[7..<10])
    let isOffice = (1...100).contains(office) || [120, 121, 888, 999].contains(office)
    return isOffice && CheckDigits.number(digits.prefix(7)) > 0 && CheckDigits.isLuhn(digits[...])
  }

  /// Since 2020 the digits, with NL and B as 2321 and 11, are 1 modulo 97; older numbers pass the elevens test.
  fileprivate func isDutch(_ digits: [Int]) -> Bool {
    var sum = -(digits[8])
    for (index, digit) in digits.prefix(8).enumerated() { sum += digit * (9 - index) }
    if sum % 11 == 0, CheckDigits.number(digits.prefix(9)) > 0 { return true }
    let all = [2, 3, 2, 1] + digits.prefix(9) + [1, 1] + digits.suffix(2)
    return all.reduce(0) { ($0 * 10 + $1) % 97 } == 1
  }

  fileprivate func portugueseCheckDigit(_ digits: [Int]) -> Int {
    var sum = 0
    for (index, digit) in digits.prefix(8).enumerated() { sum += digit * (9 - index) }
    return (11 - sum % 11) % 11 % 10
  }

  /// DNI and NIE of people, NIF of legal persons.
  fileprivate func isSpanish(_ bytes: [UInt8], _ digits: [Int]) -> Bool {
    let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
    let last = bytes[8]
    switch bytes[0] {
    case 0x30...0x39: return last == letters[CheckDigits.number(digits.prefix(8)) % 23]
    case 0x58...0x5A:  // X, Y, Z: foreigners
      guard VATNumber.isLetter(last) else { return false }
      let number = (Int(bytes[0]) - 0x58) * 10_000_000 + CheckDigits.number(digits.prefix(7))
      return last == letters[number % 23]
    case 0x4B, 0x4C, 0x4D:  // K, L, M: people without either
      return last == letters[CheckDigits.number(digits.prefix(7)) % 23]
    default: return isSpanishLegalPerson(bytes, digits)
    }
  }

  private func isSpanishLegalPerson(_ bytes: [UInt8], _ digits: [Int]) -> Bool {
    guard "ABCDEFGHJNPQRSUVW".utf8.contains(bytes[0]) else { return false }
    var sum = 0
    for (index, digit) in digits.prefix(7).enumerated() {
      let doubled = index % 2 == 0 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    let check = (10 - sum % 10) % 10
    // Sources differ on which kinds have a letter and which a digit; only these have a letter beyond doubt.
    if VATNumber.isDigit(bytes[8]) { return !"PQS".utf8.contains(bytes[0]) && Int(bytes[8]) - 0x30 == check }
    return bytes[8] == Array("JABCDEFGHI".utf8)[check]
  }
}
