package dev.gatehouse.ui.audit.list;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.audit.query.Steps;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// How a search can be narrowed from what it found. Counts are given only where all that was found is at hand, so that
/// none is wrong.
///
/// @param query the present search
/// @param answer what it found
/// @param events events in words
/// @param words the reader's language
public record Choices(EventQuery query, Answer answer, EventWords events, Words words) {
    private static final int MOST = 12;

    /// By what a search is narrowed.
    public enum Side {
        TIME,
        WHO,
        DID,
        TO,
        OUTCOME,
        WHERE
    }

    /// One way to narrow or to widen it.
    ///
    /// @param name what it is called
    /// @param count how many it finds, if that is known
    /// @param query the search it leads to
    public record Choice(String name, Optional<Long> count, EventQuery query) {}

    /// What a side is called, with what is chosen there: `Who: Dana Reyes`.
    public String title(Side side) {
        String name = words.text(
                switch (side) {
                    case TIME -> "audit.chip.time";
                    case WHO -> "audit.chip.who";
                    case DID -> "audit.chip.did";
                    case TO -> "audit.chip.to";
                    case OUTCOME -> "audit.chip.outcome";
                    case WHERE -> "audit.chip.where";
                });
        return chosen(side)
                .map(value -> words.text("audit.chip.chosen", name, value))
                .orElse(name);
    }

    /// Whether the search is narrowed on a side.
    public boolean isChosen(Side side) {
        return switch (side) {
            case TIME -> query.from().isPresent() || query.to().isPresent();
            case WHO -> query.actor().isPresent();
            case DID -> query.action().isPresent();
            case TO -> query.target().isPresent();
            case OUTCOME -> query.outcome().isPresent();
            case WHERE -> query.address().isPresent();
        };
    }

    private Optional<String> chosen(Side side) {
        Optional<AuditEvent> first = answer.head().stream().findFirst();
        return switch (side) {
            case TIME -> Optional.empty();
            case WHO -> query.actor().flatMap(_ -> first.map(events::who));
            case DID -> query.action().map(events::did);
            case TO -> query.target().flatMap(_ -> first.map(events::to));
            case OUTCOME -> query.outcome().map(events::outcome);
            case WHERE -> query.address();
        };
    }

    /// What can be chosen on a side; where something is chosen, first how to widen it again.
    public List<Choice> of(Side side) {
        var all = new ArrayList<Choice>();
        if (isChosen(side)) {
            all.add(new Choice(words.text("audit.chip.any"), Optional.empty(), widened(side)));
        }
        all.addAll(
                switch (side) {
                    case TIME -> times();
                    case WHO ->
                        found(event -> Optional.of(event.actor()), events::who, actor -> Steps.by(query, actor));
                    case DID ->
                        found(event -> Optional.of(event.action()), events::did, action -> Steps.doing(query, action));
                    case TO -> found(AuditEvent::target, events::to, target -> Steps.to(query, target));
                    case OUTCOME -> outcomes();
                    case WHERE ->
                        found(event -> event.detail().address(), events::where, address -> Steps.from(query, address));
                });
        return all;
    }

    private EventQuery widened(Side side) {
        return switch (side) {
            case TIME -> Steps.within(query, Optional.empty(), Optional.empty());
            case WHO -> Steps.by(query, Optional.empty());
            case DID -> Steps.doing(query, Optional.empty());
            case TO -> Steps.to(query, Optional.empty());
            case OUTCOME -> Steps.ending(query, Optional.empty());
            case WHERE -> Steps.from(query, Optional.empty());
        };
    }

    /// The values of a side, the most frequent first.
    private <V> List<Choice> found(
            Function<AuditEvent, Optional<V>> value,
            Function<AuditEvent, String> name,
            Function<Optional<V>, EventQuery> narrowed) {
        Map<V, List<AuditEvent>> groups = new LinkedHashMap<>();
        for (AuditEvent event : answer.head()) {
            value.apply(event)
                    .ifPresent(one ->
                            groups.computeIfAbsent(one, _ -> new ArrayList<>()).add(event));
        }
        return groups.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .limit(MOST)
                .map(group -> new Choice(
                        name.apply(group.getValue().getFirst()),
                        count(group.getValue().size()),
                        narrowed.apply(Optional.of(group.getKey()))))
                .toList();
    }

    private List<Choice> outcomes() {
        return Stream.of(Outcome.values())
                .map(outcome -> new Choice(
                        events.outcome(outcome),
                        count(answer.head().stream()
                                .filter(event -> event.outcome() == outcome)
                                .count()),
                        Steps.ending(query, Optional.of(outcome))))
                .toList();
    }

    private List<Choice> times() {
        ZoneId zone = words.times().zone();
        LocalDate today = words.times().now().atZone(zone).toLocalDate();
        return Stream.of(
                        days("audit.time.today", today, zone),
                        new Choice(
                                words.text("audit.time.yesterday"),
                                Optional.empty(),
                                Steps.within(
                                        query,
                                        Optional.of(midnight(today.minusDays(1), zone)),
                                        Optional.of(midnight(today, zone)))),
                        days("audit.time.week", today.minusDays(6), zone),
                        days("audit.time.month", today.minusDays(29), zone))
                .toList();
    }

    private Choice days(String key, LocalDate first, ZoneId zone) {
        return new Choice(
                words.text(key),
                Optional.empty(),
                Steps.within(query, Optional.of(midnight(first, zone)), Optional.empty()));
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Optional<Long> count(long found) {
        return answer.isWhole() ? Optional.of(found) : Optional.empty();
    }
}
