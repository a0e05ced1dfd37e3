-- Works with: 3
-- Writes of the API that came with an idempotency key, and what they were answered: a repetition, on any node, gets the same.

CREATE TABLE idempotent_requests (
    account         uuid        NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    idempotency_key text        NOT NULL,
    request         bytea       NOT NULL CHECK (length(request) = 32),  -- SHA-256: a body may hold a credential
    claimed_at      timestamptz NOT NULL,
    status          smallint    NULL,   -- and all below: null while the request runs
    content_type    text        NULL,
    location        text        NULL,
    body            bytea       NULL,
    PRIMARY KEY (account, idempotency_key)
);

CREATE INDEX idempotent_requests_by_age ON idempotent_requests (claimed_at);
