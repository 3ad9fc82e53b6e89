package dev.gatehouse.ui.port;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.SummaryRow;
import dev.gatehouse.model.query.SummaryTally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Searches the world's events.
final class FakeTrail implements Trail {
    private final FakeWorld world;

    FakeTrail(FakeWorld world) {
        this.world = world;
    }

    @Override
    public Listing<AuditEvent> list(TenantId tenant, EventQuery query) {
        var found = world.picture(tenant).events.stream().filter(matches(query)).toList();
        return new FakeListing<>(found, 10_000, world.origin());
    }

    @Override
    public Listing<AuditEvent> here(TenantId tenant, EventQuery query) {
        return list(tenant, query);
    }

    @Override
    public Glance glance(TenantId tenant, EventQuery query) {
        List<SummaryRow> rows = world.picture(tenant).events.stream()
                .filter(matches(query))
                .map(event -> new SummaryRow(
                        event.id(),
                        event.time(),
                        event.actor(),
                        event.action(),
                        event.target(),
                        event.outcome(),
                        event.reasons(),
                        event.detail().address()))
                .toList();
        return new Glance(new SummaryTally(query, rows).summary(), true, world.origin());
    }

    @Override
    public List<AuditEvent> latest(TenantId tenant, Target target) {
        return list(tenant, EventQuery.about(target)).rows(0, 10);
    }

    @Override
    public List<Integer> refusedByHour(TenantId tenant, int hours) {
        var counts = new ArrayList<Integer>();
        for (int hour = hours; hour > 0; hour--) {
            var from = FakeWorld.NOW.minus(Duration.ofHours(hour));
            var to = from.plus(Duration.ofHours(1));
            counts.add((int) world.picture(tenant).events.stream()
                    .filter(event -> event.outcome() == Outcome.REFUSED)
                    .filter(event ->
                            !event.time().isBefore(from) && event.time().isBefore(to))
                    .count());
        }
        return counts;
    }

    private static Predicate<AuditEvent> matches(EventQuery query) {
        return event -> query.actor().map(event.actor()::equals).orElse(true)
                && query.target()
                        .map(target -> event.target().equals(Optional.of(target)))
                        .orElse(true)
                && query.action().map(event.action()::equals).orElse(true)
                && query.outcome().map(outcome -> event.outcome() == outcome).orElse(true)
                && query.reason().map(event.reasons()::contains).orElse(true)
                && query.involving()
                        .map(target -> event.target().equals(Optional.of(target))
                                || query.involvedActor().equals(Optional.of(event.actor())))
                        .orElse(true)
                && !query.excluded().actors().contains(event.actor())
                && !query.excluded().actions().contains(event.action())
                && query.address()
                        .map(address -> event.detail().address().equals(Optional.of(address)))
                        .orElse(true)
                && query.text()
                        .map(text -> text(event).contains(text.toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && query.from().map(from -> !event.time().isBefore(from)).orElse(true)
                && query.to().map(to -> event.time().isBefore(to)).orElse(true);
    }

    private static String text(AuditEvent event) {
        var detail = event.detail();
        return String.join(
                        " ",
                        detail.actorName().orElse(""),
                        detail.targetName().orElse(""),
                        detail.text().orElse(""),
                        detail.ticket().orElse(""))
                .toLowerCase(Locale.ROOT);
    }
}
