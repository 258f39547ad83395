private import JSON

extension Activity {
  /// One line that says who did what, with what tells the record: its number, its name, its amount.
  ///
  /// - Parameters:
  ///   - member: The name of who did it; the identifier where it has none any more.
  ///   - currency: That of the amounts, where the change itself does not say it: the invoice's.
  package func summary(member: String?, currency: CurrencyCode? = nil, in language: Language) -> String {
    let who = member ?? memberId.rawValue
    let undone = undoes.map { language.pick(" (takes back #\($0))", " (annule #\($0))") } ?? ""
    return "\(who) \(deed(currency, in: language))\(undone)"
  }

  private func deed(_ currency: CurrencyCode?, in language: Language) -> String {
    switch kind {
    case .note: note(in: language)
    case .payment: payment(in: language)
    case .invoice: invoice(currency, in: language)
    case .attachment: attachment(in: language)
    case .duplicateDismissal:
      action == .deleted
        ? language.pick("took back that it is no duplicate", "est revenu sur le rejet d’un doublon")
        : language.pick("said that it is no duplicate", "a rejeté un doublon")
    case .ruleSuppression:
      action == .deleted
        ? language.pick("put the rule \(recordId) in force again", "a rétabli la règle \(recordId)")
        : language.pick("suppressed the rule \(recordId)", "a suspendu la règle \(recordId)")
    default: client(in: language)
    }
  }

  // MARK: Kinds of records

  private func client(in language: Language) -> String {
    switch action {
    case .created: language.pick("added the client", "a ajouté le client")
    case .updated: language.pick("changed the client", "a modifié le client") + fields(in: language)
    case .archived: language.pick("archived the client", "a archivé le client")
    case .unarchived: language.pick("made the client active again", "a réactivé le client")
    case .deleted: language.pick("put the client in the trash", "a mis le client à la corbeille")
    case .restored: language.pick("took the client out of the trash", "a sorti le client de la corbeille")
    case .purged: language.pick("removed the client for good", "a supprimé définitivement le client")
    case .absorbed: language.pick("merged other clients into it", "y a fusionné d’autres clients")
    case .merged: language.pick("merged the client into another", "a fusionné le client dans un autre")
    case .released: language.pick("took a merge back", "a annulé une fusion")
    case .issued, .voided, .credited, .refused: language.pick("changed the client", "a modifié le client")
    case .unmerged: language.pick("made the client one of its own again", "a rendu le client à nouveau distinct")
    }
  }

  private func note(in language: Language) -> String {
    switch action {
    case .created: language.pick("wrote a note", "a écrit une note") + quoted(became("text"), in: language)
    case .deleted: language.pick("removed a note", "a retiré une note")
    case .restored: language.pick("brought a note back", "a rétabli une note")
    case .merged, .unmerged: language.pick("moved a note with a merge", "a déplacé une note avec une fusion")
    default:
      switch change(of: "pinned")?.new?.bool {
      case true?: language.pick("pinned a note", "a épinglé une note")
      case false?: language.pick("unpinned a note", "a désépinglé une note")
      case nil: language.pick("changed a note", "a modifié une note") + quoted(became("text"), in: language)
      }
    }
  }

  private func payment(in language: Language) -> String {
    let currency = became("currency").map { CurrencyCode(rawValue: $0) }
    let amount = amount("amount", currency, in: language).map { " " + $0 } ?? ""
    return switch action {
    case .created where became("kind") == Payment.Kind.refund.rawValue:
      language.pick("paid back", "a remboursé") + amount
    case .created:
      language.pick("recorded a payment of", "a enregistré un paiement de") + amount
    case .merged, .unmerged: language.pick("moved a payment with a merge", "a déplacé un paiement avec une fusion")
    default:
      if became("status") == Payment.Status.void.rawValue {
        language.pick("made a payment void", "a annulé un paiement") + quoted(became("voidReason"), in: language)
      } else if change(of: "refunded") != nil {
        language.pick("paid back some of a payment", "a remboursé une partie d’un paiement")
      } else {
        language.pick("allocated a payment anew", "a réaffecté un paiement")
      }
    }
  }

  private func invoice(_ currency: CurrencyCode?, in language: Language) -> String {
    let number = became("number").map { " " + $0 } ?? ""
    return switch action {
    case .created: language.pick("drafted an invoice", "a préparé une facture")
    case .issued:
      language.pick("issued invoice\(number)", "a émis la facture\(number)")
        + (amount("due", currency, in: language).map { ", " + $0 } ?? "")
    case .voided:
      language.pick("made an invoice void", "a annulé une facture") + quoted(became("voidReason"), in: language)
    case .credited: language.pick("credited an invoice", "a fait un avoir sur une facture")
    case .restored: language.pick("made a draft of an invoice again", "a rétabli un brouillon de facture")
    case .merged, .unmerged:
      language.pick("moved an invoice with a merge", "a déplacé une facture avec une fusion")
    default:
      if became("status") == Invoice.Status.paid.rawValue {
        language.pick("settled an invoice", "a soldé une facture")
      } else if let paid = amount("paid", currency, in: language) {
        language.pick("paid of an invoice: \(paid) in all", "a payé une facture\u{A0}: \(paid) en tout")
      } else {
        language.pick("changed an invoice", "a modifié une facture") + fields(in: language)
      }
    }
  }

  private func attachment(in language: Language) -> String {
    let name = quoted(became("name"), in: language)
    return switch action {
    case .created: language.pick("added a file", "a ajouté un fichier") + name
    case .deleted: language.pick("removed a file", "a retiré un fichier")
    case .restored: language.pick("brought a file back", "a rétabli un fichier")
    case .merged, .unmerged: language.pick("moved a file with a merge", "a déplacé un fichier avec une fusion")
    default: language.pick("changed a file", "a modifié un fichier") + name
    }
  }

  // MARK: Parts

  private func change(of field: String) -> FieldChange? { changes.first { $0.field == field } }

  private func became(_ field: String) -> String? { change(of: field)?.new?.string }

  /// What a text begins with, between quotation marks, on one line.
  private func quoted(_ text: String?, in language: Language) -> String {
    guard let text else { return "" }
    let line = text.split { $0.isNewline }.first.map(String.init) ?? ""
    let short =
      line.count > Self.quotationLimit || line.count < text.count ? line.prefix(Self.quotationLimit) + "…" : line[...]
    return language.pick(": “\(short)”", "\u{A0}: «\u{A0}\(short)\u{A0}»")
  }

  private static var quotationLimit: Int { 60 }

  /// What an amount became, with its currency where that is known.
  private func amount(_ field: String, _ currency: CurrencyCode?, in language: Language) -> String? {
    guard let text = became(field) else { return nil }
    let digits = text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    guard let amount = try? Amount(checking: text, digits: digits), let currency else { return text }
    return DocumentFormat(language).amount(amount, currency)
  }

  /// The first fields that were changed, by their first member.
  private func fields(in language: Language) -> String {
    var names: [String] = []
    for change in changes {
      let name = change.field.split(separator: "/").first.map(String.init) ?? change.field
      if !names.contains(name) { names.append(name) }
    }
    if names.isEmpty { return "" }
    let more = names.count > 4 ? language.pick(" and \(names.count - 4) more", " et \(names.count - 4) autres") : ""
    return language.pick(": ", "\u{A0}: ") + names.prefix(4).joined(separator: ", ") + more
  }
}
