-- Works with: 6
-- What a campaign consists of, and how its posts came to it. Days are days since 1970-01-01, instants microseconds since then.
-- state: 0 draft, 1 launched, 2 paused, 3 closed, 4 archived. platforms: names with commas between them, '' for all.
-- campaigns.hashtag stays for nodes of the release before: the first hashtag while posts join by themselves, else NULL.
ALTER TABLE campaigns ADD COLUMN state INTEGER NOT NULL DEFAULT 1;
ALTER TABLE campaigns ADD COLUMN version INTEGER NOT NULL DEFAULT 1;        -- counts changes
ALTER TABLE campaigns ADD COLUMN platforms TEXT NOT NULL DEFAULT '';
ALTER TABLE campaigns ADD COLUMN disclosure TEXT NULL;
ALTER TABLE campaigns ADD COLUMN launched_at INTEGER NULL;
ALTER TABLE campaigns ADD COLUMN closed_at INTEGER NULL;
ALTER TABLE campaigns ADD COLUMN content_numbers INTEGER NOT NULL DEFAULT 0; -- the highest number ever given to a content item
ALTER TABLE campaigns ADD COLUMN match_after INTEGER NULL;                  -- known posts up to this row id are matched; NULL: all are

CREATE INDEX campaigns_to_match ON campaigns (id) WHERE match_after IS NOT NULL;

CREATE TABLE campaign_hashtags (
    campaign    INTEGER NOT NULL REFERENCES campaigns (id),
    place       INTEGER NOT NULL,
    hashtag     TEXT    NOT NULL,   -- as people write it; compared in another form
    PRIMARY KEY (campaign, place)
) STRICT, WITHOUT ROWID;

INSERT INTO campaign_hashtags (campaign, place, hashtag) SELECT id, 1, hashtag FROM campaigns WHERE hashtag IS NOT NULL;

-- A unit stands for its subtree; none: the subtree of the unit that runs the campaign.
CREATE TABLE campaign_units (
    campaign    INTEGER NOT NULL REFERENCES campaigns (id),
    unit        INTEGER NOT NULL REFERENCES units (id),
    PRIMARY KEY (campaign, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_phases (
    campaign    INTEGER NOT NULL REFERENCES campaigns (id),
    place       INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    starts_on   INTEGER NOT NULL,
    ends_on     INTEGER NOT NULL,
    share       INTEGER NULL,       -- percent of each target that falls on it; all phases of a campaign have one, or none has
    PRIMARY KEY (campaign, place)
) STRICT, WITHOUT ROWID;

-- per: 1 day, 2 ISO week.
CREATE TABLE campaign_cadence (
    campaign    INTEGER NOT NULL REFERENCES campaigns (id),
    place       INTEGER NOT NULL,
    name        TEXT    NULL,
    posts       INTEGER NOT NULL,
    per         INTEGER NOT NULL,
    PRIMARY KEY (campaign, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_content (
    campaign    INTEGER NOT NULL REFERENCES campaigns (id),
    number      INTEGER NOT NULL,   -- stays with the item, and is never given again
    place       INTEGER NOT NULL,
    title       TEXT    NOT NULL,
    text        TEXT    NULL,
    link        TEXT    NULL,
    platforms   TEXT    NOT NULL,
    PRIMARY KEY (campaign, number)
) STRICT, WITHOUT ROWID;

-- metric: 1 views, 2 interactions, 3 reactions, 4 comments, 5 shares, 6 clicks, 7 posts.
CREATE TABLE campaign_targets (
    campaign    INTEGER NOT NULL REFERENCES campaigns (id),
    metric      INTEGER NOT NULL,
    amount      INTEGER NOT NULL,
    PRIMARY KEY (campaign, metric)
) STRICT, WITHOUT ROWID;

-- How a target is split over units; the shares of a target add up to it.
CREATE TABLE campaign_target_shares (
    campaign    INTEGER NOT NULL REFERENCES campaigns (id),
    metric      INTEGER NOT NULL,
    unit        INTEGER NOT NULL REFERENCES units (id),
    amount      INTEGER NOT NULL,
    PRIMARY KEY (campaign, metric, unit)
) STRICT, WITHOUT ROWID;

-- Every time a post joined or left a campaign. A pair of post_campaigns without a row here joined by hashtag before this was kept.
-- how: 1 hashtag, 2 content link, 3 by hand. joined: 1, or 0 where it left.
CREATE TABLE post_campaign_changes (
    id          INTEGER PRIMARY KEY,
    post        INTEGER NOT NULL REFERENCES posts (id),
    campaign    INTEGER NOT NULL REFERENCES campaigns (id),
    at          INTEGER NOT NULL,
    how         INTEGER NOT NULL,
    joined      INTEGER NOT NULL,
    account     TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX post_campaign_changes_by_post ON post_campaign_changes (post, campaign, id);
CREATE INDEX post_campaign_changes_by_campaign ON post_campaign_changes (campaign, id);

-- Known posts whose words or day changed, so that other campaigns may be theirs; until that was looked at.
CREATE TABLE posts_to_match (
    post        INTEGER PRIMARY KEY REFERENCES posts (id),
    changes     INTEGER NOT NULL
) STRICT;

-- By trigger, so that a change is noted whichever release's ledger makes it.
CREATE TRIGGER posts_note_words AFTER UPDATE OF title, address, counted_on ON posts
WHEN old.title IS NOT new.title OR old.address IS NOT new.address OR old.counted_on IS NOT new.counted_on
BEGIN
    INSERT INTO posts_to_match (post, changes) VALUES (new.id, 1) ON CONFLICT (post) DO UPDATE SET changes = changes + 1;
END;
