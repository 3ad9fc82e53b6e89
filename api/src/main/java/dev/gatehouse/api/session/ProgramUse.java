package dev.gatehouse.api.session;

import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps when a program last showed its token, and from where, as the last sign-in of its account: the first time at
/// once, then once an hour. No event tells of it, for a request is no change; what a program did is in the trail by
/// itself. What a process has not written is lost if it is killed.
public final class ProgramUse {
    private static final Duration APART = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final TenantDatabases databases;
    private final InstantSource clock;
    private final Map<Program, Use> uses = new LinkedHashMap<>();

    private record Program(TenantId home, UserId user) {}

    /// @param written when this process last wrote one
    private record Use(Instant at, String address, Optional<Instant> written) {
        boolean isNewer() {
            return written.filter(before -> !before.isBefore(at)).isEmpty();
        }

        boolean isDue(Instant now) {
            return isNewer()
                    && written.map(before -> !now.isBefore(before.plus(APART))).orElse(true);
        }

        boolean isOver(Instant now) {
            return !isNewer() && !now.isBefore(at.plus(APART));
        }
    }

    /// @param databases where accounts lie
    /// @param clock the server's
    public ProgramUse(TenantDatabases databases, InstantSource clock) {
        this.databases = databases;
        this.clock = clock;
    }

    /// Somebody showed a token; only programs are kept.
    void shown(Session session, String address) {
        // Most requests are made by people, who need not wait here for one another.
        if (session.isProgram()) {
            keep(new Program(session.home(), session.user().id()), address);
        }
    }

    private synchronized void keep(Program program, String address) {
        Use before = uses.get(program);
        if (before == null && uses.size() >= MOST) {
            return;
        }
        uses.put(program, new Use(clock.instant(), address, before == null ? Optional.empty() : before.written()));
    }

    /// Writes what is due. To be called now and then.
    public void flush() {
        write(due(clock.instant()));
    }

    /// Writes everything: the server stops.
    public void flushAll() {
        write(due(Instant.MAX));
    }

    private synchronized List<Map.Entry<Program, Use>> due(Instant now) {
        uses.values().removeIf(use -> use.isOver(now));
        var due = new ArrayList<Map.Entry<Program, Use>>();
        uses.forEach((program, use) -> {
            if (use.isDue(now)) {
                due.add(Map.entry(program, use));
            }
        });
        return due;
    }

    private void write(List<Map.Entry<Program, Use>> due) {
        for (var entry : due) {
            Use use = entry.getValue();
            databases.inTransaction(entry.getKey().home(), tx -> {
                tx.facts().programUsed(entry.getKey().user(), use.at(), use.address());
                return true;
            });
            written(entry.getKey(), use);
        }
    }

    private synchronized void written(Program program, Use use) {
        uses.computeIfPresent(program, (_, now) -> new Use(now.at(), now.address(), Optional.of(use.at())));
    }
}
