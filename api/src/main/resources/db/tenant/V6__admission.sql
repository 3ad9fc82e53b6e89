-- Somebody let in outside their hours for a while: it waives hours and nothing else.
ALTER TABLE app_user ADD COLUMN admitted_from timestamptz;
ALTER TABLE app_user ADD COLUMN admitted_until timestamptz;
ALTER TABLE app_user ADD COLUMN admitted_by text CHECK (length(admitted_by) <= 60);
ALTER TABLE app_user ADD COLUMN admitted_ticket text CHECK (length(admitted_ticket) <= 60);
ALTER TABLE app_user ADD CONSTRAINT app_user_admission CHECK (
    (admitted_until IS NULL) = (admitted_from IS NULL)
    AND (admitted_until IS NULL) = (admitted_by IS NULL)
    AND (admitted_until IS NOT NULL OR admitted_ticket IS NULL)
    AND admitted_until > admitted_from AND admitted_until <= admitted_from + interval '4 hours');

UPDATE tenant_state SET schema_version = 6;
