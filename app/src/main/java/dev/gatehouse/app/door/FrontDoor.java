package dev.gatehouse.app.door;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.cache.row.Cursor;
import dev.gatehouse.app.passport.OwnPassports;
import dev.gatehouse.app.settings.TrustedServer;
import dev.gatehouse.app.settings.TrustedServers;
import dev.gatehouse.app.sync.Line;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Identity;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.client.remote.Session;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Machines;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The way in and out of this workstation's profile.
public final class FrontDoor implements Door {
    private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());

    private final TrustedServers servers;
    private final Stores stores;
    private final CurrentVisit current;
    private final Entrance entrance;
    private final OwnPassports passports;
    private final Line line;
    private final InstantSource clock;
    private volatile Optional<Pending> pending = Optional.empty();

    /// A session that is good for choosing a password and nothing else.
    private record Pending(TrustedServer server, GatehouseClient client, Session session, String login) {}

    /// With the stores and settings of a profile.
    public FrontDoor(
            Path profile,
            StoreKeys keys,
            TrustedServers servers,
            CurrentVisit current,
            Entrance entrance,
            OwnPassports passports,
            Line line,
            InstantSource clock) {
        this.servers = servers;
        stores = new Stores(profile, keys);
        this.current = current;
        this.entrance = entrance;
        this.passports = passports;
        this.line = line;
        this.clock = clock;
    }

    @Override
    public List<KnownServer> servers() {
        return servers.all().stream().map(TrustedServer::shown).toList();
    }

    @Override
    public Invitation read(Path file) {
        return Invitations.read(file);
    }

    @Override
    public KnownServer trust(Invitation invitation) {
        TrustedServer trusted = Invitations.trusted(invitation, clock.instant());
        entrance.pinLog(trusted, invitation);
        servers.put(trusted);
        return trusted.shown();
    }

    @Override
    public void signIn(KnownServer server, String tenant, String login, char[] password) {
        try {
            open(server, tenant, login, (client, name) -> client.signIn(tenant, name, password));
        } finally {
            Arrays.fill(password, '\0');
        }
        if (pending.isPresent()) {
            throw new FaultException(Fault.of(FaultCode.ENTRY_REFUSED, "reasons", ReasonCode.PASSWORD_DUE.wire()));
        }
    }

    @Override
    public void enterWithCode(KnownServer server, String tenant, String login, String code) {
        char[] secret = code.strip().toCharArray();
        try {
            open(server, tenant, login, (client, name) -> client.signInWithCode(tenant, name, secret));
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    @Override
    public void choosePassword(char[] password) {
        try {
            Pending waiting = pending.orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
            Session session = waiting.client().choosePassword(waiting.session(), password, Optional.empty());
            pending = Optional.empty();
            enter(waiting.server(), waiting.client(), session, waiting.login());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public Machines.Own enrol(KnownServer server, String tenant, char[] code) {
        return new Enrolling(entrance, passports).enrol(trusted(server), tenant, code);
    }

    @Override
    public void workOffline(KnownServer server, String tenant, String login) {
        TrustedServer trusted = trusted(server);
        LocalStore store =
                stores.openKept(trusted, tenant, login).orElseThrow(() -> FaultException.of(FaultCode.NOT_HERE));
        Optional<Identity> person = Visit.lastOf(store);
        Optional<Instant> asOf = asOf(store);
        if (person.isEmpty() || asOf.isEmpty() || isOver(asOf.get())) {
            store.close();
            throw FaultException.of(FaultCode.NOT_HERE);
        }
        current.begin(new Visit(trusted.url(), person.get(), store));
        line.offline(asOf.get());
    }

    @Override
    public Optional<OfflineCopy> offlineCopy(KnownServer server, String tenant, String login) {
        Optional<LocalStore> kept = stores.openKept(trusted(server), tenant, login);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (LocalStore store = kept.get()) {
            return asOf(store).map(at -> new OfflineCopy(at, at.plus(Line.LEASE)));
        }
    }

    @Override
    public void signOut() {
        pending = Optional.empty();
        Optional<Visit> visit = current.get();
        try {
            visit.flatMap(Visit::online).ifPresent(online -> online.server().signOut());
        } catch (FaultException failure) {
            if (failure.fault().code() == FaultCode.PASSPORT_REVOKED) {
                visit.ifPresent(this::wipe);
            }
            // The token is forgotten here all the same; the server ends the session in its time.
            LOG.log(System.Logger.Level.INFO, "the server was not told of the sign-out: {0}", failure.fault());
        } finally {
            current.end();
            line.begin();
        }
    }

    /// What the last attempt to connect did, while nobody is in.
    public List<Link.Attempt> attempts() {
        return servers.all().stream().findFirst().map(entrance::attempts).orElse(List.of());
    }

    private void open(
            KnownServer server, String tenant, String login, BiFunction<GatehouseClient, String, Session> how) {
        TrustedServer trusted = trusted(server);
        pending = Optional.empty();
        GatehouseClient client = entrance.client(trusted, passports.shown(trusted, tenant));
        try {
            client.checkContract();
            Session session = how.apply(client, login);
            switch (session.kind()) {
                case PASSWORD_ONLY -> pending = Optional.of(new Pending(trusted, client, session, login));
                case FULL -> enter(trusted, client, session, login);
                // Nobody is let in as a program with a password.
                case SERVICE -> throw FaultException.of(FaultCode.BAD_ANSWER);
            }
        } catch (FaultException failure) {
            client.close();
            if (failure.fault().code() == FaultCode.PASSPORT_REVOKED) {
                revoked(trusted, tenant);
            }
            throw failure;
        }
    }

    /// The key of this workstation is good no more: nobody reads here any longer what anybody read with it. The
    /// key goes last: if this is cut short, it is shown again and everything is thrown away then.
    private void revoked(TrustedServer server, String tenant) {
        current.end();
        line.begin();
        stores.discardAll(server, tenant);
        passports.forget(server, tenant);
    }

    private void wipe(Visit visit) {
        Identity person = visit.person();
        servers.find(visit.url())
                .ifPresent(server -> revoked(server, person.tenant().value()));
    }

    private void enter(TrustedServer server, GatehouseClient client, Session session, String login) {
        entrance.enter(server, client, session, login, stores);
        passports.renewIfDue(server, client, session.tenant());
        servers.used(server.url(), session.tenant().value(), login, clock.instant());
    }

    private TrustedServer trusted(KnownServer server) {
        return servers.find(server.url()).orElseThrow(() -> FaultException.of(FaultCode.SERVER_NOT_TRUSTED));
    }

    private boolean isOver(Instant asOf) {
        return !clock.instant().isBefore(asOf.plus(Line.LEASE));
    }

    private static Optional<Instant> asOf(LocalStore store) {
        return store.tenants().all().stream()
                .flatMap(known -> known.cursor().stream())
                .map(Cursor::synced)
                .max(Comparator.naturalOrder());
    }
}
