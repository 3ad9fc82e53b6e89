package dev.gatehouse.ui.words;

import java.time.InstantSource;
import java.time.ZoneId;

/// Everything a view needs to speak to one reader. A change of language or zone makes a new one.
///
/// @param messages the texts
/// @param times times in words
/// @param numbers numbers in words
/// @param faults sentences of faults
/// @param reasons sentences of reasons
public record Words(Messages messages, TimeWords times, NumberWords numbers, FaultWords faults, ReasonWords reasons) {
    /// Words for one reader.
    ///
    /// @param language the reader's language
    /// @param clock the server's time
    /// @param zone the reader's zone
    public static Words of(Language language, InstantSource clock, ZoneId zone) {
        var messages = new Messages(language);
        var times = new TimeWords(messages, clock, zone);
        var numbers = new NumberWords(messages);
        return new Words(
                messages, times, numbers, new FaultWords(messages, times, numbers), new ReasonWords(messages, times));
    }

    /// The text of a key, see [Messages#text(String, Object...)].
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
