package dev.gatehouse.ui.words.rule;

import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A way in, in words: when, and from where.
public final class WayWords {
    private final Words words;
    private final Restrictions known;
    private final HourWords hours;

    /// Words of one reader.
    ///
    /// @param known what ways name
    public WayWords(Words words, Restrictions known) {
        this.words = words;
        this.known = known;
        hours = new HourWords(words);
    }

    /// Both: `Office hours (Mon-Fri 8-18 London), from anywhere`.
    public String sentence(WayIn way) {
        String both = words.text("vocabulary.way", when(way), where(way));
        return way.unknown().isEmpty()
                ? both
                : words.text("vocabulary.wayUnknown", both, String.join(", ", way.unknown()));
    }

    /// When: each band with its hours.
    public String when(WayIn way) {
        return way.bands()
                .map(ids -> either(
                        ids.stream()
                                .map(id -> Optional.ofNullable(known.bands().get(id))
                                        .map(this::band)
                                        .orElse(NumberWords.NONE))
                                .toList(),
                        "vocabulary.wayNever"))
                .orElseGet(() -> words.text("vocabulary.wayAlways"));
    }

    /// From where: machines and groups by name.
    public String where(WayIn way) {
        if (!way.hasMachines()) {
            return words.text("vocabulary.wayAnywhere");
        }
        var names = new ArrayList<String>();
        way.machines()
                .orElse(List.of())
                .forEach(id -> names.add(Optional.ofNullable(known.machines().get(id))
                        .map(Machine::name)
                        .orElse(NumberWords.NONE)));
        way.groups()
                .orElse(List.of())
                .forEach(id -> names.add(Optional.ofNullable(known.groups().get(id))
                        .map(MachineGroup::name)
                        .orElse(NumberWords.NONE)));
        return names.isEmpty()
                ? words.text("vocabulary.wayNowhere")
                : words.text("vocabulary.wayFrom", either(names, "vocabulary.wayNowhere"));
    }

    private String band(TimeBand band) {
        String brief = hours.brief(band);
        return band.name().equals(brief) ? brief : words.text("vocabulary.wayBand", band.name(), brief);
    }

    private String either(List<String> names, String none) {
        return names.isEmpty()
                ? words.text(none)
                : names.stream()
                        .reduce((some, next) -> words.text("vocabulary.or", some, next))
                        .orElseThrow();
    }
}
