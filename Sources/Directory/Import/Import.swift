/// One import of a file: what came of it, who ran it, how, and whether it was taken back.
package struct Import: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "imp"

  /// Given by the service.
  package var id: ID<Import>
  /// What the file is called.
  package var fileName: String?
  /// SHA-256 of the file's bytes, in hexadecimal.
  package var sha256: String
  /// When the file was imported.
  package var createdAt: Instant
  /// Who imported it.
  package var createdBy: ID<Member>
  /// Clients that were added.
  package var created: Int
  /// Clients that were changed.
  package var updated: Int
  /// Clients that the directory had just so.
  package var unchanged: Int
  /// Clients that were left out because of `mode` or `onDuplicate`.
  package var skipped: Int
  /// Clients that had an error and were left out.
  package var failed: Int
  /// How it was carried out.
  package var options: Options?
  /// Its first change in the history; absent where it changed nothing.
  package var firstSequence: Int?
  /// Its last change in the history: all between the two are its own.
  package var lastSequence: Int?
  /// What the columns were taken for; `client/import/get` alone has them.
  package var columns: [RecognizedColumn]?
  /// What was found, cell by cell, in the language of who imported: the first 200; `client/import/get` alone has them.
  package var diagnostics: [Diagnostic]?
  /// How much was found in all.
  package var diagnosticsTotal: Int?
  /// What came of taking it back: of the last time that something was left to take back.
  package var undone: Undoing?

  /// How many diagnostics are kept with an import.
  package static let diagnosticsKept = 200

  /// How an import was carried out: its params with their defaults.
  package struct Options: Codable, Sendable, Equatable {
    /// Whether clients were added, changed, or both.
    package var mode: ImportMode
    /// What told that the directory has a client already, in this order.
    package var matchOn: [MatchKey]
    /// What an empty cell said about a client that the directory had.
    package var blankMeans: BlankMeans
    /// What happened to a client that the directory had.
    package var onDuplicate: OnDuplicate
    /// What happened when a client had an error.
    package var onError: OnError
    /// Column letters or headers, to the key of the field.
    package var mapping: [String: String]?
    /// The only sheet that was read.
    package var sheet: String?
    /// The row of the headers that was given.
    package var headerRow: Int?
    /// The encoding that was given.
    package var encoding: String?
    /// The delimiter that was given.
    package var delimiter: String?

    package init(
      mode: ImportMode, matchOn: [MatchKey], blankMeans: BlankMeans, onDuplicate: OnDuplicate, onError: OnError,
      mapping: [String: String]? = nil, sheet: String? = nil, headerRow: Int? = nil, encoding: String? = nil,
      delimiter: String? = nil
    ) {
      self.mode = mode
      self.matchOn = matchOn
      self.blankMeans = blankMeans
      self.onDuplicate = onDuplicate
      self.onError = onError
      self.mapping = mapping
      self.sheet = sheet
      self.headerRow = headerRow
      self.encoding = encoding
      self.delimiter = delimiter
    }
  }

  /// What came of taking an import back, in clients.
  package struct Undoing: Codable, Sendable, Equatable {
    /// When it was taken back.
    package var at: Instant
    /// Who took it back.
    package var by: ID<Member>
    /// Clients that are as they were before the import; those that it added are in the trash.
    package var reversed: Int
    /// Clients that were edited since, and keep what was edited.
    package var kept: Int
    /// Clients with a change that can't be taken back.
    package var blocked: Int
    /// Clients with nothing left to take back.
    package var unchanged: Int

    package init(at: Instant, by: ID<Member>, reversed: Int, kept: Int, blocked: Int, unchanged: Int) {
      self.at = at
      self.by = by
      self.reversed = reversed
      self.kept = kept
      self.blocked = blocked
      self.unchanged = unchanged
    }
  }

  package init(
    id: ID<Import>, fileName: String?, sha256: String, createdAt: Instant, createdBy: ID<Member>, created: Int,
    updated: Int, unchanged: Int, skipped: Int, failed: Int, options: Options? = nil,
    columns: [RecognizedColumn]? = nil,
    diagnostics: [Diagnostic]? = nil, diagnosticsTotal: Int? = nil
  ) {
    self.id = id
    self.fileName = fileName
    self.sha256 = sha256
    self.createdAt = createdAt
    self.createdBy = createdBy
    self.created = created
    self.updated = updated
    self.unchanged = unchanged
    self.skipped = skipped
    self.failed = failed
    self.options = options
    self.columns = columns
    self.diagnostics = diagnostics.map { Array($0.prefix(Self.diagnosticsKept)) }
    self.diagnosticsTotal = diagnosticsTotal
  }
}
