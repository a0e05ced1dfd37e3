-- Units, pages, campaigns, posts, snapshots and the roll-ups made from them.
-- Instants are microseconds since 1970-01-01T00:00Z, local days (Asia/Ho_Chi_Minh) days since 1970-01-01.
-- A counter that is NULL is unknown; 0 is zero.

CREATE TABLE units (
    id          INTEGER PRIMARY KEY,
    code        TEXT    NOT NULL UNIQUE,
    name        TEXT    NOT NULL,
    parent      INTEGER NULL REFERENCES units (id)
) STRICT;

CREATE INDEX units_by_parent ON units (parent);
-- One tree: at most one unit has no parent.
CREATE UNIQUE INDEX units_one_root ON units ((parent IS NULL)) WHERE parent IS NULL;

-- Every unit with each unit above it and itself (depth 0), so that a subtree is one range.
CREATE TABLE unit_ancestors (
    unit        INTEGER NOT NULL REFERENCES units (id),
    ancestor    INTEGER NOT NULL REFERENCES units (id),
    depth       INTEGER NOT NULL,
    PRIMARY KEY (ancestor, unit)
) STRICT, WITHOUT ROWID;

CREATE INDEX unit_ancestors_by_unit ON unit_ancestors (unit, depth);

CREATE TABLE fanpages (
    id              INTEGER PRIMARY KEY,
    platform        INTEGER NOT NULL,
    account_id      TEXT    NOT NULL,
    name            TEXT    NOT NULL,
    unit            INTEGER NOT NULL REFERENCES units (id),
    address         TEXT    NULL,
    health          INTEGER NOT NULL DEFAULT 0,
    last_failure    TEXT    NULL,
    failed_rounds   INTEGER NOT NULL DEFAULT 0,
    due_at          INTEGER NULL,
    collected_at    INTEGER NULL,
    listed_until    INTEGER NULL,
    UNIQUE (platform, account_id)
) STRICT;

CREATE INDEX fanpages_by_unit ON fanpages (unit);
CREATE INDEX fanpages_due ON fanpages (due_at) WHERE due_at IS NOT NULL;

-- Encrypted by Data Protection; apart from the page so that nothing reads it by the way.
CREATE TABLE fanpage_credentials (
    fanpage     INTEGER PRIMARY KEY REFERENCES fanpages (id),
    protected   TEXT    NOT NULL CHECK (protected <> '')
) STRICT;

CREATE TABLE campaigns (
    id          INTEGER PRIMARY KEY,
    code        TEXT    NOT NULL UNIQUE,
    name        TEXT    NOT NULL,
    unit        INTEGER NOT NULL REFERENCES units (id),
    hashtag     TEXT    NULL,
    starts_on   INTEGER NOT NULL,
    ends_on     INTEGER NOT NULL,
    CHECK (starts_on <= ends_on)
) STRICT;

CREATE TABLE posts (
    id              INTEGER PRIMARY KEY,
    platform        INTEGER NOT NULL,
    post_id         TEXT    NOT NULL,
    fanpage         INTEGER NOT NULL REFERENCES fanpages (id),
    published_at    INTEGER NULL,
    kind            TEXT    NULL,
    title           TEXT    NULL,
    address         TEXT    NULL,
    counted_on      INTEGER NULL,   -- the local day the post itself counts on
    UNIQUE (platform, post_id)
) STRICT;

CREATE INDEX posts_by_fanpage ON posts (fanpage, published_at);
CREATE INDEX posts_by_day ON posts (counted_on, platform);

CREATE TABLE post_campaigns (
    post        INTEGER NOT NULL REFERENCES posts (id),
    campaign    INTEGER NOT NULL REFERENCES campaigns (id),
    PRIMARY KEY (post, campaign)
) STRICT, WITHOUT ROWID;

CREATE INDEX post_campaigns_by_campaign ON post_campaigns (campaign, post);

-- The latest known value of each counter, apart from the post's words: it is written with every snapshot, they almost never.
CREATE TABLE post_latest (
    post                INTEGER PRIMARY KEY REFERENCES posts (id),
    first_observed_at   INTEGER NOT NULL,
    last_observed_at    INTEGER NOT NULL,
    unchanged_reads     INTEGER NOT NULL DEFAULT 0,
    views               INTEGER NULL,
    reach               INTEGER NULL,
    reactions           INTEGER NULL,
    comments            INTEGER NULL,
    shares              INTEGER NULL,
    clicks              INTEGER NULL
) STRICT;

-- Clustered by local day first, so that what is written today stands together on few pages however long the history is.
-- A post's history is found by one seek per day between its first and last observation.
CREATE TABLE snapshots (
    observed_on INTEGER NOT NULL,
    post        INTEGER NOT NULL,
    observed_at INTEGER NOT NULL,
    views       INTEGER NULL,
    reach       INTEGER NULL,
    reactions   INTEGER NULL,
    comments    INTEGER NULL,
    shares      INTEGER NULL,
    clicks      INTEGER NULL,
    source      INTEGER NOT NULL,
    PRIMARY KEY (observed_on, post, observed_at)
) STRICT, WITHOUT ROWID;

-- What was gained per campaign (0: all posts), unit subtree, platform and day. The *_known columns count the readings behind a
-- figure: 0 means that nobody gave that counter, which is shown as missing and not as zero.
CREATE TABLE reach_daily (
    campaign            INTEGER NOT NULL,
    unit                INTEGER NOT NULL,
    day                 INTEGER NOT NULL,
    platform            INTEGER NOT NULL,
    posts               INTEGER NOT NULL DEFAULT 0,
    views               INTEGER NOT NULL DEFAULT 0,
    reactions           INTEGER NOT NULL DEFAULT 0,
    comments            INTEGER NOT NULL DEFAULT 0,
    shares              INTEGER NOT NULL DEFAULT 0,
    clicks              INTEGER NOT NULL DEFAULT 0,
    views_known         INTEGER NOT NULL DEFAULT 0,
    reactions_known     INTEGER NOT NULL DEFAULT 0,
    comments_known      INTEGER NOT NULL DEFAULT 0,
    shares_known        INTEGER NOT NULL DEFAULT 0,
    clicks_known        INTEGER NOT NULL DEFAULT 0,
    member_shares       INTEGER NOT NULL DEFAULT 0,
    first_time_members  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign, unit, day, platform)
) STRICT, WITHOUT ROWID;

-- The same for one page.
CREATE TABLE fanpage_daily (
    campaign            INTEGER NOT NULL,
    fanpage             INTEGER NOT NULL,
    day                 INTEGER NOT NULL,
    posts               INTEGER NOT NULL DEFAULT 0,
    views               INTEGER NOT NULL DEFAULT 0,
    reactions           INTEGER NOT NULL DEFAULT 0,
    comments            INTEGER NOT NULL DEFAULT 0,
    shares              INTEGER NOT NULL DEFAULT 0,
    clicks              INTEGER NOT NULL DEFAULT 0,
    views_known         INTEGER NOT NULL DEFAULT 0,
    reactions_known     INTEGER NOT NULL DEFAULT 0,
    comments_known      INTEGER NOT NULL DEFAULT 0,
    shares_known        INTEGER NOT NULL DEFAULT 0,
    clicks_known        INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign, fanpage, day)
) STRICT, WITHOUT ROWID;

-- Latest values of the posts that count on a day, per campaign (0: all posts), unit subtree, platform and day. The *_known columns
-- count the posts that have a value. Reach is kept as the two ends of its interval: a sum alone would count people twice.
CREATE TABLE published_daily (
    campaign            INTEGER NOT NULL,
    unit                INTEGER NOT NULL,
    day                 INTEGER NOT NULL,
    platform            INTEGER NOT NULL,
    posts               INTEGER NOT NULL DEFAULT 0,
    views               INTEGER NOT NULL DEFAULT 0,
    reach_sum           INTEGER NOT NULL DEFAULT 0,
    reactions           INTEGER NOT NULL DEFAULT 0,
    comments            INTEGER NOT NULL DEFAULT 0,
    shares              INTEGER NOT NULL DEFAULT 0,
    clicks              INTEGER NOT NULL DEFAULT 0,
    views_known         INTEGER NOT NULL DEFAULT 0,
    reach_known         INTEGER NOT NULL DEFAULT 0,
    reactions_known     INTEGER NOT NULL DEFAULT 0,
    comments_known      INTEGER NOT NULL DEFAULT 0,
    shares_known        INTEGER NOT NULL DEFAULT 0,
    clicks_known        INTEGER NOT NULL DEFAULT 0,
    reach_max           INTEGER NULL,
    PRIMARY KEY (campaign, unit, day, platform)
) STRICT, WITHOUT ROWID;

-- Followers are a gauge: the last reading of each local day.
CREATE TABLE follower_daily (
    fanpage     INTEGER NOT NULL REFERENCES fanpages (id),
    day         INTEGER NOT NULL,
    observed_at INTEGER NOT NULL,
    followers   INTEGER NOT NULL,
    PRIMARY KEY (fanpage, day)
) STRICT, WITHOUT ROWID;

-- How fresh each page's figures are, by where they came from.
CREATE TABLE fanpage_readings (
    fanpage     INTEGER NOT NULL REFERENCES fanpages (id),
    source      INTEGER NOT NULL,
    newest_at   INTEGER NOT NULL,
    PRIMARY KEY (fanpage, source)
) STRICT, WITHOUT ROWID;

-- One row. A ledger that finds another number of commits than its own last one knows that another process has written.
CREATE TABLE ledger_state (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    commits         INTEGER NOT NULL,
    thinned_until   INTEGER NULL    -- snapshots of local days before this one are thinned
) STRICT;

INSERT INTO ledger_state (id, commits) VALUES (1, 0);
