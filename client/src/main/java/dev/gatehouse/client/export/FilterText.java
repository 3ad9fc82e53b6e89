package dev.gatehouse.client.export;

import dev.gatehouse.client.imports.UsageException;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.Excluded;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A filter in the words of the contract: `actor=ID action=SignIn from=2026-01-01T00:00:00Z q=words to the end`.
final class FilterText {
    private static final List<String> NAMES = List.of(
            "actor",
            "target",
            "about",
            "action",
            "outcome",
            "reason",
            "address",
            "from",
            "to",
            "notActor",
            "notAction",
            "q");

    private FilterText() {}

    /// @throws UsageException naming what means nothing
    static EventQuery read(String text) throws UsageException {
        Map<String, String> found = parts(text);
        return new EventQuery(
                read(found, "actor", ActorId::new),
                read(found, "target", Target::ofWire),
                read(found, "about", Target::ofWire),
                Optional.ofNullable(found.get("action")),
                read(found, "outcome", word -> Outcome.ofWire(word).orElseThrow(IllegalArgumentException::new)),
                Optional.ofNullable(found.get("reason")),
                Optional.ofNullable(found.get("address")),
                Optional.ofNullable(found.get("q")),
                read(found, "from", Instant::parse),
                read(found, "to", Instant::parse),
                new Excluded(several(found, "notActor", ActorId::new), several(found, "notAction", word -> word)));
    }

    /// @throws UsageException for more than a question may exclude, too
    private static <T> List<T> several(Map<String, String> found, String name, Function<String, T> parse)
            throws UsageException {
        return read(found, name, text -> {
                    List<T> all = Arrays.stream(text.split(",", -1)).map(parse).toList();
                    if (all.size() > Excluded.MOST) {
                        throw new IllegalArgumentException("more than a question may exclude");
                    }
                    return all;
                })
                .orElse(List.of());
    }

    private static Map<String, String> parts(String text) throws UsageException {
        var found = new LinkedHashMap<String, String>();
        String left = text.strip();
        while (!left.isEmpty() && !left.equals("*")) {
            int equals = left.indexOf('=');
            String name = equals < 0 ? left : left.substring(0, equals);
            if (equals < 0 || !NAMES.contains(name)) {
                throw new UsageException("--filter " + name + ": one of " + String.join(", ", NAMES) + " is meant");
            }
            String rest = left.substring(equals + 1);
            // Words go on to the end: they may hold anything.
            int end = name.equals("q") ? -1 : rest.indexOf(' ');
            String value = end < 0 ? rest : rest.substring(0, end);
            if (value.isEmpty() || found.put(name, value) != null) {
                throw new UsageException("--filter " + name + ": one value is meant");
            }
            left = end < 0 ? "" : rest.substring(end).strip();
        }
        return found;
    }

    private static <T> Optional<T> read(Map<String, String> found, String name, Function<String, T> parse)
            throws UsageException {
        String value = found.get(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(value));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UsageException("--filter " + name + "=" + value + ": not a value of it");
        }
    }
}
