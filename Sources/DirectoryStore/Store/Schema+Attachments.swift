extension Schema {
  /// Files that are kept with clients. Their bytes are in the database too, in chunks, and not in files beside it: so a
  /// backup has all of it, and a file is there when its record is, and gone when it is gone, whatever happens between.
  static let attachments = """
    -- What files have in them, once however many attachments have it. No organization learns what others have.
    CREATE TABLE attachment_content (
      key INTEGER PRIMARY KEY,
      organization INTEGER NOT NULL REFERENCES organization (key),
      sha256 BLOB NOT NULL,
      size INTEGER NOT NULL CHECK (size > 0),
      UNIQUE (organization, sha256)
    ) STRICT;

    -- A digest is BLAKE2b-256: a piece of a file is checked without reading all of it for its SHA-256.
    CREATE TABLE attachment_chunk (
      key INTEGER PRIMARY KEY,
      content INTEGER NOT NULL REFERENCES attachment_content (key) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      digest BLOB NOT NULL,
      bytes BLOB NOT NULL,
      UNIQUE (content, position)
    ) STRICT;

    -- The record is the attachment as it is on the wire, whole, and the truth. A removed one stays until it or its
    -- client is purged, so that removing it can be taken back.
    CREATE TABLE attachment (
      key INTEGER PRIMARY KEY,
      organization INTEGER NOT NULL REFERENCES organization (key),
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      id TEXT NOT NULL,
      is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
      is_visible INTEGER NOT NULL CHECK (is_visible IN (0, 1)),
      created_at INTEGER NOT NULL,
      search_text TEXT NOT NULL,
      size INTEGER NOT NULL,
      content INTEGER NOT NULL REFERENCES attachment_content (key),
      record BLOB NOT NULL,
      UNIQUE (organization, id)
    ) STRICT;

    -- A list is a walk backwards along it.
    CREATE INDEX attachment_by_client ON attachment (client, is_removed, created_at, key);
    CREATE INDEX attachment_by_content ON attachment (content);

    CREATE TRIGGER attachment_content_unused AFTER DELETE ON attachment
    WHEN NOT EXISTS (SELECT 1 FROM attachment WHERE content = old.content) BEGIN
      DELETE FROM attachment_content WHERE key = old.content;
    END;

    -- As merge_note, of attachments.
    CREATE TABLE merge_attachment (
      organization INTEGER NOT NULL,
      merge TEXT NOT NULL,
      attachment INTEGER NOT NULL REFERENCES attachment (key) ON DELETE CASCADE,
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      PRIMARY KEY (organization, merge, attachment)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX merge_attachment_by_attachment ON merge_attachment (attachment);
    CREATE INDEX merge_attachment_by_client ON merge_attachment (client);
    """
}
