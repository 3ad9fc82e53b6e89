package dev.gatehouse.model.wire;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.policy.CallerCheck;
import java.util.ArrayList;
import java.util.List;

/// A [ChangeSet] as the body of `POST …/changes`.
public final class ChangeSetWire {
    private ChangeSetWire() {}

    /// The wire form.
    public static Json.Obj encode(ChangeSet set) {
        return new JsonBuilder()
                .put("base", set.base())
                .put("key", set.key().toString())
                .put("reason", set.reason())
                .putIf("ticket", set.ticket())
                .putIf("callerCheck", set.callerCheck().map(CallerCheck::wire))
                .putAll(
                        "changes",
                        set.changes().stream().map(ChangeWire::encode).toList())
                .build();
    }

    /// Reads the wire form.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` with the path of what is wrong
    public static ChangeSet decode(Json value) {
        var in = JsonFields.of(value, "");
        long base = in.whole("base", 0, Long.MAX_VALUE);
        var key = in.uuid("key");
        String reason = in.optionalText("reason", Bounds.TEXT).orElse("");
        var ticket = in.optionalText("ticket", Bounds.NUMBER).filter(text -> !text.isBlank());
        var check = in.word("callerCheck", CallerCheck::ofWire);
        List<Json> items = in.list("changes", Bounds.CHANGES);
        if (items.isEmpty()) {
            throw JsonFields.invalid("changes", "missing");
        }
        List<Change> changes = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            changes.add(ChangeWire.decode(items.get(i), "changes." + i));
        }
        in.done();
        return new ChangeSet(base, key, reason, ticket, check, changes);
    }
}
