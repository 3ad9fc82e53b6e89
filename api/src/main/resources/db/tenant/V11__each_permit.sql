-- Whether each permit of an application's question is an event of its own; else they are counted, one event an hour.
ALTER TABLE policy ADD COLUMN each_permit boolean NOT NULL DEFAULT false;

UPDATE tenant_state SET schema_version = 11;
