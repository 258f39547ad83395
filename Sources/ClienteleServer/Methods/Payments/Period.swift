internal import Directory

/// The days and the currency that a list or a statement is asked for.
struct Period {
  private(set) var from: CalendarDate?
  private(set) var to: CalendarDate?
  private(set) var currency: CurrencyCode?

  /// Notes what is wrong with them.
  init(from: String?, to: String?, currency: String?, issues: inout [Issue]) {
    func take<Value>(_ text: String?, _ pointer: String, _ make: (String) throws(Issue) -> Value) -> Value? {
      guard let text else { return nil }
      do {
        return try make(text)
      } catch {
        var issue = error
        issue.pointer = pointer
        issues.append(issue)
        return nil
      }
    }
    self.from = take(from, "/from") { (text) throws(Issue) in try CalendarDate(checking: text) }
    self.to = take(to, "/to") { (text) throws(Issue) in try CalendarDate(checking: text) }
    self.currency = take(currency, "/currency") { (text) throws(Issue) in
      try CurrencyCode(checkingWithRetired: text)
    }
    if let first = self.from, let last = self.to, last < first {
      issues.append(Issue(.notPossible, at: "/to", value: last.description, suggestion: "≥ \(first)"))
    }
  }
}
