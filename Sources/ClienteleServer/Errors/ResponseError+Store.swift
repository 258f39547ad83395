internal import Directory
internal import DirectoryStore
internal import JSONRPC

extension ResponseError {
  init(_ error: StoreError, in language: Language) {
    switch error {
    case .unavailable(let reason, let outcome, let isRetryable):
      var data = ErrorData("storeUnavailable", retryable: isRetryable)
      data.reason = reason.rawValue
      data.outcome = outcome.rawValue
      self.init(.storeUnavailable, reason.message(in: language) + outcome.message(in: language), data)
    case .conflict(let current):
      var data = ErrorData("conflict")
      data.current = current
      data.outcome = StoreError.Outcome.notSaved.rawValue
      self.init(
        .conflict,
        language.pick(
          "The record has changed since the revision that you know; look at it again.",
          "L’enregistrement a changé depuis la révision que vous connaissez\u{202F}; relisez-le."),
        data)
    case .duplicate(let kind, let field, let existingID):
      var data = ErrorData("duplicate")
      data.field = field
      data.existingId = existingID
      data.outcome = StoreError.Outcome.notSaved.rawValue
      self.init(
        .duplicate,
        language.pick(
          "Another \(kind.other.english) has the same \(field); it must be unique.",
          "\(kind.other.french) a la même valeur pour «\u{A0}\(field)\u{A0}»\u{202F}; elle doit être unique."),
        data)
    case .idempotencyMismatch(let hash):
      var data = ErrorData("idempotencyMismatch")
      data.firstParamsHash = hash
      self.init(
        .idempotencyMismatch,
        language.pick(
          "The idempotency key was used before with other params; take a new key for a new call.",
          "La clé d’idempotence a déjà servi avec d’autres paramètres\u{202F}; prenez une nouvelle clé pour un nouvel appel."
        ),
        data)
    case .invalidCursor:
      self.init(
        replyingTo: Issues([Issue(.invalidCursor, at: "/cursor")]), in: language)
    }
  }

  init(_ error: LikelyDuplicate, in language: Language) {
    var data = ErrorData("duplicate")
    data.duplicates = error.matches
    data.existingId = error.matches.first?.client.id.rawValue
    data.outcome = StoreError.Outcome.notSaved.rawValue
    let names = error.matches.prefix(3).map { "\($0.client.number) \($0.client.name)" }.joined(separator: ", ")
    self.init(
      .duplicate,
      language.pick(
        "The directory likely has this client already: \(names). Look at it, or add the client all the same with onLikelyDuplicate allow.",
        "Ce client existe probablement déjà\u{A0}: \(names). Vérifiez-le, ou ajoutez le client quand même avec onLikelyDuplicate allow."
      ),
      data)
  }

  init(_ error: TotalDiffers, in language: Language) {
    var data = ErrorData("conflict")
    data.total = error.found
    data.outcome = StoreError.Outcome.notSaved.rawValue
    self.init(
      .conflict,
      language.pick(
        "There are \(error.found) clients, and \(error.expected) were expected; look at the list again.",
        "Il y a \(error.found) clients, et non \(error.expected)\u{202F}; relisez la liste."),
      data)
  }

  init(_ error: DirectoryError, in language: Language) {
    let message = error.message(in: language) + "."
    switch error {
    case .notFound(let kind, let id):
      var data = ErrorData("notFound")
      data.kind = kind.rawValue
      data.id = id
      self.init(.notFound, message, data)
    case .conflict(let kind, let id, _, _):
      var data = ErrorData("conflict")
      data.kind = kind.rawValue
      data.id = id
      self.init(.conflict, message, data)
    case .archived(let kind, let id, let asked):
      self.init(invalidState: kind, id, Client.Status.archived.rawValue, asked, message)
    case .notRemoved(let kind, let id, let asked):
      self.init(invalidState: kind, id, nil, asked, message)
    case .notRetired(let key, let asked):
      self.init(invalidState: .customField, key, nil, asked, message)
    case .notInTrash(let id, let asked):
      self.init(invalidState: .client, id, nil, asked, message)
    case .invoiceState(let status, let id, let asked):
      self.init(invalidState: .invoice, id, status.rawValue, asked, message)
    case .invoiceSettled(let id, let asked):
      self.init(invalidState: .invoice, id, Invoice.Status.partiallyPaid.rawValue, asked, message)
    case .invoiceCredited(let id, let asked):
      self.init(invalidState: .invoice, id, "credited", asked, message)
    case .creditNote(let id, let asked):
      self.init(invalidState: .invoice, id, Invoice.Kind.creditNote.rawValue, asked, message)
    case .noSeller(let id, let asked):
      self.init(invalidState: .organization, id, "noSeller", asked, message)
    case .hasInvoices(let id, _, let asked):
      self.init(invalidState: .client, id, "invoiced", asked, message)
    case .lastOwner(let id, let asked):
      self.init(invalidState: .member, id, "lastOwner", asked, message)
    }
  }

  private init(invalidState kind: RecordKind, _ id: String, _ state: String?, _ asked: String, _ message: String) {
    var data = ErrorData("invalidState")
    data.kind = kind.rawValue
    data.id = id
    data.state = state
    data.asked = asked
    self.init(.invalidState, message, data)
  }

  init(_ error: StoreOpeningError, in language: Language) {
    var data = ErrorData("storeUnavailable", retryable: error == .busy)
    data.reason = error.reason
    self.init(.storeUnavailable, error.message(in: language), data)
  }
}

extension RecordKind {
  /// Another record of the kind, of those that have a value that may be only once.
  fileprivate var other: (english: String, french: String) {
    switch self {
    case .view: ("view", "Une autre vue")
    case .customField: ("custom field", "Un autre champ personnalisé")
    case .member: ("member", "Un autre membre")
    default: ("client", "Un autre client")
    }
  }
}

extension StoreError.Outcome {
  fileprivate func message(in language: Language) -> String {
    switch self {
    case .notSaved: language.pick(" Nothing was saved.", " Rien n’a été enregistré.")
    case .unknown:
      language.pick(
        " The change may have been saved or not: repeat the call with the same idempotency key.",
        " La modification a pu être enregistrée ou non\u{A0}: répétez l’appel avec la même clé d’idempotence.")
    }
  }
}

extension StoreError.Reason {
  fileprivate func message(in language: Language) -> String {
    switch self {
    case .busy:
      language.pick(
        "Another process has been writing for too long; try again.",
        "Un autre processus écrit depuis trop longtemps\u{202F}; réessayez.")
    case .full:
      language.pick(
        "The disk is full; make room and try again.", "Le disque est plein\u{202F}; libérez de la place et réessayez.")
    case .readOnly:
      language.pick("The directory's file is read-only.", "Le fichier du répertoire est en lecture seule.")
    case .corrupt:
      language.pick(
        "The directory's file is damaged; restore a backup.",
        "Le fichier du répertoire est endommagé\u{202F}; restaurez une sauvegarde.")
    case .io:
      language.pick(
        "The disk has failed; try again.", "Une erreur du disque s’est produite\u{202F}; réessayez.")
    }
  }
}

extension StoreOpeningError {
  fileprivate var reason: String {
    switch self {
    case .notAStore: "notAStore"
    case .foreign: "foreign"
    case .emptied: "emptied"
    case .newerSchema: "newerSchema"
    case .corrupt: "corrupt"
    case .readOnly: "readOnly"
    case .busy: "busy"
    case .cannotOpen: "cannotOpen"
    }
  }

  fileprivate func message(in language: Language) -> String {
    switch self {
    case .notAStore:
      language.pick(
        "The file given as the store is not a client directory; give another path.",
        "Le fichier indiqué n’est pas un répertoire de clients\u{202F}; indiquez un autre chemin.")
    case .foreign:
      language.pick(
        "The store is not the one that the mark beside it names: a file was exchanged. Put the right one back.",
        "Le fichier n’est pas celui que désigne la marque voisine\u{A0}: il a été échangé. Remettez le bon.")
    case .emptied:
      language.pick(
        "The store is gone or empty, and the mark beside it says that there was one: restore a backup, or remove the "
          + "mark (the file ending in .id) to begin anew.",
        "Le répertoire a disparu ou est vide, alors que la marque voisine dit qu’il existait\u{A0}: restaurez une "
          + "sauvegarde, ou supprimez la marque (le fichier en .id) pour repartir de zéro.")
    case .newerSchema(let found, let known):
      language.pick(
        "The store was made by a newer version of the program (schema \(found), this one knows \(known)); update it.",
        "Le répertoire vient d’une version plus récente du programme (schéma \(found), celle-ci connaît \(known))\u{202F}; "
          + "mettez-le à jour.")
    case .corrupt(let findings):
      language.pick(
        "The store is damaged; restore a backup. (\(findings.first ?? ""))",
        "Le répertoire est endommagé\u{202F}; restaurez une sauvegarde. (\(findings.first ?? ""))")
    case .readOnly:
      language.pick(
        "The store, or its folder, is read-only.", "Le répertoire, ou son dossier, est en lecture seule.")
    case .busy:
      language.pick(
        "Another process holds the store for too long; try again.",
        "Un autre processus occupe le répertoire depuis trop longtemps\u{202F}; réessayez.")
    case .cannotOpen(let errno):
      language.pick(
        "The store can't be opened: \(systemMessage(errno)).",
        "Le répertoire ne peut pas être ouvert\u{A0}: \(systemMessage(errno)).")
    }
  }
}
