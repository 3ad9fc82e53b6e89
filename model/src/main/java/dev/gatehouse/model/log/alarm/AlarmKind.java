package dev.gatehouse.model.log.alarm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// In which way a log is not what was seen of it. The wire form is the name in lower case.
public enum AlarmKind {
    /// It has fewer leaves than were seen: the end is gone, or an old copy was put back.
    SHRUNK,
    /// It has a root of its own at a size that was seen with another, and every part of it agrees with itself.
    FORKED,
    /// A leaf has another hash than it had.
    REWRITTEN,
    /// A leaf has the hash of another place.
    REORDERED,
    /// An event, a leaf or a hash that was there is missing.
    DROPPED,
    /// An event, or what lies beside it, is not what was hashed.
    ALTERED,
    /// There is an event, or a leaf, that never came through the log's door.
    INSERTED;

    private static final Map<String, AlarmKind> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AlarmKind::wire, Function.identity()));

    /// The name on the wire.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of that name on the wire, if there is one.
    public static Optional<AlarmKind> ofWire(String name) {
        return Optional.ofNullable(BY_WIRE.get(name));
    }
}
