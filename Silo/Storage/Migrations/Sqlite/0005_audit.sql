-- Works with: 4
-- Who changed what. Written with the change itself and never changed; an account that is erased leaves its lines without a name.
CREATE TABLE audit_log (
    id          INTEGER PRIMARY KEY,
    at          INTEGER NOT NULL,
    account     TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL,
    action      TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    unit        INTEGER NULL REFERENCES units (id),
    details     TEXT    NULL    -- a JSON object of strings
) STRICT;

CREATE INDEX audit_log_by_unit ON audit_log (unit, at);
CREATE INDEX audit_log_by_time ON audit_log (at);
