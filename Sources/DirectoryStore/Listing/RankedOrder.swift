internal import Directory

/// An order of which each key has ranks in the blocks.
struct RankedOrder {
  private let keys: [(word: ListingBlock.Word, isDescending: Bool)]
  /// The organization's currency, which clients without one of their own have.
  private let currency: UInt16

  /// Nil where a key has no ranks.
  init?(_ sorts: [ClientSort], currency: UInt16) {
    var keys: [(word: ListingBlock.Word, isDescending: Bool)] = []
    for sort in sorts {
      guard let word = ListingBlock.Word(sort.key) else { return nil }
      keys.append((word, sort.isDescending))
    }
    if keys.count > 3 { return nil }
    self.keys = keys
    self.currency = currency
  }

  /// Whether many may have the same first key, and come in the order of the second.
  var hasLargeGroups: Bool { keys.count > 1 && keys[0].word != .name && keys[0].word != .number }

  /// Where a client of a block comes.
  func place(_ block: borrowing ListingBlock, _ index: Int, client: Int) -> RankedChoice.Place {
    place(client: client) { block[keys[$0].word, index] }
  }

  /// Where the client comes at which a page ended.
  func place(_ cursor: ListCursor, rank: (ListCursor.Position, ListingBlock.Word) throws -> UInt16) throws
    -> RankedChoice.Place
  {
    let ranks = try keys.indices.map { key in
      guard keys[key].word == .currency else { return try rank(cursor.positions[key], keys[key].word) }
      guard case .text(let code) = cursor.positions[key] else { return ListedWords.notLetters }
      return ListedWords.letters(code)
    }
    return place(client: Int(clamping: cursor.client)) { ranks[$0] }
  }

  private func place(client: Int, _ rank: (Int) -> UInt16) -> RankedChoice.Place {
    var ranks: UInt64 = 0
    var shift: UInt64 = 48
    for (index, key) in keys.enumerated() {
      var rank = rank(index)
      let isOneKey: Bool
      if key.word == .currency {
        if rank == 0 { rank = currency }
        isOneKey = rank != ListedWords.notLetters
      } else {
        isOneKey = rank % 2 == 0
      }
      ranks |= UInt64(key.isDescending ? .max - rank : rank) << shift
      if !isOneKey { return RankedChoice.Place(ranks: ranks, tie: 0) }
      shift -= 16
    }
    return RankedChoice.Place(ranks: ranks, tie: keys[keys.count - 1].isDescending ? -client : client)
  }
}

extension ListingBlock.Word {
  fileprivate init?(_ key: ClientSort.Key) {
    switch key {
    case .name: self = .name
    case .number: self = .number
    case .createdAt: self = .createdAt
    case .updatedAt, .lastActivity: self = .updatedAt
    case .city: self = .city
    case .currency: self = .currency
    case .relevance, .customField: return nil
    }
  }
}
