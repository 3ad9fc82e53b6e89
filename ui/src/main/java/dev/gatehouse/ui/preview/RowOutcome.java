package dev.gatehouse.ui.preview;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;

/// What became of one row of a bulk change.
///
/// @param change the row
/// @param name whom it was about
/// @param refusal why not, as a sentence; empty text: done
public record RowOutcome(Change change, String name, String refusal) {
    /// Whether it was done.
    public boolean isDone() {
        return refusal.isEmpty();
    }

    static RowOutcome of(Desk.RowResult row, Directory known, Words words) {
        String name = switch (row.change()) {
            case Change.OfUser ofUser ->
                known.user(ofUser.user())
                        .map(user -> words.text("preview.rows.name", user.name(), user.login()))
                        .orElse(NumberWords.NONE);
            case Change.OfRole ofRole ->
                known.role(ofRole.role()).map(role -> role.name()).orElse(NumberWords.NONE);
            case Change.OfPart ofPart ->
                known.restrictions()
                        .find(ofPart.part())
                        .or(() ->
                                ofPart instanceof Change.SetPart(var content) ? Optional.of(content) : Optional.empty())
                        .map(RulePart::name)
                        .orElse(NumberWords.NONE);
        };
        return new RowOutcome(
                row.change(), name, row.fault().map(words.faults()::full).orElse(""));
    }
}
