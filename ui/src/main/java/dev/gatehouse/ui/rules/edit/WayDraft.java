package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.rule.WayIn;
import java.util.List;
import java.util.Optional;

/// One way in while it is edited; the same one, whatever becomes of it.
public final class WayDraft {
    private WayIn way;
    private Optional<BandId> chosen;

    WayDraft(WayIn way) {
        this.way = way;
        chosen = first(way);
    }

    private static Optional<BandId> first(WayIn way) {
        return way.bands().orElse(List.of()).stream().findFirst();
    }

    /// As it is now.
    public WayIn way() {
        return way;
    }

    /// The hours of it that are painted.
    Optional<BandId> chosen() {
        return chosen;
    }

    void choose(BandId band) {
        chosen = Optional.of(band);
    }

    /// Makes it another one; the hours that are painted stay so if it still names them.
    void become(WayIn other) {
        way = other;
        chosen = chosen.filter(band -> other.bands().orElse(List.of()).contains(band))
                .or(() -> first(other));
    }
}
