-- Works with: 9
-- Participation and points.

-- Who shared for a unit, without the rest of the row.
CREATE INDEX shares_accepted ON shares (unit, member, handed_in_at, campaign) WHERE state = 2;

-- Weights of points as they were announced, each from the first of a month until the next; never changed. member_cap 0: no points.
CREATE TABLE points_weights (
    from_day        date        NOT NULL PRIMARY KEY,
    per_member      integer     NOT NULL,
    per_share       integer     NOT NULL,
    member_cap      integer     NOT NULL,
    announced_at    timestamptz NOT NULL,
    account         uuid        NULL REFERENCES accounts (id) ON DELETE SET NULL -- who announced them
);

-- The months whose points are closed: nothing that happens later changes what units earned in them.
CREATE TABLE points_months (
    month           date        NOT NULL PRIMARY KEY,   -- its first day
    weights         date        NOT NULL REFERENCES points_weights (from_day),
    closed_at       timestamptz NOT NULL
);

-- What a unit with everything below it earned in a closed month. No row: nobody was enrolled.
CREATE TABLE unit_points (
    unit            bigint      NOT NULL REFERENCES units (id),
    month           date        NOT NULL REFERENCES points_months (month),
    outcome         smallint    NOT NULL,   -- 1 earned, 2 not enough data, 3 too few persons
    points          bigint      NULL,       -- NULL unless earned, and so is enrolled
    enrolled        bigint      NULL,
    depth           integer     NOT NULL,   -- how far below the top the unit stood: units are held against those beside them
    PRIMARY KEY (unit, month)
);

CREATE INDEX unit_points_by_month ON unit_points (month, depth);
