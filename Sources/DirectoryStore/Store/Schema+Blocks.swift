extension Schema {
  /// What lists are chosen by, many clients in a row: `ListingBlock`, `OrderRanks`. `ListingDerivation` fills them.
  static let blocks = """
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
}
