import Testing

@testable import Directory

@Suite struct HTMLInvoiceTests {
  private func html(
    _ lines: [InvoiceLine]? = nil, language: Language? = nil, _ change: (inout Invoice) -> Void = { _ in }
  ) throws -> String {
    HTMLInvoice(try InvoiceSamples.invoice(lines, change), language: language).html
  }

  @Test func aPageIsInTheInvoicesLanguageUnlessAnotherIsAskedFor() throws {
    let french = try html()
    #expect(french.contains("<html lang=\"fr\">") && french.contains("Prix unitaire HT"))
    let english = try html(language: .english)
    #expect(english.contains("<html lang=\"en\">") && english.contains("Unit price"))
    #expect(try html { $0.language = LanguageTag(rawValue: "de") }.contains("<html lang=\"en\">"))
  }

  @Test func aPageSaysWhatFrenchLawAsksFor() throws {
    let page = try html {
      $0.supplyDate = CalendarDate(year: 2026, month: 11, day: 20)
      $0.delivery = InvoiceSamples.place("Chantier Les Cimes", "73150", "Val-d’Isère", "FR")
    }
    for text in [
      "Atelier des Cimes SARL", "SARL au capital de 10 000 €, RCS Grenoble 732 829 320", "12 rue de la République",
      "SIREN\u{A0}732\u{A0}829\u{A0}320", "SIRET\u{A0}732\u{A0}829\u{A0}320\u{A0}00074",
      "N° TVA\u{A0}FR44732829320", "N° TVA\u{A0}FR83404833048", "SIREN\u{A0}552\u{A0}100\u{A0}554",
      "Chantier Les Cimes",
      "20\u{A0}novembre\u{A0}2026", "25\u{A0}novembre\u{A0}2026", "25\u{A0}décembre\u{A0}2026",
      "Facture\u{A0}2026-0042",
      "1\u{202F}250,50\u{A0}€", "7,5\u{A0}h", "10\u{202F}%", "20\u{202F}%", "3\u{202F}503,40\u{A0}€",
      "Pénalités de retard", "40\u{A0}€", "Pas d’escompte", "FR76 3000 6000 0112 3456 7890 189",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test func whatTheSellerSaysOfLatePaymentTakesThePlaceOfTheLaw() throws {
    let notice = "Pénalités de retard : 12 % l’an. Escompte de 1 % sous 10 jours."
    let page = try html { $0.seller?.legalNotice = notice }
    #expect(page.split(separator: notice, omittingEmptySubsequences: false).count == 2)
    #expect(!page.contains("Pas d’escompte") && !page.contains("majoré de 10 points"))
    #expect(page.contains("frais de recouvrement"))
    let other = try html { $0.seller?.address?.country = CountryCode(rawValue: "BE") }
    #expect(!other.contains("escompte"))
    #expect(try !html { $0.buyer?.kind = .person }.contains("escompte"))
  }

  @Test func aDraftAndWhatIsVoidAreMarked() throws {
    let draft = try html {
      $0.status = .draft
      $0.number = nil
    }
    #expect(draft.contains("content: \"Brouillon\"") && draft.contains("Ceci est un brouillon"))
    let void = try html {
      $0.status = .void
      $0.voidReason = "doublon"
    }
    #expect(void.contains("content: \"Annul\\e9 e\"") && void.contains("Annulée\u{A0}: doublon"))
    #expect(!void.contains("IBAN"))
    #expect(try !html().contains("body::before"))
  }

  @Test func aCreditNoteNamesWhatItCreditsAndAsksForNothing() throws {
    let page = try html {
      $0.kind = .creditNote
      $0.credits = Invoice.Preceding(
        id: ID(rawValue: "inv_0"), number: "2026-0041", issueDate: CalendarDate(daysSince1970: 20_782))
    }
    #expect(page.contains("Avoir\u{A0}2026-0042") && page.contains("2026-0041 du 25\u{A0}novembre\u{A0}2026"))
    #expect(page.contains("Montant crédité") && !page.contains("IBAN") && !page.contains("Échéance"))
  }

  @Test func noTextOfTheDirectoryBecomesMarkup() throws {
    let attack = "</style></title><script>alert('1')</script>\"><img src=x onerror=alert(1)>"
    let page = try html([try InvoiceSamples.line(attack, "1", "1")]) {
      $0.number = attack
      $0.buyer?.name = attack
      $0.seller?.tradingName = attack
      $0.note = attack
      $0.legalNotice = attack
      $0.orderReference = attack
    }
    #expect(!page.contains("<script") && !page.contains("<img"))
    #expect(page.split(separator: "</style>").count == 2 && page.split(separator: "</title>").count == 2)
  }

  @Test func thePaperIsTheBuyers() throws {
    #expect(try html().contains("size: A4;"))
    #expect(try html { $0.buyer?.address?.country = CountryCode(rawValue: "CA") }.contains("size: letter;"))
  }
}
