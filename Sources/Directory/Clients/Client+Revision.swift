extension Client {
  /// The client after a change: its revision grows by one, unless nothing changed.
  func revised(in context: ClientContext, _ change: (inout Client) -> Void) -> Client {
    var client = self
    change(&client)
    guard client != self else { return self }
    client.revision += 1
    client.updatedAt = context.now
    client.updatedBy = context.member
    client.importId = context.importId ?? importId
    return client
  }
}
