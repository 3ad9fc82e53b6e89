package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Hours and calendars that nothing names any more once a rule is changed or deleted. Machines stay: they are kept for
/// their own sake.
public final class Leftovers {
    private Leftovers() {}

    /// What could be deleted with it, in the order in which it can be: hours before calendars that they name.
    ///
    /// @param before the rule as it was
    /// @param after all there would be afterwards
    /// @param taken what is to be deleted of it
    public static List<RulePart> of(AccessRule before, Restrictions after, Collection<RulePart.Key> taken) {
        var bands = before.ways().stream()
                .flatMap(way -> way.bands().orElse(List.of()).stream())
                .distinct()
                .map(id -> new RulePart.Key(RulePart.Kind.TIME_BAND, id.value()));
        var left = new ArrayList<>(unnamed(bands, after));
        var without = Restrictions.of(after.parts().stream()
                .filter(part -> !taken.contains(part.key()))
                .toList());
        var calendars = left.stream()
                .filter(band -> taken.contains(band.key()))
                .flatMap(Leftovers::calendars)
                .distinct();
        left.addAll(unnamed(calendars, without));
        return List.copyOf(left);
    }

    private static Stream<RulePart.Key> calendars(RulePart part) {
        return part instanceof RulePart.OfBand(var band)
                ? band.holidays().stream().map(id -> new RulePart.Key(RulePart.Kind.CALENDAR, id.value()))
                : Stream.empty();
    }

    private static List<RulePart> unnamed(Stream<RulePart.Key> keys, Restrictions all) {
        return keys.filter(key -> all.naming(key).isEmpty())
                .flatMap(key -> all.find(key).stream())
                .toList();
    }
}
