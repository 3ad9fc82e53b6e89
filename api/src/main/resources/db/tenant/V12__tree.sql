-- The tree over the log's leaves, and how far it has come.

-- Which transaction wrote an event: what committed since another look is what this look sees and that one did not,
-- whatever order it committed in. Nobody waits for anybody, and no queue is kept.
ALTER TABLE event ADD COLUMN txid xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX event_by_txid ON event (txid);

-- The roots of the whole subtrees of 256^level leaves: what the tiles above the leaves hold.
CREATE TABLE branch (
    level smallint NOT NULL CHECK (level BETWEEN 1 AND 7),
    index bigint NOT NULL CHECK (index >= 0),
    hash  bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, index)
);

-- How far the tree has come, in one row. The note is signed with a key that is in no database.
CREATE TABLE log_head (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch integer NOT NULL DEFAULT 1 CHECK (epoch > 0),
    size  bigint NOT NULL DEFAULT 0 CHECK (size >= 0),
    seen  pg_snapshot NOT NULL DEFAULT '1:1:',  -- what was visible when all of it had been given places
    note  text NOT NULL DEFAULT '' CHECK (length(note) <= 65536)
);
INSERT INTO log_head DEFAULT VALUES;

GRANT SELECT, INSERT ON branch TO "${api}";
GRANT SELECT, UPDATE ON log_head TO "${api}";
UPDATE tenant_state SET schema_version = 12;
