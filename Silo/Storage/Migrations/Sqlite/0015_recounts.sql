-- Works with: 9
-- Recounts: accepted shares drawn by lot, and what a second person found of them.

CREATE TABLE recounts (
    id              INTEGER PRIMARY KEY,
    campaign        INTEGER NOT NULL REFERENCES campaigns (id),
    unit            INTEGER NOT NULL REFERENCES units (id), -- whose subtree it is of
    seed            INTEGER NOT NULL,   -- drawn by the product, after the shares were read
    population      INTEGER NOT NULL,   -- how many accepted shares it was drawn from
    drawn_from      BLOB    NOT NULL,   -- their ids: the gaps between them in order, each in base 128
    size            INTEGER NOT NULL,
    level           INTEGER NOT NULL,   -- of the interval, in thousandths
    half_width      INTEGER NULL,       -- what the size was worked out for, in thousandths; NULL: the size was chosen
    drawn_at        INTEGER NOT NULL,
    account         TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL,
    finished_at     INTEGER NULL        -- when the last one was checked
) STRICT;

CREATE INDEX recounts_by_campaign ON recounts (campaign, unit);

-- A share that a recount drew. Where its member was erased before it was checked there is the next one in the order drawn instead.
CREATE TABLE recount_shares (
    recount         INTEGER NOT NULL REFERENCES recounts (id),
    place           INTEGER NOT NULL,   -- in the order drawn, from 1
    share           INTEGER NOT NULL REFERENCES shares (id),
    is_right        INTEGER NULL,       -- 1 right, 0 not; NULL: not checked yet
    reason          INTEGER NULL,       -- why it is not right
    checked_by      TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL,
    checked_at      INTEGER NULL,
    PRIMARY KEY (recount, place),
    UNIQUE (recount, share)
) STRICT, WITHOUT ROWID;

CREATE INDEX recount_shares_by_share ON recount_shares (share);

-- Who ever accepted a share, whatever was decided since: somebody else checks it.
CREATE TABLE share_accepters (
    share           INTEGER NOT NULL REFERENCES shares (id),
    account         TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    PRIMARY KEY (share, account)
) STRICT, WITHOUT ROWID;

INSERT INTO share_accepters (share, account) SELECT id, reviewer FROM shares WHERE state = 2 AND reviewer IS NOT NULL;

-- Reviewers see what has waited longest first.
CREATE INDEX shares_by_wait ON shares (campaign, state, handed_in_at, id);
DROP INDEX shares_by_campaign;
