-- Works with: 9
-- A unit that takes part in a campaign stands for those that were merged into it.
CREATE INDEX units_by_merged_into ON units (merged_into) WHERE merged_into IS NOT NULL;
