package dev.gatehouse.model.wire.why;

import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.query.WhyQuery;
import dev.gatehouse.model.wire.TraceWire;
import java.util.Optional;

/// A [WhyQuery], and the [Explanation] that answers it.
public final class ExplanationWire {
    private static final String TODAY = "today";
    private static final String REPLAYED = "replayed";

    private ExplanationWire() {}

    /// The wire form of a question.
    public static Json.Obj encode(WhyQuery query) {
        var out = new JsonBuilder();
        return switch (query) {
            case WhyQuery.Again(var event) -> out.put("event", event.toString()).build();
            case WhyQuery.Of of ->
                out.put("user", of.who().toString())
                        .putIf("permission", of.permission())
                        .putIf("address", of.from().address())
                        .putIf("passport", of.from().passport())
                        .put("at", of.at())
                        .build();
        };
    }

    /// The wire form of an answer.
    public static Json.Obj encode(Explanation explained) {
        var out = new JsonBuilder()
                .put("revision", explained.revision())
                .put("user", explained.who().toString())
                .put("at", explained.at());
        explained.past().ifPresent(past -> {
            past.again().ifPresent(again -> put(out, again));
            out.put("facts", past.again().isPresent() ? "then" : "now").put(TODAY, past.today());
        });
        TraceWire.encode(explained.trace()).members().forEach(out::put);
        return out.build();
    }

    private static void put(JsonBuilder out, Explanation.Again again) {
        out.put("event", again.event().toString())
                .putIf("permission", again.permission())
                .putIf("address", again.from().address())
                .putIf("passport", again.from().passport())
                .put(
                        REPLAYED,
                        new JsonBuilder()
                                .put("sameOutcome", again.sameOutcome())
                                .put("sameTrace", again.sameTrace())
                                .put("tz", again.zones())
                                .build());
        if (again.erased()) {
            out.put("erased", true);
        }
    }

    /// Reads the wire form of an answer.
    public static Explanation decode(JsonFields in) {
        Optional<Explanation.Again> again = in.object(REPLAYED).map(replayed -> again(in, replayed));
        return new Explanation(
                in.whole("revision", 0, Long.MAX_VALUE),
                new UserId(in.uuid("user")),
                in.instant("at"),
                in.has(TODAY) ? Optional.of(new Explanation.Past(in.flag(TODAY), again)) : Optional.empty(),
                TraceWire.decode(in));
    }

    private static Explanation.Again again(JsonFields in, JsonFields replayed) {
        return new Explanation.Again(
                new EventId(in.uuid("event")),
                in.parsed("permission", 80, Permission::new),
                new Standpoint(
                        in.optionalText("address", 60).flatMap(Address::read),
                        in.parsed("passport", 64, Thumbprint::new)),
                in.flag("erased"),
                replayed.flag("sameOutcome"),
                replayed.flag("sameTrace"),
                replayed.text("tz", 40));
    }
}
