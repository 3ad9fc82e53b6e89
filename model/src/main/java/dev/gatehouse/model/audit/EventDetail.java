package dev.gatehouse.model.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What may have to be forgotten one day: names, addresses, words. It lies beside the leaf, which holds only its salted
/// digest, so that erasing it breaks no proof.
///
/// @param actorName who, as they were called then
/// @param targetName to whom or what, as it was called then
/// @param address where from
/// @param text the reason given, or the text searched for
/// @param ticket on what ticket
/// @param callerCheck how the caller was verified, wire form
/// @param fields personal fields before and after
/// @param more anything else worth keeping, by name
public record EventDetail(
        Optional<String> actorName,
        Optional<String> targetName,
        Optional<String> address,
        Optional<String> text,
        Optional<String> ticket,
        Optional<String> callerCheck,
        List<FieldChange> fields,
        Map<String, String> more) {
    /// Nothing to forget.
    public static final EventDetail NONE = new EventDetail(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of());

    /// Keeps own copies, in order.
    public EventDetail {
        fields = List.copyOf(fields);
        more = java.util.Collections.unmodifiableMap(new TreeMap<>(more));
    }
}
