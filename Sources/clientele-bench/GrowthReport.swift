/// How the cost of each case grows with the clients in the store.
struct GrowthReport {
  let sizes: [Int]
  private(set) var lines: [Line] = []
  private var memory: [Double] = []

  struct Line {
    let group: String
    let name: String
    /// The median and the 95th part of a hundred of the seconds, for each size.
    var costs: [(median: Double, high: Double)] = []
  }

  init(sizes: [Int] = []) {
    self.sizes = sizes
  }

  mutating func add(_ growing: GrowthCase, _ seconds: [Double]) {
    let index = lines.firstIndex { $0.group == growing.group && $0.name == growing.name }
    if index == nil { lines.append(Line(group: growing.group, name: growing.name)) }
    lines[index ?? lines.count - 1].costs.append((seconds.median, seconds.quantile(0.95)))
  }

  mutating func add(memory: Double) { self.memory.append(memory) }

  var text: String {
    guard !sizes.isEmpty else { return "" }
    let head = ["p50 (p95), ms"] + sizes.map { Figure.fixed(Double($0), 0) } + ["growth"]
    let rows = lines.map { line in
      ["\(line.group): \(line.name)"]
        + line.costs.map { "\(Self.milliseconds($0.median)) (\(Self.milliseconds($0.high)))" }
        + [Self.growth(line)]
    }
    let used = ["memory of the service, MB"] + memory.map { Figure.fixed($0 / 1e6, 1) } + [""]
    let table = [head] + rows + [used]
    let widths = head.indices.map { column in table.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    return table.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// How many times more the largest store costs than the smallest.
  private static func growth(_ line: Line) -> String {
    guard let first = line.costs.first, let last = line.costs.last else { return "" }
    return "× " + Figure.fixed(last.median / first.median, 1)
  }

  static func milliseconds(_ seconds: Double) -> String {
    Figure.fixed(seconds * 1e3, seconds < 0.01 ? 2 : seconds < 0.1 ? 1 : 0)
  }
}
