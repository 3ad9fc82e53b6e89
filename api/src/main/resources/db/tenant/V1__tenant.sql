-- One tenant's directory, credentials, sessions and facts. Runs as the migrator, which takes on the owner; ${api} is
-- the login that serves. Keys, sort keys and the search text are computed by the API: one rule for every language.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One row. A change set locks it and adds one to the revision: commit order is revision order.
CREATE TABLE tenant_state (
    one             boolean PRIMARY KEY DEFAULT true CHECK (one),
    tenant          text NOT NULL CHECK (tenant ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    revision        bigint NOT NULL DEFAULT 0,
    -- The last revision in which any role, or the policy, changed: what readers key their copies of them by.
    roles_revision  bigint NOT NULL DEFAULT 0,
    policy_revision bigint NOT NULL DEFAULT 0,
    oldest_delta    bigint NOT NULL DEFAULT 0,  -- a delta since an earlier revision would lack tombstones
    schema_version  integer NOT NULL
) WITH (fillfactor = 20);

-- One row, apart from the other: a long change set must not hold up sign-ins. Whoever writes facts adds one and holds
-- the row until commit, so that the counter grows in commit order.
CREATE TABLE facts_state (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    counter bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 20);
INSERT INTO facts_state DEFAULT VALUES;

-- One row. Durations in seconds.
CREATE TABLE policy (
    one                  boolean PRIMARY KEY DEFAULT true CHECK (one),
    home_zone            text NOT NULL CHECK (length(home_zone) <= 60),
    max_failures         integer NOT NULL CHECK (max_failures BETWEEN 3 AND 100),
    first_lock           bigint NOT NULL CHECK (first_lock > 0),
    may_lift             text[] NOT NULL,
    longest_extension    bigint NOT NULL CHECK (longest_extension >= 0),
    ticket_required      boolean NOT NULL,
    caller_checks        text[] NOT NULL,
    may_grant            text[] NOT NULL,
    password_composition boolean NOT NULL,
    password_max_age     bigint CHECK (password_max_age > 0)
);

CREATE TABLE app_user (
    id              uuid PRIMARY KEY,
    login           text NOT NULL CHECK (length(login) BETWEEN 1 AND 120),
    login_key       text COLLATE "C" NOT NULL,
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key        text COLLATE "C" NOT NULL,
    email           text CHECK (length(email) <= 254),
    phone           text CHECK (length(phone) <= 60),
    employee_number text CHECK (length(employee_number) <= 60),
    company         text CHECK (length(company) <= 200),
    search          text COLLATE "C" NOT NULL,
    created         timestamptz NOT NULL,
    disabled_at     timestamptz,
    disabled_by     text,
    disabled_reason text,
    valid_from      timestamptz NOT NULL,
    expires_at      timestamptz,
    never_reason    text CHECK (length(never_reason) BETWEEN 1 AND 500),
    revision        bigint NOT NULL,
    CONSTRAINT app_user_login_taken UNIQUE (login_key) DEFERRABLE,
    CHECK ((expires_at IS NULL) <> (never_reason IS NULL)),
    CHECK ((disabled_at IS NULL) = (disabled_by IS NULL) AND (disabled_at IS NULL) = (disabled_reason IS NULL))
);
CREATE INDEX app_user_by_name ON app_user (name_key, id);
CREATE INDEX app_user_by_expiry ON app_user ((COALESCE(expires_at, 'infinity'::timestamptz)), id);
CREATE INDEX app_user_by_revision ON app_user (revision);
CREATE INDEX app_user_disabled ON app_user (name_key, id) WHERE disabled_at IS NOT NULL;
CREATE INDEX app_user_by_search ON app_user USING gin (search gin_trgm_ops);

-- What sign-in knows. Every account has a row.
CREATE TABLE account_facts (
    user_id          uuid PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    failed_attempts  integer NOT NULL DEFAULT 0,
    lock_rounds      integer NOT NULL DEFAULT 0,
    locked_until     timestamptz,
    last_sign_in     timestamptz,
    last_refused     timestamptz,
    last_address     text CHECK (length(last_address) <= 60),
    password_changed timestamptz,
    password_due     timestamptz,
    verified_at      timestamptz,
    code_until       timestamptz,
    counter          bigint NOT NULL DEFAULT 0
);
CREATE INDEX account_facts_by_counter ON account_facts (counter);
CREATE INDEX account_facts_by_sign_in
    ON account_facts ((COALESCE(last_sign_in, '-infinity'::timestamptz)), user_id);
CREATE INDEX account_facts_locked ON account_facts (locked_until) WHERE locked_until IS NOT NULL;
CREATE INDEX account_facts_unverified ON account_facts (user_id) WHERE verified_at IS NULL;

CREATE TABLE credential (
    user_id uuid PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    phc     text NOT NULL CHECK (length(phc) <= 300),  -- the hash as a PHC string
    changed timestamptz NOT NULL
);

-- At most one code is open for a person; issuing another replaces it, using it deletes it.
CREATE TABLE entry_code (
    user_id    uuid PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    form       text NOT NULL CHECK (form IN ('mailed', 'spoken')),
    hash       text NOT NULL CHECK (length(hash) <= 100),
    issued     timestamptz NOT NULL,
    issued_by  text NOT NULL,
    expires_at timestamptz NOT NULL,
    tries_left integer NOT NULL CHECK (tries_left >= 0)
);

CREATE TABLE role (
    id          uuid PRIMARY KEY,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key    text COLLATE "C" NOT NULL,
    description text NOT NULL CHECK (length(description) <= 500),
    built_in    boolean NOT NULL,
    revision    bigint NOT NULL,
    CONSTRAINT role_name_taken UNIQUE (name_key) DEFERRABLE
);
CREATE INDEX role_by_revision ON role (revision);

CREATE TABLE role_permission (
    role_id    uuid NOT NULL REFERENCES role (id) ON DELETE CASCADE,
    permission text COLLATE "C" NOT NULL CHECK (length(permission) <= 80),
    PRIMARY KEY (role_id, permission)
);
CREATE INDEX role_permission_by_permission ON role_permission (permission);

CREATE TABLE role_grant (
    user_id     uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    role_id     uuid NOT NULL REFERENCES role (id),
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz CHECK (valid_until > valid_from),
    granted_by  text NOT NULL,
    ticket      text CHECK (length(ticket) <= 60),
    PRIMARY KEY (user_id, role_id)
);
CREATE INDEX role_grant_by_role ON role_grant (role_id, user_id);

-- What was taken away, for deltas.
CREATE TABLE tombstone (
    kind     text NOT NULL CHECK (kind IN ('user', 'role')),
    id       uuid NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX tombstone_by_revision ON tombstone (revision);

-- Sessions of the tenant's own people, operators of the house in the house's database. No permission is stored: a
-- request reads what its person holds at that moment.
CREATE TABLE session (
    token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    id         uuid NOT NULL UNIQUE,  -- what lists and events name
    user_id    uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind       text NOT NULL CHECK (kind IN ('full', 'password_only')),
    created    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    address    text CHECK (length(address) <= 60),
    ended_at   timestamptz,
    ended_why  text CHECK (length(ended_why) <= 40)
);
CREATE INDEX session_open_by_user ON session (user_id) WHERE ended_at IS NULL;
CREATE INDEX session_open_by_end ON session (expires_at) WHERE ended_at IS NULL;

-- Logins nobody has count too, by HMAC, so that guessing at them looks the same.
CREATE TABLE unknown_login (
    hmac         bytea PRIMARY KEY CHECK (length(hmac) = 32),
    failed       integer NOT NULL DEFAULT 0,
    lock_rounds  integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    last_attempt timestamptz NOT NULL
);
CREATE INDEX unknown_login_by_attempt ON unknown_login (last_attempt);

-- Answers to change sets, for 90 days; no secret is in them.
CREATE TABLE idempotency (
    actor     text NOT NULL,
    key       uuid NOT NULL,
    body_hash bytea NOT NULL CHECK (length(body_hash) = 32),
    status    integer NOT NULL,
    answer    text NOT NULL,
    created   timestamptz NOT NULL,
    PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_by_created ON idempotency (created);

GRANT USAGE ON SCHEMA public TO "${api}";
GRANT SELECT ON tenant_state TO "${api}";
GRANT UPDATE (revision, roles_revision, policy_revision, oldest_delta) ON tenant_state TO "${api}";
GRANT SELECT, UPDATE ON facts_state TO "${api}";
GRANT SELECT, UPDATE, INSERT ON policy TO "${api}";
GRANT SELECT, INSERT, UPDATE, DELETE ON app_user, account_facts, credential, entry_code, role, role_permission,
    role_grant, tombstone, session, unknown_login, idempotency TO "${api}";

INSERT INTO tenant_state (tenant, schema_version) VALUES ('${tenant}', 1);
