package dev.gatehouse.ui.hours.paint;

import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.week.Range;
import dev.gatehouse.ui.words.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A band that is shown beside the one that is painted, on the clock of that one as the clocks go now.
///
/// @param name its name, with its place where that is another
/// @param minutes the minutes of the week at which it is open
record Beside(String name, BitSet minutes) {
    static List<Beside> of(BandViewModel edited) {
        return edited.surroundings().others().stream()
                .map(other -> of(other, edited))
                .toList();
    }

    private static Beside of(TimeBand other, BandViewModel edited) {
        Optional<ZoneId> there = edited.zoneOf(other);
        Optional<ZoneId> here = edited.zone();
        BitSet minutes = dev.gatehouse.ui.hours.week.Week.of(other.windows()).minutes();
        if (there.isEmpty() || here.isEmpty()) {
            return new Beside(other.name(), there.isEmpty() ? new BitSet() : minutes);
        }
        if (there.equals(here)) {
            return new Beside(other.name(), minutes);
        }
        Instant now = edited.nowProperty().get();
        int ahead = here.get().getRules().getOffset(now).getTotalSeconds()
                - there.get().getRules().getOffset(now).getTotalSeconds();
        var moved = new BitSet(Range.WEEK);
        minutes.stream().forEach(minute -> moved.set(Math.floorMod(minute + ahead / 60, Range.WEEK)));
        return new Beside(
                edited.words().text("hours.besideElsewhere", other.name(), TimeWords.city(there.get())), moved);
    }
}
