package dev.gatehouse.ui.why;

import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.why.ask.Answer;
import dev.gatehouse.ui.why.ask.NearestWay;
import dev.gatehouse.ui.why.line.DaysAhead;
import dev.gatehouse.ui.why.words.WhyLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that is told about one question.
///
/// @param file whom it is about
/// @param answer the answer
/// @param askedAt when it was answered, by the server's clock
/// @param isNow whether it was asked of the present
/// @param nearest how they would come in, soonest first
/// @param lines the conditions, in order
/// @param ahead the days ahead; empty of the past, whose rules are known for its instant only
/// @param then what the server says of the past; empty: it was answered here
public record Told(
        PersonFile file,
        Answer answer,
        Instant askedAt,
        boolean isNow,
        List<NearestWay> nearest,
        List<WhyLine> lines,
        Optional<DaysAhead> ahead,
        Optional<Explanation> then) {
    /// Keeps own copies.
    public Told {
        nearest = List.copyOf(nearest);
        lines = List.copyOf(lines);
    }

    /// Whether it was asked of the past, whose rules may have been others.
    public boolean isPast() {
        return !isNow && answer.at().isBefore(askedAt);
    }
}
