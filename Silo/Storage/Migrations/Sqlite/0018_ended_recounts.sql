-- Works with: 9
-- A recount that nobody goes on with can be ended: it says nothing then, and another one can be drawn.

ALTER TABLE recounts ADD COLUMN ended_at INTEGER NULL; -- instead of finished_at
