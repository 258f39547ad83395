/// What documents are made of: names that may run from right to left, places, lists of facts, tables.
extension Markup {
  /// A text of the directory, in whichever direction it runs.
  mutating func foreign(_ text: String, _ attributes: Attributes = [:]) {
    element("bdi", attributes, text)
  }

  /// A paragraph of a text of the directory; its line breaks stay.
  mutating func paragraph(_ text: String, class name: String = "text") {
    element("p", ["class": name]) { $0.foreign(text) }
    endLine()
  }

  /// A block with a heading.
  mutating func section(_ heading: String, _ body: (inout Markup) -> Void) {
    element("section") { markup in
      markup.element("h2", [:], heading)
      markup.endLine()
      body(&markup)
    }
    endLine()
  }

  /// Facts with their names; those that are absent are left out.
  mutating func facts(_ facts: [(name: String, value: String?)]) {
    let known = facts.compactMap { fact in fact.value.map { (fact.name, $0) } }
    if known.isEmpty { return }
    element("dl") { list in
      for (name, value) in known {
        list.element("dt", [:], name)
        list.element("dd") { $0.foreign(value) }
        list.endLine()
      }
    }
    endLine()
  }

  /// Lines of text of the directory, one below the other.
  mutating func lines(_ lines: [String], class name: String? = nil) {
    if lines.isEmpty { return }
    element("p", ["class": name]) { paragraph in
      for (index, line) in lines.enumerated() {
        if index > 0 { paragraph.void("br") }
        paragraph.foreign(line)
      }
    }
    endLine()
  }

  /// A column of a table.
  struct Column {
    var title: String
    var isNumber = true
  }

  /// A table whose head comes again on each sheet.
  ///
  /// - Parameter scrolls: Whether it may be wider than a narrow screen, and is then moved inside it, by keyboard too.
  mutating func table(
    _ caption: String, id: String, isCaptionHidden: Bool = true, scrolls: Bool = false, _ columns: [Column],
    _ body: (inout Markup) -> Void
  ) {
    if scrolls {
      element("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": id]) {
        $0.plainTable(caption, id: id, isCaptionHidden: isCaptionHidden, columns, body)
      }
      endLine()
    } else {
      plainTable(caption, id: id, isCaptionHidden: isCaptionHidden, columns, body)
    }
  }

  private mutating func plainTable(
    _ caption: String, id: String, isCaptionHidden: Bool, _ columns: [Column], _ body: (inout Markup) -> Void
  ) {
    element("table") { table in
      table.element("caption", ["id": id]) { $0.element("span", ["class": isCaptionHidden ? "hidden" : nil], caption) }
      table.endLine()
      table.element("thead") { head in
        head.element("tr") { row in
          for column in columns {
            row.element("th", ["scope": "col", "class": column.isNumber ? "number" : nil], column.title)
          }
        }
      }
      table.endLine()
      table.element("tbody") { rows in
        rows.endLine()
        body(&rows)
      }
    }
    endLine()
  }

  /// A row: what it is about, texts, and its numbers.
  mutating func row(
    class name: String? = nil, texts: [String] = [], _ numbers: [String], _ head: (inout Markup) -> Void
  ) {
    element("tr", ["class": name]) { row in
      row.element("th", ["scope": "row"], head)
      for text in texts { row.element("td", [:], text) }
      for number in numbers { row.element("td", ["class": "number"], number) }
    }
    endLine()
  }
}
