internal import Directory

/// What binds an entry of the history to all entries before it.
///
/// The link of an entry is BLAKE2b-256 over the link before it (none for the first), the entry's members in the order
/// of `Activity`, without `changes`, each as UTF-8 with a NUL behind it and empty where it is absent (the instant in
/// milliseconds since 1970), the digest of the changes and the digest of the record. A digest is BLAKE2b-256 of
/// the bytes, with the entry's salt as the key, or empty where there are none: so the bytes and the salt can be erased,
/// nobody can find out by guessing what they were, and the chain still holds.
struct ActivityChain {
  var sequence: Int64 = 0
  var link: [UInt8] = []
  private var text: [UInt8] = []

  init(sequence: Int64 = 0, link: [UInt8] = []) {
    self.sequence = sequence
    self.link = link
  }

  /// Goes on by an entry.
  mutating func append(_ activity: Activity, changesDigest: [UInt8], recordDigest: [UInt8]) {
    text.removeAll(keepingCapacity: true)
    text += link
    add(String(activity.sequence))
    add(String(activity.at.milliseconds))
    add(activity.memberId.rawValue)
    add(activity.method)
    add(activity.action.rawValue)
    add(activity.kind.rawValue)
    add(activity.recordId)
    add(activity.clientId?.rawValue ?? "")
    add(String(activity.revision))
    add(activity.importId?.rawValue ?? "")
    add(activity.undoes.map { String($0) } ?? "")
    text += changesDigest
    text += recordDigest
    link = ChainHash.digest(text)
    sequence = Int64(activity.sequence)
  }

  private mutating func add(_ member: String) {
    text += member.utf8
    text.append(0)
  }

  static func digest(_ bytes: [UInt8]?, salt: [UInt8]) -> [UInt8] {
    bytes.map { ChainHash.digest($0, key: salt) } ?? []
  }
}
