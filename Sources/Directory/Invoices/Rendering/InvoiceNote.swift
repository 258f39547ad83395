/// A text that an invoice says, with what it is about: EN 16931 BG-1.
package struct InvoiceNote: Sendable, Equatable {
  package var subject: Subject
  package var text: String

  /// UNTDID 4451, the part of it that is used: BT-21.
  package enum Subject: String, Sendable {
    /// What the seller says to the buyer.
    case general = "AAI"
    /// What a law asks for.
    case regulatory = "REG"
    /// What a late payer owes for the cost of recovery.
    case recoveryCosts = "PMT"
    /// What a late payer owes beyond the amount.
    case latePayment = "PMD"
    /// What is taken off for early payment.
    case discount = "AAB"
  }
}

extension Invoice {
  /// What the invoice says, in the order in which it is printed; several notes may have one text.
  ///
  /// Between professionals an invoice of a French seller says what late payment costs and whether early payment is
  /// rewarded (code de commerce, art. L441-9, L441-10, D441-5). What the seller's own notice does not speak of is said as
  /// the law has it where nothing was agreed.
  package func notes(in language: Language) -> [InvoiceNote] {
    var notes: [InvoiceNote] = []
    if let note { notes.append(InvoiceNote(subject: .general, text: note)) }
    if let legalNotice { notes.append(InvoiceNote(subject: .regulatory, text: legalNotice)) }
    let notice = seller?.legalNotice
    guard isBetweenProfessionals, seller?.isFrench == true else {
      return notes + (notice.map { [InvoiceNote(subject: .regulatory, text: $0)] } ?? [])
    }
    let folded = notice.map(Text.folded) ?? ""
    var isSaid = false
    for (subject, words, law) in Self.statutoryNotes {
      if let notice, words.contains(where: folded.contains) {
        notes.append(InvoiceNote(subject: subject, text: notice))
        isSaid = true
      } else {
        notes.append(InvoiceNote(subject: subject, text: language.pick(law.english, law.french)))
      }
    }
    if let notice, !isSaid { notes.append(InvoiceNote(subject: .regulatory, text: notice)) }
    return notes
  }

  private var isBetweenProfessionals: Bool { buyer?.kind != .person }

  /// What has to be said, the words by which a seller's notice is known to say it, and what the law says.
  private static let statutoryNotes: [(InvoiceNote.Subject, words: [String], law: (english: String, french: String))] =
    [
      (
        .latePayment, ["penalit", "retard", "late payment", "interest"],
        (
          "Late payment interest: the refinancing rate of the European Central Bank plus 10 points (French commercial "
            + "code, art. L441-10).",
          "Pénalités de retard\u{A0}: taux de refinancement de la Banque centrale européenne majoré de 10 points "
            + "(code de commerce, art. L441-10)."
        )
      ),
      (
        .recoveryCosts, ["recouvrement", "recovery"],
        (
          "Fixed compensation for recovery costs in case of late payment: €40 (French commercial code, art. D441-5).",
          "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u{A0}: 40\u{A0}€ "
            + "(code de commerce, art. D441-5)."
        )
      ),
      (
        .discount, ["escompte", "discount"],
        ("No discount for early payment.", "Pas d’escompte pour paiement anticipé.")
      ),
    ]
}

extension InvoiceParty {
  /// Whether it is established in France, where its invoices have to say more.
  var isFrench: Bool { address?.country?.rawValue == "FR" }

  /// Its number in the French register: given, or the first nine digits of its SIRET.
  var siren: String? { registration("siren") ?? registration("siret").map { String($0.prefix(9)) } }
}
