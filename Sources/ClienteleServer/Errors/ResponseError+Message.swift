internal import Directory
internal import JSON
internal import JSONRPC

extension ResponseError {
  init(_ error: MessageError, in language: Language) {
    let message = language == .french ? error.french : error.message
    var data = ErrorData(error.code.name)
    data.limit = error.limit
    if error == .paramsNotAnObject {
      data.issues = [
        ParamIssue(
          pointer: "", code: JSONIssue.Code.wrongType.rawValue, message: String(message.dropLast()), expected: "object")
      ]
    }
    self.init(error.code, message, data)
  }
}

extension MessageError {
  /// The limit that the message is over, if that is what is wrong.
  fileprivate var limit: Int? {
    switch self {
    case .frame(.headerBlockTooLong(let limit)), .frame(.tooManyHeaderLines(let limit)),
      .frame(.lengthBeyondLimit(let limit)), .refusedFrame(.tooLong(let limit)), .idTooLong(let limit),
      .methodTooLong(let limit), .batchTooLarge(let limit), .batchAnswersTooLarge(let limit):
      limit
    case .syntax(let error): error.kind.limit
    default: nil
    }
  }

  fileprivate var french: String {
    switch self {
    case .frame(let error): error.french
    case .refusedFrame(.tooLong(let limit)): "Le message dépasse \(limit) octets."
    case .refusedFrame(.unsupportedCharset(let name)):
      "L’encodage «\u{A0}\(name)\u{A0}» n’est pas pris en charge\u{202F}; les messages sont en UTF-8."
    case .syntax(let error):
      "Le message ne peut pas être lu\u{A0}: \(error.kind.french), à l’octet \(error.offset)."
    case .notAnObject: "Un message est un objet JSON, ou un tableau d’objets."
    case .wrongVersion: "Le membre «\u{A0}jsonrpc\u{A0}» doit valoir «\u{A0}2.0\u{A0}»."
    case .invalidID: "Le membre «\u{A0}id\u{A0}» doit être un texte ou un nombre entier."
    case .idTooLong(let limit): "Le membre «\u{A0}id\u{A0}» dépasse \(limit) octets."
    case .noMethod: "Le membre «\u{A0}method\u{A0}» doit être un texte."
    case .methodTooLong(let limit): "Le membre «\u{A0}method\u{A0}» dépasse \(limit) octets."
    case .paramsNotAnObject: "Le membre «\u{A0}params\u{A0}» doit être un objet."
    case .emptyBatch: "Un lot contient au moins un message."
    case .batchTooLarge(let limit): "Un lot contient au plus \(limit) messages."
    case .batchAnswersTooLarge(let limit):
      "Les réponses au lot font déjà \(limit) octets\u{A0}: ce message n’a pas été exécuté\u{202F}; renvoyez-le seul."
    case .notInBatch(let method): "«\u{A0}\(method)\u{A0}» ne peut pas faire partie d’un lot."
    }
  }
}
