package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.CompiledRule;
import dev.gatehouse.model.rule.CompiledWay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes down what a decision was made of.
final class TraceLines {
    private final Gate gate;
    private final AccessRequest request;
    private final RuleSignals signals;
    private final Instant at;
    private final boolean waived;

    TraceLines(Gate gate, AccessRequest request) {
        this.gate = gate;
        this.request = request;
        at = request.at();
        signals = RuleSignals.of(request.from(), gate.profile().user().admission());
        waived = gate.profile().user().isAdmitted(at);
    }

    List<Trace.Line> all() {
        var lines = new ArrayList<>(account());
        gate.profile().user().admission().ifPresent(given -> lines.add(new Trace.Waiver(waived, given)));
        gate.entry().forEach(rule -> lines.add(rule(rule)));
        request.permission().ifPresent(permission -> lines.addAll(bringing(permission)));
        return lines;
    }

    private List<Trace.Line> account() {
        User user = gate.profile().user();
        AccountFacts facts = request.facts();
        return List.of(
                line(
                        ReasonCode.ACCOUNT_DISABLED,
                        !user.isDisabled(),
                        user.disabling().map(Disabling::at)),
                line(
                        ReasonCode.ACCOUNT_EXPIRED,
                        !user.expiry().isOver(at),
                        user.expiry().end()),
                line(ReasonCode.ACCOUNT_LOCKED, !facts.isLocked(at), facts.lockedUntil()),
                line(ReasonCode.ACCOUNT_NOT_YET_VALID, !at.isBefore(user.validFrom()), Optional.of(user.validFrom())),
                line(ReasonCode.ACCOUNT_UNVERIFIED, facts.isVerified(), facts.verifiedAt()),
                line(ReasonCode.PASSWORD_DUE, !facts.isPasswordDue(at), facts.passwordDue()));
    }

    private static Trace.Line line(ReasonCode about, boolean holds, Optional<Instant> boundary) {
        return new Trace.OfAccount(about, holds, boundary);
    }

    private List<Trace.Line> bringing(Permission permission) {
        var lines = new ArrayList<Trace.Line>();
        for (Gate.Use use : gate.usesOf(permission)) {
            var grant = use.grant();
            lines.add(new Trace.Brings(grant.role(), grant.isValid(at), grant.from(), grant.until()));
            use.rules().forEach(rule -> lines.add(rule(rule)));
        }
        if (lines.isEmpty()) {
            lines.add(line(ReasonCode.PERMISSION_MISSING, false, Optional.empty()));
        }
        return lines;
    }

    private Trace.Line rule(CompiledRule compiled) {
        var rule = compiled.rule();
        return new Trace.OfRule(
                rule.id(),
                rule.name(),
                rule.scope(),
                rule.on(),
                compiled.permits(at, request.from(), waived),
                compiled.ways().stream().map(this::way).toList());
    }

    private Trace.Way way(CompiledWay way) {
        boolean rightMachine = way.acceptsMachine(request.from());
        boolean rightHours = way.isOpen(at) || waived;
        return new Trace.Way(
                rightMachine && rightHours,
                way.asksHours() ? Optional.of(hours(way, rightHours)) : Optional.empty(),
                way.asksMachine()
                        ? Optional.of(new Trace.Machines(
                                rightMachine, way.machineNames(), request.from().text()))
                        : Optional.empty(),
                way.unknown());
    }

    private Trace.Hours hours(CompiledWay way, boolean holds) {
        return new Trace.Hours(
                holds,
                signals.hours(way).on(at, Next.horizon(at)).exactly(),
                way.schedules().stream().map(this::band).toList());
    }

    private Trace.Band band(BandSchedule schedule) {
        return new Trace.Band(
                schedule.band().id(),
                schedule.band().name(),
                schedule.isOpen(at),
                schedule.local(at),
                schedule.nextChange(at).exactly());
    }
}
