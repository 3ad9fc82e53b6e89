package dev.gatehouse.api.change;

import dev.gatehouse.api.change.answer.ChangeAnswer.Refused;
import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.policy.CallerCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the log of a set that was refused, in a transaction of its own: what the set wrote is gone.
record RefusalLog(TenantDatabases databases, EventDesk events) {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    void record(TenantId tenant, Author author, ChangeSet set, Refused refused, RequestContext context) {
        Optional<Change> change = refused.index().isPresent()
                ? Optional.of(set.changes().get(refused.index().getAsInt()))
                : Optional.empty();
        var draft = EventDraft.done(author.id(), EventKind.CHANGES_REFUSED, context.request())
                .refused(List.of(refused.fault().code().wire()))
                .with(new EventDetail(
                        context.actorName(),
                        Optional.empty(),
                        context.address(),
                        Optional.of(set.reason()).filter(text -> !text.isBlank()),
                        set.ticket(),
                        set.callerCheck().map(CallerCheck::wire),
                        List.of(),
                        Map.of()));
        var aimed = change.map(one -> draft.to(target(one)).noting("change", one.type()))
                .orElse(draft);
        int written = databases
                .inTransaction(
                        tenant, transaction -> events.record(transaction, aimed).size())
                .orElse(0);
        LOG.debug("refused {}: {} event", refused.fault().code(), written);
    }

    private static Target target(Change change) {
        return switch (change) {
            case Change.OfUser ofUser -> new Target("user", ofUser.user().toString());
            case Change.OfRole ofRole -> new Target("role", ofRole.role().toString());
            case Change.OfPart ofPart -> ChangeEvents.target(ofPart.part());
        };
    }
}
