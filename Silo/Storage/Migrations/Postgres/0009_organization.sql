-- The organization with its history. A change holds from a local day on: from_day is its first day, until_day the first one after it.
-- The first row of each history begins with the calendar, the last one ends with it.

ALTER TABLE units ADD COLUMN kind smallint NOT NULL DEFAULT 0;     -- see the product's glossary
ALTER TABLE units ADD COLUMN folded text NULL;                     -- the name for search; null until it is written anew
ALTER TABLE units ADD COLUMN opened_on date NULL;
ALTER TABLE units ADD COLUMN closed_on date NULL;                  -- the first day on which it is no more
ALTER TABLE units ADD COLUMN merged_into bigint NULL REFERENCES units (id);

CREATE TABLE unit_names (
    unit        bigint  NOT NULL REFERENCES units (id),
    from_day    date    NOT NULL,
    name        text    NOT NULL,
    PRIMARY KEY (unit, from_day)
);

INSERT INTO unit_names (unit, from_day, name) SELECT id, '-infinity', name FROM units;

CREATE TABLE unit_parents (
    unit        bigint  NOT NULL REFERENCES units (id),
    from_day    date    NOT NULL,
    until_day   date    NOT NULL,
    parent      bigint  NULL REFERENCES units (id),
    PRIMARY KEY (unit, from_day)
);

CREATE INDEX unit_parents_by_parent ON unit_parents (parent);
INSERT INTO unit_parents (unit, from_day, until_day, parent) SELECT id, '-infinity', 'infinity', parent FROM units;

-- Every unit with each unit that ever stood above it, and itself (depth 0), by the days on which it did. unit_ancestors is its end.
CREATE TABLE unit_lineage (
    ancestor    bigint  NOT NULL REFERENCES units (id),
    unit        bigint  NOT NULL REFERENCES units (id),
    from_day    date    NOT NULL,
    until_day   date    NOT NULL,
    depth       integer NOT NULL,
    PRIMARY KEY (ancestor, unit, from_day)
);

CREATE INDEX unit_lineage_by_unit ON unit_lineage (unit, from_day);
INSERT INTO unit_lineage (ancestor, unit, from_day, until_day, depth) SELECT ancestor, unit, '-infinity', 'infinity', depth FROM unit_ancestors;

-- Of the whole subtree, from a day on; null is unknown.
CREATE TABLE unit_head_counts (
    unit            bigint  NOT NULL REFERENCES units (id),
    from_day        date    NOT NULL,
    members         bigint  NULL,
    eligible_units  bigint  NULL,
    PRIMARY KEY (unit, from_day)
);

-- Which unit had a page, day by day: its figures stay where they were earned.
CREATE TABLE fanpage_units (
    fanpage     bigint  NOT NULL REFERENCES fanpages (id),
    from_day    date    NOT NULL,
    until_day   date    NOT NULL,
    unit        bigint  NOT NULL REFERENCES units (id),
    PRIMARY KEY (fanpage, from_day)
);

CREATE INDEX fanpage_units_by_unit ON fanpage_units (unit);
INSERT INTO fanpage_units (fanpage, from_day, until_day, unit) SELECT id, '-infinity', 'infinity', unit FROM fanpages;

-- The unit that had the page on the day the post counts on.
ALTER TABLE posts ADD COLUMN unit bigint NULL REFERENCES units (id);
UPDATE posts SET unit = (SELECT f.unit FROM fanpages f WHERE f.id = posts.fanpage);
CREATE INDEX posts_by_unit ON posts (unit, counted_on);

-- What the figures as it was have more, or less, than those as it is now: reach_daily plus reach_daily_then is as it was.
-- Where the organization stood on a day as it stands now, there are no rows.
CREATE TABLE reach_daily_then (
    campaign            bigint      NOT NULL,
    unit                bigint      NOT NULL,
    day                 date        NOT NULL,
    platform            smallint    NOT NULL,
    posts               bigint      NOT NULL DEFAULT 0,
    views               bigint      NOT NULL DEFAULT 0,
    reactions           bigint      NOT NULL DEFAULT 0,
    comments            bigint      NOT NULL DEFAULT 0,
    shares              bigint      NOT NULL DEFAULT 0,
    clicks              bigint      NOT NULL DEFAULT 0,
    views_known         bigint      NOT NULL DEFAULT 0,
    reactions_known     bigint      NOT NULL DEFAULT 0,
    comments_known      bigint      NOT NULL DEFAULT 0,
    shares_known        bigint      NOT NULL DEFAULT 0,
    clicks_known        bigint      NOT NULL DEFAULT 0,
    member_shares       bigint      NOT NULL DEFAULT 0,
    first_time_members  bigint      NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign, unit, day, platform)
);

-- The same for published_daily, but for the largest reach: a maximum cannot be told as a difference, and is looked up.
CREATE TABLE published_daily_then (
    campaign            bigint      NOT NULL,
    unit                bigint      NOT NULL,
    day                 date        NOT NULL,
    platform            smallint    NOT NULL,
    posts               bigint      NOT NULL DEFAULT 0,
    views               bigint      NOT NULL DEFAULT 0,
    reach_sum           bigint      NOT NULL DEFAULT 0,
    reactions           bigint      NOT NULL DEFAULT 0,
    comments            bigint      NOT NULL DEFAULT 0,
    shares              bigint      NOT NULL DEFAULT 0,
    clicks              bigint      NOT NULL DEFAULT 0,
    views_known         bigint      NOT NULL DEFAULT 0,
    reach_known         bigint      NOT NULL DEFAULT 0,
    reactions_known     bigint      NOT NULL DEFAULT 0,
    comments_known      bigint      NOT NULL DEFAULT 0,
    shares_known        bigint      NOT NULL DEFAULT 0,
    clicks_known        bigint      NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign, unit, day, platform)
);
