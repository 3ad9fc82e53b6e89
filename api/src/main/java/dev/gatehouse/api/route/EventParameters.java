package dev.gatehouse.api.route;

import dev.gatehouse.api.http.Call;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.Excluded;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What somebody looks for in the trail, as the contract's parameters and as the log keeps it.
public final class EventParameters {
    private EventParameters() {}

    /// What a call asks for.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` for a value that is none
    public static EventQuery query(Call call) {
        return new EventQuery(
                parsed(call, "actor", ActorId::new),
                parsed(call, "target", Target::ofWire),
                parsed(call, "about", Target::ofWire),
                call.inQuery("action"),
                call.inQuery("outcome").flatMap(Outcome::ofWire),
                call.inQuery("reason"),
                call.inQuery("address"),
                call.inQuery("q"),
                instant(call, "from"),
                instant(call, "to"),
                new Excluded(several(call, "notActor", ActorId::new), several(call, "notAction", action -> action)));
    }

    /// An instant among the parameters.
    static Optional<Instant> instant(Call call, String name) {
        return parsed(call, name, EventParameters::instant);
    }

    private static <T> List<T> several(Call call, String name, Function<String, T> parse) {
        return parsed(
                        call,
                        name,
                        text -> Arrays.stream(text.split(",", -1)).map(parse).toList())
                .filter(all -> {
                    if (all.size() > Excluded.MOST) {
                        throw JsonFields.invalid(name, "items");
                    }
                    return true;
                })
                .orElse(List.of());
    }

    private static <T> Optional<T> parsed(Call call, String name, Function<String, T> parse) {
        return call.inQuery(name).map(text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw JsonFields.invalid(name, "value");
            }
        });
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an instant", e);
        }
    }

    /// The query as the log keeps it.
    public static String text(EventQuery query) {
        var out = new StringBuilder();
        add(out, "actor", query.actor());
        add(out, "target", query.target().map(Target::wire));
        add(out, "about", query.involving().map(Target::wire));
        add(out, "action", query.action());
        add(out, "outcome", query.outcome().map(Outcome::wire));
        add(out, "reason", query.reason());
        add(out, "address", query.address());
        add(out, "q", query.text());
        add(out, "from", query.from());
        add(out, "to", query.to());
        add(out, "notActor", joined(query.excluded().actors()));
        add(out, "notAction", joined(query.excluded().actions()));
        return out.isEmpty() ? "*" : out.toString();
    }

    private static Optional<String> joined(List<?> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    private static void add(StringBuilder out, String name, Optional<?> value) {
        value.ifPresent(present ->
                out.append(out.isEmpty() ? "" : " ").append(name).append('=').append(present));
    }
}
