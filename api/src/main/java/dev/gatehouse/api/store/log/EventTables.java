package dev.gatehouse.api.store.log;

import dev.gatehouse.api.store.connect.Sql;
import java.util.List;

/// The tables that the events of a tenant lie in. A search reads one month by the name of its table, a check reads all
/// months through the table that they are parts of: both read the same only where names and parts agree, and where
/// nothing stands between a table and who reads it.
public final class EventTables {
    // A part's name says which month it is. A policy or a rule on a part shows less to who names it than to who reads
    // the
    // whole; what bears a part's name elsewhere on the path may be read in its place.
    private static final String STRANGE = """
            SELECT n.nspname || '.' || c.relname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_inherits i ON i.inhrelid = c.oid
            LEFT JOIN pg_class p ON p.oid = i.inhparent AND p.relnamespace = 'public'::regnamespace
                AND p.relname IN ('event', 'event_detail')
            WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND (
                (c.relname IN ('event', 'event_detail') AND n.nspname = ANY (current_schemas(true))
                    AND (n.nspname <> 'public' OR c.relkind <> 'p' OR c.relrowsecurity OR c.relhasrules))
                OR (p.oid IS NULL AND n.nspname = 'public' AND c.relname ~ '^event_(detail_)?[0-9]{4}_[0-9]{2}$')
                OR (p.oid IS NOT NULL AND (n.nspname <> 'public' OR c.relkind <> 'r' OR c.relrowsecurity
                    OR c.relhasrules
                    OR c.relname IS DISTINCT FROM p.relname || '_' || to_char(
                        (regexp_match(pg_get_expr(c.relpartbound, c.oid), 'FROM [(]''([^'']+)''[)]'))[1]::timestamptz
                            AT TIME ZONE 'UTC', 'YYYY_MM'))))
            ORDER BY 1 LIMIT 100
            """;

    private final Sql sql;

    /// @param sql of the transaction
    public EventTables(Sql sql) {
        this.sql = sql;
    }

    /// What is not a month's own table and bears the name of one, and months' tables that do not bear their name or
    /// hide
    /// something; by name.
    public List<String> strange() {
        return sql.list(STRANGE, row -> row.getString(1));
    }
}
