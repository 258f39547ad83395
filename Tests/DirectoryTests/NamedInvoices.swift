@testable import Directory

/// Documents to be looked at: each shows one thing that a page has to cope with.
enum NamedInvoices {
  static func all() throws -> [(name: String, Invoice)] {
    [
      ("simple", try InvoiceSamples.invoice()), ("english", try english()), ("long", try long()),
      ("yen", try other(currency: "JPY", country: "JP")), ("dinars", try other(currency: "KWD", country: "KW")),
      ("letter", try other(currency: "USD", country: "US")), ("names", try names()), ("large", try large()),
      ("arabic", try InvoiceSamples.invoice { $0.buyer?.name = "شركة الأمل للتجارة (ش.م.م)" }),
      ("exempt", try exempt()), ("credit", try credit()),
      (
        "draft",
        try InvoiceSamples.invoice {
          $0.status = .draft
          $0.number = nil
        }
      ),
      (
        "void",
        try InvoiceSamples.invoice {
          $0.status = .void
          $0.voidReason = "Facturée deux fois"
        }
      ),
      (
        "partly-paid",
        try InvoiceSamples.invoice {
          $0.status = .partiallyPaid
          $0.paid = Amount(minorUnits: 100_000, digits: 2)
          $0.credited = Amount(minorUnits: 5000, digits: 2)
          $0.due = $0.totals.gross - $0.paid - $0.credited
        }
      ),
      ("person", try InvoiceSamples.invoice { $0.buyer?.kind = .person }),
    ]
  }

  private static func english() throws -> Invoice {
    try InvoiceSamples.invoice {
      $0.language = LanguageTag(rawValue: "en-GB")
      $0.delivery = InvoiceSamples.place("Unit 4, Harbour Road", "BS1 5TY", "Bristol", "GB")
      $0.supplyDate = CalendarDate(year: 2026, month: 11, day: 20)
      $0.buyerReference = "PROJECT-7"
      $0.orderReference = "PO-1188"
      $0.buyer?.contactName = "Jane Doe"
      $0.note = "Thank you for your order.\nPlease pay by transfer."
    }
  }

  private static func long() throws -> Invoice {
    let reduced = InvoiceSamples.tax("TVA10", .standard, "10")
    let lines = try (1...70).map { number in
      var line = try InvoiceSamples.line(
        "Intervention \(number) : dépose, fourniture et pose", "\(number % 7 + 1)", "\(number * 13).5",
        number.isMultiple(of: 3) ? reduced : InvoiceSamples.standard, unit: "HUR",
        discount: number.isMultiple(of: 5) ? "5" : nil)
      if number.isMultiple(of: 6) { line.detail = "Bâtiment B, escalier 2.\nAvec évacuation des gravats." }
      return line
    }
    return try InvoiceSamples.invoice(
      lines, allowances: [try InvoiceSamples.allowance("Remise de fin d’année", "250")],
      taxes: [InvoiceSamples.standard, reduced])
  }

  private static func other(currency: String, country: String) throws -> Invoice {
    let outside = InvoiceSamples.tax("EXPORT", .export, reason: "Exonération de TVA, art. 262, I du CGI")
    let digits = CurrencyCode(rawValue: currency).minorUnits ?? 2
    let lines = try [
      InvoiceSamples.line("Étude", "3", "12345", outside, digits: digits),
      InvoiceSamples.line("Plans", "1", "67.125", outside, unit: "SET", digits: digits),
    ]
    return try InvoiceSamples.invoice(lines, taxes: [outside], currency: currency) {
      $0.language = LanguageTag(rawValue: "en")
      $0.buyer?.registrations = []
      $0.buyer?.address = InvoiceSamples.place("1 Main Street", "10001", "New York", country)
    }
  }

  private static func names() throws -> Invoice {
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    var line = try InvoiceSamples.line(word + word + " & <script>alert('x')</script>", "1", "10")
    line.detail = String(repeating: "Une longue explication. ", count: 30)
    return try InvoiceSamples.invoice([line]) {
      $0.buyer?.name = String(repeating: "Établissements très longs ", count: 7)
      $0.buyer?.tradingName = word
      $0.buyer?.contactName = "</style><b>Léa</b>"
      $0.seller?.tradingName = "\"Cimes\" </title><script>alert(1)</script>"
      $0.number = "FACTURE-DE-TRAVAUX-2026-11-" + String(repeating: "0", count: 20) + "42"
    }
  }

  private static func large() throws -> Invoice {
    let lines = try [
      InvoiceSamples.line("Ouvrage", "999999", "7000000.123456", unit: "TNE", discount: "12.345678"),
      InvoiceSamples.line("Reprise", "-1", "999999999999"),
    ]
    return try InvoiceSamples.invoice(lines)
  }

  private static func exempt() throws -> Invoice {
    let exempt = InvoiceSamples.tax(
      "FRANCHISE", .exempt, reason: "TVA non applicable, art. 293 B du CGI", reasonCode: "VATEX-FR-FRANCHISE")
    return try InvoiceSamples.invoice(
      [try InvoiceSamples.line("Cours", "4", "45", exempt, unit: "HUR")], taxes: [exempt]
    ) {
      $0.seller?.registrations.removeAll { $0.scheme == "vat" }
      $0.seller?.legalForm = "Entrepreneur individuel"
    }
  }

  private static func credit() throws -> Invoice {
    try InvoiceSamples.invoice([try InvoiceSamples.line("Retour de marchandise", "1", "1250.5")]) {
      $0.kind = .creditNote
      $0.number = "2026-0043"
      $0.credits = Invoice.Preceding(
        id: ID(rawValue: "inv_0"), number: "2026-0042", issueDate: CalendarDate(daysSince1970: 20_782))
    }
  }
}
