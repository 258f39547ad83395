extension Note {
  /// - Throws: `Issues`.
  package init(_ draft: Draft, about client: ID<Client>, in context: ClientContext) throws(Issues) {
    let text = try draft.checkedText()
    self.init(
      id: context.identifiers.next(Note.self, at: context.now), clientId: client, revision: 1, text: text,
      pinned: draft.pinned ?? false, authorId: context.member, createdAt: context.now, updatedAt: context.now,
      updatedBy: context.member, importId: context.importId)
  }

  /// The draft that would make this note again.
  package var draft: Draft {
    Draft(text: text, pinned: pinned)
  }

  /// The note with what a draft says; as it is where that is the same.
  ///
  /// - Throws: `Issues`.
  package func updating(with draft: Draft, in context: ClientContext) throws(Issues) -> Note {
    let text = try draft.checkedText()
    return changed(in: context) {
      $0.text = text
      $0.pinned = draft.pinned ?? false
    }
  }

  /// The note before those that are not pinned, or among them.
  package func pinning(_ pinned: Bool, in context: ClientContext) -> Note {
    changed(in: context) { $0.pinned = pinned }
  }

  /// The note as it is kept when it is removed, so that this can be taken back.
  package func removing(in context: ClientContext) -> Note {
    changed(in: context) { $0.deletedAt = context.now }
  }

  /// The next revision, unless nothing has changed.
  package func changed(in context: ClientContext, _ change: (inout Note) -> Void) -> Note {
    var note = self
    change(&note)
    guard note != self else { return self }
    note.revision += 1
    note.updatedAt = context.now
    note.updatedBy = context.member
    return note
  }
}

extension Note.Draft {
  /// The text as it is stored.
  ///
  /// - Throws: `Issues`.
  package func checkedText() throws(Issues) -> String {
    var issues = IssueCollector()
    let clean = issues.lines(text, Note.textLimit, at: "/text")
    if clean == nil, issues.list.isEmpty { issues.add(.required, at: "/text") }
    try issues.finish()
    return clean ?? ""
  }
}
