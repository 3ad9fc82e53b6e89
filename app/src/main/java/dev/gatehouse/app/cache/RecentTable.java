package dev.gatehouse.app.cache;

import dev.gatehouse.app.cache.database.Database;
import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.app.cache.row.Bodies;
import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.wire.ChangeWire;
import dev.gatehouse.ui.port.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was done from this console, with what takes it back.
public final class RecentTable {
    private static final int KEPT = 500;

    private final Database database;

    RecentTable(Database database) {
        this.database = database;
    }

    /// Keeps one.
    public void add(Desk.Recent recent) {
        database.write(connection -> {
            Sql.change(
                    connection,
                    "INSERT INTO recent (tenant, body) VALUES (?, ?)",
                    recent.tenant().value(),
                    body(recent));
            return Sql.change(connection, "DELETE FROM recent WHERE n <= (SELECT MAX(n) FROM recent) - " + KEPT);
        });
    }

    /// The newest.
    public List<Desk.Recent> newest(int most) {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT tenant, body FROM recent ORDER BY n DESC LIMIT " + Math.clamp(most, 0, KEPT),
                RecentTable::recent));
    }

    private static byte[] body(Desk.Recent recent) {
        var names = new JsonBuilder();
        recent.names().forEach(names::put);
        return JsonWriter.bytes(new JsonBuilder()
                .put("at", recent.at())
                .put("type", recent.type())
                .put("names", names.build())
                .putAll("undo", recent.undo().stream().map(ChangeWire::encode).toList())
                .build());
    }

    private static Desk.Recent recent(ResultSet row) throws SQLException {
        JsonFields in = Bodies.fields(row.getBytes("body"));
        Map<String, String> names = new TreeMap<>();
        in.object("names")
                .ifPresent(all -> all.names()
                        .forEach(id -> all.optionalText(id, Bounds.NAME).ifPresent(name -> names.put(id, name))));
        List<Change> undo = new ArrayList<>();
        in.list("undo", Bounds.CHANGES).forEach(item -> undo.add(ChangeWire.decode(item, "undo")));
        return new Desk.Recent(
                new TenantId(row.getString("tenant")), in.instant("at"), in.text("type", 40), names, undo);
    }
}
