extension Schema {
  /// What members are found and ordered by; that an organization keeps an active owner is the store's to see to, too.
  static let members = """
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

  /// What lets programs in as members, and how often somebody was refused lately.
  static let tokens = """
    -- The record has the token as it is on the wire, and its digest: SHA-256 of the secret, which is kept nowhere.
    CREATE TABLE token (
      organization INTEGER NOT NULL REFERENCES organization (key),
      id TEXT NOT NULL,
      member TEXT NOT NULL,
      is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1)),
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
      record BLOB NOT NULL,
      PRIMARY KEY (organization, id),
      FOREIGN KEY (organization, member) REFERENCES member (organization, id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX token_by_member ON token (organization, member, id);

    -- Refusals that were alike: since when, and how many there were after the last that is in the history.
    CREATE TABLE refusal (
      organization INTEGER NOT NULL REFERENCES organization (key),
      member TEXT NOT NULL,
      token TEXT NOT NULL,
      method TEXT NOT NULL,
      reason TEXT NOT NULL,
      since INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (organization, member, token, method, reason)
    ) STRICT, WITHOUT ROWID;
    """
}
