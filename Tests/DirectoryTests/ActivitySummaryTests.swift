import JSON
import Testing

@testable import Directory

struct ActivitySummaryTests {
  private func entry(
    _ kind: RecordKind, _ action: Activity.Action, _ changes: [(String, JSONValue?)] = [], undoes: Int? = nil
  ) -> Activity {
    Activity(
      sequence: 9, at: Instant(milliseconds: 0), memberId: ID(rawValue: "mem_1"), method: "test", action: action,
      kind: kind, recordId: "onlyWeekends", clientId: ID(rawValue: "cli_1"), revision: 1, undoes: undoes,
      changes: changes.map { FieldChange(field: $0.0, new: $0.1) })
  }

  private func check(_ entry: Activity, currency: String? = nil, _ english: String, _ french: String) {
    let currency = currency.map { CurrencyCode(rawValue: $0) }
    #expect(entry.summary(member: "Zoé", currency: currency, in: .english) == "Zoé " + english)
    #expect(entry.summary(member: "Zoé", currency: currency, in: .french) == "Zoé " + french)
  }

  @Test func `A line says who did what`() {
    check(entry(.client, .created), "added the client", "a ajouté le client")
    check(
      entry(.client, .updated, [("email", "a@b.example"), ("settings/currency", "EUR"), ("settings/language", "fr")]),
      "changed the client: email, settings", "a modifié le client\u{A0}: email, settings")
    check(
      entry(.client, .updated, ["a", "b", "c", "d", "e", "f"].map { ($0, "x") }),
      "changed the client: a, b, c, d and 2 more", "a modifié le client\u{A0}: a, b, c, d et 2 autres")
    check(
      entry(.note, .created, [("text", "Closed in **August**\nand more")]),
      "wrote a note: “Closed in **August**…”", "a écrit une note\u{A0}: «\u{A0}Closed in **August**…\u{A0}»")
    check(entry(.note, .updated, [("pinned", true)]), "pinned a note", "a épinglé une note")
    check(
      entry(.attachment, .created, [("name", "plan.pdf")]), "added a file: “plan.pdf”",
      "a ajouté un fichier\u{A0}: «\u{A0}plan.pdf\u{A0}»")
    check(
      entry(.ruleSuppression, .created), "suppressed the rule onlyWeekends", "a suspendu la règle onlyWeekends")
  }

  @Test func `A payment is told with its amount`() {
    let money: [(String, JSONValue?)] = [("amount", "1234.50"), ("currency", "EUR")]
    check(
      entry(.payment, .created, [("kind", "payment")] + money), "recorded a payment of €1,234.50",
      "a enregistré un paiement de 1\u{202F}234,50\u{A0}€")
    check(
      entry(.payment, .created, [("kind", "refund")] + money), "paid back €1,234.50",
      "a remboursé 1\u{202F}234,50\u{A0}€")
    check(
      entry(.payment, .updated, [("status", "void"), ("voidReason", "Bounced")]), "made a payment void: “Bounced”",
      "a annulé un paiement\u{A0}: «\u{A0}Bounced\u{A0}»")
    check(
      entry(.payment, .updated, [("refunded", "1.00")]), "paid back some of a payment",
      "a remboursé une partie d’un paiement")
    check(
      entry(.payment, .updated, [("allocations", .array([]))]), "allocated a payment anew",
      "a réaffecté un paiement")
  }

  @Test func `An invoice is told with its number, and its amounts with its currency`() {
    let issued = entry(.invoice, .issued, [("status", "issued"), ("number", "2026-0007"), ("due", "1120.00")])
    check(
      issued, currency: "EUR", "issued invoice 2026-0007, €1,120.00",
      "a émis la facture 2026-0007, 1\u{202F}120,00\u{A0}€")
    check(issued, "issued invoice 2026-0007, 1120.00", "a émis la facture 2026-0007, 1120.00")
    check(
      entry(.invoice, .updated, [("status", "partiallyPaid"), ("paid", "20.500")]), currency: "TND",
      "paid of an invoice: TND\u{A0}20.500 in all", "a payé une facture\u{A0}: 20,500\u{A0}TND en tout")
    check(
      entry(.invoice, .voided, [("status", "void"), ("voidReason", "Wrong")]), "made an invoice void: “Wrong”",
      "a annulé une facture\u{A0}: «\u{A0}Wrong\u{A0}»")
  }

  @Test func `What takes a change back says which, and a member without a name is told by its identifier`() {
    check(
      entry(.client, .deleted, undoes: 4), "put the client in the trash (takes back #4)",
      "a mis le client à la corbeille (annule #4)")
    #expect(entry(.client, .created).summary(member: nil, in: .english) == "mem_1 added the client")
  }

  @Test func `Every kind and action has a line in both languages`() {
    for kind in RecordKind.allCases {
      for action in Activity.Action.allCases {
        let entry = entry(kind, action)
        let (english, french) = (entry.summary(member: "A", in: .english), entry.summary(member: "A", in: .french))
        #expect(english.count > 8 && french.count > 8 && english != french)
      }
    }
  }
}
