-- Works with: 4
-- Invitations, sessions, the second factor, and keys for some things only.
-- Instants are microseconds since 1970-01-01T00:00Z, days are days since 1970-01-01.

ALTER TABLE accounts ADD COLUMN second_factor_key TEXT NULL;        -- encrypted; there before the second factor is on, while it is set up
ALTER TABLE accounts ADD COLUMN second_factor_since INTEGER NULL;   -- null: off
ALTER TABLE accounts ADD COLUMN second_factor_step INTEGER NULL;    -- the last time step whose code was taken: no code is taken twice
ALTER TABLE accounts ADD COLUMN deactivated_at INTEGER NULL;
ALTER TABLE accounts ADD COLUMN last_sign_in_on INTEGER NULL;       -- the day is enough

ALTER TABLE api_keys ADD COLUMN scopes INTEGER NULL;    -- a bit for each capability; null: all that its grants bring

-- Codes for when the telephone is lost. Each opens once, and is gone.
CREATE TABLE recovery_codes (
    id          INTEGER PRIMARY KEY,
    account     TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    hash        BLOB    NOT NULL CHECK (length(hash) = 32),     -- SHA-256 of the code, which is kept nowhere
    UNIQUE (account, hash)
) STRICT;

-- Where an account is signed in. A session without a row has ended, whatever its cookie says.
CREATE TABLE sessions (
    id              TEXT    NOT NULL PRIMARY KEY,
    account         TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    device          TEXT    NOT NULL,   -- the family of the browser and of the system, no more
    started_at      INTEGER NOT NULL,
    last_seen_on    INTEGER NOT NULL
) STRICT;

CREATE INDEX sessions_by_account ON sessions (account);
CREATE INDEX sessions_by_age ON sessions (last_seen_on);

-- A link that makes one account with one role, once.
CREATE TABLE invitations (
    id              INTEGER PRIMARY KEY,
    hash            BLOB    NOT NULL UNIQUE CHECK (length(hash) = 32),  -- SHA-256 of the link's token, which is kept nowhere
    name            TEXT    NOT NULL,
    unit            INTEGER NOT NULL REFERENCES units (id),
    role            INTEGER NOT NULL,
    invited_by      TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL,
    sent_at         INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL,
    accepted_at     INTEGER NULL,
    accepted_by     TEXT    NULL REFERENCES accounts (id) ON DELETE SET NULL,
    withdrawn_at    INTEGER NULL
) STRICT;

CREATE INDEX invitations_by_unit ON invitations (unit);
CREATE INDEX audit_log_by_account ON audit_log (account, at);

-- 1: nobody who signed in asked for it. Otherwise no account means that it was erased.
ALTER TABLE audit_log ADD COLUMN by_shell INTEGER NOT NULL DEFAULT 0;
