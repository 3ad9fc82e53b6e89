package dev.gatehouse.client.remote;

import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.client.answer.Contract;
import dev.gatehouse.client.answer.EnrolmentCode;
import dev.gatehouse.client.answer.EventPage;
import dev.gatehouse.client.answer.Found;
import dev.gatehouse.client.answer.IssuedPassport;
import dev.gatehouse.client.answer.KnownPassport;
import dev.gatehouse.client.answer.OpenSession;
import dev.gatehouse.client.answer.Preview;
import dev.gatehouse.client.answer.ReachedTenant;
import dev.gatehouse.client.answer.UserAnswer;
import dev.gatehouse.client.answer.UserPage;
import dev.gatehouse.client.answer.WhoAmI;
import dev.gatehouse.client.answer.log.Cosignature;
import dev.gatehouse.client.answer.log.LogChecked;
import dev.gatehouse.client.answer.log.LogKeys;
import dev.gatehouse.client.http.Call;
import dev.gatehouse.client.http.ConnectionTrial;
import dev.gatehouse.client.http.ProblemException;
import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.client.http.Transport;
import dev.gatehouse.client.json.Decoding;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.client.stream.DirectoryLine;
import dev.gatehouse.client.stream.DirectoryReader;
import dev.gatehouse.client.stream.FeedReader;
import dev.gatehouse.client.stream.FeedState;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.evidence.pack.PackageForm;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.query.WhyQuery;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.SignOff;
import dev.gatehouse.model.wire.ReviewWire;
import dev.gatehouse.model.wire.TrailSummaryWire;
import dev.gatehouse.model.wire.why.ExplanationWire;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The API of one server. Calls block, for virtual threads to make them, and may be made by many at once; interrupting
/// a caller ends its call with a [java.util.concurrent.CancellationException]. Every failure is a [FaultException]:
///
/// - `unreachable` with how far it came ([ConnectionTrial#fault]), or, where the way is open, `answer`: `none` came,
/// or it was `broken_off`; `server_not_trusted`; `server_too_old`, `server_too_new`; `bad_answer` where the server
/// left the contract;
/// - what the server answers, with its arguments: `sign_in_refused`; `entry_refused` ([EntryRefusal]); `busy` and
///   `unavailable` with `retryAfter` seconds; `password_rejected` with `rules`; the refusals of a change with the
///   `index` of the change that caused them.
///
/// Passwords and codes are left for the caller to wipe.
public final class GatehouseClient implements AutoCloseable {
    private static final int SHORT = 1 << 20;
    private static final int LONGEST_ENTRY = 2 + 0xffff;
    private static final int LONG = 1 << 25;
    private static final int VERY_LONG = 1 << 27;

    private final Transport transport;

    /// Makes ready; connects at the first call.
    public GatehouseClient(ServerAddress server, Timeouts timeouts, SecureRandom random) {
        this(server, timeouts, Optional.empty(), random);
    }

    /// The same, from a machine that is known by its key. Sessions are good with the key that they were made with.
    ///
    /// @param machine key and certificates of this machine, shown at every connection
    public GatehouseClient(ServerAddress server, Timeouts timeouts, Optional<Identity> machine, SecureRandom random) {
        transport = new Transport(server, timeouts, machine, random);
    }

    /// Enrols this machine: `enrolment_refused`, `code_used`, `code_expired`, `key_request_rejected`. Asked without an
    /// identity; the answer and the key make one.
    ///
    /// @param request of [dev.gatehouse.crypto.passports.PassportKey#request]
    public IssuedPassport enrol(TenantId tenant, char[] code, String request) {
        Call call = Requests.enrol(tenant, code, request);
        try {
            return ask(call, SHORT, IssuedPassport::decode);
        } finally {
            call.body().ifPresent(body -> Arrays.fill(body, (byte) 0));
        }
    }

    /// Another certificate for the key that this machine shows, from [IssuedPassport#renewAt] on.
    ///
    /// @param request of the same key
    public IssuedPassport renewPassport(String request) {
        return ask(Requests.renew(request), SHORT, IssuedPassport::decode);
    }

    /// A code with which a machine that waits can be enrolled.
    ///
    /// @param papers what is written down with it
    public EnrolmentCode issueEnrolmentCode(Session session, TenantId tenant, MachineId machine, CallPapers papers) {
        return ask(Requests.enrolmentCode(tenant, machine, papers).as(session.token()), SHORT, EnrolmentCode::decode);
    }

    /// The keys of a tenant's machines, those that were revoked among them.
    public List<KnownPassport> passports(Session session, TenantId tenant) {
        return ask(Call.get(Requests.of(tenant, "passports")).as(session.token()), LONG, KnownPassport::decode);
    }

    /// Asks which contracts the server speaks, and refuses one that does not speak ours.
    public Contract checkContract() {
        var contract = ask(Call.get("/v1/contract"), SHORT, Contract::decode);
        if (contract.newest() < Transport.CONTRACT) {
            throw contractFault(FaultCode.SERVER_TOO_OLD, contract.newest());
        }
        if (contract.oldest() > Transport.CONTRACT) {
            throw contractFault(FaultCode.SERVER_TOO_NEW, contract.oldest());
        }
        return contract;
    }

    /// Tries the way to the server, step by step, without asking it anything.
    public ConnectionTrial tryConnection() {
        return transport.tryConnection();
    }

    /// Signs in. Where the password is due for change, the session is good for choosing one and nothing else.
    public Session signIn(String tenant, String login, char[] password) {
        return enter(Requests.signIn(tenant, login, "password", password));
    }

    /// Signs in with an entry code; the session is good for choosing a password and nothing else.
    public Session signInWithCode(String tenant, String login, char[] code) {
        return enter(Requests.signIn(tenant, login, "entryCode", code));
    }

    /// Chooses a password. All sessions of the person end; the answer is a new, full one.
    ///
    /// @param current the present password; empty with a session of kind `PASSWORD_ONLY`
    public Session choosePassword(Session session, char[] password, Optional<char[]> current) {
        var chosen = enter(Requests.choosePassword(password, current).as(session.token()));
        session.forget();
        return chosen;
    }

    /// Ends the session. The token is forgotten even where the server cannot be told.
    public void signOut(Session session) {
        try {
            reply(Call.delete("/v1/session").as(session.token()), SHORT);
        } finally {
            session.forget();
        }
    }

    /// Who is signed in.
    public WhoAmI whoAmI(Session session) {
        return ask(Call.get("/v1/session").as(session.token()), SHORT, WhoAmI::decode);
    }

    /// The tenants that this person reaches, by name.
    ///
    /// @param counters whether to count people there too
    public List<ReachedTenant> tenants(Session session, boolean counters) {
        var path = Call.query("/v1/tenants", Map.of("counters", Optional.of(counters)));
        return ask(Call.get(path).as(session.token()), LONG, ReachedTenant::decode);
    }

    /// People and tickets across tenants.
    ///
    /// @param text 2 to 200 characters
    public Found find(Session session, String text) {
        var path = Call.query("/v1/find", Map.of("q", Optional.of(text)));
        return ask(Call.get(path).as(session.token()), LONG, Found::decode);
    }

    /// Reads a directory, or what changed in it, line by line as it arrives.
    ///
    /// @param since how far it was read before; empty: all of it
    /// @param consumer is told each line; what it was told counts only if this returns
    public DirectoryAnswer directory(
            Session session,
            TenantId tenant,
            Optional<DirectoryAnswer.Position> since,
            Consumer<DirectoryLine> consumer) {
        var call = Requests.directory(tenant, since).as(session.token());
        return streamed(call, new DirectoryReader(consumer)::read).orElseGet(DirectoryAnswer.Unchanged::new);
    }

    /// Reads a directory as it was, line by line as it arrives.
    ///
    /// @param at the instant; empty: as it is
    /// @param consumer is told each line; what it was told counts only if this returns
    public DirectoryAnswer past(
            Session session, TenantId tenant, Optional<Instant> at, Consumer<DirectoryLine> consumer) {
        var call = Requests.past(tenant, at).as(session.token());
        return streamed(call, new DirectoryReader(consumer)::read).orElseGet(DirectoryAnswer.Unchanged::new);
    }

    /// A page of people.
    ///
    /// @param cursor the `next` of the page before; empty: the first page
    /// @param limit 1 to 500
    public UserPage users(Session session, TenantId tenant, UserQuery query, Optional<String> cursor, int limit) {
        return ask(Requests.users(tenant, query, cursor, limit).as(session.token()), LONG, UserPage::decode);
    }

    /// One person, with the decision about them now.
    public UserAnswer user(Session session, TenantId tenant, UserId user) {
        return ask(Call.get(Requests.of(tenant, "users/" + user)).as(session.token()), SHORT, UserAnswer::decode);
    }

    /// What a change set would do. Nothing is stored.
    public Preview preview(Session session, TenantId tenant, ChangeSet set) {
        return ask(Requests.changes(tenant, set, true).as(session.token()), VERY_LONG, Preview::decode);
    }

    /// Applies a change set, all of it or nothing. It may be sent again under its key: it is applied once.
    public ChangeAnswer apply(Session session, TenantId tenant, ChangeSet set) {
        var call = Requests.changes(tenant, set, false).as(session.token());
        try {
            return decoded(transport.call(call, LONG).body(), ChangeAnswer.Done::decode);
        } catch (ProblemException e) {
            if (e.fault().code() == FaultCode.CONFLICT) {
                return decoded(e.document(), ChangeAnswer.Conflicted::decode);
            }
            throw new FaultException(e.fault(), e);
        }
    }

    /// Why somebody may, or may not; of the past too.
    public Explanation explain(Session session, TenantId tenant, WhyQuery query) {
        return ask(Requests.explain(tenant, query).as(session.token()), LONG, ExplanationWire::decode);
    }

    /// A page of the trail, newest first.
    ///
    /// @param cursor the `next` of the page before; empty: the first page
    /// @param limit 1 to 500
    public EventPage events(Session session, TenantId tenant, EventQuery query, Optional<String> cursor, int limit) {
        EventSpot spot = cursor.<EventSpot>map(EventSpot.Cursor::new).orElseGet(EventSpot.Latest::new);
        return events(session, tenant, query, spot, limit);
    }

    /// A page of the trail, newest first, from anywhere and either way.
    ///
    /// @param limit 1 to 500
    public EventPage events(Session session, TenantId tenant, EventQuery query, EventSpot spot, int limit) {
        return ask(Requests.events(tenant, query, spot, limit).as(session.token()), LONG, EventPage::decode);
    }

    /// What a search finds, at a glance.
    public TrailSummary summary(Session session, TenantId tenant, EventQuery query) {
        return ask(Requests.summary(tenant, query).as(session.token()), LONG, TrailSummaryWire::decode);
    }

    /// Takes all events of a query out of the trail, oldest first.
    ///
    /// @throws IOException if it cannot be written
    public void export(Session session, TenantId tenant, EventQuery query, TrailFormat format, OutputStream out)
            throws IOException {
        transport.copy(Requests.export(tenant, query, format).as(session.token()), out, Long.MAX_VALUE);
    }

    /// The last days, today among them, with how far the review of each is.
    ///
    /// @param days 1 to 90
    public List<DayAtAGlance> reviews(Session session, TenantId tenant, int days) {
        var path = Call.query(Requests.of(tenant, "reviews"), Map.of("days", Optional.of(days)));
        return ask(Call.get(path).as(session.token()), SHORT, ReviewWire::decodeDays);
    }

    /// What automation could not settle on a day, and what was said of it.
    public DayPage review(Session session, TenantId tenant, LocalDate day) {
        return ask(Call.get(Requests.review(tenant, day)).as(session.token()), LONG, ReviewWire::decodePage);
    }

    /// Says what an item of a day is. It may be sent again under its key: it is said once.
    public Disposition dispose(Session session, TenantId tenant, LocalDate day, ReviewSaying saying) {
        return ask(
                Requests.dispose(tenant, day, saying).as(session.token()),
                SHORT,
                in -> ReviewWire.decodeDisposition(inside(in, "disposition")));
    }

    /// Signs a day off; one that was signed off already stays as it was.
    public SignOff signOffReview(Session session, TenantId tenant, LocalDate day) {
        return ask(
                Call.post(Requests.review(tenant, day) + "/sign-off", new byte[0])
                        .as(session.token()),
                SHORT,
                in -> ReviewWire.decodeSignOff(inside(in, "signOff")));
    }

    private static JsonFields inside(JsonFields in, String name) {
        return in.object(name).orElseThrow(() -> JsonFields.invalid(name, "missing"));
    }

    /// Who is signed in now, newest first, at most 1,000.
    ///
    /// @param user of this person only
    public List<OpenSession> sessions(Session session, TenantId tenant, Optional<UserId> user) {
        var path = Call.query(Requests.of(tenant, "sessions"), Map.of("user", user));
        return ask(Call.get(path).as(session.token()), LONG, OpenSession::decode);
    }

    /// The good tokens of all programs, newest first, at most 1,000.
    public List<OpenSession> tokens(Session session, TenantId tenant) {
        var path = Call.query(Requests.of(tenant, "sessions"), Map.of("tokens", Optional.of(true)));
        return ask(Call.get(path).as(session.token()), LONG, OpenSession::decode);
    }

    /// The keys that check the notes of a tenant's log, as the server says.
    public List<VerifierKey> logKeys(Session session, TenantId tenant) {
        return ask(Call.get(Requests.of(tenant, "log")).as(session.token()), SHORT, LogKeys::decode);
    }

    /// The latest checkpoint of a tenant's log, a signed note that nobody has checked yet.
    public byte[] checkpoint(Session session, TenantId tenant) {
        return bytes(Requests.of(tenant, "log/checkpoint"), session, SignedNote.LONGEST);
    }

    /// A tile of a tenant's log; empty: the server does not have it.
    public Optional<byte[]> logTile(Session session, TenantId tenant, TilePath tile) {
        return piece(session, tenant, "log/tile/" + tile, TilePath.FULL * TreeHash.LENGTH);
    }

    /// The leaves below a tile of level 0; empty: the server does not have them.
    public Optional<byte[]> logEntries(Session session, TenantId tenant, TilePath tile) {
        String name = tile.toString();
        return piece(
                session, tenant, "log/tile/entries" + name.substring(name.indexOf('/')), TilePath.FULL * LONGEST_ENTRY);
    }

    /// What the server finds when it holds all that is stored of a log, or a part of it, against what was signed.
    ///
    /// @param anew whether what it found just now will not do
    public LogChecked checkLog(Session session, TenantId tenant, boolean anew) {
        var path = Call.query(Requests.of(tenant, "log/check"), Map.of("anew", Optional.of(anew)));
        return ask(Call.get(path).as(session.token()).asWork(), SHORT, LogChecked::decode);
    }

    /// Says that one's own tree agrees with a checkpoint.
    ///
    /// @param key the console's
    /// @param note the checkpoint, with the signatures of log and console
    public void cosign(Session session, TenantId tenant, VerifierKey key, SignedNote note) {
        reply(Requests.cosignature(tenant, key, note).as(session.token()).asWork(), SHORT);
    }

    /// What consoles have said of a tenant's log, each the last time. Nothing of it is proved.
    public List<Cosignature> cosignatures(Session session, TenantId tenant) {
        return ask(
                Call.get(Requests.of(tenant, "log/cosignatures"))
                        .as(session.token())
                        .asWork(),
                LONG,
                Cosignature::decode);
    }

    /// Takes an evidence package of a tenant's log away. Nothing of it is proved yet.
    ///
    /// @param to gets the file
    /// @throws IOException if `to` cannot take it
    public void evidence(Session session, TenantId tenant, EvidenceRequest request, OutputStream to)
            throws IOException {
        try {
            transport.copy(Requests.evidence(tenant, request).as(session.token()), to, PackageForm.LARGEST);
        } catch (ProblemException e) {
            throw new FaultException(e.fault(), e);
        }
    }

    private Optional<byte[]> piece(Session session, TenantId tenant, String below, int longest) {
        try {
            return Optional.of(bytes(Requests.of(tenant, below), session, longest));
        } catch (FaultException e) {
            if (e.fault().code() == FaultCode.NOT_FOUND || e.fault().code() == FaultCode.LOG_BROKEN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private byte[] bytes(String path, Session session, int longest) {
        try {
            return transport.bytes(Call.get(path).as(session.token()), longest);
        } catch (ProblemException e) {
            throw new FaultException(e.fault(), e);
        }
    }

    /// Listens to what is new in a tenant until the server ends the feed, at least every 15 seconds. Whoever calls
    /// decides when to listen again.
    ///
    /// @return why it ended, as the server says
    public String feed(Session session, TenantId tenant, Consumer<FeedState> listener) {
        var call = Call.get(Requests.of(tenant, "feed")).as(session.token());
        return streamed(call, (lines, _) -> new FeedReader(listener).read(lines))
                .orElseThrow(() -> FaultException.of(FaultCode.BAD_ANSWER));
    }

    /// Drops connections and what is under way.
    @Override
    public void close() {
        transport.close();
    }

    private Session enter(Call call) {
        try {
            return ask(call, SHORT, Session::decode);
        } finally {
            call.body().ifPresent(body -> Arrays.fill(body, (byte) 0));
        }
    }

    private <T> T ask(Call call, int longest, Function<JsonFields, T> decode) {
        return decoded(reply(call, longest), decode);
    }

    private Optional<Json> reply(Call call, int longest) {
        try {
            return transport.call(call, longest).body();
        } catch (ProblemException e) {
            throw new FaultException(e.fault(), e);
        }
    }

    private <T> Optional<T> streamed(Call call, Transport.LineConsumer<T> consumer) {
        try {
            return transport.stream(call, consumer);
        } catch (ProblemException e) {
            throw new FaultException(e.fault(), e);
        }
    }

    private static <T> T decoded(Optional<Json> body, Function<JsonFields, T> decode) {
        return Decoding.decode(body.orElse(Json.NULL), decode);
    }

    private static FaultException contractFault(FaultCode code, int spoken) {
        return new FaultException(Fault.of(code, "server", spoken).with("console", Transport.CONTRACT));
    }
}
