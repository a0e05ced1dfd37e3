-- What lets a unit's points be reckoned without looking at each share. It works with its own program alone: another would not mark repeats.

-- 1: the member had the same post accepted in another campaign before, so that it counts in its own campaign and not once more over all.
ALTER TABLE shares ADD COLUMN repeats smallint NOT NULL DEFAULT 0;
UPDATE shares SET repeats = 1
WHERE state = 2 AND EXISTS (
    SELECT 1 FROM shares e
    WHERE e.member = shares.member AND e.campaign <> shares.campaign AND e.platform = shares.platform AND e.kind = shares.kind AND e.value = shares.value
      AND e.state = 2 AND (e.handed_in_at < shares.handed_in_at OR (e.handed_in_at = shares.handed_in_at AND e.campaign < shares.campaign)));
CREATE INDEX shares_repeated ON shares (handed_in_at, unit, member) WHERE state = 2 AND repeats = 1;

-- The units beside one, by size.
DROP INDEX unit_points_by_month;
CREATE INDEX unit_points_by_size ON unit_points (month, depth, enrolled, unit) WHERE outcome = 1;
