package dev.gatehouse.model.policy;

import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a tenant asks of its helpdesk, its passwords and its sign-in.
///
/// @param homeZone the zone in which a date without a time is meant
/// @param maxFailures wrong passwords in a row that lock, 3 to 100
/// @param firstLock how long the first lock lasts; each further one in a row doubles it, up to a day
/// @param mayLift what the helpdesk may lift
/// @param longestExtension how far the helpdesk may extend, from the later of now and the present end
/// @param ticketRequired whether a helpdesk change needs a ticket
/// @param callerChecks the accepted ways to verify a caller, likeliest first; empty: none is asked for
/// @param mayGrant console permissions that a granter may give without holding them
/// @param passwords what a password must be
/// @param eachPermit whether each permit that an application is given is an event of its own; else an event an hour
///     counts them
public record Policy(
        ZoneId homeZone,
        int maxFailures,
        Duration firstLock,
        Set<Liftable> mayLift,
        Duration longestExtension,
        boolean ticketRequired,
        List<CallerCheck> callerChecks,
        Set<Permission> mayGrant,
        PasswordRules passwords,
        boolean eachPermit) {
    /// A lock never lasts longer than this.
    public static final Duration LONGEST_LOCK = Duration.ofHours(24);

    /// Keeps own copies.
    public Policy {
        if (maxFailures < 3 || maxFailures > 100) {
            throw new IllegalArgumentException("maxFailures is not within 3 to 100");
        }
        mayLift = Set.copyOf(mayLift);
        callerChecks = List.copyOf(callerChecks);
        mayGrant = Set.copyOf(mayGrant);
    }

    /// What a tenant is born with.
    public static Policy standard(ZoneId homeZone) {
        return new Policy(
                homeZone,
                5,
                Duration.ofMinutes(15),
                EnumSet.of(Liftable.EXPIRED, Liftable.LOCKED, Liftable.PASSWORD, Liftable.HOURS),
                Duration.ofDays(30),
                true,
                List.of(CallerCheck.values()),
                Stream.concat(
                                Stream.of(BuiltInRole.AUDITOR, BuiltInRole.HELPDESK)
                                        .flatMap(role -> role.permissions().stream()),
                                Stream.of(ConsolePermission.ACCESS_EVALUATE.permission()))
                        .collect(Collectors.toUnmodifiableSet()),
                PasswordRules.MODERN,
                false);
    }

    /// The furthest instant to which the helpdesk may move an end of validity.
    ///
    /// @param now the server's time
    /// @param presentEnd the end as it is
    public Instant furthestExtension(Instant now, Instant presentEnd) {
        return (presentEnd.isAfter(now) ? presentEnd : now).plus(longestExtension);
    }

    /// How long the lock of a round lasts.
    ///
    /// @param round 0 for the first lock in a row
    public Duration lock(int round) {
        Duration doubled = firstLock.multipliedBy(1L << Math.min(round, 12));
        return doubled.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : doubled;
    }
}
