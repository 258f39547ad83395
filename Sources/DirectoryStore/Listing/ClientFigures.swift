/// What a list can tell of clients that is not in their records, and so is looked up for each page.
package struct ClientFigures: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// What is due, whether it is overdue, and how many invoices are open.
  package static let balance = ClientFigures(rawValue: 1)
  /// When something last happened with a client and what belongs to it.
  package static let lastActivity = ClientFigures(rawValue: 2)
}
