internal import Directory
internal import DirectoryStore
internal import JSONRPC
internal import Spreadsheet

extension ResponseError {
  init(_ error: UnreadableFile, in language: Language) {
    var data = ErrorData("unreadableFile")
    data.path = error.name
    let reason: String
    switch error.reason {
    case .source(let error):
      data.reason = String(describing: error).prefixWord
      reason = error.message(in: language)
    case .workbook(let error):
      data.reason = String(describing: error).prefixWord
      data.position = error.position
      if case .unreadableKind(let kind) = error { data.format = kind.rawValue }
      reason = error.message(in: language)
    }
    let name = error.name.map { "\($0): " } ?? ""
    self.init(.unreadableFile, name + reason, data)
  }
}

extension ResponseError {
  init(_ error: UnwritableFile, in language: Language) {
    var data = ErrorData("requestFailed")
    data.path = error.path
    data.reason = systemMessage(error.errno)
    self.init(
      .requestFailed,
      language.pick(
        "\(error.path): The file can't be written: \(systemMessage(error.errno)).",
        "\(error.path)\u{A0}: Le fichier ne peut pas être écrit\u{A0}: \(systemMessage(error.errno))."),
      data)
  }
}

extension ResponseError {
  init(_ error: LimitExceeded, in language: Language) {
    var data = ErrorData("limitExceeded")
    data.reason = error.limit.rawValue
    data.limit = error.limit.value
    data.path = error.path
    let name = error.path.map { language.pick("\($0): ", "\($0)\u{A0}: ") } ?? ""
    self.init(.limitExceeded, name + error.limit.message(in: language), data)
  }

  init(_ error: AttachmentError, in language: Language) {
    var data = ErrorData("unreadableFile")
    switch error {
    case .changedWhileRead:
      self.init(UnreadableFile(name: nil, reason: .source(.changed)), in: language)
    case .damaged(let id, let name):
      data.kind = RecordKind.attachment.rawValue
      data.id = id.rawValue
      data.reason = "damaged"
      self.init(
        .unreadableFile,
        language.pick(
          "\(name): What is stored is not what was added (its checksum differs), and is not handed out: restore a "
            + "backup, or add the file again.",
          "\(name)\u{A0}: Le contenu conservé n’est pas celui qui a été ajouté (la somme de contrôle diffère) et n’est "
            + "pas remis\u{A0}: restaurez une sauvegarde, ou ajoutez de nouveau le fichier."),
        data)
    }
  }
}

extension ResponseError {
  init(_ error: PlanOutdated, in language: Language) {
    var data = ErrorData("planOutdated")
    data.moved = error.moved
    data.movedTotal = error.total
    data.plannedSequence = error.plannedSequence
    data.sequence = error.sequence
    let count = error.total
    self.init(
      .planOutdated,
      language.pick(
        "\(count) \(count == 1 ? "client" : "clients") of the plan changed since it was made: make a new plan.",
        "Depuis ce plan, \(count) \(count == 1 ? "client a changé" : "clients ont changé")\u{A0}: il faut en refaire un."
      ),
      data)
  }
}

extension String {
  /// The case's name at the start of a described enum.
  fileprivate var prefixWord: String { String(prefix { $0.isLetter || $0.isNumber }) }
}

extension SourceFileError {
  fileprivate func message(in language: Language) -> String {
    switch self {
    case .invalidPath: language.pick("This is not a path.", "Ce n’est pas un chemin.")
    case .noSuchFile: language.pick("There is no such file.", "Ce fichier n’existe pas.")
    case .permissionDenied:
      language.pick("The file may not be read.", "La lecture de ce fichier n’est pas autorisée.")
    case .isFolder:
      language.pick("This is a folder, not a file.", "C’est un dossier, non un fichier.")
    case .notRegular:
      language.pick("This is a device or a pipe, not a file.", "C’est un périphérique ou un tube, non un fichier.")
    case .isForbidden:
      language.pick("This file is the service's own store.", "Ce fichier appartient au service lui-même.")
    case .tooLarge(let limit):
      language.pick(
        "The file is larger than \(limit >> 20) MiB.", "Le fichier dépasse \(limit >> 20) Mio.")
    case .changed:
      language.pick("The file was exchanged while it was opened.", "Le fichier a été remplacé pendant l’ouverture.")
    case .tooManyOpenFiles:
      language.pick("Too many files are open; try again.", "Trop de fichiers sont ouverts\u{202F}; réessayez.")
    case .other(let errno):
      language.pick(
        "The file can't be opened: \(systemMessage(errno)).",
        "Le fichier ne peut pas être ouvert\u{A0}: \(systemMessage(errno)).")
    }
  }
}
