package dev.gatehouse.app.door;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.remote.ClientServer;
import dev.gatehouse.app.settings.TrustedServer;
import dev.gatehouse.app.sync.Line;
import dev.gatehouse.app.sync.NewsBoard;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.sync.Sync;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Identity;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.app.witness.Witnesses;
import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.client.remote.Session;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.ui.port.AccessEnd;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Link;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What lies behind the door: connects to trusted servers, and turns a session into a stay with its store.
public final class Entrance {
    private final CurrentVisit current;
    private final Line line;
    private final ServerClock clock;
    private final NewsBoard news;
    private final Witnesses witnesses;
    private final SecureRandom random;
    private final Consumer<Fault> told;

    /// Into the current stay.
    ///
    /// @param witnesses what this workstation has seen of the logs
    /// @param told is told why a store that lay here before was thrown away, and that this workstation is no longer
    ///     known
    public Entrance(
            CurrentVisit current,
            Line line,
            ServerClock clock,
            NewsBoard news,
            Witnesses witnesses,
            SecureRandom random,
            Consumer<Fault> told) {
        this.current = current;
        this.line = line;
        this.clock = clock;
        this.news = news;
        this.witnesses = witnesses;
        this.random = random;
        this.told = told;
    }

    /// A client that trusts this server and no other.
    ///
    /// @param machine what this workstation shows
    GatehouseClient client(TrustedServer server, Optional<dev.gatehouse.crypto.certificates.Identity> machine) {
        try {
            var authority = Invitations.certificate(server.authority());
            return new GatehouseClient(ServerAddress.of(server.url(), authority), Timeouts.STANDARD, machine, random);
        } catch (CertificateException failure) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", "servers.json"), failure);
        }
    }

    /// Pins the keys of the log that an invitation names.
    ///
    /// @throws FaultException `bad_file` if other keys are pinned
    void pinLog(TrustedServer server, Door.Invitation invitation) {
        if (!invitation.logKeys().isEmpty()) {
            witnesses.pin(
                    server.url(),
                    server.fingerprint(),
                    new TenantId(invitation.tenant()),
                    invitation.logKeys().stream()
                            .map(known -> VerifierKey.parse(known.key()))
                            .toList());
        }
    }

    /// Tries the way to a server, step by step.
    List<Link.Attempt> attempts(TrustedServer server) {
        try (GatehouseClient client = client(server, Optional.empty())) {
            return ClientServer.attempts(client.tryConnection());
        }
    }

    /// Begins the stay of who opened a session, or goes on with it if they are here already.
    void enter(TrustedServer server, GatehouseClient client, Session session, String login, Stores stores) {
        clock.heard(session.serverTime());
        var remote = new ClientServer(client, session);
        var person = Identity.of(remote.whoAmI());
        Optional<Visit> present = current.get().filter(visit -> visit.isOf(server.url(), person));
        if (present.isPresent()) {
            begin(present.get(), server, remote);
            return;
        }
        current.end();
        line.begin();
        LocalStore store = stores.open(server, person, login, session.permissions());
        store.discarded().ifPresent(told);
        var visit = new Visit(server.url(), person, store);
        try {
            begin(visit, server, remote);
        } catch (FaultException failure) {
            visit.close();
            throw failure;
        }
        current.begin(visit);
    }

    /// A copy may be read without a session; not so on a workstation that was taken off the list, nor by somebody who
    /// sits in front of it when their access ends.
    private void ended(Fault why) {
        if (why.code() == FaultCode.PASSPORT_REVOKED || why.arguments().containsKey(AccessEnd.WHY)) {
            told.accept(why);
        }
    }

    private void begin(Visit visit, TrustedServer server, ClientServer remote) {
        var witnessing = witnesses.of(server.url(), server.fingerprint());
        var sync = new Sync(remote, visit.store(), line, clock, news, witnessing, random, this::ended);
        sync.tenants();
        visit.connect(new Visit.Online(remote, sync));
        line.inStep(clock.instant());
        var lookedAt = visit.store().tenants().visited();
        sync.lookSoon(lookedAt.isEmpty() ? visit.person().tenant() : lookedAt.getFirst());
    }
}
