extension Schema {
  /// Invoices: what becomes of them in one table, what they say in the other. Triggers hold what code could get wrong: that
  /// an issued invoice never changes, and that numbers have no gaps and run with the dates.
  static let invoices = """
    CREATE TABLE invoice (
      key INTEGER PRIMARY KEY,
      organization INTEGER NOT NULL REFERENCES organization (key),
      client INTEGER NOT NULL REFERENCES client (key),
      id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('invoice', 'creditNote')),
      status TEXT NOT NULL CHECK (status IN ('draft', 'issued', 'partiallyPaid', 'paid', 'void')),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      currency TEXT NOT NULL,
      -- How many digits the amounts have after the point; they are in minor units.
      digits INTEGER NOT NULL CHECK (digits BETWEEN 0 AND 4),
      number TEXT,
      year INTEGER,
      sequence INTEGER CHECK (sequence >= 1),
      -- Days since 1970.
      issue_date INTEGER,
      due_date INTEGER,
      gross INTEGER NOT NULL CHECK (gross >= 0),
      paid INTEGER NOT NULL CHECK (paid >= 0),
      credited INTEGER NOT NULL CHECK (credited >= 0),
      -- The invoice that a credit note takes back.
      credits INTEGER REFERENCES invoice (key),
      buyer_name TEXT NOT NULL,
      order_reference TEXT,
      search_text TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      updated_by TEXT NOT NULL,
      voided_at INTEGER,
      void_reason TEXT,
      draft BLOB,
      checksum BLOB NOT NULL,
      -- Where a list has what has no date yet, or no number: behind all others.
      date_order INTEGER NOT NULL AS (ifnull(issue_date, 9223372036854775807)) VIRTUAL,
      due_order INTEGER NOT NULL AS (ifnull(due_date, 9223372036854775807)) VIRTUAL,
      number_order INTEGER NOT NULL AS (ifnull(year * 1000000000000 + sequence, 9223372036854775807)) VIRTUAL,
      UNIQUE (organization, id),
      UNIQUE (organization, number),
      UNIQUE (organization, year, sequence),
      CHECK ((number IS NULL) = (sequence IS NULL) AND (number IS NULL) = (year IS NULL)),
      CHECK (number IS NULL OR (status <> 'draft' AND issue_date IS NOT NULL AND draft IS NULL)),
      CHECK (number IS NOT NULL OR (status IN ('draft', 'void') AND draft IS NOT NULL)),
      CHECK ((status = 'void') = (voided_at IS NOT NULL)),
      CHECK (paid + credited <= gross),
      CHECK (status <> 'paid' OR paid + credited = gross),
      CHECK (status <> 'partiallyPaid' OR paid + credited BETWEEN 1 AND gross - 1),
      CHECK (status NOT IN ('draft', 'issued', 'void') OR paid + credited = 0),
      CHECK (credits IS NULL OR kind = 'creditNote')
    ) STRICT;

    CREATE INDEX invoice_by_date ON invoice (organization, date_order, key);
    CREATE INDEX invoice_by_due ON invoice (organization, due_order, key);
    CREATE INDEX invoice_by_number ON invoice (organization, number_order, key);
    CREATE INDEX invoice_by_amount ON invoice (organization, gross, key);
    CREATE INDEX invoice_by_client ON invoice (organization, client, date_order, key);
    CREATE INDEX invoice_open ON invoice (organization, client, due_date) WHERE status IN ('issued', 'partiallyPaid');
    CREATE INDEX invoice_by_credited ON invoice (credits) WHERE credits IS NOT NULL;

    CREATE TABLE invoice_document (
      invoice INTEGER PRIMARY KEY REFERENCES invoice (key) ON DELETE CASCADE,
      document BLOB NOT NULL,
      sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
    ) STRICT;

    -- Invoices that a merge has put under the kept client, and the client whose they were.
    CREATE TABLE merge_invoice (
      organization INTEGER NOT NULL,
      merge TEXT NOT NULL,
      invoice INTEGER NOT NULL REFERENCES invoice (key) ON DELETE CASCADE,
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      PRIMARY KEY (organization, merge, invoice)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX merge_invoice_by_invoice ON merge_invoice (invoice);
    CREATE INDEX merge_invoice_by_client ON merge_invoice (client);

    CREATE TRIGGER invoice_begins_as_draft BEFORE INSERT ON invoice WHEN NEW.number IS NOT NULL
    BEGIN SELECT RAISE (ABORT, 'an invoice begins as a draft'); END;

    CREATE TRIGGER invoice_numbers_have_no_gap BEFORE UPDATE ON invoice
    WHEN OLD.number IS NULL AND NEW.number IS NOT NULL
    BEGIN
      SELECT RAISE (ABORT, 'the number of an invoice leaves a gap') WHERE NEW.sequence <> 1 + ifnull((
        SELECT max(sequence) FROM invoice WHERE organization = NEW.organization AND year = NEW.year), 0);
      SELECT RAISE (ABORT, 'an invoice is issued before its predecessor') WHERE NEW.issue_date < (
        SELECT issue_date FROM invoice WHERE organization = NEW.organization AND year = NEW.year
        ORDER BY sequence DESC LIMIT 1);
    END;

    CREATE TRIGGER invoice_issued_stays BEFORE UPDATE ON invoice
    WHEN OLD.number IS NOT NULL AND (NEW.key <> OLD.key OR NEW.organization <> OLD.organization OR NEW.id <> OLD.id
      OR NEW.kind <> OLD.kind OR NEW.currency <> OLD.currency OR NEW.digits <> OLD.digits
      OR NEW.number IS NOT OLD.number OR NEW.year IS NOT OLD.year OR NEW.sequence IS NOT OLD.sequence
      OR NEW.issue_date IS NOT OLD.issue_date OR NEW.due_date IS NOT OLD.due_date OR NEW.gross <> OLD.gross
      OR NEW.credits IS NOT OLD.credits OR NEW.buyer_name <> OLD.buyer_name OR NEW.created_at <> OLD.created_at
      OR NEW.order_reference IS NOT OLD.order_reference OR (OLD.status = 'void' AND NEW.status <> 'void'))
    BEGIN SELECT RAISE (ABORT, 'an issued invoice does not change'); END;

    CREATE TRIGGER invoice_issued_is_kept BEFORE DELETE ON invoice WHEN OLD.number IS NOT NULL
    BEGIN SELECT RAISE (ABORT, 'an issued invoice is kept'); END;

    CREATE TRIGGER invoice_document_stays BEFORE UPDATE ON invoice_document
    WHEN (SELECT number FROM invoice WHERE key = OLD.invoice) IS NOT NULL
    BEGIN SELECT RAISE (ABORT, 'an issued invoice does not change'); END;

    CREATE TRIGGER invoice_document_is_kept BEFORE DELETE ON invoice_document
    WHEN (SELECT number FROM invoice WHERE key = OLD.invoice) IS NOT NULL
    BEGIN SELECT RAISE (ABORT, 'an issued invoice is kept'); END;
    """
}
