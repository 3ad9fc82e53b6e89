package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.ui.person.Fix;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One button of a call: one fix, or all that lift the present reasons together.
///
/// @param fixes what it does, in their order
public record Option(List<Fix> fixes) {
    /// Keeps an own copy.
    public Option {
        fixes = List.copyOf(fixes);
    }

    /// What can be offered, likeliest first: all that stands in the way at once, then each fix alone.
    ///
    /// @param lifting what lifts the present reasons
    /// @param possible everything that may be done
    static List<Option> of(Set<Fix> lifting, List<Fix> possible) {
        var options = new java.util.ArrayList<Option>();
        if (!lifting.isEmpty()) {
            options.add(new Option(List.copyOf(EnumSet.copyOf(lifting))));
        }
        usual(possible).stream()
                .map(fix -> new Option(List.of(fix)))
                .filter(option -> !options.contains(option))
                .forEach(options::add);
        return options;
    }

    /// Somebody whom nothing blocks has most often forgotten the password.
    private static List<Fix> usual(List<Fix> possible) {
        var usual = new java.util.ArrayList<>(possible);
        if (usual.remove(Fix.ENTRY_CODE)) {
            usual.addFirst(Fix.ENTRY_CODE);
        }
        return usual;
    }
}
