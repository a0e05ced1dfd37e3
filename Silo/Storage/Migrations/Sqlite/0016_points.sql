-- Works with: 9
-- Participation and points. Days are days since 1970-01-01, instants microseconds since then.

-- Who shared for a unit, without the rest of the row.
CREATE INDEX shares_accepted ON shares (unit, member, handed_in_at, campaign) WHERE state = 2;

-- Weights of points as they were announced, each from the first of a month until the next; never changed. member_cap 0: no points.
CREATE TABLE points_weights (
    from_day        INTEGER NOT NULL,
    per_member      INTEGER NOT NULL,
    per_share       INTEGER NOT NULL,
    member_cap      INTEGER NOT NULL,
    announced_at    INTEGER NOT NULL,
    account         TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL, -- who announced them
    PRIMARY KEY (from_day)
) STRICT, WITHOUT ROWID;

-- The months whose points are closed: nothing that happens later changes what units earned in them.
CREATE TABLE points_months (
    month           INTEGER NOT NULL,   -- its first day
    weights         INTEGER NOT NULL REFERENCES points_weights (from_day),
    closed_at       INTEGER NOT NULL,
    PRIMARY KEY (month)
) STRICT, WITHOUT ROWID;

-- What a unit with everything below it earned in a closed month. No row: nobody was enrolled.
CREATE TABLE unit_points (
    unit            INTEGER NOT NULL REFERENCES units (id),
    month           INTEGER NOT NULL REFERENCES points_months (month),
    outcome         INTEGER NOT NULL,   -- 1 earned, 2 not enough data, 3 too few persons
    points          INTEGER NULL,       -- NULL unless earned, and so is enrolled
    enrolled        INTEGER NULL,
    depth           INTEGER NOT NULL,   -- how far below the top the unit stood: units are held against those beside them
    PRIMARY KEY (unit, month)
) STRICT, WITHOUT ROWID;

CREATE INDEX unit_points_by_month ON unit_points (month, depth);
