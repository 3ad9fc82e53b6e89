package dev.gatehouse.ui.hours.text;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What somebody typed: hours, or a sentence that says what is wrong with it.
///
/// @param value empty: it is no hours
/// @param error why not; empty: it is hours
/// @param <T> windows, or hours of a date
public record TypedHours<T>(Optional<T> value, Optional<String> error) {
    /// Reads windows: `Mon-Fri 8-18, Sat 9-12`.
    public static TypedHours<List<Window>> week(String text, Words words) {
        return read(() -> WeekText.parse(text), words, "hours.unreadable");
    }

    /// Reads hours of a date: `8-12, 13-17`.
    public static TypedHours<List<dev.gatehouse.model.hours.Hours>> day(String text, Words words) {
        return read(() -> WeekText.parseHours(text), words, "hours.unreadableDay");
    }

    private static <T> TypedHours<T> read(Supplier<T> reader, Words words, String unreadable) {
        try {
            return new TypedHours<>(Optional.of(reader.get()), Optional.empty());
        } catch (FaultException refused) {
            Fault fault = refused.fault();
            String sentence = fault.code() == FaultCode.UNREADABLE_HOURS
                    ? words.text(unreadable, fault.arguments().getOrDefault("at", NumberWords.NONE))
                    : words.faults().sentence(fault);
            return new TypedHours<>(Optional.empty(), Optional.of(sentence));
        }
    }
}
