-- What consoles say of the log: for each of their keys the last checkpoint that it signed. A notice board: whoever
-- reads it checks what stands on it, and counts only the keys that they know.
CREATE TABLE cosignature (
    key   text PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 400),
    by    text NOT NULL CHECK (length(by) BETWEEN 1 AND 80),
    size  bigint NOT NULL CHECK (size >= 0),
    note  text NOT NULL CHECK (length(note) <= 65536),
    at    timestamptz NOT NULL
);
CREATE INDEX cosignature_by ON cosignature (by, at);

GRANT SELECT, INSERT, UPDATE, DELETE ON cosignature TO "${api}";
UPDATE tenant_state SET schema_version = 16;
