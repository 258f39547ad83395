internal import Directory

/// Something is larger, or there is more of it, than the service takes.
struct LimitExceeded: Error, Equatable {
  var limit: Limit
  /// The file that it is about, as the caller named it.
  var path: String?

  /// The limits that are refused by their names. The raw values are on the wire.
  enum Limit: String {
    /// In bytes.
    case attachmentSize
    /// Files that one session sends at a time.
    case openUploads

    var value: Int {
      switch self {
      case .attachmentSize: Attachment.sizeLimit
      case .openUploads: Uploads.most
      }
    }

    /// One sentence: what the limit is, and what helps.
    func message(in language: Language) -> String {
      switch self {
      case .attachmentSize:
        language.pick(
          "The file is larger than \(value >> 20) MiB, which an attachment has at most.",
          "Le fichier dépasse \(value >> 20) Mio, la taille maximale d’une pièce jointe.")
      case .openUploads:
        language.pick(
          "This session has \(value) uploads under way already: add or abandon one first.",
          "Cette session a déjà \(value) téléversements en cours\u{A0}: il faut d’abord en ajouter ou en abandonner un."
        )
      }
    }
  }
}
