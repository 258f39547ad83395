/// Clients with their places in an order, as far as small numbers tell; the first of them are chosen a few at a time.
struct RankedChoice {
  /// A place: who has a lower one comes before, and those with the same one are told apart by their rows.
  struct Place: Comparable {
    /// A rank of each key of the order, from the highest bits on, up to the first that is not one key's alone.
    var ranks: UInt64
    /// By the client where all ranks are equal and are those of one key each; otherwise 0.
    var tie: Int

    static func < (one: Place, other: Place) -> Bool {
      one.ranks < other.ranks || (one.ranks == other.ranks && one.tie < other.tie)
    }
  }

  private var places: [(place: Place, client: Int)] = []
  /// Where the page before ended: what is before that is not chosen.
  private let start: Place?
  private var last: Place?

  init(after start: Place?) {
    self.start = start
  }

  var count: Int { places.count }

  mutating func add(_ client: Int, at place: Place) {
    if let start, place < start { return }
    places.append((place, client))
  }

  /// The next ones, so many or somewhat more: all that are not behind the last of them. Empty when all were chosen.
  mutating func next(_ count: Int) -> [Int] {
    guard let end = end(of: count) else { return [] }
    let chosen = places.filter { isLeft($0.place) && !(end < $0.place) }
    last = end
    return chosen.map(\.client)
  }

  private func isLeft(_ place: Place) -> Bool { last.map { $0 < place } ?? true }

  /// The place of the last one of so many: found by counting the ranks of one key after the other.
  private func end(of count: Int) -> Place? {
    var need = count
    var prefix: UInt64 = 0
    for key in 0..<4 {
      let shift = UInt64(48 - key * 16)
      var counts = Array(repeating: 0, count: 1 << 16)
      var all = 0
      for (place, _) in places
      where (key == 0 || place.ranks >> (shift + 16) == prefix) && isLeft(place) {
        counts[Int(place.ranks >> shift & 0xFFFF)] += 1
        all += 1
      }
      if all == 0 { return nil }
      if all <= need, key == 0 { return Place(ranks: .max, tie: .max) }
      var rank = 0
      while counts[rank] < need, rank < 0xFFFF {
        need -= counts[rank]
        rank += 1
      }
      prefix = prefix << 16 | UInt64(rank)
      if counts[rank] <= need + count {
        let rest: UInt64 = shift == 0 ? 0 : (1 << shift) - 1
        return Place(ranks: prefix << shift | rest, tie: .max)
      }
    }
    let ties = places.lazy.filter { $0.place.ranks == prefix && isLeft($0.place) }.map(\.place.tie).sorted()
    return Place(ranks: prefix, tie: ties[min(max(0, need - 1), ties.count - 1)])
  }
}
