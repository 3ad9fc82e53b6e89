package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.rule.RuleScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A decision with everything it was made of: each condition with what was needed and what was, whether it held or not.
///
/// @param decision the answer
/// @param lines the account first, then a waiver, then the rules at the door, then what brings the permission
public record Trace(Decision decision, List<Line> lines) {
    /// Keeps an own copy.
    public Trace {
        lines = List.copyOf(lines);
    }

    /// The same without what names somebody: from which address they came, for what reason they were switched
    /// off, on which ticket let in. It says as much of what was decided.
    public Trace impersonal() {
        var reasons = decision.reasons().stream().map(Trace::impersonal).toList();
        var plain = new Decision(
                reasons,
                decision.permittedUntil(),
                decision.nextPermitted(),
                decision.notBefore(),
                decision.tzVersion());
        return new Trace(plain, lines.stream().map(Trace::impersonal).toList());
    }

    private static Reason impersonal(Reason reason) {
        return switch (reason.code()) {
            case ACCOUNT_DISABLED -> new Reason(reason.code(), reason.since(), reason.ends(), Optional.empty());
            case MACHINE_NOT_PERMITTED ->
                new Reason(
                        reason.code(),
                        reason.since(),
                        reason.ends(),
                        reason.value(),
                        reason.rule(),
                        reason.needed(),
                        Optional.empty());
            case ACCOUNT_EXPIRED, ACCOUNT_LOCKED, ACCOUNT_NOT_YET_VALID, ACCOUNT_UNVERIFIED, PASSWORD_DUE -> reason;
            case OUTSIDE_HOURS, NO_WAY_IN, CONDITION_UNKNOWN, PERMISSION_MISSING -> reason;
        };
    }

    private static Line impersonal(Line line) {
        return switch (line) {
            case Waiver(var holds, var given) ->
                new Waiver(holds, new Admission(given.from(), given.until(), given.by(), Optional.empty()));
            case OfRule rule ->
                new OfRule(
                        rule.rule(),
                        rule.name(),
                        rule.scope(),
                        rule.on(),
                        rule.holds(),
                        rule.ways().stream().map(Trace::impersonal).toList());
            case OfAccount _, Brings _ -> line;
        };
    }

    private static Way impersonal(Way way) {
        return new Way(
                way.holds(),
                way.hours(),
                way.machine().map(there -> new Machines(there.holds(), there.needed(), Optional.empty())),
                way.unknown());
    }

    /// One condition.
    public sealed interface Line {
        /// Whether it held; a rule that is off holds.
        boolean holds();
    }

    /// A condition of the account.
    ///
    /// @param about the reason that it would be
    /// @param holds whether it held
    /// @param boundary the instant that it turns on: the end of validity, of the lock
    public record OfAccount(ReasonCode about, boolean holds, Optional<Instant> boundary) implements Line {}

    /// That hours are, or were, waived. It is no condition: hours alone count where it does not hold.
    ///
    /// @param holds whether in force
    /// @param admission what was given
    public record Waiver(boolean holds, Admission admission) implements Line {}

    /// A rule.
    ///
    /// @param rule which
    /// @param name its name then
    /// @param scope whom it binds
    /// @param on whether it counts
    /// @param holds whether it permitted
    /// @param ways its ways in
    public record OfRule(RuleId rule, String name, RuleScope scope, boolean on, boolean holds, List<Way> ways)
            implements Line {
        /// Keeps an own copy.
        public OfRule {
            ways = List.copyOf(ways);
        }
    }

    /// A grant that brings the permission asked for; any of them suffices, and its role's rules follow it.
    ///
    /// @param role the role
    /// @param holds whether it is in force
    /// @param from its start
    /// @param until its end, exclusive
    public record Brings(RoleId role, boolean holds, Instant from, Optional<Instant> until) implements Line {}

    /// One way in.
    ///
    /// @param holds whether it permitted
    /// @param hours what it asks of the time, if it does
    /// @param machine what it asks of the machine, if it does
    /// @param unknown what it names that nobody knows
    public record Way(boolean holds, Optional<Hours> hours, Optional<Machines> machine, List<String> unknown) {
        /// Keeps an own copy.
        public Way {
            unknown = List.copyOf(unknown);
        }
    }

    /// The hours of a way.
    ///
    /// @param holds whether they held, by a band or by a waiver
    /// @param next when they would hold next; while they hold, the decision's instant; empty: not within ten
    ///     years
    /// @param bands the bands, known ones only
    public record Hours(boolean holds, Optional<Instant> next, List<Band> bands) {
        /// Keeps an own copy.
        public Hours {
            bands = List.copyOf(bands);
        }
    }

    /// One band of a way.
    ///
    /// @param band which
    /// @param name its name then
    /// @param holds whether open
    /// @param was the local time in its zone (RFC 9557); empty for an unknown zone
    /// @param changes when it shuts or opens next, within ten years
    public record Band(BandId band, String name, boolean holds, Optional<String> was, Optional<Instant> changes) {}

    /// The machines of a way.
    ///
    /// @param holds whether this was one of them
    /// @param needed their names
    /// @param was passport and address, as far as they were known
    public record Machines(boolean holds, List<String> needed, Optional<String> was) {
        /// Keeps an own copy.
        public Machines {
            needed = List.copyOf(needed);
        }
    }
}
