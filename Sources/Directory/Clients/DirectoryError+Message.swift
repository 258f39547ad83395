extension DirectoryError {
  /// One sentence that says what was refused and what would help.
  package func message(in language: Language) -> String {
    switch self {
    case .notFound(.importPlan, let id):
      language.pick(
        "This session has no import plan \"\(id)\": a plan is kept by the session that made it, until it is carried out"
          + " or must make room for newer ones; make a new one",
        "Cette session n’a pas de plan d’import «\u{A0}\(id)\u{A0}»\u{A0}: un plan reste dans la session qui l’a fait,"
          + " jusqu’à son exécution ou jusqu’à ce que de plus récents prennent sa place\u{202F}; il faut en refaire un")
    case .notFound(.upload, let id):
      language.pick(
        "This session has no upload \"\(id)\": an upload is kept by the session that began it, until it is added or"
          + " abandoned, or for an hour without a change; begin a new one",
        "Cette session n’a pas de téléversement «\u{A0}\(id)\u{A0}»\u{A0}: il reste dans la session qui l’a commencé,"
          + " jusqu’à son ajout ou son abandon, ou une heure sans changement\u{202F}; il faut en commencer un autre")
    case .notFound(let kind, let id):
      language.pick(
        "There is no \(kind.english) \"\(id)\" that you may see",
        "Il n’y a pas \(kind.frenchOf) «\u{A0}\(id)\u{A0}» que vous puissiez voir")
    case .conflict(let kind, let id, let expected, let actual):
      language.pick(
        "The \(kind.english) \"\(id)\" has changed: you read revision \(expected), it is now \(actual); read it again",
        "«\u{A0}\(id)\u{A0}» (\(kind.french)) a changé\u{A0}: vous avez lu la révision \(expected), "
          + "c’est maintenant la \(actual)\u{202F}; il faut relire")
    case .archived(let kind, let id, _):
      language.pick(
        "The \(kind.english) \"\(id)\" is archived: make it active first",
        "«\u{A0}\(id)\u{A0}» (\(kind.french)) est aux archives\u{A0}: il faut d’abord l’en sortir")
    case .notInTrash(let id, _):
      language.pick(
        "The client \"\(id)\" is not in the trash",
        "Le client «\u{A0}\(id)\u{A0}» n’est pas dans la corbeille")
    case .notRemoved(let kind, let id, _):
      language.pick(
        "The \(kind.english) \"\(id)\" is not removed: remove it first",
        "«\u{A0}\(id)\u{A0}» (\(kind.french)) est encore là\u{A0}: il faut d’abord retirer cet élément")
    case .notRetired(let key, _):
      language.pick(
        "The custom field \"\(key)\" is not retired: retire it first",
        "Le champ personnalisé «\u{A0}\(key)\u{A0}» n’est pas retiré\u{A0}: il faut d’abord le retirer")
    case .invoiceState(.draft, let id, _):
      language.pick(
        "The invoice \"\(id)\" is a draft: issue it first",
        "La facture «\u{A0}\(id)\u{A0}» est un brouillon\u{A0}: il faut d’abord l’émettre")
    case .invoiceState(.void, let id, _):
      language.pick(
        "The invoice \"\(id)\" is void: create a new one",
        "La facture «\u{A0}\(id)\u{A0}» est annulée\u{A0}: il faut en créer une nouvelle")
    case .invoiceState(_, let id, _):
      language.pick(
        "The invoice \"\(id)\" is issued and does not change: void it, or credit it",
        "La facture «\u{A0}\(id)\u{A0}» est émise et ne change plus\u{A0}: il faut l’annuler ou faire un avoir")
    case .invoiceSettled(let id, _):
      language.pick(
        "Something is paid or credited of the invoice \"\(id)\": void its payments first, or credit it",
        "La facture «\u{A0}\(id)\u{A0}» est en partie payée ou créditée\u{A0}: il faut d’abord annuler ses paiements, "
          + "ou faire un avoir")
    case .invoiceCredited(let id, _):
      language.pick(
        "All of the invoice \"\(id)\" is credited already",
        "La facture «\u{A0}\(id)\u{A0}» est déjà créditée en totalité")
    case .creditNote(let id, _):
      language.pick(
        "\"\(id)\" is a credit note, and stays: issue a new invoice instead",
        "«\u{A0}\(id)\u{A0}» est un avoir, et le reste\u{A0}: il faut plutôt émettre une nouvelle facture")
    case .noSeller:
      language.pick(
        "The organization has not said who issues its invoices: set \"seller\" with organization/update first",
        "L’organisation n’a pas dit qui émet ses factures\u{A0}: il faut d’abord indiquer «\u{A0}seller\u{A0}» "
          + "par organization/update")
    case .hasInvoices(let id, let count, _):
      language.pick(
        "The client \"\(id)\" has \(count) issued invoice\(count == 1 ? "" : "s"), which must be kept: archive it instead",
        "Le client «\u{A0}\(id)\u{A0}» a \(count) facture\(count == 1 ? " émise, qui doit être conservée" : "s émises, qui doivent être conservées")"
          + "\u{A0}: il faut plutôt l’archiver")
    case .lastOwner(let id, _):
      language.pick(
        "The member \"\(id)\" is the only active owner: make another member an owner first",
        "Le membre «\u{A0}\(id)\u{A0}» est le seul propriétaire actif\u{A0}: il faut d’abord nommer un autre propriétaire"
      )
    }
  }
}

extension RecordKind {
  fileprivate var english: String {
    switch self {
    case .customField: "custom field"
    case .importPlan: "import plan"
    case .duplicateDismissal: "dismissal of a duplicate"
    case .ruleSuppression: "suppression of a rule"
    default: rawValue
    }
  }

  fileprivate var frenchOf: String {
    switch self {
    case .organization, .address, .activity, .import: "d’" + french
    default: "de " + french
    }
  }

  fileprivate var french: String {
    switch self {
    case .organization: "organisation"
    case .member: "membre"
    case .client: "client"
    case .contact: "contact"
    case .address: "adresse"
    case .customField: "champ personnalisé"
    case .invoice: "facture"
    case .payment: "paiement"
    case .attachment: "pièce jointe"
    case .note: "note"
    case .activity: "activité"
    case .import: "import"
    case .importPlan: "plan d’import"
    case .merge: "fusion"
    case .view: "vue"
    case .duplicateDismissal: "rejet d’un doublon"
    case .ruleSuppression: "suspension d’une règle"
    case .upload: "téléversement"
    }
  }
}
