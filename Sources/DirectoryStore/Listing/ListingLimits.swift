/// Where a list takes another way to its clients: with other numbers it finds the same ones, sooner or later.
struct ListingLimits: Sendable {
  /// So many hits are read and ordered, one and all.
  var fewHits = 800
  /// How many rows are looked at along an order before the hits are looked for.
  var walk = 600
  /// From how many hits on an index is not asked for all of them, as long as another finds fewer.
  var manyHits = 60_000
  /// Hits after which it is reckoned how many there are in all.
  var counted = 1_000
  /// Clients between two fences of an order, at least.
  var fenceDistance = 256
  /// From how many changes on orders have fences.
  var firstRanks: Int64 = 1_000

  /// The highest key for which there are blocks, and sets in memory: 16 MB.
  static let lastClient = 1 << 27
}
