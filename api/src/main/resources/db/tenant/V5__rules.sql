-- When and from where: rules, and the bands, calendars, machines and groups that rules name. There are hundreds at most,
-- they are read together and compiled, so a row holds one of them whole, in its wire form (canonical JSON).
CREATE TABLE restriction (
    kind     text NOT NULL CHECK (kind IN ('calendar', 'timeBand', 'machineGroup', 'machine', 'rule')),
    id       uuid NOT NULL,
    content  text NOT NULL CHECK (length(content) <= 1000000),
    revision bigint NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX restriction_by_revision ON restriction (revision);

-- The last revision in which any of them changed.
ALTER TABLE tenant_state ADD COLUMN rules_revision bigint NOT NULL DEFAULT 0;

ALTER TABLE tombstone DROP CONSTRAINT tombstone_kind_check;
ALTER TABLE tombstone ADD CONSTRAINT tombstone_kind_check
    CHECK (kind IN ('user', 'role', 'calendar', 'timeBand', 'machineGroup', 'machine', 'rule'));

GRANT SELECT, INSERT, UPDATE, DELETE ON restriction TO "${api}";
GRANT UPDATE (rules_revision) ON tenant_state TO "${api}";
UPDATE tenant_state SET schema_version = 5;
