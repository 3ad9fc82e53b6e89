package dev.gatehouse.model.wire;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.reach.Shift;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What a dry run answers: the impact, and for a single person the decision after it.
public final class ImpactWire {
    private static final int MOST = 1_000_000;

    private ImpactWire() {}

    /// The wire form.
    ///
    /// @param revision the revision it was computed on
    /// @param then the decision about the one person the set names, if it is one
    public static Json.Obj encode(long revision, Impact impact, Optional<Decision> then) {
        var out = new JsonBuilder()
                .put("revision", revision)
                .putTexts("gain", impact.gain())
                .putTexts("lose", impact.lose())
                .putTexts("cutNow", impact.cutNow())
                .putAll(
                        "minutes",
                        impact.minutes().entrySet().stream()
                                .map(entry -> encode(entry.getKey(), entry.getValue()))
                                .toList());
        then.ifPresent(decision -> out.put("then", DecisionWire.encode(decision)));
        return out.build();
    }

    /// Reads the impact.
    public static Impact decode(JsonFields in) {
        var minutes = new TreeMap<UserId, Shift>();
        for (Json item : in.list("minutes", MOST)) {
            var shift = JsonFields.of(item, in.at("minutes"));
            minutes.put(
                    new UserId(shift.uuid("user")),
                    new Shift(
                            (int) shift.whole("gained", 0, Integer.MAX_VALUE),
                            (int) shift.whole("lost", 0, Integer.MAX_VALUE),
                            shift.flag("cut")));
        }
        return new Impact(ids(in, "gain"), ids(in, "lose"), ids(in, "cutNow"), minutes);
    }

    private static Json.Obj encode(UserId user, Shift shift) {
        return new JsonBuilder()
                .put("user", user.toString())
                .put("gained", shift.gained())
                .put("lost", shift.lost())
                .put("cut", shift.cutNow())
                .build();
    }

    /// Reads the decision beside it.
    public static Optional<Decision> decodeThen(JsonFields in) {
        return in.object("then").map(DecisionWire::decode);
    }

    private static List<UserId> ids(JsonFields in, String name) {
        return in.texts(name, MOST, 36).stream().map(UserId::of).toList();
    }
}
