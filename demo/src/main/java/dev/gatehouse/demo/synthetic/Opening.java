package dev.gatehouse.demo.synthetic;

import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// The first day of a synthetic tenant, and its last minutes.
final class Opening {
    private final TenantPlan plan;
    private final RandomGenerator random;
    private final Workforce everybody;
    private final Office office;
    private final People people;

    Opening(TenantPlan plan, RandomGenerator random, Workforce everybody, Office office, People people) {
        this.plan = plan;
        this.random = random;
        this.everybody = everybody;
        this.office = office;
        this.people = people;
    }

    /// The roles and the staff that were there on the first day.
    List<Synthetic.Staff> open(Instant start) {
        for (BuiltInRole role : BuiltInRole.values()) {
            everybody.add(new Role(role.id(), role.title(), "", true, new TreeSet<>(role.permissions())));
        }
        for (Industry.Job job : plan.industry().jobs()) {
            office.open(
                    start,
                    new Role(
                            new RoleId(office.uuid()),
                            job.title(),
                            "Works in " + job.department(),
                            false,
                            job.permissions()));
        }
        var staff = new ArrayList<Synthetic.Staff>();
        staff.add(employ(start, "administrator", "Dana", "Reyes", BuiltInRole.SECURITY_ADMINISTRATOR));
        staff.add(employ(start, "auditor", "Ruth", "Brandt", BuiltInRole.AUDITOR));
        staff.add(employ(start, "helpdesk", "Samuel", "Okafor", BuiltInRole.HELPDESK));
        employ(start, "administrator", "Victor", "Lindqvist", BuiltInRole.SECURITY_ADMINISTRATOR);
        employ(start, "helpdesk", "Priya", "Patel", BuiltInRole.HELPDESK);
        return staff;
    }

    private Synthetic.Staff employ(Instant at, String word, String given, String family, BuiltInRole role) {
        var person = people.of(given, family);
        var id = new UserId(office.uuid());
        var never = new Expiry.Never("Staff of the tenant; reviewed each quarter");
        var own = plan.industry().companies().getFirst();
        office.make(
                new Change.CreateUser(
                        id, person.login(), person.name(), office.contact(person, own), Optional.of(at), never),
                at,
                Office.SYSTEM,
                "Opening of the tenant",
                Optional.empty());
        office.make(
                new Change.GrantRole(id, role.id(), Optional.of(at), Optional.empty()),
                at,
                Office.SYSTEM,
                "",
                Optional.empty());
        office.verify(id, at);
        office.appoint(id, role);
        return new Synthetic.Staff(word, id, person.login());
    }

    /// What is true at the very end: a few people just mistyped their password too often.
    void close(Instant now) {
        int wanted = Math.min(4, everybody.size() / 20);
        var locked = new ArrayList<UserId>();
        for (var account : everybody.accounts()) {
            boolean maria = account.user().login().equals(People.TROUBLED);
            boolean other = locked.size() < wanted
                    && account.facts().isVerified()
                    && !account.user().isDisabled()
                    && !account.user().expiry().isOver(now)
                    && account.user().grants().stream().noneMatch(Opening::isBuiltIn);
            if (maria || other) {
                locked.add(account.user().id());
            }
        }
        locked.forEach(id -> lock(id, now));
    }

    private void lock(UserId id, Instant now) {
        int most = plan.policy().maxFailures();
        Instant last = now.minusSeconds(60 + random.nextInt(240));
        for (int i = 0; i < most; i++) {
            office.entry(
                    last.minusSeconds((most - i) * 7L),
                    EventKind.SIGN_IN,
                    id,
                    Outcome.REFUSED,
                    List.of("sign_in_refused"));
        }
        // Longer than a first lock, so that whoever looks a while later still finds somebody locked.
        everybody.know(everybody.facts(id).refused(last, most, Optional.of(last.plus(Duration.ofHours(8))), 1));
    }

    private static boolean isBuiltIn(Grant grant) {
        return Arrays.stream(BuiltInRole.values()).anyMatch(role -> role.id().equals(grant.role()));
    }
}
