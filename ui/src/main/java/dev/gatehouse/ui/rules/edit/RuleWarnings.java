package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.RuleState;
import dev.gatehouse.ui.hours.band.Warning;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is odd about a rule as it would be saved.
///
/// @param words the reader's language
/// @param was the rule as it is stored
/// @param before all there is
/// @param rule the rule with the edits
/// @param after all there would be
public record RuleWarnings(Words words, AccessRule was, Restrictions before, AccessRule rule, Restrictions after) {
    /// All of it, worst first.
    public List<Warning> all() {
        var found = new ArrayList<Warning>();
        if (rule.on()) {
            state().ifPresent(found::add);
            rule.ways().stream()
                    .flatMap(way -> way.unknown().stream())
                    .distinct()
                    .forEach(what -> found.add(new Warning(true, words.text("rules.warn.unknown", what))));
            bands().filter(this::isZoneUnknown)
                    .forEach(band ->
                            found.add(new Warning(true, words.text("rules.warn.zone", band.name(), band.zone()))));
        }
        return found;
    }

    private Optional<Warning> state() {
        Instant now = words.times().now();
        RuleState state = RuleState.of(rule, after, now, TzData.ofJava());
        return switch (state) {
            case RuleState.Off _ -> Optional.empty();
            // The place of its ways says so.
            case RuleState.NoWay _ -> Optional.empty();
            case RuleState.Open open ->
                isFromAnywhere() && open.until() instanceof Next.Never
                        ? Optional.of(new Warning(false, words.text("rules.warn.always")))
                        : Optional.empty();
            case RuleState.Closed closed ->
                closed.opens()
                        .exactly()
                        .map(opens -> shut(now, opens))
                        .orElseGet(() -> Optional.of(new Warning(true, words.text("rules.warn.never"))));
        };
    }

    /// A rule for everybody that shuts now shuts out whoever makes it.
    private Optional<Warning> shut(Instant now, Instant opens) {
        boolean wasOpen = !before.rules().containsKey(was.id())
                || !was.scope().equals(rule.scope())
                || !RuleState.of(was, before, now, TzData.ofJava()).keepsOut();
        return wasOpen && rule.scope() instanceof RuleScope.Tenant
                ? Optional.of(new Warning(
                        true, words.text("rules.warn.everybody", words.times().moment(opens))))
                : Optional.empty();
    }

    private boolean isFromAnywhere() {
        return rule.ways().stream().anyMatch(way -> !way.hasMachines());
    }

    private java.util.stream.Stream<TimeBand> bands() {
        return rule.ways().stream()
                .flatMap(way -> way.bands().orElse(List.of()).stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(after.bands().get(id)).stream());
    }

    private boolean isZoneUnknown(TimeBand band) {
        return BandSchedule.of(band, after.calendars(), TzData.ofJava())
                .unknown()
                .contains("zone " + band.zone());
    }
}
