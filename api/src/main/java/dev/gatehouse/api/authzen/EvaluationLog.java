package dev.gatehouse.api.authzen;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.session.Happening;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.history.Judged;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes down what applications were answered: what was permitted as one event an hour for each person, action and
/// application, with a count; what was refused at once, and its repetitions as one event a minute with a count. Nobody
/// whom a tenant does not know is written down. What a process has counted and not written is lost if it is killed.
public final class EvaluationLog {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private final TenantDatabases databases;
    private final EventDesk events;
    private final InstantSource clock;
    private final Map<Kind, Counted> counted = new HashMap<>();

    private record Kind(
            TenantId tenant, ActorId caller, UserId user, String action, List<String> reasons, String from) {
        Duration window() {
            return reasons.isEmpty() ? HOUR : MINUTE;
        }
    }

    /// @param unwritten how many were answered since the last event
    private record Counted(Instant since, int unwritten, EventDraft entry) {
        Counted andOneMore() {
            return new Counted(since, unwritten + 1, entry);
        }
    }

    /// @param databases where the logs lie
    /// @param events writes them
    /// @param clock the server's
    public EvaluationLog(TenantDatabases databases, EventDesk events, InstantSource clock) {
        this.databases = databases;
        this.events = events;
        this.clock = clock;
    }

    /// Notes an answer.
    void answered(Visit visit, Question question, Verdict verdict) {
        verdict.account().ifPresent(account -> answered(visit, question, verdict, account));
    }

    private void answered(Visit visit, Question question, Verdict verdict, Account account) {
        String action = question.isEntry()
                ? Question.ENTER
                : question.permission().map(Object::toString).orElse("unknown");
        List<String> reasons = verdict.reasons().stream()
                .map(Reason::code)
                .distinct()
                .map(code -> code.wire())
                .toList();
        String from = question.from().address().map(Object::toString).orElse("");
        var kind = new Kind(visit.tenant(), visit.actor(), account.user().id(), action, reasons, from);
        if (!isCounted(kind)) {
            EventDraft entry = entry(visit, kind, account, verdict);
            if (!begin(kind, entry, verdict.isPermitted())) {
                write(visit.tenant(), entry);
            }
        }
    }

    private static EventDraft entry(Visit visit, Kind kind, Account account, Verdict verdict) {
        EventDraft about = Happening.about(
                        account.user().id(),
                        account.user().name(),
                        visit.actor(),
                        Optional.of(visit.session().user().name()),
                        EventKind.ACCESS_EVALUATED,
                        Origin.of(visit.call()))
                .noting("permission", kind.action());
        EventDraft placed = kind.from().isEmpty() ? about : about.noting("from", kind.from());
        EventDraft entry = kind.reasons().isEmpty() ? placed : placed.refused(kind.reasons());
        return verdict.judged().map(Judged::grounds).map(entry::decided).orElse(entry);
    }

    /// Counts it, if one of its kind was written, or will be, not long ago.
    private synchronized boolean isCounted(Kind kind) {
        return counted.computeIfPresent(kind, (_, one) -> one.andOneMore()) != null;
    }

    /// Begins to count a kind; the first is counted too if it will be written with others.
    ///
    /// @return whether it will be
    private synchronized boolean begin(Kind kind, EventDraft entry, boolean later) {
        if (counted.computeIfPresent(kind, (_, one) -> one.andOneMore()) != null) {
            return true;
        }
        if (counted.size() >= MOST) {
            return false;
        }
        counted.put(kind, new Counted(clock.instant(), later ? 1 : 0, entry));
        return later;
    }

    /// Writes what has been counted long enough. To be called now and then.
    public void flush() {
        Instant now = clock.instant();
        writeAll(due(now));
    }

    /// Writes all counts: the server stops.
    public void flushAll() {
        writeAll(due(Instant.MAX));
    }

    private synchronized List<Map.Entry<Kind, Counted>> due(Instant now) {
        var due = new ArrayList<Map.Entry<Kind, Counted>>();
        counted.entrySet().removeIf(entry -> {
            Instant since = entry.getValue().since();
            boolean over = now.equals(Instant.MAX)
                    || !now.isBefore(since.plus(entry.getKey().window()));
            if (over) {
                due.add(Map.entry(entry.getKey(), entry.getValue()));
            }
            return over;
        });
        return due;
    }

    private void writeAll(List<Map.Entry<Kind, Counted>> due) {
        due.stream()
                .filter(entry -> entry.getValue().unwritten() > 0)
                .forEach(entry -> write(
                        entry.getKey().tenant(),
                        entry.getValue()
                                .entry()
                                .noting(
                                        "answers",
                                        Integer.toString(entry.getValue().unwritten()))));
    }

    private void write(TenantId tenant, EventDraft entry) {
        databases.inTransaction(tenant, tx -> events.record(tx, entry));
    }
}
