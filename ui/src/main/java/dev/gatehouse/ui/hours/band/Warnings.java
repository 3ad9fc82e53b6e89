package dev.gatehouse.ui.hours.band;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.hours.BandCheck;
import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.TimeBand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is odd about a band: what the server would refuse, and what it would take although hardly anybody means it.
final class Warnings {
    private final BandViewModel edited;
    private final TimeBand loaded;

    Warnings(BandViewModel edited, TimeBand loaded) {
        this.edited = edited;
        this.loaded = loaded;
    }

    List<Warning> all() {
        var found = new ArrayList<Warning>();
        Surroundings beside = edited.surroundings();
        Instant now = edited.nowProperty().get();
        Optional<TimeBand> stored = beside.stored() ? Optional.of(loaded) : Optional.empty();
        for (Fault fault :
                BandCheck.faults(edited.bandProperty().get(), stored, beside.calendars(), now, beside.data())) {
            found.add(new Warning(true, sentence(fault)));
        }
        if (found.isEmpty() && isAlways(edited.schedule(), now)) {
            found.add(new Warning(false, edited.words().text("hours.always")));
        }
        return found;
    }

    private String sentence(Fault fault) {
        if (fault.code() == FaultCode.UNKNOWN_ZONE || fault.code() == FaultCode.ZONE_DROPPED) {
            return edited.words()
                    .text("hours.zoneUnknown", edited.bandProperty().get().zone());
        }
        return edited.words().faults().sentence(fault);
    }

    private static boolean isAlways(BandSchedule schedule, Instant now) {
        return schedule.isOpen(now) && schedule.openUntil(now).exactly().isEmpty();
    }
}
