package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.rule.WayIn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The ways in of a rule while it is edited, in order, and which one is shown in full.
final class WayDrafts {
    private final List<WayDraft> all = new ArrayList<>();
    private Optional<WayDraft> chosen = Optional.empty();

    /// Shows ways as they are stored; the one at the same place stays chosen.
    void load(List<WayIn> ways) {
        int at = chosen.map(all::indexOf).orElse(0);
        all.clear();
        ways.forEach(way -> all.add(new WayDraft(way)));
        chosen = nearest(Math.max(at, 0));
    }

    private Optional<WayDraft> nearest(int at) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.min(at, all.size() - 1)));
    }

    void add(WayIn way) {
        all.addLast(new WayDraft(way));
        chosen = Optional.of(all.getLast());
    }

    void remove(WayDraft way) {
        int at = all.indexOf(way);
        all.remove(way);
        if (chosen.equals(Optional.of(way))) {
            chosen = nearest(at);
        }
    }

    void choose(WayDraft way) {
        chosen = Optional.of(way);
    }

    Optional<WayDraft> chosen() {
        return chosen;
    }

    List<WayDraft> all() {
        return List.copyOf(all);
    }

    List<WayIn> ways() {
        return all.stream().map(WayDraft::way).toList();
    }

    /// All hours that some way names.
    Set<BandId> bands() {
        Set<BandId> named = new LinkedHashSet<>();
        ways().forEach(way -> named.addAll(way.bands().orElse(List.of())));
        return named;
    }
}
