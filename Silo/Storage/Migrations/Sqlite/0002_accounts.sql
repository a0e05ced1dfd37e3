-- Who signs in, people and programs, and what each may do.
-- Instants are microseconds since 1970-01-01T00:00Z.

CREATE TABLE accounts (
    id                      TEXT    NOT NULL PRIMARY KEY,
    user_name               TEXT    NOT NULL,
    normalized_user_name    TEXT    NOT NULL UNIQUE,
    name                    TEXT    NOT NULL,
    password_hash           TEXT    NOT NULL,
    security_stamp          TEXT    NOT NULL,   -- changes with the password: sessions that began before it end
    concurrency_stamp       TEXT    NOT NULL,
    lockout_end             INTEGER NULL,
    access_failed_count     INTEGER NOT NULL DEFAULT 0,
    created_at              INTEGER NOT NULL
) STRICT;

-- A role holds for the unit and everything below it.
CREATE TABLE grants (
    account     TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    unit        INTEGER NOT NULL REFERENCES units (id),
    role        INTEGER NOT NULL,
    granted_at  INTEGER NOT NULL,
    PRIMARY KEY (account, unit, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX grants_by_unit ON grants (unit);

-- A key acts for its account: with all of the account's grants, or narrowed to one role in one unit.
CREATE TABLE api_keys (
    id              INTEGER PRIMARY KEY,
    prefix          TEXT    NOT NULL UNIQUE,    -- finds the row; not secret
    hash            BLOB    NOT NULL CHECK (length(hash) = 32),     -- SHA-256 of the whole key, which is kept nowhere
    name            TEXT    NOT NULL,
    account         TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role            INTEGER NULL,
    unit            INTEGER NULL REFERENCES units (id),
    created_at      INTEGER NOT NULL,
    expires_at      INTEGER NULL,
    last_used_at    INTEGER NULL,
    revoked_at      INTEGER NULL,
    CHECK ((role IS NULL) = (unit IS NULL))
) STRICT;

CREATE INDEX api_keys_by_account ON api_keys (account);

-- The ring that protects cookies, form tokens and platform credentials.
CREATE TABLE data_protection_keys (
    id              INTEGER PRIMARY KEY,
    friendly_name   TEXT    NULL,
    xml             TEXT    NOT NULL
) STRICT;
