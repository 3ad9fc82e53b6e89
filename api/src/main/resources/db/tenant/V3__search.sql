-- What people are found by gets a table of its own: an index of trigrams is dear to keep, and most changes to an account
-- touch nothing that is searched. The second index holds the texts in the order of the list, so that what many people
-- have is found soon without reading their rows.
CREATE TABLE user_search (
    user_id  uuid PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    name_key text COLLATE "C" NOT NULL,
    search   text COLLATE "C" NOT NULL
);
INSERT INTO user_search (user_id, name_key, search) SELECT id, name_key, search FROM app_user;
CREATE INDEX user_search_by_text ON user_search USING gin (search gin_trgm_ops);
CREATE INDEX user_search_in_order ON user_search (name_key, user_id) INCLUDE (search);
ALTER TABLE app_user DROP COLUMN search;  -- and its index

GRANT SELECT, INSERT, UPDATE, DELETE ON user_search TO "${api}";
UPDATE tenant_state SET schema_version = 3;
