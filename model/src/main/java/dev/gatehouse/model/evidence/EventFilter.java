package dev.gatehouse.model.evidence;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.EventWords;
import dev.gatehouse.model.query.Excluded;
import dev.gatehouse.model.query.Words;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which events of a period are meant, as anybody can find out who has them: the same events that a search for it
/// finds. Absent parts do not restrict.
///
/// @param actor done by
/// @param target done to
/// @param involving done to, or, if it is a person, done by
/// @param actions what was done, one of these; none: anything
/// @param outcome how it ended
/// @param reason why it was refused, among other reasons
/// @param address where from, exactly
/// @param words with which each of some words of the detail begins
/// @param excluded what is not wanted
public record EventFilter(
        Optional<ActorId> actor,
        Optional<Target> target,
        Optional<Target> involving,
        SortedSet<String> actions,
        Optional<Outcome> outcome,
        Optional<String> reason,
        Optional<String> address,
        Optional<String> words,
        Excluded excluded) {
    /// Everything.
    public static final EventFilter ALL = of(EventQuery.ALL);

    /// Keeps an own copy.
    public EventFilter {
        actions = Collections.unmodifiableSortedSet(new TreeSet<>(actions));
    }

    /// What a search asks for, without its time.
    public static EventFilter of(EventQuery query) {
        return new EventFilter(
                query.actor(),
                query.target(),
                query.involving(),
                query.action().stream().collect(Collectors.toCollection(TreeSet::new)),
                query.outcome(),
                query.reason(),
                query.address(),
                query.text(),
                query.excluded());
    }

    /// Whether only a detail can tell.
    public boolean asksOfDetail() {
        return address.isPresent() || words.isPresent();
    }

    /// Whether an event can be meant, as far as its leaf tells.
    public boolean admits(AuditEvent leaf) {
        return actor.map(leaf.actor()::equals).orElse(true)
                && (target.isEmpty() || target.equals(leaf.target()))
                && (involving.isEmpty() || involves(leaf))
                && (actions.isEmpty() || actions.contains(leaf.action()))
                && outcome.map(leaf.outcome()::equals).orElse(true)
                && reason.map(leaf.reasons()::contains).orElse(true)
                && !excluded.actors().contains(leaf.actor())
                && !excluded.actions().contains(leaf.action());
    }

    private boolean involves(AuditEvent leaf) {
        Optional<ActorId> person = EventQuery.ALL.withInvolving(involving).involvedActor();
        return involving.equals(leaf.target()) || person.equals(Optional.of(leaf.actor()));
    }

    /// Whether an event is meant whose leaf is admitted.
    public boolean admits(EventDetail detail) {
        return (address.isEmpty() || address.equals(detail.address()))
                && words.map(text -> Words.hasAll(EventWords.of(detail), Words.asked(text)))
                        .orElse(true);
    }

    /// As one types it in the trail, with ids for names. Several actions stand behind one another, with a comma
    /// between.
    public String text() {
        Stream<String> wanted = Stream.of(
                        word("actor:", actor),
                        word("action:", Optional.of(String.join(",", actions)).filter(names -> !names.isEmpty())),
                        word("target:", target.map(Target::wire)),
                        word("about:", involving.map(Target::wire)),
                        word("outcome:", outcome.map(Outcome::wire)),
                        word("reason:", reason),
                        word("address:", address),
                        words.map(text -> "\"" + text.replace("\"", "") + "\""))
                .flatMap(Optional::stream);
        Stream<String> unwanted = Stream.concat(
                excluded.actors().stream().map(one -> "-actor:" + one),
                excluded.actions().stream().map(one -> "-action:" + one));
        return Stream.concat(wanted, unwanted).collect(Collectors.joining(" "));
    }

    private static Optional<String> word(String key, Optional<?> value) {
        return value.map(one -> key + one);
    }
}
