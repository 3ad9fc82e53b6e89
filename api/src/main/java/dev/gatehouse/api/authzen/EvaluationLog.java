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
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.history.Judged;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes down what applications were answered: what was permitted as one event an hour for each person, action and
/// application, with a count, or each by itself where the policy asks for that; what was refused at once, and its
/// repetitions as one event a minute with a count. Nobody whom a tenant does not know is written down. What a process
/// has counted and not written is lost if it is killed.
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

    /// What was answered to one question.
    record Answered(Question question, Verdict verdict) {}

    /// Notes answers before they are given. Those permits of which each is an event of its own are written in one
    /// transaction.
    ///
    /// @param eachPermit whether the policy asks for that
    /// @throws RuntimeException if that could not be written: none of them may be given then
    void answered(Visit visit, List<Answered> answers, boolean eachPermit) {
        var alone = new ArrayList<EventDraft>();
        for (Answered answer : answers) {
            Verdict verdict = answer.verdict();
            verdict.account().ifPresent(account -> {
                Kind kind = kind(visit, answer.question(), verdict, account);
                if (eachPermit && verdict.isPermitted()) {
                    alone.add(entry(visit, kind, account, verdict));
                } else {
                    count(visit, kind, account, verdict);
                }
            });
        }
        if (!alone.isEmpty()) {
            var written = databases.inTransaction(visit.tenant(), tx -> {
                alone.forEach(entry -> events.record(tx, entry));
                return true;
            });
            if (written.isEmpty()) {
                throw FaultException.of(FaultCode.UNAVAILABLE);
            }
        }
    }

    private static Kind kind(Visit visit, Question question, Verdict verdict, Account account) {
        String action = question.isEntry()
                ? Question.ENTER
                : question.permission().map(Object::toString).orElse("unknown");
        List<String> reasons = verdict.reasons().stream()
                .map(Reason::code)
                .distinct()
                .map(code -> code.wire())
                .toList();
        String from = question.from().address().map(Object::toString).orElse("");
        return new Kind(visit.tenant(), visit.actor(), account.user().id(), action, reasons, from);
    }

    private void count(Visit visit, Kind kind, Account account, Verdict verdict) {
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
