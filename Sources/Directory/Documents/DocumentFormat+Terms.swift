extension DocumentFormat {
  /// Payment terms in words: `30 days after the invoice’s date`.
  package func terms(_ terms: PaymentTerms) -> String {
    switch terms {
    case .onReceipt: language.pick("Due on receipt", "À réception")
    case .net(0): language.pick("Due on the day of issue", "À la date d’émission")
    case .net(let days):
      language.pick(
        days == 1 ? "1 day from the date of issue" : "\(days) days from the date of issue",
        days == 1 ? "1 jour à compter de la date d’émission" : "\(days) jours à compter de la date d’émission")
    case .endOfMonth(0, _): language.pick("End of the month", "Fin de mois")
    case .endOfMonth(let days, .addThenEndOfMonth):
      language.pick("\(days) days, then end of the month", "\(days) jours fin de mois")
    case .endOfMonth(let days, .endOfMonthThenAdd):
      language.pick("End of the month plus \(days) days", "Fin de mois \(days) jours")
    case .dayOfMonth(let day, let monthsAhead):
      language.pick(
        "Day \(day) of the month"
          + (monthsAhead == 0 ? "" : ", \(monthsAhead) month\(monthsAhead == 1 ? "" : "s") later"),
        "Le \(day) du mois" + (monthsAhead == 0 ? "" : ", \(monthsAhead) mois plus tard"))
    }
  }

  /// What comes after a quantity; nothing for what is only counted.
  package func unit(_ unit: UnitCode) -> String? {
    if unit == .one { return nil }
    guard let names = Self.units[unit.rawValue] else { return unit.rawValue }
    return language.pick(names.english, names.french)
  }

  /// The units of Recommendation 20 that invoices mostly have; of others the code is written.
  private static let units: [String: (english: String, french: String)] = [
    "ANN": ("yr", "an"), "MON": ("mo", "mois"), "WEE": ("wk", "sem."), "DAY": ("d", "j"), "HUR": ("h", "h"),
    "MIN": ("min", "min"), "SEC": ("s", "s"), "KGM": ("kg", "kg"), "GRM": ("g", "g"), "TNE": ("t", "t"),
    "LTR": ("l", "l"), "MTQ": ("m³", "m³"), "MTR": ("m", "m"), "CMT": ("cm", "cm"), "MMT": ("mm", "mm"),
    "KMT": ("km", "km"), "MTK": ("m²", "m²"), "HAR": ("ha", "ha"), "KWH": ("kWh", "kWh"), "KWT": ("kW", "kW"),
    "PR": ("pair", "paire"), "SET": ("set", "jeu"), "NPR": ("pairs", "paires"), "LS": ("lump sum", "forfait"),
    "E48": ("service unit", "unité d’œuvre"), "EA": ("each", "unité"), "H87": ("pc.", "pce"),
    "P1": ("%", "\u{202F}%"),
  ]

  /// What a country is called.
  package func country(_ country: CountryCode) -> String {
    let names = LineTable.countryLabels.line(for: country.rawValue)?.value.split(separator: "\t") ?? []
    guard names.count == 2 else { return country.rawValue }
    return String(language == .french ? names[1] : names[0])
  }
}
