import Testing

@testable import Directory

@Suite struct DocumentFormatTests {
  private let english = DocumentFormat(.english)
  private let french = DocumentFormat(.french)

  @Test func anAmountIsWrittenAsTheLanguageAndTheCurrencyWantIt() throws {
    func check(_ amount: String, _ currency: String, _ inEnglish: String, _ inFrench: String) throws {
      let currency = CurrencyCode(rawValue: currency)
      let amount = try Amount(checking: amount, digits: try #require(currency.minorUnits))
      #expect(english.amount(amount, currency) == inEnglish)
      #expect(french.amount(amount, currency) == inFrench)
    }
    try check("1234.50", "EUR", "€1,234.50", "1\u{202F}234,50\u{A0}€")
    try check("-1234567.05", "EUR", "\u{2212}€1,234,567.05", "\u{2212}1\u{202F}234\u{202F}567,05\u{A0}€")
    try check("0", "EUR", "€0.00", "0,00\u{A0}€")
    try check("999", "USD", "US$999.00", "999,00\u{A0}$US")
    try check("1000", "GBP", "£1,000.00", "1\u{202F}000,00\u{A0}£")
    try check("123456", "JPY", "JPY\u{A0}123,456", "123\u{202F}456\u{A0}JPY")
    try check("-12", "JPY", "\u{2212}JPY\u{A0}12", "\u{2212}12\u{A0}JPY")
    try check("1.5", "KWD", "KWD\u{A0}1.500", "1,500\u{A0}KWD")
    try check("1", "CLF", "CLF\u{A0}1.0000", "1,0000\u{A0}CLF")
  }

  @Test func aPriceHasItsOwnDigitsAndAtLeastTheCurrencys() throws {
    func check(_ price: String, _ currency: String, _ inEnglish: String, _ inFrench: String) {
      let price = DecimalNumber(rawValue: price)
      let currency = CurrencyCode(rawValue: currency)
      #expect(english.price(price, currency) == inEnglish)
      #expect(french.price(price, currency) == inFrench)
    }
    check("62", "EUR", "€62.00", "62,00\u{A0}€")
    check("62.5", "EUR", "€62.50", "62,50\u{A0}€")
    check("0.012345", "EUR", "€0.012345", "0,012345\u{A0}€")
    check("1000.000", "EUR", "€1,000.00", "1\u{202F}000,00\u{A0}€")
    check("1000.25", "JPY", "JPY\u{A0}1,000.25", "1\u{202F}000,25\u{A0}JPY")
    check("1000", "JPY", "JPY\u{A0}1,000", "1\u{202F}000\u{A0}JPY")
    check("7.5", "TND", "TND\u{A0}7.500", "7,500\u{A0}TND")
  }

  @Test func aNumberHasNoZerosAtItsEnd() {
    func check(_ number: String, _ inEnglish: String, _ inFrench: String) {
      #expect(english.number(DecimalNumber(rawValue: number)) == inEnglish)
      #expect(french.number(DecimalNumber(rawValue: number)) == inFrench)
    }
    check("7.50", "7.5", "7,5")
    check("100", "100", "100")
    check("-1500.0", "\u{2212}1,500", "\u{2212}1\u{202F}500")
    check("0.000000", "0", "0")
    #expect(english.percent(DecimalNumber(rawValue: "5.50")) == "5.5%")
    #expect(french.percent(DecimalNumber(rawValue: "5.50")) == "5,5\u{202F}%")
  }

  @Test func aDayIsWrittenInWords() throws {
    func check(_ date: String, _ inEnglish: String, _ inFrench: String) throws {
      let date = try CalendarDate(checking: date)
      #expect(english.date(date) == inEnglish.replacing(" ", with: "\u{A0}"))
      #expect(french.date(date) == inFrench.replacing(" ", with: "\u{A0}"))
    }
    try check("2026-11-25", "25 November 2026", "25 novembre 2026")
    try check("2027-01-01", "1 January 2027", "1er janvier 2027")
    try check("2028-02-29", "29 February 2028", "29 février 2028")
    try check("2026-08-09", "9 August 2026", "9 août 2026")
  }

  @Test func aTimeIsWrittenAsFarAsItIsKnown() throws {
    let first = try CalendarDate(checking: "2026-11-01")
    let last = try CalendarDate(checking: "2026-11-30")
    func check(_ start: CalendarDate?, _ end: CalendarDate?, _ inFrench: String?) {
      #expect(french.period(from: start, to: end) == inFrench?.replacing("_", with: "\u{A0}"))
    }
    check(first, last, "du 1er_novembre_2026 au 30_novembre_2026")
    check(first, first, "1er_novembre_2026")
    check(first, nil, "à partir du 1er_novembre_2026")
    check(nil, last, "jusqu’au 30_novembre_2026")
    check(nil, nil, nil)
  }

  @Test func termsAreWrittenInWords() {
    func check(_ terms: PaymentTerms, _ inEnglish: String, _ inFrench: String) {
      #expect(english.terms(terms) == inEnglish)
      #expect(french.terms(terms) == inFrench)
    }
    check(.onReceipt, "Due on receipt", "À réception")
    check(.net(days: 0), "Due on the day of issue", "À la date d’émission")
    check(.net(days: 1), "1 day from the date of issue", "1 jour à compter de la date d’émission")
    check(.net(days: 30), "30 days from the date of issue", "30 jours à compter de la date d’émission")
    check(.endOfMonth(days: 0, method: .addThenEndOfMonth), "End of the month", "Fin de mois")
    check(
      .endOfMonth(days: 45, method: .addThenEndOfMonth), "45 days, then end of the month", "45 jours fin de mois")
    check(
      .endOfMonth(days: 45, method: .endOfMonthThenAdd), "End of the month plus 45 days", "Fin de mois 45 jours")
    check(.dayOfMonth(day: 10, monthsAhead: 0), "Day 10 of the month", "Le 10 du mois")
    check(
      .dayOfMonth(day: 10, monthsAhead: 1), "Day 10 of the month, 1 month later", "Le 10 du mois, 1 mois plus tard")
    check(
      .dayOfMonth(day: 10, monthsAhead: 2), "Day 10 of the month, 2 months later", "Le 10 du mois, 2 mois plus tard")
  }

  @Test func aPlaceIsWrittenAsItsCountryWritesIt() {
    func check(_ place: PostalAddress, _ lines: [String]) { #expect(english.lines(of: place) == lines) }
    check(
      InvoiceSamples.place("12 rue de la République", "38000", "Grenoble", "FR"),
      ["12 rue de la République", "38000 Grenoble", "France"])
    var american = InvoiceSamples.place("1 Main Street", "10001", "New York", "US")
    american.region = Address.Region(code: "US-NY", name: "New York")
    american.attention = "Ms Doe"
    check(american, ["Ms Doe", "1 Main Street", "New York, NY 10001", "United States"])
    check(
      InvoiceSamples.place("10 Downing Street", "SW1A 2AA", "London", "GB"),
      ["10 Downing Street", "London", "SW1A 2AA", "United Kingdom"])
    var italian = InvoiceSamples.place("Via Roma 1", "20121", "Milano", "IT")
    italian.region = Address.Region(code: "IT-MI", name: "Milano")
    check(italian, ["Via Roma 1", "20121 Milano", "Milano", "Italy"])
    check(InvoiceSamples.place(nil, nil, nil, "MC"), ["Monaco"])
    check(PostalAddress(), [])
    #expect(french.country(CountryCode(rawValue: "DE")) == "Allemagne")
  }
}
