/// The table.
struct Report {
  private var figures: [Figure] = []
  private var notes: [String] = []

  mutating func add(
    _ what: String, _ unit: Figure.Unit, _ values: [Double], beside: (name: String, value: Double)? = nil,
    target: Double? = nil
  ) {
    figures.append(Figure(what: what, unit: unit, values: values, beside: beside, target: target))
  }

  /// What stands below the table.
  mutating func note(_ text: String) { notes.append(text) }

  var text: String {
    let head = ["", "min", "median", "max", "beside", "", "ratio", "target", "ratio"]
    let rows = figures.map { figure in
      [
        figure.what, figure.text(figure.values.min() ?? .nan), figure.text(figure.values.median),
        figure.text(figure.values.max() ?? .nan), figure.beside.map(\.name) ?? "",
        figure.beside.map { figure.text($0.value) } ?? "",
        figure.beside.map { Figure.fixed(figure.cost(beside: $0.value), 2) } ?? "", figure.targetText,
        figure.target.map { Figure.fixed(figure.cost(beside: $0), 2) } ?? "",
      ]
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    let lines = ([head] + rows).map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 || column == 4 ? cell + space : space + cell
      }
      return cells.joined(separator: "  ")
    }
    return (lines + [""] + notes).joined(separator: "\n")
  }
}
