package dev.gatehouse.ui.port.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which consoles have said that their own trees agree with a log: this one, and those whose keys count here. A word
/// counts only where it was checked against this console's own tree.
///
/// @param consoles that count, this one first
/// @param strangers that have signed as well, and do not count here
public record SeenBy(List<Console> consoles, List<Console> strangers) {
    /// Nobody.
    public static final SeenBy NOBODY = new SeenBy(List.of(), List.of());

    /// Keeps own copies.
    public SeenBy {
        consoles = List.copyOf(consoles);
        strangers = List.copyOf(strangers);
    }

    /// A console.
    ///
    /// @param key its key: `name+number+base64`
    /// @param fingerprint of the key, to be read out
    /// @param label what it is called here; its key's name where nobody called it anything
    /// @param size how many entries it has seen as they are here; 0: none that this console can tell
    /// @param at when it said so; the beginning of time: it has not
    public record Console(String key, String fingerprint, String label, long size, Instant at) {}

    /// The same, once a stranger counts.
    public SeenBy counting(String key, String label) {
        var more = new ArrayList<>(consoles);
        strangers.stream()
                .filter(console -> console.key().equals(key))
                .map(console -> new Console(key, console.fingerprint(), label, console.size(), console.at()))
                .forEach(more::add);
        return new SeenBy(more, without(strangers, key));
    }

    /// The same, once one counts no longer.
    public SeenBy countingNoLonger(String key) {
        var more = new ArrayList<>(strangers);
        consoles.stream().filter(console -> console.key().equals(key)).forEach(more::add);
        return new SeenBy(without(consoles, key), more);
    }

    private static List<Console> without(List<Console> all, String key) {
        return all.stream().filter(console -> !console.key().equals(key)).toList();
    }

    /// How many of the consoles that count have seen an entry.
    ///
    /// @param index its place, from 0
    public int of(long index) {
        return (int) consoles.stream().filter(console -> console.size() > index).count();
    }
}
