extension Attachment {
  /// - Throws: `Issues`.
  package init(
    _ draft: Draft, _ content: Content, of client: ID<Client>, in context: ClientContext
  ) throws(Issues) {
    let checked = try draft.checked()
    self.init(
      id: context.identifiers.next(Attachment.self, at: context.now), clientId: client, revision: 1,
      name: checked.name, description: checked.description, mediaType: content.mediaType, size: content.size,
      sha256: content.sha256, visibleToClient: draft.visibleToClient ?? false, createdAt: context.now,
      createdBy: context.member, updatedAt: context.now, updatedBy: context.member)
  }

  /// The draft that would make this attachment again, of the same content.
  package var draft: Draft {
    Draft(name: name, description: description, visibleToClient: visibleToClient)
  }

  /// The attachment with what a draft says; as it is where that is the same.
  ///
  /// - Throws: `Issues`.
  package func updating(with draft: Draft, in context: ClientContext) throws(Issues) -> Attachment {
    let checked = try draft.checked()
    return changed(in: context) {
      $0.name = checked.name
      $0.description = checked.description
      $0.visibleToClient = draft.visibleToClient ?? false
    }
  }

  /// The attachment as it is kept when it is removed, so that this can be taken back.
  package func removing(in context: ClientContext) -> Attachment {
    changed(in: context) { $0.deletedAt = context.now }
  }

  /// The next revision, unless nothing has changed.
  package func changed(in context: ClientContext, _ change: (inout Attachment) -> Void) -> Attachment {
    var attachment = self
    change(&attachment)
    guard attachment != self else { return self }
    attachment.revision += 1
    attachment.updatedAt = context.now
    attachment.updatedBy = context.member
    return attachment
  }
}

extension Attachment.Draft {
  /// The texts as they are stored.
  ///
  /// - Throws: `Issues`.
  package func checked() throws(Issues) -> (name: String, description: String?) {
    var issues = IssueCollector()
    let name = name.map { FileName.harmless($0) } ?? ""
    if name.isEmpty {
      issues.add(.required, at: "/name")
    } else if let limit = FileName.brokenLimit(of: name) {
      issues.add(.tooLong, at: "/name", value: name, limit: limit)
    }
    let description = issues.line(description, Attachment.descriptionLimit, at: "/description")
    try issues.finish()
    return (name, description)
  }
}
