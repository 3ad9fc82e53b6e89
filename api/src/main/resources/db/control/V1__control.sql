-- The control database: where tenants lie, and what is being done to them. No account, no event of a tenant is here.
-- Runs as the migrator, which takes on the owner. ${api} is the login that serves.

CREATE TABLE server (
    id               text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    host             text NOT NULL CHECK (length(host) <= 250), -- as in a JDBC address: several, with ports, for a standby
    connection_limit integer NOT NULL CHECK (connection_limit BETWEEN 1 AND 1000),
    created          timestamptz NOT NULL
);

CREATE TABLE tenant (
    id              text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    environment     text NOT NULL CHECK (environment IN ('production', 'staging', 'test', 'house')),
    server          text NOT NULL REFERENCES server (id),
    database_name   text NOT NULL UNIQUE,
    state           text NOT NULL CHECK (state IN ('creating', 'active', 'suspended')),
    created         timestamptz NOT NULL,
    -- Logins of this tenant's database; the passwords are sealed with the API's key, which is in no database.
    api_login       text NOT NULL UNIQUE,
    api_secret      bytea NOT NULL,
    migrator_login  text NOT NULL UNIQUE,
    migrator_secret bytea NOT NULL
);

CREATE TABLE job (
    id        uuid PRIMARY KEY,
    kind      text NOT NULL CHECK (kind IN ('create_tenant')),
    tenant    text NOT NULL,
    arguments jsonb NOT NULL,
    actor     text NOT NULL,
    request   text NOT NULL,
    step      text NOT NULL,  -- the last one that is done; empty: none
    state     text NOT NULL CHECK (state IN ('open', 'done', 'failed')),
    failure   text,
    created   timestamptz NOT NULL,
    updated   timestamptz NOT NULL
);
CREATE UNIQUE INDEX job_one_open_per_tenant ON job (tenant) WHERE state = 'open';

GRANT USAGE ON SCHEMA public TO "${api}";
GRANT SELECT, INSERT, UPDATE ON server, tenant, job TO "${api}";
