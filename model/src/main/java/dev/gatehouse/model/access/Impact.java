package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a change set would do to people, told before it is done.
///
/// @param gain people who could enter, or use a permission, that they cannot now; in order of id
/// @param lose people who could no longer; in order of id
/// @param cutNow those among them who are signed in and would be cut
public record Impact(List<UserId> gain, List<UserId> lose, List<UserId> cutNow) {
    /// Keeps own copies.
    public Impact {
        gain = List.copyOf(gain);
        lose = List.copyOf(lose);
        cutNow = List.copyOf(cutNow);
    }

    /// Compares two pictures at one instant.
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
        var gain = new ArrayList<UserId>();
        var lose = new ArrayList<UserId>();
        var cut = new ArrayList<UserId>();
        var everybody = new TreeSet<>(before.users().keySet());
        everybody.addAll(after.users().keySet());
        for (UserId user : everybody) {
            Set<Permission> had = usable(before.profileOf(user), facts.apply(user), at);
            Set<Permission> has = usable(after.profileOf(user), factsAfter.apply(user), at);
            boolean entered = mayEnter(before.profileOf(user), facts.apply(user), at);
            boolean enters = mayEnter(after.profileOf(user), factsAfter.apply(user), at);
            if ((enters && !entered) || !had.containsAll(has)) {
                gain.add(user);
            }
            if ((entered && !enters) || !has.containsAll(had)) {
                lose.add(user);
            }
            if (entered && !enters && signedIn.test(user)) {
                cut.add(user);
            }
        }
        return new Impact(gain, lose, cut);
    }

    private static boolean mayEnter(Optional<AccessProfile> profile, AccountFacts facts, Instant at) {
        return profile.map(p ->
                        AccessDecider.decide(p, AccessRequest.entry(at, facts)).isPermitted())
                .orElse(false);
    }

    private static Set<Permission> usable(Optional<AccessProfile> profile, AccountFacts facts, Instant at) {
        return mayEnter(profile, facts, at) ? profile.orElseThrow().permissions(at) : Set.of();
    }
}
