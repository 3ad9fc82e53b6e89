package dev.gatehouse.api.store.writing;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.api.store.writing.UserDifference.Held;
import java.util.List;

/// Grants, written.
final class GrantWriter {
    private final Sql sql;

    GrantWriter(Sql sql) {
        this.sql = sql;
    }

    void delete(List<Held> grants) {
        if (!grants.isEmpty()) {
            sql.run(
                    "DELETE FROM role_grant g USING unnest(?::uuid[], ?::uuid[]) AS n(user_id, role_id)"
                            + " WHERE g.user_id = n.user_id AND g.role_id = n.role_id",
                    Column.of("uuid", grants, held -> held.user().value()),
                    Column.of("uuid", grants, held -> held.grant().role().value()));
        }
    }

    void put(List<Held> grants) {
        if (!grants.isEmpty()) {
            sql.run(
                    "INSERT INTO role_grant (user_id, role_id, valid_from, valid_until, granted_by, ticket)"
                            + " SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[],"
                            + " ?::text[], ?::text[])"
                            + " ON CONFLICT (user_id, role_id) DO UPDATE SET valid_from = excluded.valid_from,"
                            + " valid_until = excluded.valid_until, granted_by = excluded.granted_by,"
                            + " ticket = excluded.ticket",
                    Column.of("uuid", grants, held -> held.user().value()),
                    Column.of("uuid", grants, held -> held.grant().role().value()),
                    Column.of("timestamptz", grants, held -> held.grant().from()),
                    Column.of("timestamptz", grants, held -> held.grant().until()),
                    Column.of("text", grants, held -> held.grant().by().value()),
                    Column.of("text", grants, held -> held.grant().ticket()));
        }
    }
}
