/// A hash table over the keys of one object at a time, to find a key that stands twice.
///
/// The seed is drawn per process: nobody can prepare a thousand keys that collide.
struct KeyTable {
  private var slots: [UInt32] = []
  private static let seed = UInt64.random(in: .min ... .max)

  /// Makes room for `count` keys and forgets the keys of the object before.
  mutating func begin(_ count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    if slots.count == size {
      for slot in slots.indices { slots[slot] = 0 }
    } else {
      slots = Array(repeating: 0, count: size)
    }
  }

  /// Notes the key at a place of the tape, unless `isSame` says that one with the same hash is the same key.
  mutating func insert(_ place: Int, hash: UInt64, isSame: (Int) -> Bool) -> Bool {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if isSame(Int(slots[slot])) { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(truncatingIfNeeded: place)
    return true
  }

  func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = Self.seed ^ UInt64(truncatingIfNeeded: bytes.count)
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }
}
