package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.reach.Standpoints;
import dev.gatehouse.model.rule.CompiledRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Nobody is locked out for ever: whether some verified administrator without expiry can come back, from some machine,
/// in every week ahead. Passing locks and passwords due are left aside, since those end or are put right at the door; a
/// waiver is too, since it ends.
public final class WayBack {
    /// How far ahead every week must have an hour, a whole one.
    public static final Duration AHEAD = Duration.ofDays(400);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);

    private WayBack() {}

    /// Somebody who can, if there is anybody.
    ///
    /// @param at from when on
    /// @param facts what sign-in knows of a person
    /// @param data the zones
    public static Optional<UserId> of(
            Directory directory, Instant at, Function<UserId, AccountFacts> facts, TzData data) {
        Permission admin = ConsolePermission.TENANT_ADMIN.permission();
        return directory.users().values().stream()
                .filter(user -> user.expiry() instanceof Expiry.Never && !user.isDisabled())
                .filter(user -> !user.service() && facts.apply(user.id()).isVerified())
                .sorted(java.util.Comparator.comparing(User::id))
                .flatMap(user -> directory.profileOf(user.id()).stream())
                .filter(profile -> bringsForEver(profile, admin))
                .filter(profile -> everyWeek(Gate.of(profile, data), at, admin))
                .map(profile -> profile.user().id())
                .findFirst();
    }

    private static boolean bringsForEver(AccessProfile profile, Permission permission) {
        return profile.user().grants().stream()
                .filter(grant -> grant.until().isEmpty())
                .flatMap(grant -> Stream.ofNullable(profile.roles().get(grant.role())))
                .anyMatch(role -> role.permissions().contains(permission));
    }

    private static boolean everyWeek(Gate gate, Instant at, Permission permission) {
        User user = gate.profile().user().admitted(Optional.empty());
        AccountFacts facts = AccountFacts.fresh(user.id()).chosen(at, Optional.empty());
        List<Signal> fromSomewhere = Standpoints.telling(Stream.concat(
                                gate.entry().stream(),
                                gate.usesOf(permission).stream().flatMap(use -> use.rules().stream()))
                        .map(CompiledRule::ways)
                        .flatMap(List::stream)
                        .toList())
                .stream()
                .map(from -> RuleSignals.whole(gate, user, new AccessRequest(at, facts, Optional.of(permission), from)))
                .toList();
        long weeks = Math.ceilDiv(AHEAD.toDays(), WEEK.toDays());
        return LongStream.range(0, weeks).allMatch(week -> {
            Instant start = at.plus(WEEK.multipliedBy(week));
            return fromSomewhere.stream().anyMatch(signal -> hasHour(signal, start, start.plus(WEEK)));
        });
    }

    /// Whether it is on for a whole hour that begins within some time.
    private static boolean hasHour(Signal signal, Instant start, Instant end) {
        Instant from = start;
        while (signal.on(from, end) instanceof Next.At begins
                && begins.instant().isBefore(end)) {
            Instant enough = begins.instant().plus(HOUR);
            if (!(signal.off(begins.instant(), enough) instanceof Next.At ends)
                    || !ends.instant().isBefore(enough)) {
                return true;
            }
            from = ends.instant();
        }
        return false;
    }
}
