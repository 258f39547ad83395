/// How a country's national numbers are dialled: what goes before them inside the country, and what they look like.
///
/// After the national plans that the ITU publishes (E.129); only countries whose rule is certain are here.
struct NumberingPlan: Sendable {
  let callingCode: String
  /// What is dialled before a national number and left out from abroad; empty where nothing is.
  let trunk: String
  /// The first digits that a national (significant) number may have, with how many digits it has then.
  let forms: [Form]

  struct Form: Sendable {
    let firstDigits: String
    let counts: ClosedRange<Int>
    /// The calling code, where it is not the plan's.
    var callingCode: String?
  }

  func isNational(_ digits: Substring) -> Bool { form(of: digits) != nil }

  private func form(of digits: Substring) -> Form? {
    guard let first = digits.utf8.first else { return nil }
    return forms.first { form in
      guard form.counts.contains(digits.utf8.count) else { return false }
      // A form with a calling code of its own begins with these very digits; the others with one of them.
      let starts = form.firstDigits.utf8
      return form.callingCode == nil ? starts.contains(first) : digits.utf8.starts(with: starts)
    }
  }

  /// A number as it is dialled inside the country, as it is dialled from anywhere.
  func e164(national digits: String) -> String? {
    guard digits.utf8.starts(with: trunk.utf8) else {
      // Inside North America the 1 may be left out.
      return callingCode == "1" && isNational(digits[...]) ? "+1" + digits : nil
    }
    let number = Substring(digits.utf8.dropFirst(trunk.utf8.count))
    guard let form = form(of: number) else { return nil }
    return "+" + (form.callingCode ?? callingCode) + number
  }

  static func of(_ country: CountryCode) -> NumberingPlan? { plans[country.rawValue] }

  /// The plans behind a calling code: the French overseas departments share one plan under several codes.
  static let byCallingCode: [String: [NumberingPlan]] = {
    var byCode: [String: [NumberingPlan]] = [:]
    for (country, plan) in plans
    where !["CA", "GP", "BL", "MF", "GF", "MQ", "RE", "YT", "IM", "JE", "GG", "VA"].contains(country) {
      byCode[plan.callingCode, default: []].append(plan)
    }
    for code in ["590", "594", "596", "262"] {
      byCode[code] = [NumberingPlan(callingCode: code, trunk: "0", forms: [Form("25679", 9)])]
    }
    return byCode
  }()

  private static let plans: [String: NumberingPlan] = {
    // Numbers of the overseas departments are dialled in France as they are there, with ten digits.
    let overseas: [(String, [String])] = [
      ("590", ["590", "690", "691"]), ("594", ["594", "694"]), ("596", ["596", "696", "697"]),
      ("262", ["262", "263", "269", "639", "692", "693"]),
    ]
    var french: [Form] = overseas.flatMap { code, starts in
      starts.map { Form(firstDigits: $0, counts: 9...9, callingCode: code) }
    }
    french.append(Form("123456789", 9))
    let france = NumberingPlan(callingCode: "33", trunk: "0", forms: french)
    let american = NumberingPlan(callingCode: "1", trunk: "1", forms: [Form("23456789", 10)])
    let british = NumberingPlan(callingCode: "44", trunk: "0", forms: [Form("123578", 10), Form("18", 9)])
    let italian = NumberingPlan(callingCode: "39", trunk: "", forms: [Form("0", 6...11), Form("3", 9...10)])
    var plans: [String: NumberingPlan] = ["IT": italian, "VA": italian, "US": american, "CA": american]
    for country in ["FR", "GP", "BL", "MF", "GF", "MQ", "RE", "YT"] { plans[country] = france }
    for country in ["GB", "IM", "JE", "GG"] { plans[country] = british }
    let others: [(String, String, String, [Form])] = [
      ("AT", "43", "0", [Form("123456789", 7...13)]), ("AU", "61", "0", [Form("23478", 9)]),
      ("BE", "32", "0", [Form("4", 9), Form("123456789", 8)]), ("CH", "41", "0", [Form("23456789", 9)]),
      ("CI", "225", "", [Form("02", 10)]), ("CZ", "420", "", [Form("23456789", 9)]),
      ("DE", "49", "0", [Form("123456789", 6...11)]), ("DK", "45", "", [Form("23456789", 8)]),
      ("DZ", "213", "0", [Form("567", 9), Form("234", 8)]), ("ES", "34", "", [Form("6789", 9)]),
      ("GR", "30", "", [Form("26", 10)]), ("IE", "353", "0", [Form("8", 9), Form("12345679", 7...9)]),
      ("LU", "352", "", [Form("6", 9), Form("23456789", 6...8)]), ("MA", "212", "0", [Form("5678", 9)]),
      ("MC", "377", "", [Form("6", 9), Form("3489", 8)]), ("NC", "687", "", [Form("23456789", 6)]),
      ("NL", "31", "0", [Form("123456789", 9)]), ("NO", "47", "", [Form("2345679", 8)]),
      ("PF", "689", "", [Form("48", 8)]), ("PL", "48", "", [Form("123456789", 9)]),
      ("PT", "351", "", [Form("236789", 9)]), ("SE", "46", "0", [Form("123456789", 7...9)]),
      ("SN", "221", "", [Form("37", 9)]), ("TN", "216", "", [Form("23456789", 8)]),
    ]
    for (country, code, trunk, forms) in others {
      plans[country] = NumberingPlan(callingCode: code, trunk: trunk, forms: forms)
    }
    return plans
  }()
}

extension NumberingPlan.Form {
  init(_ firstDigits: String, _ counts: ClosedRange<Int>) {
    self.init(firstDigits: firstDigits, counts: counts, callingCode: nil)
  }

  init(_ firstDigits: String, _ count: Int) {
    self.init(firstDigits, count...count)
  }
}
