package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import java.util.ArrayList;
import java.util.List;

/// In what an edited rule differs from the stored one.
///
/// @param before the rule as it is stored
/// @param isNew whether it is not stored yet
/// @param now the rule with the edits
/// @param calendars holidays from files that its hours name
/// @param bands hours that it names and that are new or changed
/// @param removed what is deleted with it
record RuleDifference(
        AccessRule before,
        boolean isNew,
        AccessRule now,
        List<HolidayCalendar> calendars,
        List<TimeBand> bands,
        List<RulePart.Key> removed) {
    /// What a rule names comes before it, what nothing names any more after it.
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        calendars.forEach(calendar -> changes.add(new Change.SetPart(new RulePart.OfCalendar(calendar))));
        bands.forEach(band -> changes.add(new Change.SetPart(new RulePart.OfBand(band))));
        if (isNew || !now.equals(before)) {
            changes.add(new Change.SetPart(new RulePart.OfRule(now)));
        }
        removed.forEach(key -> changes.add(new Change.RemovePart(key)));
        return changes;
    }

    /// How many things differ.
    int count() {
        int fields = (now.name().equals(before.name()) ? 0 : 1)
                + (now.on() == before.on() ? 0 : 1)
                + (now.scope().equals(before.scope()) ? 0 : 1)
                + (now.ways().equals(before.ways()) ? 0 : 1);
        return fields + calendars.size() + bands.size() + removed.size();
    }
}
