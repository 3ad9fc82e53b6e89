package dev.gatehouse.model.evidence;

import java.util.Optional;

/// What somebody wants to take away.
///
/// @param period of which time
/// @param filter which events of it
/// @param control for which control the filter stands, by its code; empty: for none
/// @param sample what is to be drawn among them
public record EvidenceRequest(Period period, EventFilter filter, Optional<String> control, Optional<Sample> sample) {
    /// As the log keeps it: two requests are the same if their texts are.
    public String text() {
        var out = new StringBuilder();
        control.ifPresent(code -> out.append("control=").append(code).append(' '));
        out.append(filter.text());
        period.from().ifPresent(from -> out.append(" from:").append(from));
        period.to().ifPresent(to -> out.append(" to:").append(to));
        sample.ifPresent(
                draw -> out.append(" sample:").append(draw.size()).append('/').append(draw.seed()));
        String text = out.toString().strip();
        return text.isEmpty() ? "*" : text;
    }
}
