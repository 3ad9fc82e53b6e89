package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.reach.Comparison;
import dev.gatehouse.model.reach.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a change set would do to people, told before it is done: now, and in the fourteen days to come.
///
/// @param gain people who could enter, or use a permission, when they cannot now; in order of id
/// @param lose people who could no longer; in order of id
/// @param cutNow those who are signed in and would be cut; in order of id
/// @param minutes how many minutes of the next fourteen days each of those who gain or lose does, in order of id
public record Impact(List<UserId> gain, List<UserId> lose, List<UserId> cutNow, SortedMap<UserId, Shift> minutes) {
    /// Keeps own copies.
    public Impact {
        gain = List.copyOf(gain);
        lose = List.copyOf(lose);
        cutNow = List.copyOf(cutNow);
        minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
    }

    /// An impact whose minutes are not known.
    public Impact(List<UserId> gain, List<UserId> lose, List<UserId> cutNow) {
        this(gain, lose, cutNow, new TreeMap<>(Map.of()));
    }

    /// Compares two pictures, from an instant on, where it is not known from which machines people are signed
    /// in: who could be cut, counts as cut.
    ///
    /// @param facts what sign-in knows of a person before
    /// @param factsAfter what it will know
    /// @param signedIn whether a person has a session now
    public static Impact of(
            Directory before,
            Directory after,
            Instant at,
            Function<UserId, AccountFacts> facts,
            Function<UserId, AccountFacts> factsAfter,
            Predicate<UserId> signedIn) {
        return compared(before, after, at, facts, factsAfter, (user, shift) -> shift.cutNow() && signedIn.test(user));
    }

    /// Compares two pictures, from an instant on.
    ///
    /// @param facts what sign-in knows of a person before
    /// @param factsAfter what it will know
    /// @param sessions from where a person is signed in now; empty: they are not
    public static Impact withSessions(
            Directory before,
            Directory after,
            Instant at,
            Function<UserId, AccountFacts> facts,
            Function<UserId, AccountFacts> factsAfter,
            Function<UserId, List<Standpoint>> sessions) {
        return compared(
                before,
                after,
                at,
                facts,
                factsAfter,
                (user, _) -> sessions.apply(user).stream()
                        .anyMatch(from -> mayEnter(before, user, AccessRequest.entry(at, facts.apply(user), from))
                                && !mayEnter(after, user, AccessRequest.entry(at, factsAfter.apply(user), from))));
    }

    private static Impact compared(
            Directory before,
            Directory after,
            Instant at,
            Function<UserId, AccountFacts> facts,
            Function<UserId, AccountFacts> factsAfter,
            BiPredicate<UserId, Shift> cut) {
        var gain = new ArrayList<UserId>();
        var lose = new ArrayList<UserId>();
        var cutNow = new ArrayList<UserId>();
        var minutes = new TreeMap<UserId, Shift>();
        var comparison = new Comparison(before, after, at, TzData.ofJava());
        var everybody = new TreeSet<>(before.users().keySet());
        everybody.addAll(after.users().keySet());
        for (UserId user : everybody) {
            Shift shift = comparison.of(user, facts.apply(user), factsAfter.apply(user));
            if (shift.isNone()) {
                continue;
            }
            minutes.put(user, shift);
            if (shift.gained() > 0) {
                gain.add(user);
            }
            if (shift.lost() > 0) {
                lose.add(user);
            }
            if (cut.test(user, shift)) {
                cutNow.add(user);
            }
        }
        return new Impact(gain, lose, cutNow, minutes);
    }

    private static boolean mayEnter(Directory directory, UserId user, AccessRequest request) {
        return directory
                .profileOf(user)
                .map(profile -> Gate.of(profile).permits(request))
                .orElse(false);
    }
}
