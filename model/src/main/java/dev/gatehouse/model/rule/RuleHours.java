package dev.gatehouse.model.rule;

import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.hours.TzData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The hours of one rule: those of all its ways that somebody can take, laid over one another.
final class RuleHours {
    /// So many turns from band to band are followed; beyond them it is said that it is open at least until then.
    private static final int MOST_TURNS = 1_000;

    private final boolean always;
    private final List<BandSchedule> schedules;

    /// Compiles.
    ///
    /// @param all at least what the rule names
    RuleHours(AccessRule rule, Restrictions all, TzData data) {
        var alone = new Restrictions(
                        Map.of(rule.id(), rule), all.bands(), all.calendars(), all.machines(), all.groups())
                .part(_ -> true);
        var book = new RuleBook(alone, data);
        var compiled = switch (rule.scope()) {
            case RuleScope.Tenant _ -> book.tenant();
            case RuleScope.OfUser of -> book.ofUser(of.user());
            case RuleScope.OfRole of -> book.ofRole(of.role());
        };
        var ways = compiled.stream()
                .flatMap(one -> one.ways().stream())
                .filter(RuleHours::isForSomebody)
                .toList();
        always = ways.stream().anyMatch(way -> !way.asksHours());
        schedules = ways.stream().flatMap(way -> way.schedules().stream()).toList();
    }

    private static boolean isForSomebody(CompiledWay way) {
        boolean fromNowhere =
                way.asksMachine() && way.blocks().isEmpty() && way.passports().isEmpty();
        return way.isUsable() && !fromNowhere;
    }

    RuleState at(Instant at) {
        if (always) {
            return new RuleState.Open(new Next.Never());
        }
        return shuts(at).<RuleState>map(RuleState.Open::new).orElseGet(() -> new RuleState.Closed(opens(at)));
    }

    /// When all bands are shut, if one is open now: where one shuts, another may go on.
    private Optional<Next> shuts(Instant at) {
        Instant horizon = Next.horizon(at);
        Instant until = at;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Instant from = until;
            var ends = schedules.stream()
                    .filter(schedule -> schedule.isOpen(from))
                    .map(schedule -> schedule.shut(from, horizon))
                    .toList();
            if (ends.isEmpty()) {
                return turn == 0 ? Optional.empty() : Optional.of(new Next.At(until));
            }
            Optional<Next> endless =
                    ends.stream().filter(end -> end.exactly().isEmpty()).findFirst();
            if (endless.isPresent()) {
                return endless;
            }
            until = ends.stream()
                    .flatMap(end -> end.exactly().stream())
                    .max(Instant::compareTo)
                    .orElse(from);
        }
        return Optional.of(new Next.NotBefore(until));
    }

    private Next opens(Instant at) {
        return schedules.stream()
                .map(schedule -> schedule.nextOpen(at))
                .reduce(Next::earlier)
                .orElseGet(Next.Never::new);
    }
}
