import Testing

@testable import Directory

struct CodeTests {
  private func check<Value: TextValue>(_ type: Value.Type, _ text: String, _ expected: String) {
    #expect((try? Value(checking: text))?.rawValue == expected, "\(text)")
  }

  private func checkRefused<Value: TextValue>(
    _ type: Value.Type, _ text: String, _ code: IssueCode, suggestion: String? = nil
  ) {
    let issue = #expect(throws: Issue.self, "\(text)") { try Value(checking: text) }
    #expect(issue?.code == code, "\(text)")
    #expect(issue?.suggestion == suggestion, "\(text)")
  }

  @Test func `A country is an alpha-2 code`() {
    for code in ["FR", "AD", "ZW", "GP", "XK"].dropLast() { check(CountryCode.self, code, code) }
    check(CountryCode.self, " fr ", "FR")
    checkRefused(CountryCode.self, "FRA", .invalidCountry, suggestion: "FR")
    checkRefused(CountryCode.self, "United Kingdom", .invalidCountry, suggestion: "GB")
    checkRefused(CountryCode.self, "UK", .invalidCountry, suggestion: "GB")
    checkRefused(CountryCode.self, "XX", .invalidCountry)
    checkRefused(CountryCode.self, "F", .invalidCountry)
    #expect(CountryCode(rawValue: "FR").alpha3 == "FRA")
  }

  @Test func `A country is found by its names in English and French`() {
    let names: [(String, String?)] = [
      ("Royaume-Uni", "GB"), ("GBR", "GB"), ("France", "FR"), ("FRANCE ", "FR"), ("États-Unis", "US"),
      ("Etats Unis", "US"), ("USA", "US"), ("U.S.A.", "US"), ("Allemagne", "DE"), ("Deutschland", "DE"),
      ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"), ("Pays-Bas", "NL"), ("Suisse", "CH"), ("be", "BE"),
      ("La Réunion", "RE"), ("Corée du Sud", "KR"), ("Turquie", "TR"), ("Czech Republic", "CZ"),
      ("Congo", nil), ("Narnia", nil), ("", nil), ("$", nil),
    ]
    for (name, code) in names { #expect(CountryCode(matching: name)?.rawValue == code, "\(name)") }
  }

  @Test func `A currency is a code in use, with its minor units`() throws {
    for (code, units) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("USD", 2), ("XOF", 0)] {
      check(CurrencyCode.self, code, code)
      #expect(CurrencyCode(rawValue: code).minorUnits == units)
    }
    check(CurrencyCode.self, "eur", "EUR")
    checkRefused(CurrencyCode.self, "FRF", .invalidCurrency, suggestion: "EUR")
    checkRefused(CurrencyCode.self, "BGN", .invalidCurrency, suggestion: "EUR")
    checkRefused(CurrencyCode.self, "€", .invalidCurrency, suggestion: "EUR")
    checkRefused(CurrencyCode.self, "XAU", .invalidCurrency)
    checkRefused(CurrencyCode.self, "$", .invalidCurrency)
    #expect(try CurrencyCode(checkingWithRetired: "FRF").minorUnits == 2)
    #expect(try CurrencyCode(checkingWithRetired: "ITL").minorUnits == 0)
    #expect(try !CurrencyCode(checkingWithRetired: "FRF").isInUse)
  }

  @Test func `A currency is found by its names and by a symbol that is its own`() {
    let names: [(String, String?)] = [
      ("€", "EUR"), ("EUR", "EUR"), ("euro", "EUR"), ("Euros", "EUR"), ("zł", "PLN"), ("US$", "USD"),
      ("$US", "USD"), ("$CA", "CAD"),
      ("dollar américain", "USD"), ("US dollars", "USD"), ("livre sterling", "GBP"), ("Franc suisse", "CHF"),
      ("yen", "JPY"), ("$", nil), ("£", nil), ("dollar", nil), ("FRF", nil), ("", nil),
    ]
    for (name, code) in names { #expect(CurrencyCode(matching: name)?.rawValue == code, "\(name)") }
  }

  @Test func `A language is a well-formed tag of a known language`() {
    let tags: [(String, String)] = [
      ("fr", "fr"), ("FR-ca", "fr-CA"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"), ("gsw", "gsw"),
      ("sl-rozaj-biske", "sl-rozaj-biske"), ("de-1996", "de-1996"), ("en-u-ca-gregory", "en-u-ca-gregory"),
      ("zh-cmn-Hans-CN", "zh-cmn-Hans-CN"), ("en-x-a", "en-x-a"),
    ]
    for (tag, expected) in tags { check(LanguageTag.self, tag, expected) }
    checkRefused(LanguageTag.self, "fra", .invalidLanguage, suggestion: "fr")
    checkRefused(LanguageTag.self, "fr_FR", .invalidLanguage, suggestion: "fr-FR")
    checkRefused(LanguageTag.self, "français", .invalidLanguage, suggestion: "fr")
    checkRefused(LanguageTag.self, "Deutsch", .invalidLanguage, suggestion: "de")
    for tag in ["xx", "fr-", "-fr", "f", "fr-XX-FR", "fr-a", "en-x", "en-a-bb-a-cc", "de-1996-1996", "fr-FR-FR", "zzz"]
    {
      checkRefused(LanguageTag.self, tag, .invalidLanguage)
    }
  }

  @Test func `A time zone has a name of the IANA database`() {
    for name in ["Europe/Paris", "UTC", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "Zulu"] {
      check(TimeZoneName.self, name, name)
    }
    check(TimeZoneName.self, "europe/paris", "Europe/Paris")
    checkRefused(TimeZoneName.self, "Paris", .invalidTimeZone, suggestion: "Europe/Paris")
    checkRefused(TimeZoneName.self, "America/New York", .invalidTimeZone, suggestion: "America/New_York")
    checkRefused(TimeZoneName.self, "Europe/Atlantis", .invalidTimeZone)
    checkRefused(TimeZoneName.self, "+01:00", .invalidTimeZone)
  }

  @Test func `A table finds each of its lines and nothing else`() {
    for table in [
      LineTable.countries, .countryNames, .currencies, .currencyNames, .languages, .shorterLanguages,
      .languageNames, .timeZones,
    ] {
      let separator = Character(Unicode.Scalar(table.separator))
      let keys = table.text.description.split(separator: separator).map { $0.prefix { $0 != "\t" } }
      #expect(keys.count > 100)
      for key in keys {
        #expect(table.line(for: String(key))?.key == String(key))
        #expect(table.line(for: key + "~") == nil)
      }
      #expect(table.line(for: "") == nil)
    }
  }

  @Test func `A region is of its country`() throws {
    let france = CountryCode(rawValue: "FR")
    #expect(try Address.Region.check(code: "fr-75", country: france) == "FR-75")
    #expect(try Address.Region.check(code: "US-CA", country: nil) == "US-CA")
    #expect(try Address.Region.check(code: " ", country: nil) == nil)
    for code in ["US-CA", "FR", "FR-", "FR-ABCD", "75", "XX-1", "FR75", "é-1"] {
      let issue = #expect(throws: Issue.self, "\(code)") { try Address.Region.check(code: code, country: france) }
      #expect(issue?.code == .invalidRegion)
    }
  }
}
