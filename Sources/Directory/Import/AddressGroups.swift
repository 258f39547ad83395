/// Tells which columns are of which address, where a sheet has the columns of an address more than once.
///
/// Columns of two addresses that are read as one would mix a street with another one's city.
struct AddressGroups {
  /// A column that says a part of an address.
  struct Column {
    var column: Int
    var part: ImportField.AddressPart
    /// The words of its header that say which address: `billing`, `home`.
    var marks: Set<String>
  }

  /// The columns of the second address.
  private(set) var second: [Int] = []
  /// Those of addresses for which there is no room.
  private(set) var further: [Int] = []

  private struct Key: Hashable {
    var marks: Set<String>
    var occurrence: Int
  }

  init(_ columns: [Column], hasSecond: Bool) {
    var occurrences: [[Column]] = []
    var keys: [Key] = []
    var seen: [String: Int] = [:]
    for column in columns.sorted(by: { $0.column < $1.column }) {
      let place = column.marks.sorted().joined(separator: " ") + "/" + column.part.rawValue
      let key = Key(marks: column.marks, occurrence: seen[place, default: 0])
      seen[place] = key.occurrence + 1
      if let index = keys.firstIndex(of: key) {
        occurrences[index].append(column)
      } else {
        keys.append(key)
        occurrences.append([column])
      }
    }
    let parts = occurrences.map { Set($0.map(\.part)) }
    let main = keys.firstIndex { !$0.marks.isDisjoint(with: HeaderMatcher.billingWords) } ?? 0
    guard keys.count > 1 else { return }
    // One header twice is a column that is there twice; a street and a city twice are two addresses.
    let others = keys.indices.filter { $0 != main && parts[$0].intersection(parts[main]).count >= 2 }
    for (place, index) in others.enumerated() {
      let columns = occurrences[index].map(\.column)
      if place == 0, !hasSecond { second = columns } else { further += columns }
    }
  }
}
