package dev.gatehouse.ui.filters;

import dev.gatehouse.ui.port.Preferences;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The filters that a person saved for themselves, the last one first, each as the text it was typed as.
public final class SavedFilters {
    /// How many are kept.
    static final int MOST = 12;

    /// How many characters one may have.
    static final int LONGEST = 300;

    private final Preferences preferences;
    private final String key;
    private final ReadOnlyObjectWrapper<List<String>> all;

    /// Those that were kept.
    ///
    /// @param key of the list that they filter
    public SavedFilters(Preferences preferences, String key) {
        this.preferences = preferences;
        this.key = key;
        all = new ReadOnlyObjectWrapper<>(
                Arrays.stream(preferences.get(key).orElse("").split("\n"))
                        .map(SavedFilters::line)
                        .filter(text -> !text.isEmpty())
                        .limit(MOST)
                        .toList());
    }

    /// All of them.
    public ReadOnlyObjectProperty<List<String>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// A filter as it is kept: however many blanks were typed, it is the same one.
    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// Whether this one is among them.
    public boolean has(String text) {
        return all.get().contains(line(text));
    }

    /// Whether this one can be kept: it says something, and not too much.
    public boolean takes(String text) {
        String line = line(text);
        return !line.isEmpty() && line.length() <= LONGEST;
    }

    /// Keeps one, or forgets the one that was kept.
    public void toggle(String text) {
        if (!takes(text)) {
            return;
        }
        String line = line(text);
        Stream<String> others = all.get().stream().filter(kept -> !kept.equals(line));
        keep(has(line) ? others : Stream.concat(Stream.of(line), others));
    }

    private void keep(Stream<String> filters) {
        all.set(filters.limit(MOST).toList());
        preferences.put(key, all.get().stream().collect(Collectors.joining("\n")));
    }
}
