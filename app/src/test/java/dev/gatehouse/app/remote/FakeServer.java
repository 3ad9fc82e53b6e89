package dev.gatehouse.app.remote;

import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.client.answer.EnrolmentCode;
import dev.gatehouse.client.answer.EventPage;
import dev.gatehouse.client.answer.Found;
import dev.gatehouse.client.answer.KnownPassport;
import dev.gatehouse.client.answer.OpenSession;
import dev.gatehouse.client.answer.Preview;
import dev.gatehouse.client.answer.ReachedTenant;
import dev.gatehouse.client.answer.SessionKind;
import dev.gatehouse.client.answer.UserAnswer;
import dev.gatehouse.client.answer.WhoAmI;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.client.stream.DirectoryLine;
import dev.gatehouse.client.stream.FeedState;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.change.Touch;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.query.WhyQuery;
import dev.gatehouse.ui.port.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A server in memory, of one tenant, that can go away and come back.
public final class FakeServer extends ReviewedServer {
    /// Who is signed in.
    public static final UserId ADMIN = new UserId(new UUID(1, 1));

    /// Where they are signed in.
    public static final MachineId MACHINE = new MachineId(new UUID(6, 2));

    private final Tenant tenant;
    private final Set<Permission> permissions;
    private final Instant now;
    private final Map<UserId, AccountFacts> facts = new HashMap<>();
    private final Map<Long, Set<UserId>> touched = new HashMap<>();
    private final Map<Touch, Long> fields = new HashMap<>();
    private final Map<UUID, ChangeAnswer> answered = new HashMap<>();
    private final List<AuditEvent> events = new ArrayList<>();
    /// Every question to the trail that was about something.
    public final List<EventQuery> asked = new ArrayList<>();
    /// How often somebody began to listen: whatever they had to fetch before is there then.
    public final AtomicInteger feeds = new AtomicInteger();
    private Directory directory;
    private Optional<FaultCode> trouble = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private Optional<String> ends = Optional.empty();
    private Optional<String> over = Optional.empty();
    private long foretold;
    private boolean losesNextAnswer;
    public boolean breaksOff;
    public Runnable meanwhile = () -> {};
    private boolean goesAwayAfterNextAnswer;
    private boolean stale;
    private int applied;

    public FakeServer(
            Tenant tenant, Directory directory, Map<UserId, AccountFacts> known, Set<Permission> held, Instant now) {
        this.tenant = tenant;
        this.directory = directory;
        this.permissions = held;
        this.now = now;
        facts.putAll(known);
    }

    public synchronized Directory directory() {
        return directory;
    }

    public synchronized int applied() {
        return applied;
    }

    /// From now on every call fails like this; feeds break off.
    public synchronized void fail(FaultCode code) {
        trouble = Optional.of(code);
        notifyAll();
    }

    /// From now on the feed foretells this.
    public synchronized void foretell(Instant end, String why) {
        until = Optional.of(end);
        ends = Optional.of(why);
        foretold++;
        notifyAll();
    }

    /// The session is over: the feed says why and ends, every other call is refused.
    public synchronized void end(String why) {
        over = Optional.of(why);
        fail(FaultCode.UNAUTHENTICATED);
    }

    public synchronized void comeBack() {
        trouble = Optional.empty();
        notifyAll();
    }

    /// Applies the next set, but its answer never arrives.
    public synchronized void loseNextAnswer() {
        losesNextAnswer = true;
    }

    /// Answers the next set, and nothing after it.
    public synchronized void goAwayAfterNextAnswer() {
        goesAwayAfterNextAnswer = true;
    }

    /// Says once that what was read is too old to be changed.
    public synchronized void forgetDeltas() {
        stale = true;
    }

    /// Somebody else changes something.
    public synchronized void change(Change... changes) {
        var set = new ChangeSet(
                directory.revision(), UUID.randomUUID(), "", Optional.empty(), Optional.empty(), List.of(changes));
        make(set);
        notifyAll();
    }

    @Override
    void up() {
        if (trouble.isPresent()) {
            throw FaultException.of(trouble.get());
        }
    }

    private ChangeAnswer make(ChangeSet set) {
        var stamp = new ChangeStamp(now, ActorId.person(ADMIN), set.reason(), set.ticket());
        directory = switch (Changes.apply(directory, set.changes(), stamp)) {
            case Applied.Refused refused -> throw new FaultException(refused.fault());
            case Applied.Done done -> done.directory();
        };
        applied++;
        List<ChangeAnswer.AppliedChange> made = new ArrayList<>();
        for (Change change : set.changes()) {
            Touch.of(change).forEach(field -> fields.put(field, directory.revision()));
            if (change instanceof Change.OfUser ofUser) {
                touched.computeIfAbsent(directory.revision(), _ -> new java.util.HashSet<>())
                        .add(ofUser.user());
                events.add(event(ofUser));
            }
            made.add(new ChangeAnswer.AppliedChange(
                    change.type(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return new ChangeAnswer.Done(directory.revision(), made);
    }

    private AuditEvent event(Change.OfUser change) {
        var detail = new EventDetail(
                Optional.of("Dana Reyes"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("INC-4471"),
                Optional.empty(),
                List.of(),
                Map.of());
        return new AuditEvent(
                new EventId(new UUID(0x7000L, events.size())),
                now.plusSeconds(events.size()),
                ActorId.person(ADMIN),
                change.type(),
                Optional.of(new Target("user", change.user().toString())),
                Outcome.DONE,
                List.of(),
                directory.revision(),
                "r",
                List.of(),
                detail,
                OptionalLong.empty());
    }

    @Override
    public synchronized WhoAmI whoAmI() {
        up();
        return new WhoAmI(
                tenant.id(), ADMIN, "dana", "Dana Reyes", SessionKind.FULL, now, now, permissions, false, now);
    }

    @Override
    public synchronized List<ReachedTenant> tenants(boolean counters) {
        up();
        return List.of(new ReachedTenant(
                tenant,
                permissions,
                Optional.of(new ReachedTenant.Counters(directory.users().size(), 0, 0, 0, 1))));
    }

    @Override
    public synchronized Found find(String text) {
        up();
        return new Found(List.of(), List.of());
    }

    @Override
    public synchronized DirectoryAnswer directory(
            TenantId asked, Optional<DirectoryAnswer.Position> since, Consumer<DirectoryLine> consumer) {
        up();
        if (since.isPresent() && stale) {
            stale = false;
            return new DirectoryAnswer.Stale(directory.revision());
        }
        consumer.accept(new DirectoryLine.PolicyLine(directory.policy()));
        directory.roles().values().forEach(role -> consumer.accept(new DirectoryLine.RoleLine(role)));
        directory.restrictions().parts().forEach(part -> consumer.accept(new DirectoryLine.PartLine(part)));
        Set<UserId> wanted =
                since.isEmpty() ? directory.users().keySet() : since(since.get().revision());
        for (UserId id : wanted) {
            Optional<User> user = directory.user(id);
            consumer.accept(user.<DirectoryLine>map(DirectoryLine.UserLine::new)
                    .orElseGet(() -> new DirectoryLine.UserGone(id)));
        }
        for (UserId id : wanted) {
            if (directory.user(id).isPresent() && facts.containsKey(id)) {
                consumer.accept(new DirectoryLine.FactsLine(facts(id)));
            }
        }
        var position = new DirectoryAnswer.Position(directory.revision(), 1, Optional.of("r1"), Optional.empty());
        return new DirectoryAnswer.Read(position, now, wanted.size());
    }

    @Override
    public synchronized DirectoryAnswer past(TenantId asked, Optional<Instant> at, Consumer<DirectoryLine> consumer) {
        return directory(asked, Optional.empty(), consumer);
    }

    private Set<UserId> since(long revision) {
        Set<UserId> changed = new java.util.TreeSet<>();
        touched.forEach((at, users) -> {
            if (at > revision) {
                changed.addAll(users);
            }
        });
        return changed;
    }

    private AccountFacts facts(UserId user) {
        return facts.getOrDefault(user, AccountFacts.fresh(user));
    }

    @Override
    public synchronized UserAnswer user(TenantId asked, UserId user) {
        up();
        User found = directory.user(user).orElseThrow(() -> FaultException.of(FaultCode.UNKNOWN_USER));
        var decision =
                AccessDecider.decide(directory.profileOf(user).orElseThrow(), AccessRequest.entry(now, facts(user)));
        return new UserAnswer(directory.revision(), now, new Account(found, facts(user)), decision);
    }

    @Override
    public synchronized Preview preview(TenantId asked, ChangeSet set) {
        up();
        return new Preview(directory.revision(), new Impact(List.of(ADMIN), List.of(), List.of()), Optional.empty());
    }

    @Override
    public synchronized ChangeAnswer apply(TenantId asked, ChangeSet set) {
        up();
        ChangeAnswer answer = answered.get(set.key());
        if (answer == null) {
            List<ChangeAnswer.FieldConflict> conflicts = set.changes().stream()
                    .flatMap(change -> Touch.of(change).stream())
                    .filter(field -> fields.getOrDefault(field, 0L) > set.base())
                    .map(field -> new ChangeAnswer.FieldConflict(field, Optional.empty()))
                    .toList();
            if (!conflicts.isEmpty()) {
                return new ChangeAnswer.Conflicted(directory.revision(), conflicts);
            }
            answer = make(set);
            answered.put(set.key(), answer);
        }
        if (losesNextAnswer) {
            losesNextAnswer = false;
            throw new FaultException(Fault.of(FaultCode.UNREACHABLE));
        }
        if (goesAwayAfterNextAnswer) {
            fail(FaultCode.UNREACHABLE);
        }
        notifyAll();
        return answer;
    }

    @Override
    public synchronized Explanation explain(TenantId tenant, WhyQuery query) {
        up();
        throw FaultException.of(FaultCode.UNKNOWN_EVENT);
    }

    @Override
    public void evidence(TenantId tenant, EvidenceRequest request, OutputStream to) throws IOException {
        to.write(request.text().getBytes(StandardCharsets.UTF_8));
        if (breaksOff) {
            throw new FaultException(Fault.of(FaultCode.UNREACHABLE));
        }
    }

    @Override
    public void export(TenantId tenant, EventQuery query, TrailFormat format, OutputStream out) throws IOException {
        up();
        out.write("{\"end\":{\"before\":\"2026-11-22T09:00:00Z\",\"events\":0}}\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized EventPage events(TenantId tenant, EventQuery query, Optional<String> cursor, int limit) {
        up();
        if (!query.equals(EventQuery.ALL)) {
            asked.add(query);
        }
        List<AuditEvent> newest = events.reversed().stream()
                .filter(event -> query.to().map(event.time()::isBefore).orElse(true))
                .toList();
        int from = cursor.map(Integer::parseInt).orElse(0);
        int to = Math.min(newest.size(), from + limit);
        return new EventPage(
                newest.subList(from, to), to < newest.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    @Override
    public synchronized EventPage eventsBefore(TenantId tenant, EventQuery query, Instant before, int limit) {
        meanwhile.run();
        up();
        asked.add(query);
        return new EventPage(
                events.reversed().stream()
                        .filter(event -> event.time().isBefore(before))
                        .limit(limit)
                        .toList(),
                Optional.empty());
    }

    @Override
    public synchronized TrailSummary summary(TenantId tenant, EventQuery query) {
        up();
        asked.add(query);
        return new TrailSummary(events.size(), false, Optional.empty(), Map.of());
    }

    @Override
    public synchronized List<OpenSession> sessions(TenantId asked, Optional<UserId> user) {
        up();
        return List.of(new OpenSession(
                new UUID(0x4000L, 1),
                user.orElse(ADMIN),
                "login",
                "Name",
                SessionKind.FULL,
                Optional.of("10.4.7.12"),
                Optional.of(MACHINE),
                now,
                now.plusSeconds(3600)));
    }

    @Override
    public synchronized List<OpenSession> tokens(TenantId asked) {
        up();
        return List.of(new OpenSession(
                new UUID(0x4000L, 2),
                ADMIN,
                "program",
                "Program",
                SessionKind.SERVICE,
                Optional.empty(),
                Optional.empty(),
                now,
                now.plusSeconds(3600)));
    }

    /// Of one machine, enrolled anew after its first key was revoked.
    @Override
    public synchronized List<KnownPassport> passports(TenantId asked) {
        up();
        var later = new KnownPassport(
                MACHINE,
                new Thumbprint("ab".repeat(32)),
                now.minusSeconds(3600),
                now.plusSeconds(86_400),
                Optional.empty(),
                Optional.of(now));
        var earlier = new KnownPassport(
                MACHINE,
                new Thumbprint("cd".repeat(32)),
                now.minusSeconds(7200),
                now.plusSeconds(7200),
                Optional.of(now.minusSeconds(5000)),
                Optional.empty());
        return List.of(later, earlier);
    }

    @Override
    public ServerLog log(TenantId asked) {
        throw FaultException.of(FaultCode.NOT_FOUND);
    }

    @Override
    public synchronized EnrolmentCode enrolmentCode(TenantId asked, MachineId machine, CallPapers papers) {
        up();
        return new EnrolmentCode(machine, "K7QF-2M9D-XH4T", now.plusSeconds(900));
    }

    @Override
    public String feed(TenantId asked, Consumer<FeedState> listener) {
        feeds.incrementAndGet();
        long told = -1;
        while (true) {
            Optional<FeedState> state = next(told);
            if (state.isEmpty()) {
                return over.orElseThrow();
            }
            told = state.get().revision() + foretold;
            listener.accept(state.get());
        }
    }

    private synchronized Optional<FeedState> next(long told) {
        try {
            while (over.isEmpty() && told == directory.revision() + foretold) {
                up();
                wait();
            }
            if (over.isPresent()) {
                return Optional.empty();
            }
            up();
            return Optional.of(new FeedState(directory.revision(), 1, events.size(), until, ends, now));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("interrupted");
            cancelled.initCause(interrupted);
            throw cancelled;
        }
    }

    @Override
    public List<Link.Attempt> attempts() {
        return List.of(new Link.Attempt("tcp", true, ""));
    }

    @Override
    public void signOut() {
        close();
    }

    @Override
    public void close() {
        fail(FaultCode.UNAUTHENTICATED);
    }
}
