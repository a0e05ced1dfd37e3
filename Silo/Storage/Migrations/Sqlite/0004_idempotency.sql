-- Writes of the API that came with an idempotency key, and what they were answered: a repetition gets the same.
-- Instants are microseconds since 1970-01-01T00:00Z.

CREATE TABLE idempotent_requests (
    account         TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    idempotency_key TEXT    NOT NULL,
    request         BLOB    NOT NULL CHECK (length(request) = 32),  -- SHA-256: a body may hold a credential
    claimed_at      INTEGER NOT NULL,
    status          INTEGER NULL,   -- and all below: null while the request runs
    content_type    TEXT    NULL,
    location        TEXT    NULL,
    body            BLOB    NULL,
    PRIMARY KEY (account, idempotency_key)
) STRICT;

CREATE INDEX idempotent_requests_by_age ON idempotent_requests (claimed_at);
