internal import Directory
internal import Spreadsheet

extension WorkbookError {
  /// Where in the file it is, in words that do not depend on the language.
  var position: String? {
    switch self {
    case .xml(let part, let line, let column, _): "\(part):\(line):\(column)"
    case .badChecksum(let part), .documentTypeDeclaration(let part), .unsupportedCompression(let part, _),
      .inflationRatio(let part, _), .tooDeep(let part, _), .tooManyAttributes(let part, _), .tokenTooLong(let part, _),
      .missingPart(let part), .duplicatePart(let part):
      part
    case .cellTooLong(let sheet, let reference, _), .missingSharedString(let sheet, let reference),
      .repeatedCell(let sheet, let reference):
      sheet.isEmpty ? reference : "\(sheet)!\(reference)"
    case .tooManyColumns(let sheet, let row, _): sheet.isEmpty ? "\(row)" : "\(sheet)!\(row):\(row)"
    case .unterminatedQuote(let line), .nulByte(let line), .malformedJSON(let line), .recordTooLong(let line, _):
      "line \(line)"
    case .invalidEncoding(_, let offset): "byte \(offset)"
    default: nil
    }
  }

  /// One sentence: why the file is not read, and what helps.
  func message(in language: Language) -> String {
    let (english, french) = messages
    return language.pick(english, french)
  }

  private var messages: (String, String) {
    switch self {
    case .emptyFile: ("The file is empty.", "Le fichier est vide.")
    case .fileTooLarge(let limit):
      ("The file is larger than \(limit >> 20) MiB.", "Le fichier dépasse \(limit >> 20) Mio.")
    case .unreadableKind(let kind): kind.messages
    case .notAWorkbook:
      (
        "The file is neither a workbook (.xlsx) nor delimited text (.csv).",
        "Le fichier n’est ni un classeur (.xlsx) ni un texte délimité (.csv)."
      )
    case .encrypted:
      (
        "The workbook is protected by a password; save it without one and import it again.",
        "Le classeur est protégé par un mot de passe\u{202F}; enregistrez-le sans mot de passe, puis réimportez-le."
      )
    case .truncated:
      ("The file is cut off; get it again.", "Le fichier est incomplet\u{202F}; récupérez-le de nouveau.")
    case .damagedArchive(let defect):
      ("The file is damaged (\(defect.rawValue)).", "Le fichier est endommagé (\(defect.rawValue)).")
    case .duplicatePart(let part):
      ("The file has the part \(part) twice.", "Le fichier contient deux fois la partie \(part).")
    case .missingPart(let part):
      ("The workbook lacks the part \(part).", "Il manque au classeur la partie \(part).")
    case .badChecksum(let part):
      (
        "The file is damaged: the checksum of \(part) is wrong.",
        "Le fichier est endommagé\u{A0}: la somme de contrôle de \(part) est fausse."
      )
    case .unsupportedCompression(let part, let method):
      (
        "The part \(part) is compressed by method \(method), which is not supported.",
        "La partie \(part) est compressée par la méthode \(method), qui n’est pas prise en charge."
      )
    case .tooManyParts(let limit):
      ("The archive has more than \(limit) parts.", "L’archive a plus de \(limit) parties.")
    case .inflatesBeyond(let limit):
      (
        "The workbook inflates beyond \(limit >> 20) MiB.",
        "Le classeur dépasse \(limit >> 20) Mio une fois décompressé."
      )
    case .inflationRatio(let part, let limit):
      (
        "The part \(part) inflates more than \(limit) to 1.",
        "La partie \(part) se décompresse au-delà de \(limit) pour 1."
      )
    case .xml(let part, let line, let column, let reason):
      (
        "The part \(part) is not well-formed XML at line \(line), column \(column): \(reason).",
        "La partie \(part) n’est pas du XML bien formé, ligne \(line), colonne \(column)\u{A0}: \(reason)."
      )
    case .documentTypeDeclaration(let part):
      (
        "The part \(part) has a document type declaration, which no workbook has.",
        "La partie \(part) contient une déclaration de type de document, qu’aucun classeur ne contient."
      )
    case .tooDeep(let part, let limit):
      ("The XML of \(part) is nested deeper than \(limit).", "Le XML de \(part) est imbriqué au-delà de \(limit).")
    case .tooManyAttributes(let part, let limit):
      (
        "An element of \(part) has more than \(limit) attributes.",
        "Un élément de \(part) a plus de \(limit) attributs."
      )
    case .tokenTooLong(let part, let limit):
      ("A tag in \(part) is longer than \(limit) bytes.", "Une balise de \(part) dépasse \(limit) octets.")
    case .noSheets: ("The workbook has no sheet to read.", "Le classeur n’a aucune feuille à lire.")
    case .noSuchSheet(let name, let available):
      (
        "There is no sheet \"\(name)\"; there are: \(available.joined(separator: ", ")).",
        "La feuille «\u{A0}\(name)\u{A0}» n’existe pas\u{202F}; il y a\u{A0}: \(available.joined(separator: ", "))."
      )
    case .tooManySheets(let limit):
      ("The workbook has more than \(limit) sheets.", "Le classeur a plus de \(limit) feuilles.")
    case .tooManyRows(let sheet, let limit):
      ("\(sheet) has more than \(limit) rows.", "\(sheet) a plus de \(limit) lignes.")
    case .tooManyRecords(let limit): ("It has more than \(limit) records.", "Il a plus de \(limit) fiches.")
    case .recordTooLong(let line, let limit):
      (
        "The record of line \(line) is longer than \(limit >> 20) MiB.",
        "La fiche de la ligne \(line) dépasse \(limit >> 20) Mio."
      )
    case .malformedJSON(let line):
      (
        "Line \(line) is not the JSON that is read: an array of clients, or one client after the other.",
        "La ligne \(line) n’est pas le JSON attendu\u{A0}: un tableau de clients, ou un client après l’autre."
      )
    case .tooManyCards(let limit): ("It has more than \(limit) cards.", "Il a plus de \(limit) cartes.")
    case .tooManyColumns(let sheet, let row, let limit):
      (
        "Row \(row) of \(sheet) has more than \(limit) columns.",
        "La ligne \(row) de \(sheet) a plus de \(limit) colonnes."
      )
    case .cellTooLong(_, let reference, let limit):
      (
        "The cell \(reference) is longer than \(limit) characters.",
        "La cellule \(reference) dépasse \(limit) caractères."
      )
    case .repeatedCell(_, let reference):
      (
        "The cell \(reference) is there twice; save the workbook again in a spreadsheet program.",
        "La cellule \(reference) figure deux fois\u{202F}; enregistrez à nouveau le classeur dans un tableur."
      )
    case .missingSharedString(_, let reference):
      (
        "The cell \(reference) names a text that the workbook does not have.",
        "La cellule \(reference) désigne un texte absent du classeur."
      )
    case .invalidSheetName(let name):
      ("\"\(name)\" can't be the name of a sheet.", "«\u{A0}\(name)\u{A0}» ne peut pas nommer une feuille.")
    case .unsupportedEncoding(let name):
      ("The encoding \(name) is not supported.", "L’encodage \(name) n’est pas pris en charge.")
    case .invalidEncoding(let name, let offset):
      (
        "The text is not \(name) at byte \(offset); give its \"encoding\".",
        "Le texte n’est pas en \(name) à l’octet \(offset)\u{202F}; indiquez «\u{A0}encoding\u{A0}»."
      )
    case .choicesTooLong(let limit):
      ("A list of choices is longer than \(limit) characters.", "Une liste de choix dépasse \(limit) caractères.")
    case .invalidDelimiter(let text):
      ("\"\(text)\" is not a delimiter.", "«\u{A0}\(text)\u{A0}» n’est pas un délimiteur.")
    case .unterminatedQuote(let line):
      (
        "The quotation mark of line \(line) is never closed.",
        "Le guillemet ouvert à la ligne \(line) n’est jamais fermé."
      )
    case .nulByte(let line):
      (
        "Line \(line) has a NUL byte; this is not text.",
        "La ligne \(line) contient un octet nul\u{202F}; ce n’est pas du texte."
      )
    case .readFailed(let errno), .writeFailed(let errno):
      (
        "The file can't be read: \(systemMessage(errno)).",
        "Le fichier ne peut pas être lu\u{A0}: \(systemMessage(errno))."
      )
    case .compressionFailed: ("The file can't be compressed.", "Le fichier ne peut pas être compressé.")
    case .outOfMemory, .readerOutOfMemory:
      ("The file takes more memory than is allowed.", "La lecture du fichier demande plus de mémoire que permis.")
    case .cancelled: ("The reading was cancelled.", "La lecture a été annulée.")
    case .readerNotStarted(let errno):
      (
        "The process that reads files could not be started: \(systemMessage(errno)).",
        "Le processus de lecture n’a pas pu démarrer\u{A0}: \(systemMessage(errno))."
      )
    case .readerCrashed(let signal):
      (
        "The process that reads files crashed on this one (signal \(signal)).",
        "Le processus de lecture s’est arrêté brutalement sur ce fichier (signal \(signal))."
      )
    case .readerTookTooLong(let seconds):
      ("Reading the file takes more than \(seconds) s.", "La lecture du fichier dépasse \(seconds) s.")
    case .readerEndedEarly, .malformedEvents:
      ("The process that reads files failed on this one.", "Le processus de lecture a échoué sur ce fichier.")
    }
  }
}

extension SpreadsheetKind {
  /// What the file is, and what to do about it.
  fileprivate var messages: (String, String) {
    switch self {
    case .legacyWorkbook:
      (
        "This is an Excel 97-2003 workbook (.xls); save it as .xlsx and import that.",
        "C’est un classeur Excel 97-2003 (.xls)\u{202F}; enregistrez-le en .xlsx, puis importez celui-ci."
      )
    case .binaryWorkbook:
      (
        "This is a binary workbook (.xlsb); save it as .xlsx and import that.",
        "C’est un classeur binaire (.xlsb)\u{202F}; enregistrez-le en .xlsx, puis importez celui-ci."
      )
    case .openDocument:
      (
        "This is an OpenDocument file; save it as .xlsx and import that.",
        "C’est un fichier OpenDocument\u{202F}; enregistrez-le en .xlsx, puis importez celui-ci."
      )
    case .iWork:
      (
        "This is a file of Apple's Numbers; export it as .xlsx or .csv and import that.",
        "C’est un fichier Numbers\u{202F}; exportez-le en .xlsx ou .csv, puis importez celui-ci."
      )
    case .html:
      (
        "This is a web page, whatever it is called; open it in a spreadsheet program, save it as .xlsx and import that.",
        "C’est une page web, quel que soit son nom\u{202F}; ouvrez-la dans un tableur, enregistrez-la en .xlsx, puis importez le fichier."
      )
    default:
      (
        "The file is of another kind (\(rawValue)); a workbook (.xlsx), delimited text (.csv), vCards (.vcf) or JSON are needed.",
        "Le fichier est d’une autre nature (\(rawValue))\u{202F}; il faut un classeur (.xlsx), un texte délimité (.csv), des vCards (.vcf) ou du JSON."
      )
    }
  }
}
