-- Works with: 9
-- Members and what they hand in. Instants are microseconds, days are days, since 1970-01-01.

-- Somebody who was erased leaves a row without a person, under another public_id, so that shares still belong to one member each.
CREATE TABLE members (
    id              INTEGER PRIMARY KEY,
    public_id       TEXT    NOT NULL UNIQUE,
    unit            INTEGER NOT NULL REFERENCES units (id),
    name            TEXT    NULL,       -- NULL: erased, and so is everything else about the person
    folded          TEXT    NULL,       -- the name for search
    phone           TEXT    NULL,
    born_year       INTEGER NULL,
    born_on         INTEGER NULL,
    own_code        TEXT    NULL,
    enrolled_on     INTEGER NOT NULL,
    left_on         INTEGER NULL,       -- the first day on which the member is enrolled no more
    link            TEXT    NULL UNIQUE, -- SHA-256 of the secret of the personal link
    link_number     INTEGER NOT NULL DEFAULT 0,
    version         INTEGER NOT NULL
) STRICT;

CREATE INDEX members_by_unit ON members (unit, left_on);
CREATE INDEX members_by_phone ON members (phone) WHERE phone IS NOT NULL;

-- What was said about one purpose, in the order it was entered; words are only ever added.
CREATE TABLE member_consents (
    id              INTEGER PRIMARY KEY,
    member          INTEGER NOT NULL REFERENCES members (id),
    purpose         INTEGER NOT NULL,   -- 1 counting shares, 2 points, 3 contact
    giver           INTEGER NOT NULL,   -- 1 the member, 2 the guardian of a minor
    given           INTEGER NOT NULL,   -- 1 given, 0 withdrawn
    wording         INTEGER NOT NULL,   -- version of the words that were read
    said_at         INTEGER NOT NULL,
    sheet           TEXT    NULL,       -- where the signed sheet is found; NULL: said by the personal link
    account         TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL -- who entered what is on the sheet
) STRICT;

CREATE INDEX member_consents_by_member ON member_consents (member, id);

-- A link that a member handed in to a campaign: one row for a member, a campaign and a post, however often it was handed in.
CREATE TABLE shares (
    id              INTEGER PRIMARY KEY,
    member          INTEGER NOT NULL REFERENCES members (id),
    campaign        INTEGER NOT NULL REFERENCES campaigns (id),
    unit            INTEGER NOT NULL REFERENCES units (id), -- which earns it: the member's at that time
    platform        INTEGER NOT NULL,
    kind            INTEGER NOT NULL,   -- what the value names: 1 post, 2 photo, 3 video, 4 opaque, 5 community, 6 share
    value           TEXT    NOT NULL,
    address         TEXT    NULL,       -- NULL once erased
    handed_in_at    INTEGER NOT NULL,   -- the first time
    attempts        INTEGER NOT NULL,
    state           INTEGER NOT NULL,   -- 1 pending, 2 accepted, 3 rejected, 4 unresolvable
    reason          INTEGER NULL,       -- of a rejection
    reviewed_at     INTEGER NULL,       -- NULL where nobody has looked, also where a rule accepted it
    reviewer        TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL,
    UNIQUE (member, campaign, platform, kind, value)
) STRICT;

CREATE INDEX shares_by_campaign ON shares (campaign, state, id);
CREATE INDEX shares_by_unit ON shares (unit, campaign);

-- The platforms on which a campaign accepts shares by itself.
CREATE TABLE campaign_acceptance (
    campaign        INTEGER NOT NULL REFERENCES campaigns (id),
    platform        INTEGER NOT NULL,
    PRIMARY KEY (campaign, platform)
) STRICT, WITHOUT ROWID;

-- The names by which addresses call the registered pages' posts.
CREATE TABLE post_aliases (
    platform        INTEGER NOT NULL,
    kind            INTEGER NOT NULL,
    value           TEXT    NOT NULL,
    post            INTEGER NOT NULL REFERENCES posts (id),
    PRIMARY KEY (platform, kind, value)
) STRICT, WITHOUT ROWID;

-- A post's id on Facebook is its page's and its own; addresses with other names come with the next reading.
INSERT INTO post_aliases (platform, kind, value, post)
SELECT platform, 1, CASE WHEN platform = 1 THEN substr(post_id, instr(post_id, '_') + 1) ELSE post_id END, MIN(id)
FROM posts
GROUP BY 1, 3;
