package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.rule.CompiledRule;
import dev.gatehouse.model.rule.CompiledWay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rules as signals: when they would permit, from one machine, as time goes by.
///
/// @param from the machine
/// @param waiver while hours are waived
record RuleSignals(Standpoint from, Signal waiver) {
    static RuleSignals of(Standpoint from, Optional<Admission> admission) {
        return new RuleSignals(
                from,
                admission
                        .<Signal>map(given -> new Signal.Span(given.from(), given.until()))
                        .orElse(new Signal.Constant(false)));
    }

    /// When everything at the door permits, and, if one is asked for, a grant that brings the permission.
    static Signal whole(Gate gate, AccessRequest request) {
        return whole(gate, gate.profile().user(), request);
    }

    /// The same, with another account in the place of the gate's own.
    static Signal whole(Gate gate, User user, AccessRequest request) {
        var signals = of(request.from(), user.admission());
        var parts = new ArrayList<Signal>();
        parts.add(Gate.account(user, request.facts()));
        parts.add(signals.all(gate.entry()));
        request.permission().ifPresent(permission -> parts.add(signals.any(gate.usesOf(permission))));
        return new Signal.All(parts);
    }

    /// When at least one of these grants brings what it brings.
    Signal any(List<Gate.Use> uses) {
        return new Signal.Any(uses.stream().map(this::use).toList());
    }

    private Signal use(Gate.Use use) {
        return new Signal.All(List.of(
                new Signal.Span(use.grant().from(), use.grant().until().orElse(Instant.MAX)), all(use.rules())));
    }

    /// When all of these rules permit.
    Signal all(List<CompiledRule> rules) {
        return new Signal.All(
                rules.stream().filter(rule -> rule.rule().on()).map(this::rule).toList());
    }

    private Signal rule(CompiledRule rule) {
        return hours(
                rule.ways().stream().filter(way -> way.acceptsMachine(from)).toList());
    }

    /// When the hours of any of these ways hold.
    Signal hours(List<CompiledWay> ways) {
        return new Signal.Any(ways.stream().map(this::hours).toList());
    }

    /// When the hours of one way hold.
    Signal hours(CompiledWay way) {
        return way.asksHours()
                ? new Signal.Any(Stream.concat(
                                Stream.of(waiver), way.schedules().stream().map(Signal.Hours::new))
                        .toList())
                : new Signal.Constant(true);
    }
}
