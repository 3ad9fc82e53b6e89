package dev.gatehouse.ui.controls.field;

import dev.gatehouse.ui.words.TimeWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A day in a date field: shown as everywhere (`20 Nov 2026`), read as that or as `2026-11-20`.
public final class DayText extends StringConverter<@Nullable LocalDate> {
    private final TimeWords times;

    /// Days as these words write them.
    public DayText(TimeWords times) {
        this.times = times;
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : times.date(day);
    }

    @Override
    public @Nullable LocalDate fromString(String text) {
        String typed = text.strip();
        try {
            return typed.isEmpty() ? null : times.readDate(typed).orElseGet(() -> LocalDate.parse(typed));
        } catch (DateTimeException expectedWhileTyping) {
            return null;
        }
    }
}
