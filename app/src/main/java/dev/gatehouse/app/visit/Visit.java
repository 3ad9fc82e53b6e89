package dev.gatehouse.app.visit;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.remote.Server;
import dev.gatehouse.app.sync.Sync;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.Optional;

/// One person's stay at one server: their store, open, and their session, if they have one.
public final class Visit implements AutoCloseable {
    private final String url;
    private final Identity person;
    private final LocalStore store;
    private volatile Optional<Online> online = Optional.empty();

    /// A session and what keeps the store in step by it.
    ///
    /// @param server the server, for this person
    /// @param sync stopped with the session
    public record Online(Server server, Sync sync) {}

    /// Reads the store alone, for now.
    ///
    /// @param url of the server
    public Visit(String url, Identity person, LocalStore store) {
        this.url = url;
        this.person = person;
        this.store = store;
    }

    /// Who last filled a store; empty: nobody has.
    public static Optional<Identity> lastOf(LocalStore store) {
        return store.kept(Identity.KEPT_AS).map(Identity::decode);
    }

    /// Whether this is the stay of a person at a server.
    public boolean isOf(String otherUrl, Identity other) {
        return url.equals(otherUrl)
                && person.tenant().equals(other.tenant())
                && person.user().equals(other.user());
    }

    /// Of which server.
    public String url() {
        return url;
    }

    /// Whose.
    public Identity person() {
        return person;
    }

    /// Their store.
    public LocalStore store() {
        return store;
    }

    /// Goes on with a new session; an older one is dropped.
    public void connect(Online next) {
        store.keep(Identity.KEPT_AS, person.encode());
        online.ifPresent(Visit::drop);
        online = Optional.of(next);
    }

    /// The session, if there is one.
    public Optional<Online> online() {
        return online;
    }

    /// The session.
    ///
    /// @throws FaultException `offline` without one
    public Online required() {
        return online.orElseThrow(() -> FaultException.of(FaultCode.OFFLINE));
    }

    @Override
    public void close() {
        online.ifPresent(Visit::drop);
        online = Optional.empty();
        store.close();
    }

    private static void drop(Online old) {
        old.sync().close();
        old.server().close();
    }
}
