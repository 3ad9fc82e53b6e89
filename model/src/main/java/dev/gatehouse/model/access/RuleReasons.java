package dev.gatehouse.model.access;

import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.rule.CompiledRule;
import dev.gatehouse.model.rule.CompiledWay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a rule refuses. If the machine is right for some way, it is their hours; else it is the machine, and the hours
/// too where no way would be open now. A way that is open now, but not for this machine, tells of the machine as well.
final class RuleReasons {
    private final RuleSignals signals;
    private final Instant at;
    private final boolean waived;

    RuleReasons(RuleSignals signals, Instant at) {
        this.signals = signals;
        this.at = at;
        this.waived = signals.waiver().isOn(at);
    }

    /// Every reason of a rule that does not permit; none for one that does.
    List<Reason> of(CompiledRule rule) {
        if (rule.permits(at, signals.from(), waived)) {
            return List.of();
        }
        var reasons = new ArrayList<Reason>();
        if (rule.ways().isEmpty()) {
            reasons.add(reason(rule, ReasonCode.NO_WAY_IN, Optional.empty(), List.of(), Optional.empty()));
        }
        var usable = rule.ways().stream().filter(CompiledWay::isUsable).toList();
        var accepting = usable.stream()
                .filter(way -> way.acceptsMachine(signals.from()))
                .toList();
        var foreign = usable.stream()
                .filter(way -> !way.acceptsMachine(signals.from()))
                .toList();
        var openToOthers = foreign.stream().filter(this::isOpen).toList();
        if (!accepting.isEmpty()) {
            reasons.add(hours(rule, accepting));
        } else if (!usable.isEmpty() && openToOthers.isEmpty()) {
            reasons.add(hours(rule, usable));
        }
        if (!openToOthers.isEmpty()) {
            reasons.add(machine(rule, openToOthers));
        } else if (accepting.isEmpty() && !foreign.isEmpty()) {
            reasons.add(machine(rule, foreign));
        }
        var unknown = rule.ways().stream()
                .flatMap(way -> way.unknown().stream())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            reasons.add(reason(rule, ReasonCode.CONDITION_UNKNOWN, Optional.empty(), unknown, Optional.empty()));
        }
        return reasons;
    }

    private boolean isOpen(CompiledWay way) {
        return waived || way.isOpen(at);
    }

    private Reason hours(CompiledRule rule, List<CompiledWay> ways) {
        var bands = ways.stream().flatMap(way -> way.schedules().stream()).toList();
        return reason(
                rule,
                ReasonCode.OUTSIDE_HOURS,
                signals.hours(ways).on(at, Next.horizon(at)).exactly(),
                bands.stream().map(schedule -> schedule.band().name()).toList(),
                bands.stream()
                        .map((BandSchedule schedule) -> schedule.local(at))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Reason machine(CompiledRule rule, List<CompiledWay> ways) {
        return reason(
                rule,
                ReasonCode.MACHINE_NOT_PERMITTED,
                Optional.empty(),
                ways.stream().flatMap(way -> way.machineNames().stream()).toList(),
                signals.from().text());
    }

    private static Reason reason(
            CompiledRule rule, ReasonCode code, Optional<Instant> ends, List<String> needed, Optional<String> was) {
        return new Reason(
                code,
                Optional.empty(),
                ends,
                Optional.empty(),
                Optional.of(rule.rule().id()),
                needed,
                was);
    }
}
