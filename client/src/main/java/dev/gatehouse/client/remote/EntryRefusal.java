package dev.gatehouse.client.remote;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.fault.Fault;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// What an `entry_refused` fault says, as a decision. Its arguments are `reasons` (codes, by comma), `CODE.since`,
/// `CODE.nextPermitted` and `nextPermitted`.
public final class EntryRefusal {
    private EntryRefusal() {}

    /// The decision that a fault carries; without reasons if the fault is another.
    public static Decision decision(Fault fault) {
        var reasons = Arrays.stream(
                        fault.arguments().getOrDefault("reasons", "").split(",", -1))
                .map(ReasonCode::ofWire)
                .flatMap(Optional::stream)
                .map(code -> new Reason(
                        code,
                        instant(fault, code.wire() + ".since"),
                        instant(fault, code.wire() + ".nextPermitted"),
                        Optional.empty()))
                .toList();
        return new Decision(reasons, Optional.empty(), instant(fault, "nextPermitted"));
    }

    private static Optional<Instant> instant(Fault fault, String name) {
        return Optional.ofNullable(fault.arguments().get(name)).map(Instant::parse);
    }
}
