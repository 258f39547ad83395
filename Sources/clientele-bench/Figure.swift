/// A line of the table: what was measured, beside what, and what was aimed at.
struct Figure {
  var what: String
  var unit: Unit
  /// One of each repetition.
  var values: [Double]
  /// A peer or a limit of the machine that was measured in the same run.
  var beside: (name: String, value: Double)?
  var target: Double?

  enum Unit { case seconds, perSecond, bytes }

  /// How many times more this costs than `other` does; below one it is better.
  func cost(beside other: Double) -> Double { unit == .perSecond ? other / values.median : values.median / other }

  func text(_ value: Double) -> String {
    switch unit {
    case .seconds where value < 1e-3: Self.fixed(value * 1e6, value < 1e-4 ? 1 : 0) + " µs"
    case .seconds where value < 1: Self.fixed(value * 1e3, value < 0.1 ? 2 : 0) + " ms"
    case .seconds: Self.fixed(value, 2) + " s"
    case .perSecond: Self.fixed(value, 0) + "/s"
    case .bytes: Self.fixed(value / 1e6, 1) + " MB"
    }
  }

  var targetText: String {
    guard let target else { return "" }
    return (unit == .perSecond ? "≥ " : "≤ ") + text(target)
  }

  /// The number with so many digits behind the point, and commas between thousands.
  static func fixed(_ number: Double, _ digits: Int) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "–" }
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((abs(number) * Double(scale)).rounded())
    var whole = String(scaled / scale)
    var position = whole.count - 3
    while position > 0 {
      whole.insert(",", at: whole.index(whole.startIndex, offsetBy: position))
      position -= 3
    }
    let part = digits == 0 ? "" : "." + SampleClients.pad(scaled % scale, digits)
    return (number < 0 ? "-" : "") + whole + part
  }
}
