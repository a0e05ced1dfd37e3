-- Works with: 4
-- What a unit has made of its page: 1 active, 2 suspended, 3 retired. Only active pages have a due_at.
ALTER TABLE fanpages ADD COLUMN status smallint NOT NULL DEFAULT 1;

-- Countable activities of units, apart from what platforms count. They never join with figures of posts.
CREATE TABLE activities (
    id              uuid        NOT NULL PRIMARY KEY,
    unit            bigint      NOT NULL REFERENCES units (id),
    campaign        bigint      NULL REFERENCES campaigns (id),
    kind            smallint    NOT NULL,   -- 1 training, 2 contest, 3 award
    title           text        NOT NULL,
    folded          text        NOT NULL,   -- the title for search
    first_day       date        NOT NULL,
    last_day        date        NOT NULL,
    state           smallint    NOT NULL,   -- 1 draft, 2 submitted, 3 returned, 4 confirmed, 5 withdrawn
    version         integer     NOT NULL,   -- grows with every change, so that nobody confirms what they have not seen
    evidence_link   text        NULL,       -- kept, never fetched
    evidence_note   text        NULL,
    return_reason   text        NULL,
    changed_at      timestamptz NOT NULL
);

CREATE INDEX activities_by_unit ON activities (unit, state);
CREATE INDEX activities_by_campaign ON activities (campaign);

-- The days of an activity, several on one day too (sessions). A count that does not belong to the kind is NULL. Attendances are not
-- people: who comes twice is counted twice.
CREATE TABLE activity_days (
    activity        uuid        NOT NULL REFERENCES activities (id),
    number          integer     NOT NULL,   -- from 1, in the order entered
    day             date        NOT NULL,
    attendances     bigint      NULL,
    entries         bigint      NULL,
    collectives     bigint      NULL,
    persons         bigint      NULL,
    PRIMARY KEY (activity, number)
);

CREATE INDEX activity_days_by_day ON activity_days (day);
