package import Directory

/// A client as the answers about duplicates name it.
package struct NamedClient: Codable, Sendable, Equatable {
  /// The client's identifier.
  package var id: ID<Client>
  /// Its number.
  package var number: String
  /// Its name.
  package var name: String

  package init(_ client: Client) {
    id = client.id
    number = client.number
    name = client.name
  }
}

/// Two clients that are likely one.
package struct DuplicatePair: Codable, Sendable, Equatable {
  /// The two, the older first.
  package var clients: [NamedClient]
  /// How likely they are one: 0 to 100.
  package var score: Int
  /// Why, the strongest first.
  package var evidence: [DuplicateEvidence]

  package init(clients: [NamedClient], score: Int, evidence: [DuplicateEvidence]) {
    self.clients = clients
    self.score = score
    self.evidence = evidence
  }
}

/// A client that a draft, or another client, is likely the same as.
package struct DuplicateMatch: Codable, Sendable, Equatable {
  /// The client.
  package var client: NamedClient
  /// How likely it is the same: 0 to 100.
  package var score: Int
  /// Why, the strongest first.
  package var evidence: [DuplicateEvidence]
}

/// A page of likely duplicates.
package struct DuplicatePage: Sendable {
  package var items: [DuplicatePair]
  /// Where the next page begins; nil after the last.
  package var nextCursor: String?
}

/// Limits of the search for duplicates.
package enum DuplicateSearch {
  /// What more clients than this have in common tells nothing.
  package static let mostSharing = 50
  /// The score that a pair has at least, where nothing else is asked.
  package static let likely = 60
}
