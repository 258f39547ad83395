internal import Directory
internal import DirectoryStore

/// What the lists of a history can be asked for alike.
enum HistoryFilter {
  static func issues(limit: Int?, memberId: ID<Member>?) -> [Issue] {
    var issues = IntegerBounds.issues(limit, in: 1...ClientQuery.largestLimit, at: "/limit")
    if let memberId, !memberId.rawValue.hasPrefix(Member.identifierPrefix + "_") {
      issues.append(Issue(.unknownReference, at: "/memberId", value: memberId.rawValue))
    }
    return issues
  }
}
