-- A way back in that whoever runs the server opened: until then no access rule is held against the session that such a
-- code leads to, nor against the one that choosing a password leads to.
ALTER TABLE entry_code ADD COLUMN recovery_until timestamptz;
ALTER TABLE session ADD COLUMN recovery_until timestamptz;
ALTER TABLE session ADD CONSTRAINT session_recovery CHECK (expires_at <= recovery_until);

UPDATE tenant_state SET schema_version = 10;
