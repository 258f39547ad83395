internal import Directory

/// What binds an entry of the history to all entries before it.
///
/// The link of an entry is SHA-256 over the link before it (none for the first), the entry's members in the order of
/// `Activity`, without `changes`, each as UTF-8 with a NUL behind it and empty where it is absent, the digest of the
/// changes and the digest of the record. A digest is SHA-256 over the entry's salt and the bytes, or empty where
/// there are none: so the bytes can be erased, and nobody can find out by guessing what they were, and the chain
/// still holds.
struct ActivityChain {
  var sequence: Int64 = 0
  var link: [UInt8] = []

  /// Goes on by an entry.
  mutating func append(_ activity: Activity, changesDigest: [UInt8], recordDigest: [UInt8]) {
    var hash = SHA256()
    hash.update(link)
    var header: [UInt8] = []
    for text in [
      String(activity.sequence), activity.at.description, activity.memberId.rawValue, activity.method,
      activity.action.rawValue, activity.kind.rawValue, activity.recordId, activity.clientId?.rawValue ?? "",
      String(activity.revision), activity.importId?.rawValue ?? "", activity.undoes.map { String($0) } ?? "",
    ] {
      header += text.utf8
      header.append(0)
    }
    hash.update(header)
    hash.update(changesDigest)
    hash.update(recordDigest)
    link = hash.finish()
    sequence = Int64(activity.sequence)
  }

  static func digest(_ bytes: [UInt8]?, salt: [UInt8]) -> [UInt8] {
    guard let bytes else { return [] }
    var hash = SHA256()
    hash.update(salt)
    hash.update(bytes)
    return hash.finish()
  }
}
