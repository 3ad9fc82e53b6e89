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

/// The server, for one person who is signed in. Calls block, and fail with a
/// [dev.gatehouse.model.fault.FaultException].
public interface Server {
    /// Who is signed in.
    WhoAmI whoAmI();

    /// The tenants they reach.
    ///
    /// @param counters whether to count people too
    List<ReachedTenant> tenants(boolean counters);

    /// People and tickets across tenants.
    Found find(String text);

    /// A directory, or what changed in it.
    DirectoryAnswer directory(
            TenantId tenant, Optional<DirectoryAnswer.Position> since, Consumer<DirectoryLine> consumer);

    /// A directory as it was.
    ///
    /// @param at the instant; empty: as it is
    DirectoryAnswer past(TenantId tenant, Optional<Instant> at, Consumer<DirectoryLine> consumer);

    /// One person.
    UserAnswer user(TenantId tenant, UserId user);

    /// What a set would do.
    Preview preview(TenantId tenant, ChangeSet set);

    /// Applies a set; harmless to repeat under its key.
    ChangeAnswer apply(TenantId tenant, ChangeSet set);

    /// Why somebody may, or may not; of the past too.
    Explanation explain(TenantId tenant, WhyQuery query);

    /// Takes an evidence package of a tenant's log away.
    ///
    /// @param to gets the file
    /// @throws IOException if `to` cannot take it
    void evidence(TenantId tenant, EvidenceRequest request, OutputStream to) throws IOException;

    /// A page of the trail.
    EventPage events(TenantId tenant, EventQuery query, Optional<String> cursor, int limit);

    /// A page of what happened before an instant: where a copy ends is no part of what somebody looks for.
    EventPage eventsBefore(TenantId tenant, EventQuery query, Instant before, int limit);

    /// What a search of the trail finds, at a glance.
    TrailSummary summary(TenantId tenant, EventQuery query);

    /// Takes all events of a query out of the trail, oldest first.
    ///
    /// @throws IOException if it cannot be written
    void export(TenantId tenant, EventQuery query, TrailFormat format, OutputStream out) throws IOException;

    /// The last days with how far the review of each is, the earliest first.
    List<DayAtAGlance> reviews(TenantId tenant, int days);

    /// The review of one day.
    DayPage review(TenantId tenant, LocalDate day);

    /// Says what an item of a day is; harmless to repeat under its key.
    Disposition dispose(TenantId tenant, LocalDate day, ReviewSaying saying);

    /// Signs a day off; harmless to repeat.
    SignOff signOffReview(TenantId tenant, LocalDate day);

    /// The open sessions, the newest first.
    ///
    /// @param user of this person only
    List<OpenSession> sessions(TenantId tenant, Optional<UserId> user);

    /// The good tokens of all programs, the newest first.
    List<OpenSession> tokens(TenantId tenant);

    /// The keys of a tenant's machines, the newest first, those that were revoked among them.
    List<KnownPassport> passports(TenantId tenant);

    /// A code with which a machine that waits can be enrolled once.
    EnrolmentCode enrolmentCode(TenantId tenant, MachineId machine, CallPapers papers);

    /// The log of a tenant.
    ServerLog log(TenantId tenant);

    /// Listens until the server ends the feed; says why it did.
    String feed(TenantId tenant, Consumer<FeedState> listener);

    /// Tries the way to the server, step by step.
    List<Link.Attempt> attempts();

    /// Signs out; the token is forgotten even where the server cannot be told.
    void signOut();

    /// Drops the connections.
    void close();
}
