-- Works with: 9
-- Imports of members: looked at, applied, undone. Instants are microseconds, days are days, since 1970-01-01.
ALTER TABLE members ADD COLUMN name_order TEXT NULL; -- the name as lists compare it; NULL where it was stored before there was one
ALTER TABLE members ADD COLUMN code_folded TEXT NULL; -- the own code for search; NULL where it was stored before

CREATE TABLE member_imports (
    id              INTEGER PRIMARY KEY,
    scope           INTEGER NOT NULL REFERENCES units (id),
    account         TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL,
    file_name       TEXT    NOT NULL,
    uploaded_at     INTEGER NOT NULL,
    applied_at      INTEGER NULL,
    undone_at       INTEGER NULL,
    enrolled        INTEGER NOT NULL,   -- people, as it was shown or applied; then people who were moved, and whose data were corrected
    moved           INTEGER NOT NULL,
    corrected       INTEGER NOT NULL,
    contents        BLOB    NULL        -- JSON, packed: the file's rows and what was decided of them; NULL once it is applied
) STRICT;

CREATE INDEX member_imports_by_scope ON member_imports (scope, applied_at);

-- What an applied import did, for as long as it can be undone. It goes with the member.
CREATE TABLE member_import_steps (
    import          INTEGER NOT NULL REFERENCES member_imports (id),
    member          INTEGER NOT NULL REFERENCES members (id),
    changes         INTEGER NOT NULL,   -- the member's version less the links given, as the import left it
    was_unit        INTEGER NULL REFERENCES units (id), -- NULL, like all below: the import enrolled the member
    was_name        TEXT    NULL,
    was_phone       TEXT    NULL,
    was_born_year   INTEGER NULL,
    was_born_on     INTEGER NULL,
    was_own_code    TEXT    NULL,
    was_left_on     INTEGER NULL,       -- NULL for whoever was enrolled, too
    PRIMARY KEY (import, member)
) STRICT, WITHOUT ROWID;

CREATE INDEX member_import_steps_by_member ON member_import_steps (member);
