package dev.gatehouse.api.history;

import dev.gatehouse.api.store.DirectoryReader;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.event.EventHistory;
import dev.gatehouse.api.store.event.EventHistory.Stretch;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.history.Folding;
import dev.gatehouse.model.history.StepBack;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.rule.RulePart;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A tenant's directory as it was at an instant: the one of now, a step back. It is never in memory as a whole; what
/// is, is what changed since. Needs a transaction that sees one picture.
///
/// Names come back as far as they were not erased. Of sign-ins only what is known now is told, less what came later.
/// Of the tickets of grants nothing is told, for of those that are gone the log has none.
public final class PastDirectory {
    /// The most changes that are taken back.
    public static final int MOST = 50_000;

    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private final TenantTransaction tx;
    private final Instant at;
    private final long revision;
    private final StepBack step;
    private final StepBack.Words words;

    private PastDirectory(TenantTransaction tx, Instant at, StepBack step, Map<EventId, EventDetail> words) {
        this.tx = tx;
        this.at = at;
        revision = step.after();
        this.step = step;
        this.words = event -> words.getOrDefault(event, EventDetail.NONE).fields();
    }

    /// Goes back, and works with what was. A step that was kept and does not fit is of another log: it is dropped, and
    /// the work is done again by what this log says.
    ///
    /// @param at an instant that has come
    /// @param steps those that were taken before; the one that is taken now is kept once it was seen to fit
    /// @param work gives all of it, from the beginning whenever it is called
    /// @throws FaultException `before_history`, `history_too_long` or `history_broken`
    public static <T> T at(TenantTransaction tx, Instant at, StepCache steps, Function<PastDirectory, T> work) {
        var events = new EventHistory(tx.sql());
        long revision = Optional.of(at)
                .filter(FIRST::isBefore)
                .flatMap(events::revisionAt)
                .orElseThrow(() -> FaultException.of(FaultCode.BEFORE_HISTORY));
        var going = new Going(tx, events, at, Math.min(revision, tx.revision()));
        Optional<StepCache.Kept> nearest = steps.nearest(tx.tenant().id(), going.revision, tx.revision());
        try {
            return going.by(nearest, steps, work);
        } catch (FaultException e) {
            if (nearest.isEmpty() || e.fault().code() != FaultCode.HISTORY_BROKEN) {
                throw e;
            }
            steps.drop(nearest.get());
            return going.by(Optional.empty(), steps, work);
        }
    }

    /// One way back.
    private static final class Going {
        private final TenantTransaction tx;
        private final EventHistory events;
        private final Instant at;
        private final long revision;
        private Map<EventId, EventDetail> read = new HashMap<>();
        private Optional<EventId> last = Optional.empty();

        Going(TenantTransaction tx, EventHistory events, Instant at, long revision) {
            this.tx = tx;
            this.events = events;
            this.at = at;
            this.revision = revision;
        }

        <T> T by(Optional<StepCache.Kept> nearest, StepCache steps, Function<PastDirectory, T> work) {
            read = new HashMap<>();
            last = Optional.empty();
            StepBack step = step(nearest.filter(one -> events.find(one.last()).isPresent()));
            T done = work.apply(new PastDirectory(tx, at, step, words(step)));
            last.ifPresent(event -> steps.keep(new StepCache.Kept(tx.tenant().id(), step, event, tx.now())));
            return done;
        }

        private StepBack step(Optional<StepCache.Kept> kept) {
            var folding = new Folding();
            long from = tx.revision();
            if (kept.isPresent()) {
                StepBack known = kept.get().step();
                fold(folding, new Stretch(known.upTo(), from, kept.get().end()));
                folding.add(known);
                last = last.or(() -> Optional.of(kept.get().last()));
                from = known.after();
            }
            fold(folding, new Stretch(revision, from, at));
            return folding.step(revision, tx.revision());
        }

        private void fold(Folding folding, Stretch stretch) {
            if (stretch.after() < stretch.upTo()) {
                events.each(stretch, MOST, event -> fold(folding, event));
            }
        }

        private void fold(Folding folding, AuditEvent event) {
            folding.add(event);
            last = last.or(() -> Optional.of(event.id()));
            if (!event.detail().fields().isEmpty()) {
                read.put(event.id(), event.detail());
            }
        }

        /// Those that were just read, and the rest from where they lie: a step that was kept has none.
        private Map<EventId, EventDetail> words(StepBack step) {
            var missing = new HashSet<>(step.wordy());
            missing.removeAll(read.keySet());
            read.putAll(events.details(missing));
            return read;
        }
    }

    /// The revision that was current then.
    public long revision() {
        return revision;
    }

    /// Gives all of it.
    ///
    /// @throws FaultException `history_broken`
    public void give(DirectoryReader.Lines lines) {
        var now = new Directory(
                tx.tenant().id(),
                tx.revision(),
                Map.of(),
                tx.roles().roles(),
                tx.policy(),
                tx.rules().restrictions());
        Directory then = step.rolesAndParts(now, words);
        lines.policy(then.policy());
        then.roles().values().stream().sorted(Comparator.comparing(Role::id)).forEach(lines::role);
        then.restrictions().parts().stream()
                .sorted(Comparator.comparing(RulePart::key))
                .forEach(lines::part);
        Set<UserId> gone = new HashSet<>(step.users());
        tx.users().changedSince(-1, row -> {
            Account account = row.account();
            gone.remove(account.user().id());
            give(account.user().id(), Optional.of(account.user()), account.facts(), lines);
        });
        gone.stream().sorted().forEach(id -> give(id, Optional.empty(), AccountFacts.fresh(id), lines));
    }

    private void give(UserId id, Optional<User> now, AccountFacts facts, DirectoryReader.Lines lines) {
        step.user(id, now, words).ifPresent(then -> lines.account(new Account(told(then), facts.asOf(at))));
    }

    private static User told(User then) {
        List<Grant> grants = then.grants().stream()
                .map(grant -> new Grant(grant.role(), grant.from(), grant.until(), grant.by(), Optional.empty()))
                .toList();
        return new User(
                then.id(),
                named(then.login()),
                named(then.name()),
                then.contact(),
                then.created(),
                then.disabling(),
                then.validFrom(),
                then.expiry(),
                grants,
                then.admission(),
                then.service());
    }

    /// A name that was erased has a sign in its place: nobody is without one.
    private static String named(String name) {
        return name.isEmpty() ? "?" : name;
    }
}
