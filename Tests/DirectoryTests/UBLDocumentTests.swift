import Testing

@testable import Directory

/// What a document says; whether it keeps the schema and the published rules is checked by Tests/Invoices.
@Suite struct UBLDocumentTests {
  private func xml(
    _ lines: [InvoiceLine]? = nil, taxes: [Tax] = [InvoiceSamples.standard],
    _ change: (inout Invoice) -> Void = { _ in }
  ) throws -> String {
    UBLDocument(try InvoiceSamples.invoice(lines, taxes: taxes, change)).xml
  }

  @Test func anInvoiceHasTheFieldsThatFranceAsksFor() throws {
    let document = try xml {
      $0.delivery = InvoiceSamples.place("Chantier", "73150", "Val-d’Isère", "FR")
    }
    for part in [
      "<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>",
      "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "<cbc:DueDate>2026-12-25</cbc:DueDate>",
      "<cbc:CompanyID schemeID=\"0002\">732829320</cbc:CompanyID>", "<cbc:ID schemeID=\"0009\">73282932000074</cbc:ID>",
      "<cbc:CompanyID schemeID=\"0002\">552100554</cbc:CompanyID>", "<cbc:CompanyID>FR44732829320</cbc:CompanyID>",
      "<cbc:EndpointID schemeID=\"0225\">732829320</cbc:EndpointID>", "<cbc:StreetName>Chantier</cbc:StreetName>",
      "<cbc:Note>#PMD#", "<cbc:Note>#PMT#", "<cbc:Note>#AAB#", "<cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>",
      "<cbc:ID>FR7630006000011234567890189</cbc:ID>",
      "<cbc:PayableAmount currencyID=\"EUR\">3503.40</cbc:PayableAmount>",
      "<cbc:InvoicedQuantity unitCode=\"HUR\">7.5</cbc:InvoicedQuantity>",
      "<cbc:BaseAmount currencyID=\"EUR\">465.00</cbc:BaseAmount>",
    ] {
      #expect(document.contains(part), "\(part)")
    }
  }

  @Test func aCreditNoteIsADocumentOfItsOwn() throws {
    let document = try xml {
      $0.kind = .creditNote
      $0.credits = Invoice.Preceding(
        id: ID(rawValue: "inv_0"), number: "2026-0041", issueDate: CalendarDate(daysSince1970: 20_782))
    }
    #expect(document.contains("<CreditNote xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2\""))
    #expect(document.contains("<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>"))
    #expect(document.contains("<cbc:ID>2026-0041</cbc:ID>") && document.contains("<cac:CreditNoteLine>"))
    #expect(!document.contains("PaymentMeans") && !document.contains("DueDate") && !document.contains("Invoiced"))
  }

  @Test func whatWasPaidSinceIsNoPartOfIt() throws {
    let before = try xml()
    let after = try xml {
      $0.status = .partiallyPaid
      $0.paid = Amount(minorUnits: 100, digits: 2)
      $0.due = $0.totals.gross - $0.paid
    }
    #expect(before == after)
  }

  @Test func aSellerWithoutAVATNumberIsKnownToItsTaxOfficeWhereItIsExempt() throws {
    let exempt = InvoiceSamples.tax("F", .exempt, reason: "TVA non applicable, art. 293 B du CGI")
    let document = try xml([try InvoiceSamples.line("Cours", "1", "45", exempt)], taxes: [exempt]) {
      $0.seller?.registrations.removeAll { $0.scheme == "vat" }
    }
    #expect(document.contains("<cbc:ID>LOC</cbc:ID>"))
    #expect(document.contains("<cbc:TaxExemptionReason>TVA non applicable, art. 293 B du CGI</cbc:TaxExemptionReason>"))
  }

  @Test func whatIsOutOfScopeHasNeitherRateNorVATNumber() throws {
    let outside = InvoiceSamples.tax("O", .outOfScope, reason: "Hors champ")
    let document = try xml([try InvoiceSamples.line("Débours", "1", "45", outside)], taxes: [outside])
    #expect(!document.contains("Percent") && !document.contains("PartyTaxScheme"))
    #expect(document.contains("<cbc:TaxExemptionReasonCode>VATEX-EU-O</cbc:TaxExemptionReasonCode>"))
  }

  @Test func amountsHaveTwoDigitsAtMost() {
    func check(_ minorUnits: Int64, _ digits: Int, _ text: String, _ isStandard: Bool) {
      let amount = Amount(minorUnits: minorUnits, digits: digits)
      #expect(amount.standard == text && amount.isStandard == isStandard)
    }
    check(1230, 3, "1.23", true)
    check(1235, 3, "1.235", false)
    check(12_300, 4, "1.23", true)
    check(12_350, 4, "1.235", false)
    check(1000, 0, "1000", true)
    check(-1000, 2, "-10.00", true)
    check(0, 3, "0.00", true)
  }
}
