package dev.gatehouse.ui.audit.query;

import dev.gatehouse.model.audit.Outcome;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the word being typed may become.
public final class Completions {
    private static final Set<Key> PEOPLE = EnumSet.of(Key.ACTOR, Key.TARGET, Key.ABOUT, Key.NOT_ACTOR);

    private Completions() {}

    /// Offers for a word.
    ///
    /// @param word the word so far
    /// @param people logins at hand
    /// @param roles names of roles
    /// @param addresses addresses at hand
    public static List<String> of(
            String word, Collection<String> people, Collection<String> roles, Collection<String> addresses) {
        Optional<Key> found = Key.of(word);
        if (found.isEmpty()) {
            String lower = word.toLowerCase(Locale.ROOT);
            return Arrays.stream(Key.values())
                    .map(Key::typed)
                    .filter(key -> key.startsWith(lower))
                    .toList();
        }
        Key key = found.get();
        String begun = word.substring(key.typed().length()).replace("\"", "");
        return values(key, people, roles, addresses)
                .filter(value -> matches(value, begun))
                .map(value -> key.typed() + Token.typed(value))
                .filter(offer -> !offer.equals(word))
                .toList();
    }

    /// What is typed so far of somebody's name, if it is a name that is being typed.
    public static Optional<String> person(String word) {
        return Key.of(word)
                .filter(PEOPLE::contains)
                .map(key -> word.substring(key.typed().length()).replace("\"", ""))
                .filter(begun -> begun.length() >= 2);
    }

    private static Stream<String> values(
            Key key, Collection<String> people, Collection<String> roles, Collection<String> addresses) {
        return switch (key) {
            case ACTOR, NOT_ACTOR -> people.stream();
            case TARGET, ABOUT -> Stream.concat(people.stream(), roles.stream());
            case ACTION, NOT_ACTION -> QueryText.ACTIONS.stream();
            case OUTCOME -> Arrays.stream(Outcome.values()).map(Outcome::wire);
            case REASON -> QueryText.REASONS.stream();
            case ADDRESS -> addresses.stream();
            case FROM, TO -> Stream.of("today", "yesterday", "7d", "30d", "24h");
        };
    }

    private static boolean matches(String value, String begun) {
        String lower = value.toLowerCase(Locale.ROOT);
        String wanted = begun.toLowerCase(Locale.ROOT);
        return lower.startsWith(wanted) || lower.contains("." + wanted) || lower.contains(" " + wanted);
    }
}
