package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.ui.controls.Icon;
import java.util.Optional;

/// What counts on a date.
public enum DayKind {
    /// The windows of its day of the week; shut on a holiday.
    USUAL("hours.kind.usual", Optional.empty()),
    /// Shut all day.
    CLOSED("hours.kind.closed", Optional.of(Icon.DISABLED)),
    /// Hours of its own.
    OTHER_HOURS("hours.kind.other", Optional.of(Icon.OTHER_HOURS)),
    /// Open all day.
    LET_IN("hours.kind.letIn", Optional.of(Icon.LET_IN));

    private final String key;
    private final Optional<Icon> icon;

    DayKind(String key, Optional<Icon> icon) {
        this.key = key;
        this.icon = icon;
    }

    /// The key of its words.
    String key() {
        return key;
    }

    /// Its mark; empty: none.
    Optional<Icon> icon() {
        return icon;
    }

    /// What an exception makes of its date.
    static DayKind of(DayException exception) {
        return switch (exception) {
            case DayException.Closed _ -> CLOSED;
            case DayException.Open _ -> LET_IN;
            case DayException.OwnHours _ -> OTHER_HOURS;
        };
    }
}
