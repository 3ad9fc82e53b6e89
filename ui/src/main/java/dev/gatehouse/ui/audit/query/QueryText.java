package dev.gatehouse.ui.audit.query;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.audit.Vocabulary;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.Excluded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A search of the trail as text: `actor:dana action:ExtendExpiry outcome:refused from:2026-11-01 "PC-13"`. Reading
/// what was written gives the same search. Finding people may block.
public final class QueryText {
    /// Every action that the trail can name, changes first.
    public static final List<String> ACTIONS = Vocabulary.ACTIONS.stream()
            .sorted(Comparator.comparing(QueryText::isNoChange))
            .toList();

    /// The usual reasons; others are understood, too.
    public static final List<String> REASONS =
            Arrays.stream(ReasonCode.values()).map(ReasonCode::wire).toList();

    private static final int LONGEST = 200;

    private final Names names;
    private final Days days;

    /// Reads and writes for one reader.
    ///
    /// @param now the server's time
    /// @param zone the reader's zone, in which a day is meant
    public QueryText(Names names, Instant now, ZoneId zone) {
        this.names = names;
        this.days = new Days(now, zone);
    }

    private static boolean isNoChange(String action) {
        return Arrays.stream(EventKind.values()).map(EventKind::wire).anyMatch(action::equals);
    }

    /// What a text asks for.
    public Reading<EventQuery> read(String text) {
        var values = new EnumMap<Key, List<String>>(Key.class);
        var words = new ArrayList<String>();
        for (Token token : Token.of(text)) {
            if (token.key().isEmpty()) {
                if (!token.quoted() && token.value().matches("-?\\p{Alpha}+:.*")) {
                    return new Reading.Misunderstood<>(token.value(), Reading.Why.KEY);
                }
                words.add(token.value());
            } else {
                Key key = token.key().orElseThrow();
                List<String> all = values.computeIfAbsent(key, _ -> new ArrayList<>());
                all.add(token.value());
                if (all.size() > (key.isRepeatable() ? Excluded.MOST : 1)) {
                    return new Reading.Misunderstood<>(
                            key.typed(), key.isRepeatable() ? Reading.Why.MANY : Reading.Why.TWICE);
                }
            }
        }
        String free = String.join(" ", words);
        if (free.length() > LONGEST) {
            return new Reading.Misunderstood<>(free.substring(0, 20), Reading.Why.LONG);
        }
        return query(values, free);
    }

    private Reading<EventQuery> query(Map<Key, List<String>> values, String free) {
        var trouble = new ArrayList<Reading.Misunderstood<EventQuery>>();
        Function<Key, Optional<String>> typed =
                key -> values.getOrDefault(key, List.of()).stream().findFirst();
        Optional<ActorId> actor = part(typed.apply(Key.ACTOR), names::actor, trouble);
        Optional<Target> target = part(typed.apply(Key.TARGET), names::target, trouble);
        Optional<Target> about = part(typed.apply(Key.ABOUT), names::target, trouble);
        Optional<String> action = part(typed.apply(Key.ACTION), QueryText::action, trouble);
        Optional<Outcome> outcome = part(typed.apply(Key.OUTCOME), QueryText::outcome, trouble);
        Optional<String> reason = part(typed.apply(Key.REASON), QueryText::reason, trouble);
        Optional<Instant> from = part(typed.apply(Key.FROM), word -> time(word, days.first(word)), trouble);
        Optional<Instant> to = part(typed.apply(Key.TO), word -> time(word, days.end(word)), trouble);
        List<ActorId> noActors = all(values, Key.NOT_ACTOR, names::actor, trouble);
        List<String> noActions = all(values, Key.NOT_ACTION, QueryText::action, trouble);
        if (!trouble.isEmpty()) {
            return trouble.getFirst();
        }
        return new Reading.Understood<>(new EventQuery(
                actor,
                target,
                about,
                action,
                outcome,
                reason,
                typed.apply(Key.ADDRESS),
                Optional.of(free).filter(words -> !words.isBlank()),
                from,
                to,
                new Excluded(noActors, noActions)));
    }

    private static <T> List<T> all(
            Map<Key, List<String>> values,
            Key key,
            Function<String, Reading<T>> read,
            List<Reading.Misunderstood<EventQuery>> trouble) {
        return values.getOrDefault(key, List.of()).stream()
                .flatMap(word -> part(Optional.of(word), read, trouble).stream())
                .toList();
    }

    private static <T> Optional<T> part(
            Optional<String> typed,
            Function<String, Reading<T>> read,
            List<Reading.Misunderstood<EventQuery>> trouble) {
        return typed.flatMap(word -> switch (read.apply(word)) {
            case Reading.Understood<T> ok -> Optional.of(ok.value());
            case Reading.Misunderstood<T> not -> {
                trouble.add(new Reading.Misunderstood<>(not.word(), not.why()));
                yield Optional.empty();
            }
        });
    }

    private static Reading<String> action(String word) {
        return ACTIONS.stream()
                .filter(known -> known.equalsIgnoreCase(word))
                .findFirst()
                .<Reading<String>>map(Reading.Understood::new)
                .orElseGet(() -> new Reading.Misunderstood<>(word, Reading.Why.ACTION));
    }

    private static Reading<Outcome> outcome(String word) {
        return Outcome.ofWire(word.toLowerCase(Locale.ROOT))
                .<Reading<Outcome>>map(Reading.Understood::new)
                .orElseGet(() -> new Reading.Misunderstood<>(word, Reading.Why.OUTCOME));
    }

    /// Any code: there are more than this program knows.
    private static Reading<String> reason(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.matches("[a-z_]{1,60}")
                ? new Reading.Understood<>(lower)
                : new Reading.Misunderstood<>(word, Reading.Why.REASON);
    }

    private static Reading<Instant> time(String word, Optional<Instant> read) {
        return read.<Reading<Instant>>map(Reading.Understood::new)
                .orElseGet(() -> new Reading.Misunderstood<>(word, Reading.Why.TIME));
    }

    /// How one types a search.
    public String write(EventQuery query) {
        Stream<Optional<String>> usual = Stream.of(
                word(Key.ABOUT, query.involving().map(names::typed)),
                word(Key.ACTOR, query.actor().map(names::typed)),
                word(Key.ACTION, query.action()),
                word(Key.TARGET, query.target().map(names::typed)),
                word(Key.OUTCOME, query.outcome().map(Outcome::wire)),
                word(Key.REASON, query.reason()),
                word(Key.ADDRESS, query.address()),
                word(Key.FROM, query.from().map(days::first)),
                word(Key.TO, query.to().map(days::end)),
                query.text().map(QueryText::free));
        Stream<Optional<String>> not = Stream.concat(
                query.excluded().actors().stream().map(actor -> word(Key.NOT_ACTOR, Optional.of(names.typed(actor)))),
                query.excluded().actions().stream().map(action -> word(Key.NOT_ACTION, Optional.of(action))));
        return Stream.concat(usual, not).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private static Optional<String> word(Key key, Optional<String> value) {
        return value.map(text -> key.typed() + Token.typed(text));
    }

    /// Words that could be taken for a key, or that hold quotes, stand in quotes.
    private static String free(String text) {
        return text.contains(":") ? "\"" + text.replace("\"", "") + "\"" : text.replace("\"", "");
    }
}
