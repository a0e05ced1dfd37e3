-- Works with: 9
-- What members asked about the data that are kept of them. Instants are microseconds since 1970-01-01.

-- Once the member is erased, what leads to the person is gone and the rest shows that it was done in time.
CREATE TABLE data_requests (
    id                  INTEGER PRIMARY KEY,
    kind                INTEGER NOT NULL,   -- 1 access, 2 correction, 3 end of a consent, 4 restriction, 5 erasure
    member              INTEGER NULL REFERENCES members (id),               -- NULL once erased
    unit                INTEGER NOT NULL REFERENCES units (id),             -- the member's at that time
    wish                TEXT    NULL,       -- the member's own words; NULL once erased
    received_at         INTEGER NOT NULL,
    by_member           INTEGER NOT NULL,   -- 1 by the personal link, 0 taken in from paper or phone
    account             TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL, -- who took it in
    answered_at         INTEGER NULL,
    extended_at         INTEGER NULL,
    extended_days       INTEGER NULL,
    extension_reason    TEXT    NULL,       -- what the member was told; empty once erased
    finished_at         INTEGER NULL,
    lifted_at           INTEGER NULL,       -- when a restriction ended
    version             INTEGER NOT NULL
) STRICT;

CREATE INDEX data_requests_by_unit ON data_requests (unit, finished_at);
CREATE INDEX data_requests_by_member ON data_requests (member) WHERE member IS NOT NULL;

-- When each kind of what is kept for a while was last gone through.
CREATE TABLE retention_runs (
    kind            INTEGER NOT NULL PRIMARY KEY, -- 1 links, 2 members who left, 3 who withdrew, 4 data requests, 5 imported lists
    claimed_until   INTEGER NOT NULL,   -- until then one node is at it
    ran_at          INTEGER NULL,
    removed         INTEGER NULL
) STRICT;

-- Since when something was removed that may still stand in the files.
ALTER TABLE ledger_state ADD COLUMN removed_at INTEGER NULL;

-- What the log says of one member: when links were given.
CREATE INDEX audit_log_by_subject ON audit_log (subject, at);
