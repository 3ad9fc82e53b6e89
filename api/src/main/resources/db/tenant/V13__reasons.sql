-- Why events were refused, one row a reason, so that a search for one reads no more than it shows. All of it is in the
-- leaves, too, and is held against them.
CREATE TABLE event_reason (
    time   timestamptz NOT NULL,
    event  uuid NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 60),
    PRIMARY KEY (time, event, reason)
);
CREATE INDEX event_reason_in_order ON event_reason (reason, time, event);

INSERT INTO event_reason (time, event, reason)
SELECT DISTINCT e.time, e.id, r.found[1]
FROM event e, regexp_matches(substring(e.leaf FROM '"reasons":\[([^]]*)\]'), '"([^"]{1,60})"', 'g') AS r(found)
WHERE e.leaf NOT LIKE '%"reasons":[]%';

-- What was not done is little of all that was.
CREATE INDEX event_not_done ON event (outcome, time, id) WHERE outcome <> 'done';

GRANT SELECT, INSERT ON event_reason TO "${api}";
UPDATE tenant_state SET schema_version = 13;
