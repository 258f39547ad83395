extension Schema {
  /// What clients have paid, and what it paid.
  ///
  /// `allocated` and `refunded` are sums that the triggers keep.
  static let payments = """
    -- The record is the payment as it is on the wire, whole, and the truth. Days are counted from 1970-01-01, amounts in
    -- the currency's smallest unit.
    CREATE TABLE payment (
      key INTEGER PRIMARY KEY,
      organization INTEGER NOT NULL REFERENCES organization (key),
      client INTEGER NOT NULL REFERENCES client (key),
      id TEXT NOT NULL,
      currency TEXT NOT NULL,
      is_refund INTEGER NOT NULL CHECK (is_refund IN (0, 1)),
      is_void INTEGER NOT NULL CHECK (is_void IN (0, 1)),
      day INTEGER NOT NULL,
      amount INTEGER NOT NULL CHECK (amount > 0),
      allocated INTEGER NOT NULL DEFAULT 0 CHECK (allocated >= 0),
      refunded INTEGER NOT NULL DEFAULT 0 CHECK (refunded >= 0),
      record BLOB NOT NULL,
      UNIQUE (organization, id),
      CHECK (allocated + refunded <= amount),
      CHECK (is_void = 0 OR allocated + refunded = 0)
    ) STRICT;

    CREATE INDEX payment_by_client ON payment (organization, client, day, key);

    -- What a payment paid of an invoice, or a refund paid back of a credit note.
    CREATE TABLE payment_allocation (
      payment INTEGER NOT NULL REFERENCES payment (key),
      invoice INTEGER NOT NULL REFERENCES invoice (key),
      amount INTEGER NOT NULL CHECK (amount > 0),
      PRIMARY KEY (payment, invoice)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX payment_allocation_by_invoice ON payment_allocation (invoice);

    CREATE TRIGGER payment_allocation_fits BEFORE INSERT ON payment_allocation
    WHEN NOT EXISTS (
      SELECT 1 FROM payment JOIN invoice ON invoice.key = NEW.invoice
      WHERE payment.key = NEW.payment AND payment.is_void = 0 AND payment.client = invoice.client
        AND payment.currency = invoice.currency AND payment.is_refund = (invoice.kind = 'creditNote')
        AND invoice.status IN ('issued', 'partiallyPaid', 'paid'))
    BEGIN SELECT RAISE(ABORT, 'the payment does not fit the invoice'); END;

    CREATE TRIGGER payment_allocation_added AFTER INSERT ON payment_allocation BEGIN
      UPDATE payment SET allocated = allocated + NEW.amount WHERE key = NEW.payment;
    END;

    CREATE TRIGGER payment_allocation_removed AFTER DELETE ON payment_allocation BEGIN
      UPDATE payment SET allocated = allocated - OLD.amount WHERE key = OLD.payment;
    END;

    CREATE TRIGGER payment_allocation_stays BEFORE UPDATE ON payment_allocation
    BEGIN SELECT RAISE(ABORT, 'an allocation is never changed'); END;

    -- What a refund paid back of a payment.
    CREATE TABLE payment_refund (
      refund INTEGER NOT NULL REFERENCES payment (key),
      payment INTEGER NOT NULL REFERENCES payment (key),
      amount INTEGER NOT NULL CHECK (amount > 0),
      PRIMARY KEY (refund, payment)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX payment_refund_by_payment ON payment_refund (payment);

    CREATE TRIGGER payment_refund_fits BEFORE INSERT ON payment_refund
    WHEN NOT EXISTS (
      SELECT 1 FROM payment AS refund JOIN payment ON payment.key = NEW.payment
      WHERE refund.key = NEW.refund AND refund.is_refund = 1 AND refund.is_void = 0 AND payment.is_refund = 0
        AND payment.is_void = 0 AND refund.client = payment.client AND refund.currency = payment.currency)
    BEGIN SELECT RAISE(ABORT, 'the refund does not fit the payment'); END;

    CREATE TRIGGER payment_refund_added AFTER INSERT ON payment_refund BEGIN
      UPDATE payment SET allocated = allocated + NEW.amount WHERE key = NEW.refund;
      UPDATE payment SET refunded = refunded + NEW.amount WHERE key = NEW.payment;
    END;

    CREATE TRIGGER payment_refund_removed AFTER DELETE ON payment_refund BEGIN
      UPDATE payment SET allocated = allocated - OLD.amount WHERE key = OLD.refund;
      UPDATE payment SET refunded = refunded - OLD.amount WHERE key = OLD.payment;
    END;

    CREATE TRIGGER payment_refund_stays BEFORE UPDATE ON payment_refund
    BEGIN SELECT RAISE(ABORT, 'a refund is never changed'); END;

    -- Payments that a merge has put under the kept client, and the client whose they were.
    CREATE TABLE merge_payment (
      organization INTEGER NOT NULL,
      merge TEXT NOT NULL,
      payment INTEGER NOT NULL REFERENCES payment (key),
      client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
      PRIMARY KEY (organization, merge, payment)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX merge_payment_by_client ON merge_payment (client);
    CREATE INDEX merge_payment_by_payment ON merge_payment (payment);
    """
}
