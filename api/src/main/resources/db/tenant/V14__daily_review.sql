-- What reviewers say of what a day of the trail left open, and which days are done. Nothing here is changed or deleted.
-- Reasons and names are in the details of the events alone, where they can be forgotten.
CREATE TABLE review_disposition (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,  -- of two of one item the later counts
    id      uuid NOT NULL UNIQUE,  -- made up by whoever asks: asked again, it is the same
    day     date NOT NULL,
    item    text COLLATE "C" NOT NULL CHECK (length(item) BETWEEN 1 AND 120),
    verdict text NOT NULL CHECK (verdict IN ('fine', 'follow_up', 'incident')),
    actor   text NOT NULL CHECK (length(actor) <= 60),
    at      timestamptz NOT NULL,
    event   uuid NOT NULL
);
CREATE INDEX review_disposition_by_day ON review_disposition (day, item, number);

CREATE TABLE review_day (
    day    date PRIMARY KEY,
    zone   text NOT NULL CHECK (length(zone) <= 60),  -- whose day it was
    items  integer NOT NULL CHECK (items >= 0),
    digest bytea NOT NULL CHECK (length(digest) = 32),
    actor  text NOT NULL CHECK (length(actor) <= 60),
    at     timestamptz NOT NULL,
    event  uuid NOT NULL
);

-- Since when a day can be missed, in one row: nobody could review what was before.
CREATE TABLE review_start (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    since timestamptz NOT NULL DEFAULT now()
);
INSERT INTO review_start DEFAULT VALUES;

-- What somebody did to themselves, but for what everybody does every day: next to nothing among millions.
CREATE INDEX event_on_oneself ON event (time, id)
    WHERE target_kind = 'user' AND target_id = actor
        AND action NOT IN ('AccessEvaluated', 'PasswordChosen', 'SessionEnded', 'SessionProlonged', 'SignIn', 'SignOut');

GRANT SELECT, INSERT ON review_disposition, review_day TO "${api}";
GRANT SELECT ON review_start TO "${api}";
UPDATE tenant_state SET schema_version = 14;
