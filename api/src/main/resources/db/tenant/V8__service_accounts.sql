-- Programs have accounts too: with tokens, which are sessions that last, and without a password.
ALTER TABLE app_user ADD COLUMN service boolean NOT NULL DEFAULT false;

ALTER TABLE session DROP CONSTRAINT session_kind_check;
ALTER TABLE session ADD CONSTRAINT session_kind_check CHECK (kind IN ('full', 'password_only', 'service'));
GRANT UPDATE (expires_at) ON session TO "${api}";

UPDATE tenant_state SET schema_version = 8;
