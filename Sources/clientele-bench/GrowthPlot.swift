#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The growth as a picture: the clients in the store from left to right, the milliseconds upwards, both by powers of
/// ten; a panel for each group.
struct GrowthPlot {
  private let report: GrowthReport
  private let groups: [String]

  private static let width = 420.0
  private static let height = 300.0
  private static let margin = 48.0
  /// The powers of ten of the milliseconds that are drawn.
  private static let powers = -2...3

  init(_ report: GrowthReport) {
    self.report = report
    var groups: [String] = []
    for line in report.lines where !groups.contains(line.group) { groups.append(line.group) }
    self.groups = groups
  }

  var svg: [UInt8] {
    let panels = groups.enumerated().map { index, group in
      let x = Double(index % 2) * (Self.width + Self.margin) + Self.margin
      let y = Double(index / 2) * (Self.height + 2 * Self.margin) + Self.margin
      return "<g transform=\"translate(\(x) \(y))\">\(panel(group))</g>"
    }
    let rows = Double((groups.count + 1) / 2)
    let size = "\(2 * (Self.width + Self.margin) + Self.margin) \(rows * (Self.height + 2 * Self.margin))"
    return Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" font-family="sans-serif" font-size="11">
      <rect width="100%" height="100%" fill="white"/>
      \(panels.joined(separator: "\n"))
      </svg>

      """.utf8)
  }

  private func panel(_ group: String) -> String {
    let lines = report.lines.filter { $0.group == group }
    var parts = ["<text y=\"-10\" font-size=\"14\">\(group): milliseconds by clients, median</text>"]
    for power in Self.powers {
      let y = Self.y(power)
      let stroke = power == 1 ? "#c33" : "#ddd"
      parts.append("<path d=\"M0 \(y)H\(Self.width)\" stroke=\"\(stroke)\"/>")
      parts.append("<text x=\"-6\" y=\"\(y + 4)\" text-anchor=\"end\">\(Self.powerText(power))</text>")
    }
    for (index, size) in report.sizes.enumerated() {
      parts.append(
        "<text x=\"\(x(index))\" y=\"\(Self.height + 16)\" text-anchor=\"middle\">\(Figure.fixed(Double(size), 0))</text>"
      )
    }
    for (index, line) in lines.enumerated() {
      let points = line.costs.enumerated().map { "\(x($0.offset)) \(Self.y(milliseconds: $0.element.median * 1e3))" }
      let stroke = Self.color(index, of: lines.count)
      parts.append(
        "<path d=\"M\(points.joined(separator: "L"))\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"1.5\"/>"
      )
    }
    // The dearest are named, in their colours; the names of all would cover each other.
    let dearest = lines.enumerated().sorted { Self.last($0.element) > Self.last($1.element) }.prefix(4)
    for (place, (index, line)) in dearest.enumerated() {
      let text = "\(line.name): \(GrowthReport.milliseconds(Self.last(line)))"
      let (y, fill) = (14 + Double(place) * 14, Self.color(index, of: lines.count))
      parts.append("<text x=\"8\" y=\"\(y)\" fill=\"\(fill)\">\(Self.escaped(text))</text>")
    }
    return parts.joined(separator: "\n")
  }

  private static func color(_ index: Int, of count: Int) -> String { "hsl(\(index * 360 / max(1, count)),70%,40%)" }

  private static func last(_ line: GrowthReport.Line) -> Double { line.costs.last?.median ?? 0 }

  private func x(_ index: Int) -> Double {
    24 + (Self.width - 48) * Double(index) / Double(max(1, report.sizes.count - 1))
  }

  private static func y(_ power: Int) -> Double {
    height * (1 - Double(power - powers.lowerBound) / Double(powers.count - 1))
  }

  /// Between two powers by the logarithm.
  private static func y(milliseconds: Double) -> Double {
    let lowest = y(powers.lowerBound)
    guard milliseconds > 0 else { return lowest }
    let place = log10(milliseconds)
    return height * (1 - (place - Double(powers.lowerBound)) / Double(powers.count - 1))
  }

  private static func powerText(_ power: Int) -> String {
    power < 0 ? "0." + String(repeating: "0", count: -power - 1) + "1" : "1" + String(repeating: "0", count: power)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
