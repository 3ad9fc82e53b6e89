package dev.gatehouse.ui.audit.list;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.Excluded;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.query.TrailSummary.Facet;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// How a search can be narrowed from what it found. Counts tell of what was counted: all of it, or the newest.
///
/// @param query the present search
/// @param summary what it found, at a glance
/// @param events events in words
/// @param words the reader's language
public record Choices(EventQuery query, TrailSummary summary, EventWords events, Words words) {

    /// By what a search is narrowed.
    public enum Side {
        TIME,
        WHO,
        DID,
        TO,
        OUTCOME,
        REASON,
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
                    case REASON -> "audit.chip.reason";
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
            case WHO -> query.actor().isPresent() || !query.excluded().actors().isEmpty();
            case DID ->
                query.action().isPresent() || !query.excluded().actions().isEmpty();
            case TO -> query.target().isPresent() || query.involving().isPresent();
            case OUTCOME -> query.outcome().isPresent();
            case REASON -> query.reason().isPresent();
            case WHERE -> query.address().isPresent();
        };
    }

    private Optional<String> chosen(Side side) {
        return switch (side) {
            case TIME -> Optional.empty();
            case WHO -> query.actor().map(actor -> events.who(actor, name(Facet.ACTOR, actor.value())));
            case DID -> query.action().map(events::did);
            case TO ->
                query.target()
                        .or(query::involving)
                        .map(target -> events.whom(target, name(Facet.TARGET, target.wire())));
            case OUTCOME -> query.outcome().map(events::outcome);
            case REASON -> query.reason().map(events::reason);
            case WHERE -> query.address();
        };
    }

    private Optional<String> name(Facet facet, String wire) {
        return summary.values(facet).stream()
                .filter(value -> value.value().equals(wire))
                .findFirst()
                .flatMap(TrailSummary.Value::name);
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
                        found(Facet.ACTOR, value -> {
                            var actor = new ActorId(value.value());
                            return choice(events.who(actor, value.name()), value, query.withActor(Optional.of(actor)));
                        });
                    case DID ->
                        found(
                                Facet.ACTION,
                                value -> choice(
                                        events.did(value.value()),
                                        value,
                                        query.withAction(Optional.of(value.value()))));
                    case TO ->
                        found(Facet.TARGET, value -> {
                            Target target = Target.ofWire(value.value());
                            return choice(
                                    events.whom(target, value.name()), value, query.withTarget(Optional.of(target)));
                        });
                    case OUTCOME -> outcomes();
                    case REASON ->
                        found(
                                Facet.REASON,
                                value -> choice(
                                        events.reason(value.value()),
                                        value,
                                        query.withReason(Optional.of(value.value()))));
                    case WHERE ->
                        found(
                                Facet.ADDRESS,
                                value -> choice(value.value(), value, query.withAddress(Optional.of(value.value()))));
                });
        return all;
    }

    private EventQuery widened(Side side) {
        return switch (side) {
            case TIME -> query.within(Optional.empty(), Optional.empty());
            case WHO ->
                query.withActor(Optional.empty())
                        .without(new Excluded(List.of(), query.excluded().actions()));
            case DID ->
                query.withAction(Optional.empty())
                        .without(new Excluded(query.excluded().actors(), List.of()));
            case TO -> query.withTarget(Optional.empty()).withInvolving(Optional.empty());
            case OUTCOME -> query.withOutcome(Optional.empty());
            case REASON -> query.withReason(Optional.empty());
            case WHERE -> query.withAddress(Optional.empty());
        };
    }

    /// The values of a side, the most frequent first.
    private List<Choice> found(Facet facet, Function<TrailSummary.Value, Choice> choice) {
        return summary.values(facet).stream().map(choice).toList();
    }

    private static Choice choice(String name, TrailSummary.Value value, EventQuery narrowed) {
        return new Choice(name, Optional.of(value.count()), narrowed);
    }

    private List<Choice> outcomes() {
        return Stream.of(Outcome.values())
                .map(outcome ->
                        new Choice(events.outcome(outcome), count(outcome), query.withOutcome(Optional.of(outcome))))
                .toList();
    }

    private Optional<Long> count(Outcome outcome) {
        return Optional.of(summary.values(Facet.OUTCOME).stream()
                        .filter(value -> value.value().equals(outcome.wire()))
                        .mapToLong(TrailSummary.Value::count)
                        .sum())
                .filter(_ -> summary.count() > 0);
    }

    private List<Choice> times() {
        ZoneId zone = words.times().zone();
        LocalDate today = words.times().now().atZone(zone).toLocalDate();
        return Stream.of(
                        days("audit.time.today", today, zone),
                        new Choice(
                                words.text("audit.time.yesterday"),
                                Optional.empty(),
                                query.within(
                                        Optional.of(midnight(today.minusDays(1), zone)),
                                        Optional.of(midnight(today, zone)))),
                        days("audit.time.week", today.minusDays(6), zone),
                        days("audit.time.month", today.minusDays(29), zone))
                .toList();
    }

    private Choice days(String key, LocalDate first, ZoneId zone) {
        return new Choice(
                words.text(key), Optional.empty(), query.within(Optional.of(midnight(first, zone)), Optional.empty()));
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
