package dev.gatehouse.demo.synthetic;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.SignInFailure;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Lives through two years of a synthetic tenant: people come, are renewed, forget passwords, leave. Every change goes
/// through the domain's own code, so that its events lead exactly to the directory at the end.
public final class History {
    /// How long a history is.
    public static final Duration SPAN = Duration.ofDays(730);

    private static final Duration LATELY = Duration.ofDays(30);
    /// How many of the events are from the last hours, whatever day it is: somebody is always at work.
    private static final int TODAY = 120;

    private final TenantPlan plan;
    private final RandomGenerator random;
    private final Consumer<AuditEvent> events;
    private final Workforce everybody;
    private final Office office;
    private final Opening opening;
    private final Careers careers;
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private long written;

    private History(TenantPlan plan, Consumer<AuditEvent> events) {
        this.plan = plan;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed());
        this.events = event -> {
            written++;
            events.accept(event);
        };
        this.everybody = new Workforce(plan);
        var people = new People(random);
        this.office = new Office(random, everybody, this.events);
        this.opening = new Opening(plan, random, everybody, office, people);
        this.careers = new Careers(plan, random, everybody, office, people, due::add);
    }

    /// Makes a tenant and tells its events, oldest first.
    public static Synthetic live(TenantPlan plan, Consumer<AuditEvent> events) {
        return new History(plan, events).run();
    }

    private Synthetic run() {
        Instant start = plan.now().minus(SPAN).truncatedTo(ChronoUnit.MICROS);
        var clock = new WorkClock(start, plan.policy().homeZone());
        var staff = opening.open(start);
        double from = clock.progress(start.plus(Duration.ofHours(2)));
        double to = clock.progress(plan.now());
        careers.scheduleArrivals(start, plan.now());
        new Night(plan, everybody, office, due::add).schedule();
        double lately = clock.progress(plan.now().minus(LATELY));
        long filler = Math.max(plan.users() / 2, plan.events() - plan.users() * Careers.EVENTS_OF_A_LIFE);
        spread(clock, Math.round(filler * (lately - from) / (to - from)), from, lately);
        // Not everybody who comes may enter; what is missing so far comes in the last month.
        spread(clock, Math.max(plan.users() / 40, plan.events() - TODAY - written), lately, to);
        catchUp(plan.now());
        while (written < plan.events()) {
            signIn(plan.now().minusSeconds(random.nextInt(6 * 3600)).truncatedTo(ChronoUnit.MICROS));
        }
        opening.close(plan.now());
        return new Synthetic(
                plan.tenant(),
                plan.policy(),
                everybody.roles(),
                everybody.accounts(),
                everybody.revision(),
                everybody.factsCounter(),
                staff);
    }

    private void spread(WorkClock clock, long count, double from, double to) {
        for (long i = 0; i < count; i++) {
            Instant at = clock.at(from + (to - from) * (i + random.nextDouble()) / count)
                    .truncatedTo(ChronoUnit.MICROS);
            happen(at.isAfter(plan.now()) ? plan.now() : at);
        }
    }

    private void happen(Instant at) {
        catchUp(at);
        signIn(at);
    }

    private void catchUp(Instant at) {
        while (!due.isEmpty() && !due.peek().at().isAfter(at)) {
            Due next = due.poll();
            next.deed().accept(next.at());
        }
    }

    private void signIn(Instant at) {
        UserId id = everybody.any(random);
        User user = everybody.user(id);
        AccountFacts facts = everybody.facts(id);
        String address = office.addressOf(id);
        var decision =
                AccessDecider.decide(everybody.around(id).profileOf(id).orElseThrow(), AccessRequest.entry(at, facts));
        if (!decision.isPermitted()) {
            // Whoever cannot enter rarely tries.
            if (random.nextInt(12) == 0) {
                var codes = decision.reasons().stream()
                        .map(reason -> reason.code().wire())
                        .toList();
                refuse(at, user, facts, codes, facts.failedAttempts());
            }
            return;
        }
        if (random.nextInt(16) == 0) {
            refuse(at, user, facts, List.of(SignInFailure.WRONG_PASSWORD.wire()), facts.failedAttempts() + 1);
            return;
        }
        everybody.know(facts.signedIn(at, Optional.of(address)));
        office.entry(at, EventKind.SIGN_IN, id, Outcome.DONE, List.of());
    }

    private void refuse(Instant at, User user, AccountFacts facts, List<String> reasons, int failures) {
        boolean locks = failures >= plan.policy().maxFailures() && !facts.isLocked(at);
        everybody.know(facts.refused(
                at,
                failures,
                locks ? Optional.of(at.plus(plan.policy().lock(facts.lockRounds()))) : facts.lockedUntil(),
                locks ? facts.lockRounds() + 1 : facts.lockRounds()));
        office.entry(at, EventKind.SIGN_IN, user.id(), Outcome.REFUSED, reasons);
    }

    /// Something that will happen.
    ///
    /// @param at when
    /// @param order tells apart what happens at once
    /// @param deed what
    record Due(Instant at, long order, Consumer<Instant> deed) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }
}
