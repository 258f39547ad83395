/// Clients by their keys in the store, as a bitmap: a million are 125 kB, and two sets are joined in microseconds.
struct ClientSet: Equatable {
  private var words: [UInt64]

  /// Empty, for keys from 0 to the last.
  init(upTo last: Int) {
    words = Array(repeating: 0, count: last / 64 + 1)
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// What is no key of this store is left out.
  mutating func insert(_ client: Int64) {
    guard let index = Int(exactly: client), index >= 0, index / 64 < words.count else { return }
    words[index / 64] |= 1 << UInt64(index % 64)
  }

  func contains(_ client: Int) -> Bool {
    client >= 0 && client / 64 < words.count && words[client / 64] & 1 << UInt64(client % 64) != 0
  }

  mutating func formIntersection(_ other: ClientSet) {
    for index in words.indices { words[index] &= index < other.words.count ? other.words[index] : 0 }
  }

  mutating func formUnion(_ other: ClientSet) {
    for index in words.indices where index < other.words.count { words[index] |= other.words[index] }
  }

  /// All keys that were not in it: some of them are no clients.
  mutating func formComplement() {
    for index in words.indices { words[index] = ~words[index] }
  }

  /// Goes through the keys from the lowest on.
  func forEach(_ body: (Int) throws -> Void) rethrows {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        try body(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// Whether it has a key in a range.
  func intersects(_ range: Range<Int>) -> Bool {
    var key = range.lowerBound
    while key < range.upperBound, key / 64 < words.count {
      let rest = words[key / 64] >> UInt64(key % 64)
      if rest != 0 { return key + rest.trailingZeroBitCount < range.upperBound }
      key = (key / 64 + 1) * 64
    }
    return false
  }
}
