package dev.gatehouse.api.authzen;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.event.Tally;
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
import java.util.List;
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
    private final Tally<Kind> tally;

    private record Kind(
            TenantId tenant, ActorId caller, UserId user, String action, List<String> reasons, String from) {
        Duration window() {
            return reasons.isEmpty() ? HOUR : MINUTE;
        }
    }

    /// @param databases where the logs lie
    /// @param events writes them
    /// @param clock the server's
    public EvaluationLog(TenantDatabases databases, EventDesk events, InstantSource clock) {
        this.databases = databases;
        this.events = events;
        this.clock = clock;
        tally = new Tally<>(MOST, Kind::window, clock);
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
        if (!tally.isCounted(kind)) {
            EventDraft entry = entry(visit, kind, account, verdict);
            if (!tally.begin(kind, entry, verdict.isPermitted())) {
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

    /// Writes what has been counted long enough. To be called now and then.
    public void flush() {
        tally.write(clock.instant(), this::write);
    }

    /// Writes all counts: the server stops.
    public void flushAll() {
        tally.write(Instant.MAX, this::write);
    }

    private void write(Tally.Due<Kind> due) {
        write(due.kind().tenant(), due.entry().noting("answers", Integer.toString(due.unwritten())));
    }

    private void write(TenantId tenant, EventDraft entry) {
        databases.inTransaction(tenant, tx -> events.record(tx, entry));
    }
}
