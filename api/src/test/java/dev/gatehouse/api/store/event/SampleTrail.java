package dev.gatehouse.api.store.event;

import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;

/// Two hundred events in ten months.
final class SampleTrail {
    /// When the first happened.
    static final Instant BEGIN = Instant.parse("2025-03-01T00:00:00Z");

    private static final List<List<String>> REASONS = List.of(
            List.of("rank"), List.of("outside_hours", "machine_not_permitted"), List.of("account_locked"), List.of());

    private SampleTrail() {}

    /// Writes them.
    ///
    /// @return them, the latest first
    static List<AuditEvent> write(TestHouse house, TenantId tenant) {
        List<AuditEvent> all =
                IntStream.range(0, 200).mapToObj(SampleTrail::event).toList();
        var _ = house.databases
                .inTransaction(tenant, tx -> {
                    house.events.write(tx, all);
                    return all.size();
                })
                .orElseThrow();
        return all.stream()
                .sorted(Comparator.comparing(AuditEvent::time)
                        .thenComparing(event -> event.id().toString())
                        .reversed())
                .toList();
    }

    private static AuditEvent event(int i) {
        var detail = new EventDetail(
                Optional.of("Ada Lovelace"),
                Optional.of(i % 5 == 0 ? "Zoë Müller" : "Somebody"),
                Optional.of("192.0.2." + i % 4),
                Optional.of("because of " + (i % 50 == 0 ? "rareword" : "this")),
                Optional.of("T-" + i),
                Optional.empty(),
                List.of(),
                Map.of());
        return new AuditEvent(
                new EventId(new UUID(0x7000L + i, 0x8000_0000_0000_0000L + i)),
                // Two of each instant, so that the id has to decide.
                BEGIN.plus(Duration.ofHours(36L * (i / 2))),
                ActorId.person(Desk.user(i % 3)),
                i % 2 == 0 ? "ExtendExpiry" : "SignIn",
                Optional.of(new Target("user", Desk.user(i % 7).toString())),
                i % 4 == 0 ? Outcome.REFUSED : Outcome.DONE,
                i % 4 == 0 ? REASONS.get(i / 4 % REASONS.size()) : List.of(),
                i,
                "req-" + i,
                List.of(),
                detail,
                OptionalLong.empty());
    }
}
