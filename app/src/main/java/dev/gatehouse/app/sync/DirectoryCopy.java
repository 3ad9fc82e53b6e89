package dev.gatehouse.app.sync;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.people.Delta;
import dev.gatehouse.app.cache.row.Cursor;
import dev.gatehouse.app.cache.tenant.KnownTenant;
import dev.gatehouse.app.remote.Server;
import dev.gatehouse.client.answer.UserAnswer;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.port.News;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// One tenant's directory on its way from the server into the store: whole the first time, then what changed. One
/// fetch at a time.
final class DirectoryCopy {
    private static final int MOST_TRIES = 3;
    private static final int ALL = 100;

    private final TenantId tenant;
    private final LocalStore store;
    private final Line line;
    private final ServerClock clock;
    private final NewsBoard news;
    private final ReentrantLock fetching = new ReentrantLock();

    DirectoryCopy(TenantId tenant, LocalStore store, Line line, ServerClock clock, NewsBoard news) {
        this.tenant = tenant;
        this.store = store;
        this.line = line;
        this.clock = clock;
        this.news = news;
    }

    TenantId tenant() {
        return tenant;
    }

    /// Brings a first copy, unless another caller just did.
    void fetchFirst(Server server) {
        fetching.lock();
        try {
            if (cursor().isEmpty()) {
                fetch(server);
            }
        } finally {
            fetching.unlock();
        }
    }

    /// The server said that nothing has changed.
    void inStep(Instant at) {
        store.tenants().synced(tenant, at);
        line.inStep(at);
    }

    /// How far the copy is.
    Optional<Cursor> cursor() {
        return store.tenants().find(tenant).flatMap(KnownTenant::cursor);
    }

    /// Brings the copy in step.
    void fetch(Server server) {
        fetching.lock();
        try {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                Optional<Cursor> cursor = cursor();
                if ((cursor.isPresent() && changes(server, cursor.get())) || whole(server)) {
                    line.inStep(clock.instant());
                    return;
                }
            }
            throw new FaultException(Fault.of(FaultCode.BAD_ANSWER, "missing", "directory"));
        } finally {
            fetching.unlock();
        }
    }

    /// Brings the copy to at least a revision that the server acknowledged.
    void reach(Server server, long revision) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            fetch(server);
            if (cursor().map(Cursor::revision).orElse(-1L) >= revision) {
                return;
            }
        }
        throw new FaultException(Fault.of(FaultCode.BAD_ANSWER, "revision", revision));
    }

    /// Reads one person anew, and keeps what is newer than the copy.
    UserAnswer person(Server server, UserId user) {
        UserAnswer answer = server.user(tenant, user);
        clock.heard(answer.time());
        fetching.lock();
        try {
            Optional<Account> known = store.people().find(tenant, user);
            boolean older = cursor().map(Cursor::revision).orElse(Long.MAX_VALUE) > answer.revision()
                    || known.map(account -> account.facts().counter()).orElse(0L)
                            > answer.account().facts().counter();
            if (!older && !known.equals(Optional.of(answer.account()))) {
                store.people().put(tenant, answer.account());
                news.say(tenant, News.Kind.DIRECTORY);
            }
        } finally {
            fetching.unlock();
        }
        return answer;
    }

    /// Whether what changed was read; if not, the copy is too old for that and must be read whole.
    private boolean changes(Server server, Cursor from) {
        var reader = new DeltaReader();
        var position = new DirectoryAnswer.Position(
                from.revision(),
                from.facts(),
                Optional.of(from.rights()).filter(rights -> !rights.isEmpty()),
                Optional.empty());
        return switch (server.directory(tenant, Optional.of(position), reader)) {
            case DirectoryAnswer.Read read -> {
                clock.heard(read.time());
                take(reader.finish(cursor(read)));
                yield true;
            }
            case DirectoryAnswer.Unchanged _ -> {
                store.tenants().synced(tenant, clock.instant());
                yield true;
            }
            case DirectoryAnswer.Stale _ -> false;
        };
    }

    private void take(Delta delta) {
        store.people().apply(tenant, delta);
        if (!delta.isEmpty()) {
            news.say(tenant, delta.isFactsOnly() ? News.Kind.FACTS : News.Kind.DIRECTORY);
        }
    }

    private boolean whole(Server server) {
        Optional<KnownTenant> known = store.tenants().find(tenant);
        String name = known.map(it -> it.tenant().name()).orElse(tenant.value());
        long people = known.flatMap(KnownTenant::counters)
                .map(KnownTenant.Counters::people)
                .orElse(0L);
        line.syncing(name, 0);
        var reader = new SnapshotReader(
                store.people().fill(tenant),
                taken -> line.syncing(name, people == 0 ? 0 : (int) Math.min(ALL - 1L, taken * (long) ALL / people)));
        return switch (server.directory(tenant, Optional.empty(), reader)) {
            case DirectoryAnswer.Read read -> {
                clock.heard(read.time());
                reader.finish(cursor(read));
                news.say(tenant, News.Kind.DIRECTORY);
                yield true;
            }
            case DirectoryAnswer.Unchanged _, DirectoryAnswer.Stale _ -> false;
        };
    }

    private static Cursor cursor(DirectoryAnswer.Read read) {
        var position = read.position();
        return new Cursor(
                position.revision(), position.facts(), position.rights().orElse(""), read.time());
    }
}
