package dev.gatehouse.demo.synthetic;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.policy.CallerCheck;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Who does things in a synthetic tenant, and how it is written down.
final class Office {
    static final EventPen.Actor SYSTEM =
            new EventPen.Actor(ActorId.system("installation"), "Installation", Optional.empty());

    private final RandomGenerator random;
    private final Workforce everybody;
    private final Consumer<AuditEvent> events;
    private final EventPen pen;
    private final List<Role> jobs = new ArrayList<>();
    private final List<UserId> helpers = new ArrayList<>();
    private final List<UserId> administrators = new ArrayList<>();
    private int ticket = 1000;

    Office(RandomGenerator random, Workforce everybody, Consumer<AuditEvent> events) {
        this.random = random;
        this.everybody = everybody;
        this.events = events;
        this.pen = new EventPen(random);
    }

    /// The roles of the business.
    List<Role> jobs() {
        return jobs;
    }

    /// Somebody who may help others.
    void appoint(UserId user, BuiltInRole role) {
        if (role == BuiltInRole.HELPDESK) {
            helpers.add(user);
        } else if (role == BuiltInRole.SECURITY_ADMINISTRATOR) {
            administrators.add(user);
        }
    }

    /// A role that is there from the first day.
    void open(Instant at, Role role) {
        everybody.add(role);
        jobs.add(role);
        var change = new Change.CreateRole(role.id(), role.name(), role.description(), role.permissions());
        events.accept(pen.change(
                change,
                new Target("role", role.id().toString()),
                role.name(),
                stamp(at, SYSTEM, "Opening of the tenant", Optional.empty()),
                SYSTEM,
                Differences.ofRole(Optional.empty(), Optional.of(role)),
                Optional.empty(),
                everybody.revision()));
    }

    /// Something a person did at the door.
    void entry(Instant at, EventKind kind, UserId user, Outcome outcome, List<String> reasons) {
        events.accept(
                pen.entry(at, kind, everybody.user(user), addressOf(user), outcome, reasons, everybody.revision()));
    }

    /// A try of a login that nobody has.
    void stranger(Instant at, String address) {
        events.accept(pen.stranger(at.truncatedTo(ChronoUnit.MICROS), address, everybody.revision()));
    }

    /// Makes a change and writes its event.
    void make(Change.OfUser change, Instant at, EventPen.Actor actor, String reason, Optional<String> onTicket) {
        Optional<User> before = everybody.around(change.user()).user(change.user());
        var stamp = stamp(at.truncatedTo(ChronoUnit.MICROS), actor, reason, onTicket);
        everybody
                .apply(change, stamp)
                .ifPresent(after -> events.accept(pen.change(
                        change,
                        new Target("user", change.user().toString()),
                        after.name(),
                        stamp,
                        actor,
                        Differences.ofUser(before, Optional.of(after)),
                        helpers.stream().anyMatch(helper -> actor.id().is(helper))
                                ? Optional.of(CallerCheck.CALL_BACK)
                                : Optional.empty(),
                        everybody.revision())));
    }

    /// One of those who may change everything.
    EventPen.Actor administrator() {
        return actor(administrators);
    }

    /// One of those who help at the telephone.
    EventPen.Actor helper() {
        return actor(helpers);
    }

    private EventPen.Actor actor(List<UserId> among) {
        UserId id = among.get(random.nextInt(among.size()));
        return new EventPen.Actor(ActorId.person(id), everybody.user(id).name(), Optional.of(addressOf(id)));
    }

    /// The address a person usually comes from: one of the tenant's office network, or one of their own.
    String addressOf(UserId id) {
        int hash = id.hashCode();
        return hash % 5 == 0
                ? "203.0.113." + Math.floorMod(hash >> 8, 254)
                : "10.4." + Math.floorMod(hash >> 4, 8) + "." + Math.floorMod(hash >> 12, 254);
    }

    private static ChangeStamp stamp(Instant at, EventPen.Actor actor, String reason, Optional<String> onTicket) {
        return new ChangeStamp(at, actor.id(), reason, onTicket);
    }

    /// The next ticket.
    Optional<String> ticket() {
        return Optional.of("INC-" + ++ticket);
    }

    /// How one reaches a person.
    Contact contact(People.Person person, String company) {
        String domain = company.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + ".example";
        return new Contact(
                Optional.of(person.login() + "@" + domain),
                Optional.of(phone()),
                Optional.of(Integer.toString(10_000 + random.nextInt(90_000))),
                Optional.of(company));
    }

    /// A number that rings nowhere.
    String phone() {
        return "+44 1632 960" + (100 + random.nextInt(900));
    }

    /// That a person chose a password.
    void verify(UserId id, Instant at) {
        everybody.know(everybody.facts(id).chosen(at, Optional.empty()));
    }

    /// A random UUID (version 4).
    UUID uuid() {
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
