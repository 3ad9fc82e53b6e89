-- Several months are opened at once where a history is brought in. However many they are, that is one thing that was
-- done, and one event.

-- Makes the month that begins at an instant. Whoever calls holds the lock and writes the event.
CREATE FUNCTION create_event_month(first_ timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    next_  timestamptz := (first_ AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC';
    suffix text := to_char(first_ AT TIME ZONE 'UTC', 'YYYY_MM');
    big    text;
BEGIN
    FOREACH big IN ARRAY ARRAY['event', 'event_detail'] LOOP
        EXECUTE format('CREATE TABLE public.%I (LIKE public.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)',
                       big || '_' || suffix, big);
        EXECUTE format('ALTER TABLE public.%I ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
                       big, big || '_' || suffix, first_, next_);
        EXECUTE format('GRANT SELECT ON public.%I TO "${api}"', big || '_' || suffix);
    END LOOP;
END $$;

-- Makes the months from one instant to another, as far as they are missing, and writes one event that names them. The
-- event itself may lie in another month, which is made with them.
CREATE FUNCTION make_event_months(from_ timestamptz, to_ timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    months timestamptz[];
    first_ timestamptz;
    told   text;
BEGIN
    IF from_ < '1990-01-01Z' OR to_ >= '2200-01-01Z' OR to_ < from_ OR to_ > from_ + interval '50 years' THEN
        RAISE EXCEPTION 'not months of events' USING ERRCODE = 'datetime_field_overflow';
    END IF;
    PERFORM pg_advisory_xact_lock(7411);
    months := ARRAY(
        SELECT DISTINCT date_trunc('month', m) AT TIME ZONE 'UTC' AS first_
        FROM (SELECT generate_series(date_trunc('month', from_ AT TIME ZONE 'UTC'), to_ AT TIME ZONE 'UTC',
                                     interval '1 month')
              UNION ALL SELECT clock_timestamp() AT TIME ZONE 'UTC') all_(m)
        WHERE to_regclass('public.event_' || to_char(m, 'YYYY_MM')) IS NULL
        ORDER BY first_);
    IF cardinality(months) = 0 THEN
        RETURN;
    END IF;
    first_ := months[1];
    FOR i IN 1..cardinality(months) LOOP
        PERFORM create_event_month(months[i]);
        -- Each unbroken run of months is told by its ends.
        IF i = cardinality(months)
           OR months[i + 1] AT TIME ZONE 'UTC' <> months[i] AT TIME ZONE 'UTC' + interval '1 month' THEN
            told := concat_ws(', ', told, concat_ws('..', to_char(first_ AT TIME ZONE 'UTC', 'YYYY-MM'),
                CASE WHEN first_ < months[i] THEN to_char(months[i] AT TIME ZONE 'UTC', 'YYYY-MM') END));
            first_ := months[i + 1];
        END IF;
    END LOOP;
    PERFORM write_own_event('MonthOpened', 'trail', told);
END $$;

DROP FUNCTION make_event_month(timestamptz);
REVOKE ALL ON FUNCTION create_event_month(timestamptz), make_event_months(timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_event_months(timestamptz, timestamptz) TO "${api}";
UPDATE tenant_state SET schema_version = 4;
