extension Client {
  /// Checks a draft, and makes the client that it describes.
  ///
  /// - Parameters:
  ///   - previous: The client that it replaces; its identifiers, its creation and its contacts' and addresses'
  ///     identifiers are kept, and its revision grows by one.
  ///   - number: Gives the number where the draft has none; called only when all else is right.
  /// - Throws: `Issues` with everything that is wrong, or what `number` throws.
  package init(
    _ draft: Draft, replacing previous: Client? = nil, in context: ClientContext, number: () throws -> String
  ) throws {
    throw Issues([])
  }

  /// The draft that would make this client again: what a merge patch is applied to.
  package var draft: Draft { Draft() }
}
