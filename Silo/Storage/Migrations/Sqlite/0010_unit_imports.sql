-- Works with: 4
-- Imports of trees of units: looked at, applied, undone. Instants are microseconds, days are days, since 1970-01-01.
CREATE TABLE unit_imports (
    id              INTEGER PRIMARY KEY,
    scope           INTEGER NOT NULL REFERENCES units (id),
    account         TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL,
    file_name       TEXT    NOT NULL,
    from_day        INTEGER NULL,       -- for rows without a day of their own
    uploaded_at     INTEGER NOT NULL,
    applied_at      INTEGER NULL,
    undone_at       INTEGER NULL,
    opened          INTEGER NOT NULL,   -- as it was shown or applied, like the four below
    renamed         INTEGER NOT NULL,
    moved           INTEGER NOT NULL,
    reclassified    INTEGER NOT NULL,
    counted         INTEGER NOT NULL,
    shown           BLOB    NOT NULL,   -- SHA-256 of the steps that were shown
    contents        BLOB    NOT NULL    -- JSON, packed: until it is applied the file's rows, from then on the steps
) STRICT;

CREATE INDEX unit_imports_by_scope ON unit_imports (scope, applied_at);
