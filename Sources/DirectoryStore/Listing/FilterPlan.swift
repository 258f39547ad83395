internal import Directory

/// How the clients of a filter are found together, as sets.
indirect enum FilterPlan {
  /// Nothing but a look at each row tells.
  case unknown
  case source(FilterSource)
  case block(BlockTest, FilterSource?)
  case all([FilterPlan])
  case any([FilterPlan])
  case not(FilterPlan)
}

/// An index that finds clients.
struct FilterSource {
  /// Answers `hit`, some more than once.
  let sql: String
  /// Whether all that it finds pass, and not only all that pass are found.
  let isExact: Bool
  /// Whether hits come in the order of their keys, which are spread over all: so the first ones tell how many there are.
  let isByKey: Bool
}

/// A test of a client's numbers in a block.
enum BlockTest {
  /// One of these codes.
  case country([UInt16])
  /// One of these codes; the organization's counts where the client has none.
  case currency([UInt16])
  case ownCurrency([UInt16])
  case exists(ListingBlock.Word)
  case present(bit: Int)

  init?(_ name: FilterField.Name, _ test: ClientFilter.Test) {
    switch (name, test) {
    case (.country, .exists): self = .exists(.country)
    case (.ownCurrency, .exists): self = .exists(.currency)
    case (.country, .isIn(let keys)), (.currency, .isIn(let keys)), (.ownCurrency, .isIn(let keys)):
      let codes = keys.map { ListedWords.letters($0.text) }
      if codes.contains(ListedWords.notLetters) || codes.contains(0) { return nil }
      self = name == .country ? .country(codes) : name == .currency ? .currency(codes) : .ownCurrency(codes)
    case (_, .exists):
      guard let bit = name.presenceBit else { return nil }
      self = .present(bit: bit)
    default: return nil
    }
  }

  /// The word that is looked at, and which of its values pass.
  ///
  /// - Parameter currency: The organization's.
  func passing(currency: UInt16) -> (word: ListingBlock.Word, passes: (UInt16) -> Bool) {
    switch self {
    case .country(let codes): return (.country, { codes.contains($0) })
    case .ownCurrency(let codes): return (.currency, { codes.contains($0) })
    case .currency(let codes):
      let all = codes.contains(currency) ? codes + [0] : codes
      return (.currency, { all.contains($0) })
    case .exists(let word): return (word, { $0 != 0 })
    case .present(let bit):
      let word: ListingBlock.Word = bit < 16 ? .present0 : bit < 32 ? .present1 : .present2
      let mask: UInt16 = 1 << UInt16(bit % 16)
      return (word, { $0 & mask != 0 })
    }
  }
}

extension FilterPlan {
  /// Whether anything can be found with it.
  var isKnown: Bool {
    switch self {
    case .unknown: false
    case .source, .block: true
    case .all(let parts): parts.contains(where: \.isKnown)
    case .any(let parts): parts.allSatisfy(\.isKnown)
    case .not(let part): part.isExact
    }
  }

  /// Whether what is found with it is all that passes and nothing else.
  var isExact: Bool {
    switch self {
    case .unknown: false
    case .source(let source): source.isExact
    case .block: true
    case .all(let parts), .any(let parts): parts.allSatisfy(\.isExact)
    case .not(let part): part.isExact
    }
  }

  /// One statement that finds at least all that pass; nil where there is none.
  var index: FilterSource? {
    switch self {
    case .unknown, .not: return nil
    case .source(let source): return source
    case .block(_, let source): return source
    case .all(let parts): return parts.lazy.compactMap(\.index).first
    case .any(let parts):
      var texts: [String] = []
      for part in parts {
        guard let source = part.index else { return nil }
        texts.append("SELECT hit FROM (\(source.sql))")
      }
      if texts.isEmpty { return nil }
      return FilterSource(sql: texts.joined(separator: " UNION ALL "), isExact: false, isByKey: false)
    }
  }

  /// The tests of blocks in it.
  var blockTests: [BlockTest] {
    switch self {
    case .unknown, .source: []
    case .block(let test, _): [test]
    case .all(let parts), .any(let parts): parts.flatMap(\.blockTests)
    case .not(let part): part.blockTests
    }
  }
}
