internal import Directory

/// What came of an import, in a sentence or two for people, and what to do next.
struct ImportSummary {
  let result: ImportResult
  let language: Language
  /// Clients in the file.
  var clients = 0
  var errors = 0
  var warnings = 0
  var isDryRun = false

  /// Where something was imported, or could have been.
  var text: String {
    let counted = result.created + result.updated + result.unchanged + result.skipped + result.failed
    if counted == 0 {
      return language.pick(
        "Nothing to import: the file has no client.", "Rien à importer\u{A0}: le fichier n’a aucun client.")
    }
    return ([counted == result.unchanged ? unchangedAll : counts] + nextSteps).joined(separator: " ")
  }

  /// Where errors keep the whole file out.
  var refusal: String {
    if clients == 0 {
      return language.pick(
        "Nothing was imported: the file has no client that can be read.",
        "Rien n’a été importé\u{A0}: le fichier n’a aucun client lisible.")
    }
    return language.pick(
      "Nothing was imported: \(errors) \(errors == 1 ? "error" : "errors") in \(result.failed) of \(clients) clients."
        + " Correct what is wrong and import the file again, or leave these clients out with onError skipRow.",
      "Rien n’a été importé\u{A0}: \(errors) \(errors == 1 ? "erreur" : "erreurs") dans \(result.failed) clients sur \(clients)."
        + " Corrigez et importez de nouveau le fichier, ou laissez ces clients de côté avec onError skipRow.")
  }

  private var unchangedAll: String {
    let count = result.unchanged
    return language.pick(
      "Nothing changed: \(count == 1 ? "the client is" : "all \(count) clients are") already in the directory, just so.",
      "Rien n’a changé\u{A0}: "
        + (count == 1 ? "le client est déjà tel quel" : "les \(count) clients sont déjà tels quels")
        + " dans le répertoire.")
  }

  /// The counts that are not zero.
  private var counts: String {
    let all = [
      (result.created, "created", "créé"), (result.updated, "updated", "modifié"),
      (result.unchanged, "unchanged", "inchangé"), (result.skipped, "skipped", "ignoré"),
      (result.failed, "left out with errors", "en erreur"),
    ]
    let parts = all.filter { $0.0 > 0 }.map { count, english, french in
      let plural = count > 1 && !french.hasPrefix("en ") ? "s" : ""
      return "\(count) " + language.pick(english, french + plural)
    }
    let list = parts.joined(separator: ", ")
    if !isDryRun { return language.pick("Clients: \(list).", "Clients\u{A0}: \(list).") }
    return language.pick("Tried, and nothing kept: \(list).", "Essai, rien n’est gardé\u{A0}: \(list).")
  }

  private var nextSteps: [String] {
    if result.failed > 0 {
      return [
        language.pick(
          "Correct what is wrong and import the file again; what is in the directory already stays as it is.",
          "Corrigez et importez de nouveau le fichier\u{202F}; ce qui est déjà dans le répertoire reste tel quel.")
      ]
    }
    if warnings == 0 { return [] }
    return [
      language.pick(
        warnings == 1 ? "Look at the warning." : "Look at the \(warnings) warnings.",
        warnings == 1 ? "Un avertissement est à vérifier." : "\(warnings) avertissements sont à vérifier.")
    ]
  }
}
