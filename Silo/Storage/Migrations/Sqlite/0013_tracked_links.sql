-- Works with: 9
-- Short links to content items, and how often they were followed. Nothing is kept of whoever followed one.
-- An item is edited by writing it anew, so a link knows its number alone: it leads to the item's address of today, or nowhere.
CREATE TABLE tracked_links (
    id          INTEGER PRIMARY KEY,
    code        TEXT    NOT NULL UNIQUE,
    campaign    INTEGER NOT NULL REFERENCES campaigns (id),
    item        INTEGER NOT NULL,                           -- campaign_content.number, which is never given again
    unit        INTEGER NOT NULL REFERENCES units (id),     -- for which it counts
    made_at     INTEGER NOT NULL,
    UNIQUE (campaign, item, unit)
) STRICT;

CREATE INDEX tracked_links_by_unit ON tracked_links (unit);

-- By local day. What stands above the unit is looked up when it is read, as it is now or as it was.
CREATE TABLE click_daily (
    link        INTEGER NOT NULL REFERENCES tracked_links (id),
    day         INTEGER NOT NULL,
    clicks      INTEGER NOT NULL,   -- by people, by all appearances
    previews    INTEGER NOT NULL,
    bots        INTEGER NOT NULL,
    PRIMARY KEY (link, day)
) STRICT, WITHOUT ROWID;
