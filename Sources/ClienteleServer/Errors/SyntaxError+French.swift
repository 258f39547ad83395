internal import JSON
internal import JSONRPC

extension JSONSyntaxError.Kind {
  /// What went wrong, as part of a French sentence.
  var french: String {
    switch self {
    case .unexpectedByte(let byte): "\(Self.french(byte)) inattendu"
    case .unexpectedEnd: "fin inattendue du document"
    case .invalidUTF8: "UTF-8 non valide"
    case .invalidEscape: "échappement non valide dans un texte"
    case .loneSurrogate: "moitié de paire de substitution dans un texte"
    case .controlCharacter(let byte): "caractère de contrôle non échappé (\(Self.french(byte))) dans un texte"
    case .nulCharacter: "caractère NUL dans un texte"
    case .invalidNumber: "nombre non valide"
    case .trailingBytes: "d’autres octets suivent la fin du document"
    case .duplicateKey(let key): "clé «\u{A0}\(key)\u{A0}» en double"
    case .tooDeep(let limit): "plus de \(limit) tableaux et objets imbriqués"
    case .tooManyKeys(let limit): "plus de \(limit) clés dans un objet"
    case .keyTooLong(let limit): "clé de plus de \(limit) octets"
    case .tooLong(let limit): "document de plus de \(limit) octets"
    }
  }

  private static func french(_ byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "caractère «\u{A0}\(Unicode.Scalar(byte))\u{A0}»" }
    let hex = String(byte, radix: 16, uppercase: true)
    return hex.utf8.count == 1 ? "octet 0x0\(hex)" : "octet 0x\(hex)"
  }
}

extension FrameError {
  /// The same as `message`, in French.
  var french: String {
    let block = "un bloc d’en-tête est Content-Length et une ligne vide."
    return switch self {
    case .headerBlockTooLong(let limit): "Le bloc d’en-tête dépasse \(limit) octets\u{202F}; \(block)"
    case .tooManyHeaderLines(let limit): "Le bloc d’en-tête a plus de \(limit) lignes\u{202F}; \(block)"
    case .malformedHeader(let line):
      "«\u{A0}\(line)\u{A0}» n’est pas un en-tête\u{202F}; un message commence par «\u{A0}Content-Length: <octets>\u{A0}» et une ligne vide."
    case .noContentLength: "Le bloc d’en-tête n’a pas de Content-Length, qui donne les octets du message."
    case .invalidContentLength(let text):
      "«\u{A0}\(text)\u{A0}» n’est pas un Content-Length\u{202F}: ce sont les octets du message, en 9 chiffres décimaux au plus."
    case .differentContentLengths: "Le bloc d’en-tête a deux Content-Length différents."
    case .lengthBeyondLimit(let limit): "Le message dépasse \(limit) octets."
    case .truncated: "L’entrée s’est terminée au milieu d’un message."
    }
  }
}
