-- Machines known by their key. The key's thumbprint in force is part of the machine itself (restriction), which rules
-- read; here lies what a request is held against, and what lists show.
CREATE TABLE passport (
    thumbprint  bytea PRIMARY KEY CHECK (length(thumbprint) = 32),  -- a key is never enrolled twice
    machine     uuid NOT NULL,
    serial      text NOT NULL CHECK (serial ~ '^[0-9a-f]{1,40}$'),  -- of the latest certificate
    enrolled    timestamptz NOT NULL,
    enrolled_by text NOT NULL CHECK (length(enrolled_by) <= 60),  -- who issued the code
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    revoked_at  timestamptz,
    last_seen   timestamptz  -- the last sign-in or renewal
);
CREATE INDEX passport_by_machine ON passport (machine);

-- The latest code of a machine, used or not, so that a second use can be told from a guess. Found by its first group,
-- hashed; proved by all of it, hashed.
CREATE TABLE enrolment_code (
    machine    uuid PRIMARY KEY,
    key        text NOT NULL CHECK (length(key) <= 100),
    hash       text NOT NULL CHECK (length(hash) <= 100),
    issued     timestamptz NOT NULL,
    issued_by  text NOT NULL CHECK (length(issued_by) <= 60),
    expires_at timestamptz NOT NULL,
    tries_left integer NOT NULL CHECK (tries_left >= 0),
    used_at    timestamptz
);
CREATE INDEX enrolment_code_by_key ON enrolment_code (key);

-- Wrong passwords from an enrolled machine count here and not against the account: strangers who try cannot lock out
-- whoever sits at it.
CREATE TABLE passport_attempts (
    thumbprint      bytea NOT NULL REFERENCES passport (thumbprint) ON DELETE CASCADE,
    user_id         uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    failed_attempts integer NOT NULL DEFAULT 0,
    lock_rounds     integer NOT NULL DEFAULT 0,
    locked_until    timestamptz,
    PRIMARY KEY (thumbprint, user_id)
);
CREATE INDEX passport_attempts_by_user ON passport_attempts (user_id);

-- The key that a session was made with: its token is good with this key and with no other.
ALTER TABLE session ADD COLUMN passport bytea CHECK (length(passport) = 32);
CREATE INDEX session_open_by_passport ON session (passport) WHERE ended_at IS NULL AND passport IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON passport TO "${api}";
GRANT SELECT, INSERT, UPDATE, DELETE ON enrolment_code, passport_attempts TO "${api}";
UPDATE tenant_state SET schema_version = 7;
