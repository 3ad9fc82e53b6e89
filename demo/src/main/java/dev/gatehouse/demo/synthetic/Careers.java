package dev.gatehouse.demo.synthetic;

import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.CodeForm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// What happens to people between their first and their last day, and what follows from it.
final class Careers {
    /// About how many events an account needs besides sign-ins.
    static final int EVENTS_OF_A_LIFE = 7;

    private static final List<String> LEAVING = List.of("left the company", "end of contract", "moved to a partner");
    private final TenantPlan plan;
    private final RandomGenerator random;
    private final Workforce everybody;
    private final Consumer<History.Due> later;
    private final Office office;
    private final People people;
    private long order;

    Careers(
            TenantPlan plan,
            RandomGenerator random,
            Workforce everybody,
            Office office,
            People people,
            Consumer<History.Due> later) {
        this.plan = plan;
        this.random = random;
        this.everybody = everybody;
        this.office = office;
        this.people = people;
        this.later = later;
    }

    /// Plans when everybody else arrives: most in the first fortnight, the rest over the two years.
    void scheduleArrivals(Instant start, Instant end) {
        long span = Duration.between(start, end).toSeconds();
        int others = plan.users() - everybody.size();
        for (int i = 0; i < others; i++) {
            boolean early = i < others * 6 / 10;
            long after = early ? random.nextLong(14 * 86_400L) : random.nextLong(span);
            if (i == 0 && others > 20) {
                due(end.minus(Duration.ofDays(38)), this::arriveWithTrouble);
            } else {
                due(start.plusSeconds(7200 + Math.min(after, span - 7200)), this::arrive);
            }
        }
    }

    private void arrive(Instant at) {
        var company = plan.industry()
                .companies()
                .get(skewed(plan.industry().companies().size()));
        var expiry = random.nextInt(400) == 0
                ? new Expiry.Never("Interface account")
                : new Expiry.At(midnightAfter(at.plus(Duration.ofDays(120 + random.nextInt(420)))));
        UserId id = create(at, people.next(), company, expiry);
        Instant next = at;
        int roles = 1 + skewed(3);
        for (int i = 0; i < roles; i++) {
            Role job = anyJob();
            Optional<Instant> until = random.nextInt(9) == 0
                    ? Optional.of(midnightAfter(at.plus(Duration.ofDays(30 + random.nextInt(300)))))
                    : Optional.empty();
            next = next.plusMillis(40 + random.nextInt(400));
            office.make(
                    new Change.GrantRole(id, job.id(), Optional.of(next), until),
                    next,
                    office.administrator(),
                    "",
                    office.ticket());
        }
        office.make(
                new Change.IssueEntryCode(id, CodeForm.MAILED),
                next.plusSeconds(5),
                office.administrator(),
                "",
                Optional.empty());
        if (random.nextInt(160) != 0) {
            due(at.plus(Duration.ofMinutes(20 + random.nextInt(3000))), then -> choosePassword(id, then));
        }
        if (random.nextInt(5) == 0) {
            due(at.plus(Duration.ofDays(20 + random.nextInt(500))), then -> move(id, then));
        }
        renewLater(id);
    }

    /// Maria Lopez, whom the tour helps: her account has run out, is locked, and she never chose a password.
    private void arriveWithTrouble(Instant at) {
        var person = people.troubled();
        var end = plan.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        UserId id = create(at, person, plan.industry().companies().get(1), new Expiry.At(end));
        office.make(
                new Change.GrantRole(id, office.jobs().getFirst().id(), Optional.of(at), Optional.empty()),
                at.plusMillis(90),
                office.administrator(),
                "",
                office.ticket());
        office.make(
                new Change.IssueEntryCode(id, CodeForm.MAILED),
                at.plusSeconds(5),
                office.administrator(),
                "",
                Optional.empty());
        everybody.know(everybody.facts(id).codeIssued(at.plus(Duration.ofDays(1))));
    }

    private UserId create(Instant at, People.Person person, String company, Expiry expiry) {
        var id = new UserId(office.uuid());
        office.make(
                new Change.CreateUser(
                        id, person.login(), person.name(), office.contact(person, company), Optional.of(at), expiry),
                at,
                office.administrator(),
                "New starter",
                office.ticket());
        return id;
    }

    private void choosePassword(UserId id, Instant at) {
        office.verify(id, at);
        office.entry(at, EventKind.PASSWORD_CHOSEN, id, Outcome.DONE, List.of());
    }

    private void move(UserId id, Instant at) {
        User user = everybody.user(id);
        Role job = anyJob();
        if (user.isDisabled() || user.grant(job.id()).isPresent()) {
            return;
        }
        var left = user.grants().getFirst().role();
        office.make(
                new Change.GrantRole(id, job.id(), Optional.of(at), Optional.empty()),
                at,
                office.administrator(),
                "Moved",
                office.ticket());
        office.make(
                new Change.RevokeRole(id, left), at.plusMillis(300), office.administrator(), "Moved", Optional.empty());
        if (random.nextInt(3) == 0) {
            String phone = office.phone();
            office.make(
                    new Change.EditUser(id, Map.of(UserField.PHONE, phone)),
                    at.plusSeconds(40),
                    office.administrator(),
                    "",
                    office.ticket());
        }
    }

    private void renewLater(UserId id) {
        everybody.user(id).expiry().end().ifPresent(end -> {
            if (random.nextInt(100) < 94) {
                due(end.minus(Duration.ofHours(random.nextInt(200))), at -> renew(id, at));
            } else {
                due(end.plus(Duration.ofDays(20 + random.nextInt(40))), at -> leave(id, at));
            }
        });
    }

    private void renew(UserId id, Instant at) {
        boolean byHelpdesk = random.nextInt(3) == 0;
        Instant base =
                everybody.user(id).expiry().end().filter(end -> end.isAfter(at)).orElse(at);
        Instant until = byHelpdesk
                ? base.plus(Duration.ofDays(30))
                : midnightAfter(base.plus(Duration.ofDays(180 + random.nextInt(200))));
        office.make(
                new Change.ExtendExpiry(id, new Expiry.At(until)),
                at,
                byHelpdesk ? office.helper() : office.administrator(),
                byHelpdesk ? "Called: cannot get in" : "Contract renewed",
                office.ticket());
        renewLater(id);
    }

    private void leave(UserId id, Instant at) {
        if (random.nextInt(10) < 7 && !everybody.user(id).isDisabled()) {
            office.make(
                    new Change.DisableUser(id),
                    at,
                    office.administrator(),
                    LEAVING.get(random.nextInt(LEAVING.size())),
                    office.ticket());
        }
    }

    private void due(Instant at, Consumer<Instant> deed) {
        if (!at.isAfter(plan.now())) {
            later.accept(new History.Due(at.truncatedTo(ChronoUnit.MICROS), order++, deed));
        }
    }

    private Role anyJob() {
        var jobs = office.jobs();
        return jobs.get(random.nextInt(jobs.size()));
    }

    private int skewed(int size) {
        return Math.min(random.nextInt(size), random.nextInt(size));
    }

    private Instant midnightAfter(Instant at) {
        var zone = plan.policy().homeZone();
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
