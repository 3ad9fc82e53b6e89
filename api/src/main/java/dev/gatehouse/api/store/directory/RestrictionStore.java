package dev.gatehouse.api.store.directory;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.rule.PartWire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Rules, and what rules name. Each is kept whole, in its wire form.
public final class RestrictionStore {
    private static final String SELECT = "SELECT t.rules_revision, r.kind, r.content, r.revision"
            + " FROM tenant_state t LEFT JOIN restriction r ON true";

    private final Sql sql;

    /// A part as it is stored.
    ///
    /// @param part the part
    /// @param revision the last one that changed it
    public record StoredPart(RulePart part, long revision) {}

    /// @param sql of the transaction
    public RestrictionStore(Sql sql) {
        this.sql = sql;
    }

    /// All parts, compiled, as of the revision that they are of: later than the one that the transaction has seen, if a
    /// change was committed since.
    public RulePicture all() {
        var parts = new ArrayList<StoredPart>();
        List<Long> revisions = sql.list(SELECT, row -> {
            if (row.getString(2) != null) {
                parts.add(new StoredPart(part(row.getString(2), row.getString(3)), row.getLong(4)));
            }
            return row.getLong(1);
        });
        return RulePicture.of(revisions.getFirst(), parts);
    }

    private static RulePart part(String kind, String content) {
        return PartWire.decode(
                RulePart.Kind.ofWire(kind).orElseThrow(),
                JsonFields.of(JsonReader.read(content.getBytes(StandardCharsets.UTF_8)), kind));
    }

    /// Writes the difference of two pictures.
    ///
    /// @return whether there was any
    public boolean write(Restrictions before, Restrictions after, long revision) {
        if (before.equals(after)) {
            return false;
        }
        var gone = new ArrayList<RulePart.Key>();
        for (RulePart part : before.parts()) {
            if (after.find(part.key()).isEmpty()) {
                gone.add(part.key());
            }
        }
        var put = after.parts().stream()
                .filter(part -> !before.find(part.key()).filter(part::equals).isPresent())
                .toList();
        delete(gone, revision);
        put(put, revision);
        return true;
    }

    private void delete(List<RulePart.Key> keys, long revision) {
        if (!keys.isEmpty()) {
            Column kinds = Column.of("text", keys, key -> key.kind().wire());
            Column ids = Column.of("uuid", keys, RulePart.Key::id);
            sql.run(
                    "DELETE FROM restriction r USING unnest(?::text[], ?::uuid[]) AS n(kind, id)"
                            + " WHERE r.kind = n.kind AND r.id = n.id",
                    kinds,
                    ids);
            sql.run(
                    "INSERT INTO tombstone (kind, id, revision) SELECT n.kind, n.id, ?"
                            + " FROM unnest(?::text[], ?::uuid[]) AS n(kind, id)"
                            + " ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision",
                    revision,
                    kinds,
                    ids);
        }
    }

    private void put(List<RulePart> parts, long revision) {
        if (!parts.isEmpty()) {
            Column kinds = Column.of("text", parts, part -> part.key().kind().wire());
            Column ids = Column.of("uuid", parts, part -> part.key().id());
            sql.run(
                    "INSERT INTO restriction (kind, id, content, revision) SELECT n.*, ?"
                            + " FROM unnest(?::text[], ?::uuid[], ?::text[]) n"
                            + " ON CONFLICT (kind, id) DO UPDATE SET content = excluded.content,"
                            + " revision = excluded.revision",
                    revision,
                    kinds,
                    ids,
                    Column.of("text", parts, part -> CanonicalJson.text(PartWire.encode(part))));
            sql.run(
                    "DELETE FROM tombstone t USING unnest(?::text[], ?::uuid[]) AS n(kind, id)"
                            + " WHERE t.kind = n.kind AND t.id = n.id",
                    kinds,
                    ids);
        }
    }
}
