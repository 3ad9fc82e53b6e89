package dev.gatehouse.model.query;

import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.FieldChange;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that an event is found by: those of its detail.
public final class EventWords {
    private static final int MOST = 4_000;

    private EventWords() {}

    /// All words, each once, parted by spaces.
    public static String of(EventDetail detail) {
        String all = Stream.of(
                        Stream.of(detail.actorName(), detail.targetName(), detail.text(), detail.ticket())
                                .flatMap(Optional::stream),
                        // In one order, whoever made the map: long details are cut off.
                        new TreeMap<>(detail.more()).values().stream(),
                        detail.fields().stream().flatMap(EventWords::texts))
                .flatMap(words -> words)
                .map(Words::of)
                .distinct()
                .collect(Collectors.joining(" "));
        return all.length() > MOST ? all.substring(0, MOST) : all;
    }

    private static Stream<String> texts(FieldChange change) {
        return Stream.of(change.before(), change.after()).flatMap(Optional::stream);
    }
}
