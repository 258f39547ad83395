internal import Directory
internal import SQLDatabase

/// What lists are chosen by, of 180 clients together: small numbers, word by word, in a page of the file.
///
/// A million clients are 22 MB, which are read through in a few milliseconds: so what is found is counted, and the first
/// in an order are chosen, without reading a row of each.
struct ListingBlock {
  static let clients = 180

  /// The numbers of a client. Their order is that of the file.
  enum Word: Int, CaseIterable {
    /// The organization and the state; 0 where there is no client.
    case state
    /// Letters as numbers; 0 where there is none.
    case country, currency
    /// A bit for each field that is there (`FilterField.Name.presenceBit`).
    case present0, present1, present2
    /// Places in an order (`OrderRanks`).
    case name, city, number, createdAt, updatedAt
  }

  /// Word by word: the numbers of all clients for each.
  private(set) var words: [UInt16] = Array(repeating: 0, count: Self.size)

  private static let size = clients * Word.allCases.count

  static func block(of client: Int) -> Int { client / clients }

  subscript(word: Word, place: Int) -> UInt16 {
    get { words[word.rawValue * Self.clients + place] }
    set { words[word.rawValue * Self.clients + place] = newValue }
  }

  mutating func put(_ client: ListedWords, at place: Int) {
    for word in Word.allCases { self[word, place] = client[word] }
  }

  /// Takes what a row has.
  mutating func read(_ row: Statement, _ column: Int32) {
    row.read(column, into: &words)
  }

  /// One block, empty where it is new.
  init(_ block: Int, on connection: Connection) throws {
    try connection.each("SELECT words FROM listing_block WHERE block = $1") {
      $0.bind(1, block)
    } row: {
      read($0, 0)
    }
  }

  init() {}

  func write(_ block: Int, on connection: Connection) throws {
    try connection.run("INSERT OR REPLACE INTO listing_block (block, words) VALUES ($1, $2)") {
      $0.bind(1, block)
      $0.bind(2, numbers: words)
    }
  }

  /// Goes through the blocks in which a set has clients; all where there is none.
  static func each(
    of set: ClientSet?, upTo last: Int, on connection: Connection, _ body: (_ first: Int, ListingBlock) throws -> Void
  ) throws {
    var block = ListingBlock()
    try connection.with("SELECT block, words FROM listing_block WHERE block <= $1 ORDER BY block") { row in
      row.bind(1, Self.block(of: last))
      while try row.step() {
        let first = Int(row.integer(0)) * clients
        if let set, !set.intersects(first..<(first + clients)) { continue }
        block.read(row, 1)
        try body(first, block)
      }
    }
  }
}

/// The numbers of one client.
struct ListedWords: Sendable, Equatable {
  private var state: UInt16 = 0
  private var country: UInt16 = 0
  private var currency: UInt16 = 0
  private var present: UInt64 = 0
  private var ranks: SIMD8<UInt16> = .zero

  /// Of no client.
  init() {}

  init(organization: Int64, state: ClientState, country: String?, currency: String?, present: UInt64) {
    self.state = Self.state(state, organization)
    self.country = Self.letters(country)
    self.currency = Self.letters(currency)
    self.present = present
  }

  subscript(word: ListingBlock.Word) -> UInt16 {
    switch word {
    case .state: state
    case .country: country
    case .currency: currency
    case .present0: UInt16(truncatingIfNeeded: present)
    case .present1: UInt16(truncatingIfNeeded: present >> 16)
    case .present2: UInt16(truncatingIfNeeded: present >> 32)
    case .name, .city, .number, .createdAt, .updatedAt: ranks[word.rawValue - ListingBlock.Word.name.rawValue]
    }
  }

  mutating func set(_ rank: UInt16, of order: ListingBlock.Word) {
    ranks[order.rawValue - ListingBlock.Word.name.rawValue] = rank
  }

  /// Organizations are told apart as far as the bits go; what is chosen is compared with the listing.
  static func state(_ state: ClientState, _ organization: Int64) -> UInt16 {
    UInt16(truncatingIfNeeded: organization << 2) | UInt16(state.rawValue + 1)
  }

  /// A code of two or three capitals as a number, in their order; 0 for none, and the last for what is no such code.
  static func letters(_ code: String?) -> UInt16 {
    guard let code, !code.isEmpty else { return 0 }
    var number = 0
    for letter in code.utf8 {
      guard (0x41...0x5A).contains(letter), number < 27 * 27 else { return notLetters }
      number = number * 27 + Int(letter) - 0x40
    }
    return UInt16(number)
  }

  static let notLetters = UInt16.max
}
