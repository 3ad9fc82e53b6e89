package dev.gatehouse.app.desk;

import dev.gatehouse.app.cache.people.Slice;
import dev.gatehouse.app.sync.LineFault;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Inverse;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.port.Me;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// The desk of the current stay: the server decides, and what it acknowledged is in the store before a call returns.
public final class ServerDesk implements Desk {
    private static final int MOST_NAMES = 200;

    private final CurrentVisit current;
    private final Me me;
    private final ServerClock clock;

    /// Of the current stay.
    public ServerDesk(CurrentVisit current, Me me, ServerClock clock) {
        this.current = current;
        this.me = me;
        this.clock = clock;
    }

    @Override
    public Desk.Preview preview(TenantId tenant, ChangeSet set) {
        Visit visit = current.required();
        try {
            if (visit.online().isPresent()) {
                var told = visit.required().server().preview(tenant, set);
                return new Desk.Preview(told.impact(), told.then(), Optional.empty());
            }
        } catch (FaultException failure) {
            switch (LineFault.of(failure)) {
                case AWAY, SIGNED_OUT -> {
                    // The copy answers below, as it does off line.
                }
                case NOT_REACHED, ANSWER -> {
                    return LocalPreview.refused(failure.fault());
                }
            }
        }
        Slice slice = Touched.by(set.changes())
                .withBound(visit.store(), tenant, set.changes(), clock.instant())
                .orElseThrow(() -> FaultException.of(FaultCode.NOT_HERE));
        return new LocalPreview(slice, me.author(tenant), clock.instant()).of(set);
    }

    @Override
    public Result apply(TenantId tenant, ChangeSet set) {
        Visit visit = current.required();
        Optional<Slice> before = Touched.by(set.changes()).slice(visit.store(), tenant);
        var sending = new Sending(visit, tenant, clock);
        return switch (sending.send(set)) {
            case ChangeAnswer.Done done -> {
                List<Change> undo = undo(before, set, tenant);
                remember(visit, tenant, set, before, undo);
                sending.arrive(done.revision(), before, set, me.author(tenant).id());
                yield new Done(done.revision(), undo, code(done), token(done));
            }
            case ChangeAnswer.Conflicted conflicted -> {
                sending.arrive(conflicted.revision());
                yield new Conflicts(visit.store(), tenant, clock.instant()).of(conflicted);
            }
        };
    }

    @Override
    public List<RowResult> applyEach(TenantId tenant, ChangeSet set, IntConsumer progress) {
        Visit visit = current.required();
        Optional<Slice> before = Touched.by(set.changes()).slice(visit.store(), tenant);
        var sending = new Sending(visit, tenant, clock);
        var rows = new RowByRow(sending, set, change -> undo(before, one(set, change), tenant));
        List<RowResult> results = rows.run(progress);
        List<Change> done = results.stream()
                .filter(row -> row.fault().isEmpty())
                .map(RowResult::change)
                .toList();
        if (!done.isEmpty()) {
            List<Change> undo = results.reversed().stream()
                    .flatMap(row -> row.undo().stream())
                    .toList();
            var made = new ChangeSet(set.base(), set.key(), set.reason(), set.ticket(), set.callerCheck(), done);
            remember(visit, tenant, made, before, undo);
            sending.arrive(rows.revision(), before, made, me.author(tenant).id());
        }
        return results;
    }

    @Override
    public List<Recent> recent(int most) {
        return current.required().store().recent().newest(most);
    }

    private List<Change> undo(Optional<Slice> before, ChangeSet set, TenantId tenant) {
        var stamp = new ChangeStamp(clock.instant(), me.author(tenant).id(), set.reason(), set.ticket());
        return before.map(slice -> Inverse.of(slice.directory(), set.changes(), stamp))
                .orElse(List.of());
    }

    private void remember(Visit visit, TenantId tenant, ChangeSet set, Optional<Slice> before, List<Change> undo) {
        Instant now = clock.instant();
        visit.store()
                .recent()
                .add(new Recent(
                        tenant,
                        now,
                        set.changes().getFirst().type(),
                        Touched.names(set.changes(), before, MOST_NAMES),
                        undo));
    }

    private static ChangeSet one(ChangeSet set, Change change) {
        return new ChangeSet(set.base(), set.key(), set.reason(), set.ticket(), set.callerCheck(), List.of(change));
    }

    private static Optional<Token> token(ChangeAnswer.Done done) {
        return done.applied().stream()
                .flatMap(applied -> applied.token().stream())
                .map(token -> new Token(token.text(), token.until()))
                .findFirst();
    }

    private static Optional<EntryCode> code(ChangeAnswer.Done done) {
        return done.applied().stream()
                .flatMap(applied -> applied.code().stream())
                .map(code -> new EntryCode(code.code(), code.until()))
                .findFirst();
    }
}
