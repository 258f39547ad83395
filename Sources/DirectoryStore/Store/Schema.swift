/// The tables, as a list of migrations: one is added at the end, none is ever edited.
enum Schema {
  /// Tells a store from other SQLite files: "CLNT".
  static let applicationID: Int64 = 0x434C_4E54

  static var version: Int { migrations.count }

  static let migrations: [String] = [
    first, history, notes, duplicates, listing, customFields, order, organizationActivity, mergedNotes, nearNames,
    organizationRevision, filters, invoicing, members, attachments, blocks, invoices,
  ]

  /// What is dropped before many clients are added at once, and made again after.
  static let bulkIndexes: [ListingIndex] =
    (listingIndexes + listingFilterIndexes).filter { !foldedOrderIndexes.contains($0.name) } + orderIndexes + [
      nameIndex, currencyIndex,
    ]

  /// Keys of every index begin with the organization. A list is a walk along one of these, so that a page costs the
  /// same at any depth.
  static let listingIndexes: [ListingIndex] = [
    ListingIndex(name: "listing_by_name", columns: "organization, state, sort_name, client"),
    ListingIndex(name: "listing_by_number", columns: "organization, state, sort_number, client"),
    ListingIndex(name: "listing_by_creation", columns: "organization, state, created_at, client"),
    ListingIndex(name: "listing_by_update", columns: "organization, state, updated_at, client"),
    ListingIndex(name: "listing_by_email", columns: "organization, email_key"),
  ]

  /// Those of the third migration; dropped and made again with the others.
  static let listingFilterIndexes: [ListingIndex] = [
    ListingIndex(name: "listing_by_city", columns: "organization, state, sort_city, client"),
    ListingIndex(name: "listing_by_country", columns: "organization, country", where: "country IS NOT NULL"),
    ListingIndex(name: "listing_by_owner", columns: "organization, owner", where: "owner IS NOT NULL"),
  ]

  /// Those that the migration `order` has replaced: they had the folded order of all languages.
  private static let foldedOrderIndexes: Set = ["listing_by_name", "listing_by_city"]

  /// Those of the language's order.
  static let orderIndexes: [ListingIndex] = [
    ListingIndex(name: "listing_by_name_order", columns: "organization, state, name_order, client"),
    ListingIndex(name: "listing_by_city_order", columns: "organization, state, city_order, client"),
  ]

  /// To look folded names up, and their beginnings.
  static let nameIndex = ListingIndex(name: "listing_by_folded_name", columns: "organization, sort_name")

  /// The order of the currencies; those who have the organization's are merged in.
  static let currencyIndex = ListingIndex(
    name: "listing_by_currency", columns: "organization, state, currency, client")

  struct ListingIndex {
    let name: String
    let columns: String
    var `where`: String?

    var make: String { "CREATE INDEX \(name) ON listing (\(columns))\(`where`.map { " WHERE \($0)" } ?? "");" }
    var drop: String { "DROP INDEX \(name);" }
  }

  private static let first = """
    CREATE TABLE meta (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE organization (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      record BLOB NOT NULL
    ) STRICT;

    CREATE TABLE member (
      organization INTEGER NOT NULL REFERENCES organization (key),
      id TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('guest', 'member', 'projectManager', 'administrator', 'owner')),
      is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
      record BLOB NOT NULL,
      PRIMARY KEY (organization, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE number_sequence (
      organization INTEGER NOT NULL REFERENCES organization (key),
      kind TEXT NOT NULL,
      next INTEGER NOT NULL CHECK (next >= 1),
      PRIMARY KEY (organization, kind)
    ) STRICT, WITHOUT ROWID;

    -- The record is the client as it is on the wire, whole, and the truth; all else here and in the tables below is
    -- derived from it. A state is 0 (active), 1 (archived) or 2 (deleted: in the trash); that it is between them is
    -- checked, for SQLite makes a table of a list of three, in each statement.
    CREATE TABLE client (
      key INTEGER PRIMARY KEY,
      organization INTEGER NOT NULL REFERENCES organization (key),
      id TEXT NOT NULL,
      number TEXT NOT NULL,
      state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      parent INTEGER REFERENCES client (key) CHECK (parent <> key),
      deleted_at INTEGER CHECK ((state = 2) = (deleted_at IS NOT NULL)),
      record BLOB NOT NULL,
      UNIQUE (organization, id),
      UNIQUE (organization, number)
    ) STRICT;

    CREATE INDEX client_by_parent ON client (organization, parent) WHERE parent IS NOT NULL;

    -- What lists and searches read, apart from the records: so it stays small and in memory. Where a client has no
    -- currency of its own, the organization's is put into the summary at currency_at when it is read.
    CREATE TABLE listing (
      client INTEGER PRIMARY KEY REFERENCES client (key) ON DELETE CASCADE,
      organization INTEGER NOT NULL,
      state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
      sort_name TEXT NOT NULL,
      sort_number TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      email_key TEXT,
      match_key TEXT,
      currency_at INTEGER,
      search_text TEXT NOT NULL,
      summary BLOB NOT NULL
    ) STRICT;

    \(listingIndexes.map(\.make).joined(separator: "\n"))

    CREATE TABLE contact (
      organization INTEGER NOT NULL,
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
      is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
      email_key TEXT,
      PRIMARY KEY (organization, client, position),
      CHECK (is_default = 0 OR is_active = 1)
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX contact_one_default ON contact (organization, client) WHERE is_default = 1;
    CREATE UNIQUE INDEX contact_email ON contact (organization, client, email_key) WHERE email_key IS NOT NULL;

    CREATE TABLE address (
      organization INTEGER NOT NULL,
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      is_billing INTEGER NOT NULL CHECK (is_billing IN (0, 1)),
      is_default_billing INTEGER NOT NULL CHECK (is_default_billing IN (0, 1)),
      PRIMARY KEY (organization, client, position),
      CHECK (is_default_billing = 0 OR is_billing = 1)
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX address_one_default ON address (organization, client) WHERE is_default_billing = 1;

    CREATE TABLE external_id (
      organization INTEGER NOT NULL,
      system TEXT NOT NULL,
      value TEXT NOT NULL,
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      PRIMARY KEY (organization, system, value)
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX external_id_of_client ON external_id (organization, client, system);

    CREATE TABLE registration (
      organization INTEGER NOT NULL,
      scheme TEXT NOT NULL,
      value TEXT NOT NULL,
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      PRIMARY KEY (organization, scheme, value, client)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX registration_of_client ON registration (organization, client);

    CREATE TABLE idempotency (
      organization INTEGER NOT NULL,
      member TEXT NOT NULL,
      key TEXT NOT NULL,
      params_hash TEXT NOT NULL,
      method TEXT NOT NULL,
      record_id TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (organization, member, key)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX idempotency_by_age ON idempotency (created_at);

    CREATE TABLE import (
      organization INTEGER NOT NULL REFERENCES organization (key),
      id TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      record BLOB NOT NULL,
      PRIMARY KEY (organization, id)
    ) STRICT, WITHOUT ROWID;

    \(search)
    """

  private static let history = """
    -- Every change, in order, never changed after. What a creation made is found backwards from the record as it is.
    CREATE TABLE activity (
      organization INTEGER NOT NULL REFERENCES organization (key),
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      at INTEGER NOT NULL,
      member TEXT NOT NULL,
      method TEXT NOT NULL,
      action TEXT NOT NULL,
      kind TEXT NOT NULL,
      -- Null where it is the client itself.
      record_id TEXT,
      client INTEGER,
      client_id TEXT,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      import_id TEXT,
      undoes INTEGER,
      changes BLOB,
      salt BLOB NOT NULL,
      changes_digest BLOB NOT NULL,
      record_digest BLOB NOT NULL,
      link BLOB NOT NULL,
      PRIMARY KEY (organization, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX activity_by_client ON activity (organization, client, sequence) WHERE client IS NOT NULL;
    """

  private static let organizationActivity = """
    -- What belongs to no client is read without walking through the history of all clients.
    CREATE INDEX activity_of_organization ON activity (organization, sequence) WHERE client_id IS NULL;
    """

  private static let notes = """
    -- The record is the note as it is on the wire, whole, and the truth. A removed one stays until its client is purged,
    -- so that removing it can be taken back.
    CREATE TABLE note (
      key INTEGER PRIMARY KEY,
      organization INTEGER NOT NULL REFERENCES organization (key),
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      id TEXT NOT NULL,
      is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
      is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),
      created_at INTEGER NOT NULL,
      search_text TEXT NOT NULL,
      record BLOB NOT NULL,
      UNIQUE (organization, id)
    ) STRICT;

    -- A list is a walk backwards along it.
    CREATE INDEX note_by_client ON note (organization, client, is_removed, is_pinned, created_at, key);
    """

  private static let duplicates = """
    -- Hashes of what records of one client have in common. Written when duplicates are looked for, for what has
    -- changed since: up to which change of the history is in duplicate_progress.
    CREATE TABLE duplicate_key (
      organization INTEGER NOT NULL,
      key INTEGER NOT NULL,
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      PRIMARY KEY (organization, key, client)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX duplicate_key_of_client ON duplicate_key (client);

    CREATE TABLE duplicate_progress (
      organization INTEGER PRIMARY KEY REFERENCES organization (key),
      sequence INTEGER NOT NULL
    ) STRICT;

    -- Pairs of which somebody has said that they are two clients.
    CREATE TABLE duplicate_dismissal (
      one INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      other INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE CHECK (one < other),
      at INTEGER NOT NULL,
      member TEXT NOT NULL,
      PRIMARY KEY (one, other)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX duplicate_dismissal_of_other ON duplicate_dismissal (other);

    -- A merge, for taking it back: sequence is the change that it made of the client that was kept.
    CREATE TABLE merge (
      organization INTEGER NOT NULL,
      id TEXT NOT NULL,
      kept INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      sequence INTEGER NOT NULL,
      is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1)),
      PRIMARY KEY (organization, id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX merge_by_kept ON merge (kept);

    -- Which client a merged one is part of; its row in client stays, in the trash.
    CREATE TABLE merged (
      client INTEGER PRIMARY KEY REFERENCES client (key) ON DELETE CASCADE,
      organization INTEGER NOT NULL,
      merge TEXT NOT NULL,
      kept INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE
    ) STRICT;

    CREATE INDEX merged_by_kept ON merged (kept);

    -- Clients that a merge has put under the kept one, and under which they were.
    CREATE TABLE merge_child (
      organization INTEGER NOT NULL,
      merge TEXT NOT NULL,
      child INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      parent INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      PRIMARY KEY (organization, merge, child)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX merge_child_by_child ON merge_child (child);
    CREATE INDEX merge_child_by_parent ON merge_child (parent);

    -- House rules that somebody has said do not hold for a client.
    CREATE TABLE lint_suppression (
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      rule TEXT NOT NULL,
      reason TEXT,
      at INTEGER NOT NULL,
      member TEXT NOT NULL,
      PRIMARY KEY (client, rule)
    ) STRICT, WITHOUT ROWID;
    """

  /// What lists are filtered and ordered by besides, and the views that members keep. The columns are filled by
  /// `Transaction.deriveListing`, for SQL alone can't.
  private static let listing = """
    ALTER TABLE listing ADD COLUMN sort_city TEXT NOT NULL DEFAULT '';
    ALTER TABLE listing ADD COLUMN country TEXT;
    ALTER TABLE listing ADD COLUMN owner TEXT;
    ALTER TABLE listing ADD COLUMN currency TEXT;

    \(listingFilterIndexes.map(\.make).joined(separator: "\n"))

    CREATE TABLE view (
      organization INTEGER NOT NULL REFERENCES organization (key),
      id TEXT NOT NULL,
      name_key TEXT NOT NULL,
      record BLOB NOT NULL,
      PRIMARY KEY (organization, id),
      UNIQUE (organization, name_key)
    ) STRICT, WITHOUT ROWID;
    """
  /// Keys of the organization's language to order names and cities by; `OrderKeys` fills them.
  private static let order = """
    ALTER TABLE listing ADD COLUMN name_order BLOB NOT NULL DEFAULT X'';
    ALTER TABLE listing ADD COLUMN city_order BLOB NOT NULL DEFAULT X'';
    DROP INDEX listing_by_name;
    DROP INDEX listing_by_city;
    \((orderIndexes + [nameIndex]).map(\.make).joined(separator: "\n"))

    -- Which version of ICU has made the keys.
    CREATE TABLE collation (
      organization INTEGER PRIMARY KEY REFERENCES organization (key),
      version TEXT NOT NULL
    ) STRICT;
    """

  /// The fields of the organizations' own, and the values of them that clients are found and ordered by.
  private static let customFields = """
    -- Grows with each change of the custom fields, so that a process sees that another has changed them.
    ALTER TABLE organization ADD COLUMN custom_fields INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE custom_field (
      organization INTEGER NOT NULL REFERENCES organization (key),
      key TEXT NOT NULL,
      record BLOB NOT NULL,
      PRIMARY KEY (organization, key)
    ) STRICT, WITHOUT ROWID;

    -- A position is that of the contact, or -1 for a value of the client itself.
    CREATE TABLE custom_value (
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= -1),
      value ANY NOT NULL,
      organization INTEGER NOT NULL,
      is_unique INTEGER NOT NULL CHECK (is_unique IN (0, 1)),
      PRIMARY KEY (client, field, position, value)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX custom_value_by_value ON custom_value (organization, field, value, client);
    CREATE UNIQUE INDEX custom_value_unique ON custom_value (organization, field, value) WHERE is_unique = 1;
    """

  private static let mergedNotes = """
    -- Notes that a merge has put under the kept client, and the client whose they were. Kept when the merge is taken back,
    -- for the histories of both tell of them.
    CREATE TABLE merge_note (
      organization INTEGER NOT NULL,
      merge TEXT NOT NULL,
      note INTEGER NOT NULL REFERENCES note (key) ON DELETE CASCADE,
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      PRIMARY KEY (organization, merge, note)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX merge_note_by_note ON merge_note (note);
    CREATE INDEX merge_note_by_client ON merge_note (client);
    """

  private static let nearNames = """
    -- Near names are found by more of their words: all keys are made again when duplicates are next looked for.
    DELETE FROM duplicate_key;
    DELETE FROM duplicate_progress;
    """

  private static let organizationRevision = """
    UPDATE organization SET record = CAST(json_set(CAST(record AS TEXT), '$.revision', 1) AS BLOB)
    WHERE json_extract(CAST(record AS TEXT), '$.revision') IS NULL;
    """

  /// What lists are filtered by that has no column: `FilterTerms`, which `ListingDerivation` fills.
  ///
  /// Every byte but a line break is part of a term. In the second table are the terms with their clients, in order.
  private static let filters = """
    ALTER TABLE listing ADD COLUMN filter_terms TEXT NOT NULL DEFAULT '';
    CREATE VIRTUAL TABLE client_filter USING fts5 (
      filter_terms, content = 'listing', content_rowid = 'client',
      tokenize = "ascii tokenchars ' !#$%&()*+,-./:;<=>?@[\\]^_`{|}~''""'", detail = 'none', columnsize = 0
    );
    CREATE VIRTUAL TABLE client_filter_value USING fts5vocab ('client_filter', 'instance');
    CREATE INDEX client_by_revision ON client (organization, revision) WHERE revision > 1;
    \(currencyIndex.make)
    """

  /// What an organization needs to invoice: the taxes of France for the organizations that are there, which all begin with
  /// that country.
  private static let invoicing = """
    UPDATE organization SET record = CAST(json_insert(CAST(record AS TEXT),
      '$.invoiceNumberPattern', '{yyyy}-{0000}', '$.defaults.taxes', json('[
        {"code": "TVA20", "label": "TVA 20 %", "category": "S", "rate": "20"},
        {"code": "TVA10", "label": "TVA 10 %", "category": "S", "rate": "10"},
        {"code": "TVA5.5", "label": "TVA 5,5 %", "category": "S", "rate": "5.5"},
        {"code": "TVA2.1", "label": "TVA 2,1 %", "category": "S", "rate": "2.1"},
        {"code": "AUTOLIQUIDATION", "label": "Autoliquidation", "category": "AE", "rate": "0",
          "exemptionReason": "Autoliquidation", "exemptionCode": "VATEX-EU-AE"},
        {"code": "INTRACOM", "label": "Livraison intracommunautaire", "category": "K", "rate": "0",
          "exemptionReason": "Exonération de TVA, art. 262 ter, I du CGI", "exemptionCode": "VATEX-EU-IC"},
        {"code": "EXPORT", "label": "Exportation", "category": "G", "rate": "0",
          "exemptionReason": "Exonération de TVA, art. 262, I du CGI", "exemptionCode": "VATEX-EU-G"},
        {"code": "FRANCHISE", "label": "Franchise en base", "category": "E", "rate": "0",
          "exemptionReason": "TVA non applicable, art. 293 B du CGI", "exemptionCode": "VATEX-FR-FRANCHISE"}]')) AS BLOB);
    """

  /// What members are found and ordered by; that an organization keeps an active owner is the store's to see to, too.
  private static let members = """
    ALTER TABLE member ADD COLUMN email_key TEXT;
    ALTER TABLE member ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
    UPDATE member SET record = CAST(json_set(CAST(record AS TEXT), '$.revision', 1) AS BLOB),
      name_key = folded(json_extract(CAST(record AS TEXT), '$.name')),
      email_key = folded(json_extract(CAST(record AS TEXT), '$.email'));
    CREATE UNIQUE INDEX member_email ON member (organization, email_key) WHERE email_key IS NOT NULL;
    CREATE INDEX member_by_name ON member (organization, name_key, id);

    CREATE TRIGGER member_owner_stays BEFORE UPDATE ON member
    WHEN OLD.role = 'owner' AND OLD.is_active = 1
      AND (NEW.role <> 'owner' OR NEW.is_active = 0 OR NEW.organization <> OLD.organization)
      AND NOT EXISTS (
        SELECT 1 FROM member
        WHERE organization = OLD.organization AND id <> OLD.id AND role = 'owner' AND is_active = 1)
    BEGIN
      SELECT RAISE(ABORT, 'an organization has an active owner');
    END;

    CREATE TRIGGER member_owner_is_kept BEFORE DELETE ON member
    WHEN OLD.role = 'owner' AND OLD.is_active = 1 AND NOT EXISTS (
      SELECT 1 FROM member
      WHERE organization = OLD.organization AND id <> OLD.id AND role = 'owner' AND is_active = 1)
    BEGIN
      SELECT RAISE(ABORT, 'an organization has an active owner');
    END;
    """

  /// What lists are chosen by, many clients in a row: `ListingBlock`, `OrderRanks`. `ListingDerivation` fills them.
  private static let blocks = """
    CREATE TABLE listing_block (
      block INTEGER PRIMARY KEY,
      words BLOB NOT NULL
    ) STRICT;

    CREATE TABLE order_rank (
      organization INTEGER NOT NULL REFERENCES organization (key),
      ordering INTEGER NOT NULL,
      key ANY NOT NULL,
      rank INTEGER NOT NULL,
      PRIMARY KEY (organization, ordering, key)
    ) STRICT, WITHOUT ROWID;

    -- At which change of the history the ranks were made.
    CREATE TABLE order_rank_progress (
      organization INTEGER PRIMARY KEY REFERENCES organization (key),
      sequence INTEGER NOT NULL
    ) STRICT;
    """

  /// The first version whose listings have all columns filled, and the first that has their blocks.

  /// The first version whose listings have all columns filled.
  static let derivedVersion = 12
  static let blocksVersion = (migrations.firstIndex(of: blocks) ?? 0) + 1

  /// Substrings of three scalars and more are found through trigrams; that a hit holds the whole word is then
  /// checked on search_text, so the index needs no positions.
  static let search = """
    CREATE VIRTUAL TABLE client_search USING fts5 (
      search_text, content = 'listing', content_rowid = 'client', tokenize = 'trigram case_sensitive 1',
      detail = 'none', columnsize = 0
    );
    CREATE VIRTUAL TABLE client_trigram USING fts5vocab ('client_search', 'row');
    """

  /// Makes the indexes of searches and filters again, from 8 MiB at a time: a quarter faster than from the usual one.
  static let rebuildSearch = """
    INSERT INTO client_search (client_search, rank) VALUES ('hashsize', 8388608);
    INSERT INTO client_search (client_search) VALUES ('rebuild');
    INSERT INTO client_search (client_search, rank) VALUES ('hashsize', 1048576);
    INSERT INTO client_filter (client_filter) VALUES ('rebuild');
    """
}
