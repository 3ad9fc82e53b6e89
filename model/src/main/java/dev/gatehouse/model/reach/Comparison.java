package dev.gatehouse.model.reach;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.rule.CompiledRule;
import dev.gatehouse.model.rule.CompiledWay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Two pictures compared person by person over the next fourteen days. People of whom both pictures say the same share
/// one answer, so that a role held by everybody costs little more than one held by one. Used by one thread.
public final class Comparison {
    private final Side before;
    private final Side after;
    private final RoleDifferences differences;
    private final boolean sameRules;
    private final Map<Case, Shift> known = new HashMap<>();
    private final Map<Set<CompiledWay>, List<Standpoint>> standpoints = new HashMap<>();

    /// What one answer hangs on: the person in both pictures, as far as it matters, and how what could move is
    /// brought.
    private record Case(
            Side.Person before, Side.Person after, Set<MovedPermissions.Bringing> bringings, Optional<UserId> own) {}

    /// Begins to compare.
    ///
    /// @param at from when on, and for the minutes after it
    public Comparison(Directory before, Directory after, Instant at, TzData data) {
        this.before = new Side(before, at, data);
        this.after = new Side(after, at, data);
        differences = new RoleDifferences(before, after);
        sameRules = before.restrictions().equals(after.restrictions());
    }

    /// What moves for one person.
    ///
    /// @param factsBefore what sign-in knows of them
    /// @param factsAfter what it will know
    public Shift of(UserId user, AccountFacts factsBefore, AccountFacts factsAfter) {
        var was = before.person(user, factsBefore);
        var is = after.person(user, factsAfter);
        var cause = cause(was, is);
        boolean same = was.equals(is);
        if (sameRules && same && cause.equals(RoleDifferences.Cause.NONE)) {
            return Shift.NONE;
        }
        var bringings =
                differences.of(cause).bringings(was.roles().keySet(), is.roles().keySet(), steady(was, is, cause));
        Optional<UserId> own =
                before.hasOwnRules(user) || after.hasOwnRules(user) ? Optional.of(user) : Optional.empty();
        var narrowed = new Case(
                only(
                        was,
                        bringings.stream()
                                .map(MovedPermissions.Bringing::before)
                                .toList()),
                only(
                        is,
                        bringings.stream().map(MovedPermissions.Bringing::after).toList()),
                bringings,
                own);
        return own.isPresent() ? shift(narrowed) : known.computeIfAbsent(narrowed, this::shift);
    }

    private RoleDifferences.Cause cause(Side.Person was, Side.Person is) {
        var changed = new HashSet<RoleId>();
        for (RoleId role : differences.roles()) {
            if (was.roles().containsKey(role) || is.roles().containsKey(role)) {
                changed.add(role);
            }
        }
        var regranted = new HashSet<RoleId>();
        if (!was.waived().equals(is.waived())) {
            regranted.addAll(was.roles().keySet());
            regranted.addAll(is.roles().keySet());
        } else if (!was.roles().equals(is.roles())) {
            for (RoleId role : was.roles().keySet()) {
                if (!held(was, role).equals(held(is, role))) {
                    regranted.add(role);
                }
            }
            for (RoleId role : is.roles().keySet()) {
                if (!was.roles().containsKey(role)) {
                    regranted.add(role);
                }
            }
        }
        return changed.isEmpty() && regranted.isEmpty()
                ? RoleDifferences.Cause.NONE
                : new RoleDifferences.Cause(changed, regranted);
    }

    /// Roles that are as they were, without rules, and in force whenever the person may enter.
    private List<RoleId> steady(Side.Person was, Side.Person is, RoleDifferences.Cause cause) {
        var steady = new ArrayList<RoleId>();
        var inside = was.fine().and(is.fine());
        was.roles().forEach((role, range) -> {
            if (!cause.touches(role)
                    && range.contains(inside)
                    && range.equals(held(is, role))
                    && before.ofRole(role).isEmpty()
                    && after.ofRole(role).isEmpty()) {
                steady.add(role);
            }
        });
        return steady;
    }

    private static MinuteSet.Range held(Side.Person person, RoleId role) {
        return person.roles().getOrDefault(role, MinuteSet.Range.NONE);
    }

    private static Side.Person only(Side.Person person, List<Set<RoleId>> bringing) {
        var kept = new TreeMap<RoleId, MinuteSet.Range>();
        bringing.forEach(roles -> roles.forEach(role -> kept.put(role, held(person, role))));
        return new Side.Person(person.fine(), person.waived(), kept);
    }

    private Shift shift(Case of) {
        MinuteSet gained = MinuteSet.none();
        MinuteSet lost = MinuteSet.none();
        boolean cut = false;
        for (Standpoint from : standpoints(of)) {
            MinuteSet entered = before.entry(of.before(), of.own(), from);
            MinuteSet enters = after.entry(of.after(), of.own(), from);
            gained = gained.or(enters.without(entered));
            lost = lost.or(entered.without(enters));
            cut |= entered.contains(0) && !enters.contains(0);
            MinuteSet inside = entered.and(enters);
            for (var bringing : of.bringings()) {
                MinuteSet had = brought(before, of.before(), bringing.before(), from);
                MinuteSet has = brought(after, of.after(), bringing.after(), from);
                gained = gained.or(has.without(had).and(inside));
                lost = lost.or(had.without(has).and(inside));
            }
        }
        return new Shift(gained.count(), lost.count(), cut);
    }

    private static MinuteSet brought(Side side, Side.Person person, Set<RoleId> roles, Standpoint from) {
        MinuteSet any = MinuteSet.none();
        for (RoleId role : roles) {
            any = any.or(side.role(person, role, from));
        }
        return any;
    }

    private List<Standpoint> standpoints(Case of) {
        var ways = new HashSet<CompiledWay>();
        collect(before.tenant(), ways);
        collect(after.tenant(), ways);
        of.own().ifPresent(user -> {
            collect(before.ofUser(user), ways);
            collect(after.ofUser(user), ways);
        });
        of.before().roles().keySet().forEach(role -> collect(before.ofRole(role), ways));
        of.after().roles().keySet().forEach(role -> collect(after.ofRole(role), ways));
        return standpoints.computeIfAbsent(ways, Standpoints::telling);
    }

    private static void collect(List<CompiledRule> rules, Set<CompiledWay> ways) {
        for (CompiledRule rule : rules) {
            if (rule.rule().on()) {
                rule.ways().stream().filter(CompiledWay::asksMachine).forEach(ways::add);
            }
        }
    }
}
