-- Works with: 2
-- Until when a collector has a due page to itself; another one may have it afterwards.
ALTER TABLE fanpages ADD COLUMN claimed_until timestamptz NULL;
