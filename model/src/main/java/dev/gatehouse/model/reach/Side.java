package dev.gatehouse.model.reach;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.rule.CompiledRule;
import dev.gatehouse.model.rule.CompiledWay;
import dev.gatehouse.model.rule.RuleBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One of two pictures, with the minutes of its bands computed once. Used by one thread and thrown away.
final class Side {
    private final Directory directory;
    private final Instant at;
    private final RuleBook book;
    private final Map<BandSchedule, MinuteSet> ofBands = new HashMap<>();
    private final Map<CompiledWay, MinuteSet> ofWays = new HashMap<>();

    private final Map<Passage, MinuteSet> passages = new HashMap<>();

    /// A way through rules, which many people share: the tenant's at the door, or those of a role.
    private record Passage(Optional<RoleId> role, MinuteSet.Range waived, Standpoint from) {}

    Side(Directory directory, Instant at, TzData data) {
        this.directory = directory;
        this.at = at;
        book = new RuleBook(directory.restrictions(), data);
    }

    /// What of a person this picture says, rules aside: two with the same share all that is computed.
    ///
    /// @param fine while the account itself may enter
    /// @param waived while hours are waived
    /// @param roles the grants whose role there is, while they are in force
    record Person(MinuteSet.Range fine, MinuteSet.Range waived, SortedMap<RoleId, MinuteSet.Range> roles) {
        static final Person NOBODY = new Person(MinuteSet.Range.NONE, MinuteSet.Range.NONE, new TreeMap<>());
    }

    Person person(UserId id, AccountFacts facts) {
        User user = directory.users().get(id);
        if (user == null) {
            return Person.NOBODY;
        }
        var roles = new TreeMap<RoleId, MinuteSet.Range>();
        for (Grant grant : user.grants()) {
            if (directory.roles().containsKey(grant.role())) {
                roles.put(
                        grant.role(),
                        MinuteSet.Range.of(at, grant.from(), grant.until().orElse(Instant.MAX)));
            }
        }
        var waived = user.admission()
                .map(given -> MinuteSet.Range.of(at, given.from(), given.until()))
                .orElse(MinuteSet.Range.NONE);
        return new Person(fine(user, facts), waived, roles);
    }

    private MinuteSet.Range fine(User user, AccountFacts facts) {
        if (user.isDisabled() || !facts.isVerified()) {
            return MinuteSet.Range.NONE;
        }
        Instant unlocked = facts.lockedUntil().orElse(Instant.MIN);
        Instant due = facts.passwordDue().orElse(Instant.MAX);
        Instant end = user.expiry() instanceof Expiry.At expiry ? expiry.until() : Instant.MAX;
        return MinuteSet.Range.of(
                at, unlocked.isAfter(user.validFrom()) ? unlocked : user.validFrom(), due.isBefore(end) ? due : end);
    }

    List<CompiledRule> tenant() {
        return book.tenant();
    }

    List<CompiledRule> ofUser(UserId user) {
        return book.ofUser(user);
    }

    List<CompiledRule> ofRole(RoleId role) {
        return book.ofRole(role);
    }

    boolean hasOwnRules(UserId user) {
        return !book.ofUser(user).isEmpty();
    }

    /// When a person may enter from a machine.
    ///
    /// @param own whose rules count besides the tenant's; empty: nobody's
    MinuteSet entry(Person person, Optional<UserId> own, Standpoint from) {
        var key = new Passage(Optional.empty(), person.waived(), from);
        MinuteSet all = passages.computeIfAbsent(key, passage -> through(book.tenant(), passage))
                .within(person.fine());
        for (CompiledRule rule : own.map(book::ofUser).orElse(List.of())) {
            if (rule.rule().on()) {
                all = all.and(rule(rule, person.waived(), from));
            }
        }
        return all;
    }

    /// When a person's role brings what it brings on a machine.
    MinuteSet role(Person person, RoleId role, Standpoint from) {
        var held = person.roles().getOrDefault(role, MinuteSet.Range.NONE);
        var key = new Passage(Optional.of(role), person.waived(), from);
        return passages.computeIfAbsent(key, passage -> through(book.ofRole(role), passage))
                .within(held);
    }

    private MinuteSet through(List<CompiledRule> rules, Passage passage) {
        MinuteSet all = MinuteSet.of(MinuteSet.Range.ALL);
        for (CompiledRule rule : rules) {
            if (rule.rule().on()) {
                all = all.and(rule(rule, passage.waived(), passage.from()));
            }
        }
        return all;
    }

    private MinuteSet rule(CompiledRule rule, MinuteSet.Range waived, Standpoint from) {
        MinuteSet any = MinuteSet.none();
        boolean accepted = false;
        for (CompiledWay way : rule.ways()) {
            if (way.acceptsMachine(from)) {
                accepted = true;
                any = any.or(ofWays.computeIfAbsent(way, this::hours));
            }
        }
        return accepted ? any.add(waived.from(), waived.to()) : any;
    }

    private MinuteSet hours(CompiledWay way) {
        if (!way.asksHours()) {
            return MinuteSet.of(MinuteSet.Range.ALL);
        }
        MinuteSet any = MinuteSet.none();
        for (BandSchedule schedule : way.schedules()) {
            any = any.or(ofBands.computeIfAbsent(schedule, this::hours));
        }
        return any;
    }

    private MinuteSet hours(BandSchedule schedule) {
        var open = MinuteSet.none();
        Instant end = at.plusSeconds(MinuteSet.MINUTES * 60L);
        Instant moment = at;
        while (moment.isBefore(end)) {
            Instant next = within(schedule.nextChange(moment), end);
            if (schedule.isOpen(moment)) {
                open.add(MinuteSet.firstAt(at, moment), MinuteSet.firstAt(at, next));
            }
            moment = next;
        }
        return open;
    }

    private static Instant within(Next change, Instant end) {
        return change.exactly().filter(end::isAfter).orElse(end);
    }
}
