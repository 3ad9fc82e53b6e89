package dev.gatehouse.client.answer;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.wire.ImpactWire;
import java.util.Optional;

/// What a change set would do.
///
/// @param revision the revision it was computed on
/// @param impact who gains, loses, is cut now
/// @param then for a single person: the decision after it
public record Preview(long revision, Impact impact, Optional<Decision> then) {
    /// Reads the answer.
    public static Preview decode(JsonFields in) {
        return new Preview(in.whole("revision", 0, Long.MAX_VALUE), ImpactWire.decode(in), ImpactWire.decodeThen(in));
    }
}
