-- Works with: 4
-- What a unit has made of its page: 1 active, 2 suspended, 3 retired. Only active pages have a due_at.
ALTER TABLE fanpages ADD COLUMN status INTEGER NOT NULL DEFAULT 1;

-- Countable activities of units, apart from what platforms count. They never join with figures of posts.
CREATE TABLE activities (
    id              TEXT    NOT NULL PRIMARY KEY,
    unit            INTEGER NOT NULL REFERENCES units (id),
    campaign        INTEGER NULL REFERENCES campaigns (id),
    kind            INTEGER NOT NULL,   -- 1 training, 2 contest, 3 award
    title           TEXT    NOT NULL,
    folded          TEXT    NOT NULL,   -- the title for search
    first_day       INTEGER NOT NULL,
    last_day        INTEGER NOT NULL,
    state           INTEGER NOT NULL,   -- 1 draft, 2 submitted, 3 returned, 4 confirmed, 5 withdrawn
    version         INTEGER NOT NULL,   -- grows with every change, so that nobody confirms what they have not seen
    evidence_link   TEXT    NULL,       -- kept, never fetched
    evidence_note   TEXT    NULL,
    return_reason   TEXT    NULL,
    changed_at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX activities_by_unit ON activities (unit, state);
CREATE INDEX activities_by_campaign ON activities (campaign);

-- The days of an activity, several on one day too (sessions). A count that does not belong to the kind is NULL. Attendances are not
-- people: who comes twice is counted twice.
CREATE TABLE activity_days (
    activity        TEXT    NOT NULL REFERENCES activities (id),
    number          INTEGER NOT NULL,   -- from 1, in the order entered
    day             INTEGER NOT NULL,
    attendances     INTEGER NULL,
    entries         INTEGER NULL,
    collectives     INTEGER NULL,
    persons         INTEGER NULL,
    PRIMARY KEY (activity, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX activity_days_by_day ON activity_days (day);
