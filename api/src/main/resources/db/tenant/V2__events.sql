-- The log of one tenant. The serving login inserts and selects here, nothing else. Both large tables lie in months of
-- UTC, event_YYYY_MM and event_detail_YYYY_MM, which readers address one by one.

CREATE TABLE event (
    id            uuid NOT NULL,
    time          timestamptz NOT NULL,
    actor         text NOT NULL CHECK (length(actor) <= 60),
    action        text NOT NULL CHECK (length(action) <= 40),
    target_kind   text CHECK (length(target_kind) <= 20),
    target_id     text CHECK (length(target_id) <= 80),
    outcome       text NOT NULL CHECK (outcome IN ('done', 'refused', 'pending')),
    revision      bigint NOT NULL,
    touched       text[],  -- which fields of the target a change wrote
    leaf          text NOT NULL,  -- canonical JSON (RFC 8785): what is hashed
    detail_digest bytea NOT NULL CHECK (length(detail_digest) = 32),
    PRIMARY KEY (time, id),
    CHECK ((target_kind IS NULL) = (target_id IS NULL))
) PARTITION BY RANGE (time);
CREATE INDEX event_by_actor ON event (actor, time, id);
CREATE INDEX event_by_target ON event (target_id, target_kind, time, id) WHERE target_id IS NOT NULL;
CREATE INDEX event_by_action ON event (action, outcome, time, id);

-- What may have to be forgotten one day, with its salt. The digest in the leaf is SHA-256 over salt and detail.
CREATE TABLE event_detail (
    event   uuid NOT NULL,
    time    timestamptz NOT NULL,
    address text CHECK (length(address) <= 60),
    salt    bytea NOT NULL CHECK (length(salt) = 16),
    detail  text NOT NULL,  -- canonical JSON
    search  tsvector NOT NULL,
    PRIMARY KEY (time, event)
) PARTITION BY RANGE (time);
CREATE INDEX event_detail_by_address ON event_detail (address, time, event) WHERE address IS NOT NULL;
CREATE INDEX event_detail_by_search ON event_detail USING gin (search);

-- The place of an event in the log and its hash (RFC 6962); a place is a row, never an update.
CREATE TABLE leaf (
    index bigint PRIMARY KEY CHECK (index >= 0),
    event uuid NOT NULL,
    time  timestamptz NOT NULL,
    hash  bytea NOT NULL CHECK (length(hash) = 32),
    UNIQUE (event)
);

-- Writes an event of the database's own, as the API would: canonical leaf, salted digest, empty detail.
CREATE FUNCTION write_own_event(what text, target_kind_ text, target_id_ text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    now_    timestamptz := clock_timestamp();
    millis  bigint := floor(extract(epoch FROM now_) * 1000);
    -- A UUID of version 7 (RFC 9562): 48 bits of milliseconds, the rest random.
    id_     uuid := encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
                    PLACING substring(int8send(millis) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid;
    salt_   bytea := substring(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) FROM 1 FOR 16);
    detail_ text := '{"fields":[],"more":{}}';
    digest_ bytea := sha256(salt_ || convert_to(detail_, 'UTF8'));
    rev     bigint;
    micros  text := to_char(now_ AT TIME ZONE 'UTC', 'US');
    time_   text;
BEGIN
    SELECT revision INTO rev FROM tenant_state;
    -- As java.time writes an instant: no fraction, three digits or six.
    time_ := to_char(now_ AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || CASE WHEN micros = '000000' THEN ''
                WHEN micros LIKE '%000' THEN '.' || left(micros, 3)
                ELSE '.' || micros END || 'Z';
    INSERT INTO event (id, time, actor, action, target_kind, target_id, outcome, revision, leaf, detail_digest)
    VALUES (id_, now_, 'system/database', what, target_kind_, target_id_, 'done', rev,
            '{"action":"' || what || '","actor":"system/database","detailDigest":"' || encode(digest_, 'hex')
            || '","fields":[],"id":"' || id_ || '","outcome":"done","reasons":[],"request":"","revision":' || rev
            || ',"target":"' || target_kind_ || '/' || target_id_ || '","time":"' || time_ || '"}',
            digest_);
    INSERT INTO event_detail (event, time, salt, detail, search) VALUES (id_, now_, salt_, detail_, '');
END $$;

-- Makes the month that holds an instant, if it is missing. Attaching takes a lock that lets others read and write on.
CREATE FUNCTION make_event_month(at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    first_ timestamptz := date_trunc('month', at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
    next_  timestamptz := (date_trunc('month', at AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC';
    suffix text := to_char(first_ AT TIME ZONE 'UTC', 'YYYY_MM');
    big    text;
BEGIN
    IF at < '1990-01-01Z' OR at >= '2200-01-01Z' THEN
        RAISE EXCEPTION 'not a month of events' USING ERRCODE = 'datetime_field_overflow';
    END IF;
    IF to_regclass('public.event_' || suffix) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(7411);
    IF to_regclass('public.event_' || suffix) IS NOT NULL THEN
        RETURN;
    END IF;
    FOREACH big IN ARRAY ARRAY['event', 'event_detail'] LOOP
        EXECUTE format('CREATE TABLE public.%I (LIKE public.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)',
                       big || '_' || suffix, big);
        EXECUTE format('ALTER TABLE public.%I ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
                       big, big || '_' || suffix, first_, next_);
        EXECUTE format('GRANT SELECT ON public.%I TO "${api}"', big || '_' || suffix);
    END LOOP;
    -- The event itself may lie in another month.
    PERFORM make_event_month(clock_timestamp());
    PERFORM write_own_event('MonthOpened', 'trail', replace(suffix, '_', '-'));
END $$;

REVOKE ALL ON FUNCTION write_own_event(text, text, text), make_event_month(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_event_month(timestamptz) TO "${api}";
GRANT SELECT, INSERT ON event, event_detail, leaf TO "${api}";

SELECT make_event_month(now());
SELECT make_event_month(now() + interval '1 month');
UPDATE tenant_state SET schema_version = 2;
