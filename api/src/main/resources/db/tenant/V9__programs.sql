-- The few programs among many people, as a list and a number.
CREATE INDEX app_user_programs ON app_user (name_key, id) WHERE service;

UPDATE tenant_state SET schema_version = 9;
