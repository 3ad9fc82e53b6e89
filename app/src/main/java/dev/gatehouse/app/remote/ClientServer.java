package dev.gatehouse.app.remote;

import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.client.answer.EnrolmentCode;
import dev.gatehouse.client.answer.EventPage;
import dev.gatehouse.client.answer.Found;
import dev.gatehouse.client.answer.KnownPassport;
import dev.gatehouse.client.answer.OpenSession;
import dev.gatehouse.client.answer.Preview;
import dev.gatehouse.client.answer.ReachedTenant;
import dev.gatehouse.client.answer.UserAnswer;
import dev.gatehouse.client.answer.WhoAmI;
import dev.gatehouse.client.http.ConnectionTrial;
import dev.gatehouse.client.remote.EventSpot;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.client.remote.Session;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.client.stream.DirectoryLine;
import dev.gatehouse.client.stream.FeedState;
import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.query.WhyQuery;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.SignOff;
import dev.gatehouse.ui.port.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The server over TLS, with the session that somebody opened there.
public final class ClientServer implements Server {
    private final GatehouseClient client;
    private final Session session;

    /// With a session of kind `FULL`.
    public ClientServer(GatehouseClient client, Session session) {
        this.client = client;
        this.session = session;
    }

    /// What a trial of the connection did, as screens say it.
    public static List<Link.Attempt> attempts(ConnectionTrial trial) {
        return trial.steps().stream()
                .filter(step -> step.result() != ConnectionTrial.Result.NOT_TRIED)
                .map(step ->
                        new Link.Attempt(step.kind().wire(), step.result() == ConnectionTrial.Result.OK, step.detail()))
                .toList();
    }

    @Override
    public WhoAmI whoAmI() {
        return client.whoAmI(session);
    }

    @Override
    public List<ReachedTenant> tenants(boolean counters) {
        return client.tenants(session, counters);
    }

    @Override
    public Found find(String text) {
        return client.find(session, text);
    }

    @Override
    public DirectoryAnswer directory(
            TenantId tenant, Optional<DirectoryAnswer.Position> since, Consumer<DirectoryLine> consumer) {
        return client.directory(session, tenant, since, consumer);
    }

    @Override
    public DirectoryAnswer past(TenantId tenant, Optional<Instant> at, Consumer<DirectoryLine> consumer) {
        return client.past(session, tenant, at, consumer);
    }

    @Override
    public UserAnswer user(TenantId tenant, UserId user) {
        return client.user(session, tenant, user);
    }

    @Override
    public Preview preview(TenantId tenant, ChangeSet set) {
        return client.preview(session, tenant, set);
    }

    @Override
    public ChangeAnswer apply(TenantId tenant, ChangeSet set) {
        return client.apply(session, tenant, set);
    }

    @Override
    public Explanation explain(TenantId tenant, WhyQuery query) {
        return client.explain(session, tenant, query);
    }

    @Override
    public void evidence(TenantId tenant, EvidenceRequest request, OutputStream to) throws IOException {
        client.evidence(session, tenant, request, to);
    }

    @Override
    public EventPage events(TenantId tenant, EventQuery query, Optional<String> cursor, int limit) {
        return client.events(session, tenant, query, cursor, limit);
    }

    @Override
    public EventPage eventsBefore(TenantId tenant, EventQuery query, Instant before, int limit) {
        return client.events(session, tenant, query, new EventSpot.Before(before), limit);
    }

    @Override
    public TrailSummary summary(TenantId tenant, EventQuery query) {
        return client.summary(session, tenant, query);
    }

    @Override
    public void export(TenantId tenant, EventQuery query, TrailFormat format, OutputStream out) throws IOException {
        client.export(session, tenant, query, format, out);
    }

    @Override
    public List<DayAtAGlance> reviews(TenantId tenant, int days) {
        return client.reviews(session, tenant, days);
    }

    @Override
    public DayPage review(TenantId tenant, LocalDate day) {
        return client.review(session, tenant, day);
    }

    @Override
    public Disposition dispose(TenantId tenant, LocalDate day, ReviewSaying saying) {
        return client.dispose(session, tenant, day, saying);
    }

    @Override
    public SignOff signOffReview(TenantId tenant, LocalDate day) {
        return client.signOffReview(session, tenant, day);
    }

    @Override
    public List<OpenSession> sessions(TenantId tenant, Optional<UserId> user) {
        return client.sessions(session, tenant, user);
    }

    @Override
    public List<OpenSession> tokens(TenantId tenant) {
        return client.tokens(session, tenant);
    }

    @Override
    public List<KnownPassport> passports(TenantId tenant) {
        return client.passports(session, tenant);
    }

    @Override
    public ServerLog log(TenantId tenant) {
        return new ClientLog(client, session, tenant);
    }

    @Override
    public EnrolmentCode enrolmentCode(TenantId tenant, MachineId machine, CallPapers papers) {
        return client.issueEnrolmentCode(session, tenant, machine, papers);
    }

    @Override
    public String feed(TenantId tenant, Consumer<FeedState> listener) {
        return client.feed(session, tenant, listener);
    }

    @Override
    public List<Link.Attempt> attempts() {
        return attempts(client.tryConnection());
    }

    @Override
    public void signOut() {
        client.signOut(session);
    }

    @Override
    public void close() {
        client.close();
    }
}
