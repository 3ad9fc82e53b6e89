package dev.gatehouse.ui.person;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said about one person: the answer, its reasons, and what comes after a change.
///
/// @param words the reader's language and zone
public record PersonWords(Words words) {
    /// The answer, first and in few words: `Can sign in now, until today 18:00` or `Cannot sign in: 2 reasons`.
    public String headline(Decision decision) {
        if (!decision.isPermitted()) {
            return words.text("person.cannot", decision.reasons().size());
        }
        return decision.permittedUntil()
                .map(until -> words.text("person.canUntil", words.times().moment(until)))
                .orElseGet(() -> words.text("person.can"));
    }

    /// The answer about a person, or about a program, which does not sign in.
    public String headline(PersonFile file, Decision decision) {
        if (!file.user().service()) {
            return headline(decision);
        }
        if (!decision.isPermitted()) {
            return words.text("person.program.cannot", decision.reasons().size());
        }
        return decision.permittedUntil()
                .map(until ->
                        words.text("person.program.canUntil", words.times().moment(until)))
                .orElseGet(() -> words.text("person.program.can"));
    }

    /// The reasons, worst first, each a sentence.
    public List<String> sentences(PersonFile file, Decision decision) {
        return decision.reasons().stream().map(reason -> sentence(file, reason)).toList();
    }

    /// One reason, naming who switched the account off where that is known.
    public String sentence(PersonFile file, Reason reason) {
        if (file.user().service() && reason.code() == ReasonCode.ACCOUNT_UNVERIFIED) {
            return words.text("person.program.noToken");
        }
        Optional<String> by = reason.code() == ReasonCode.ACCOUNT_DISABLED
                ? file.user().disabling().map(Disabling::by).flatMap(file::nameOf)
                : Optional.empty();
        return words.reasons().sentence(reason, by);
    }

    /// When the person can come in if nobody does anything; nothing while they can.
    public Optional<String> next(Decision decision) {
        return decision.nextPermitted()
                .map(next -> words.text("person.next", words.times().coming(next)));
    }

    /// The line that matters: whether they can come in after the changes, and what still stands in the way.
    public String after(PersonFile file, After after) {
        return switch (after) {
            case After.Refused refused -> words.faults().sentence(refused.fault());
            case After.Known known -> known(file, known);
        };
    }

    private String known(PersonFile file, After.Known known) {
        String name = file.calledBy();
        if (known.isIn() && file.user().service()) {
            return words.text("person.program.afterIn", name);
        }
        if (known.isIn()) {
            return words.text(known.decision().isPermitted() ? "person.afterIn" : "person.afterInWithCode", name);
        }
        String rest =
                known.rest().stream().map(reason -> sentence(file, reason)).collect(Collectors.joining("; "));
        return words.text(file.user().service() ? "person.program.afterNot" : "person.afterNot", name, rest);
    }

    /// A fix as a button says it.
    ///
    /// @param end the new end, for an extension or for hours that are waived
    public String verb(Fix fix, Optional<Instant> end) {
        return switch (fix) {
            case EXTEND ->
                end.map(until -> words.text("person.fix.extendTo", words.times().moment(until)))
                        .orElseGet(() -> words.text("person.fix.extend"));
            case UNLOCK -> words.text("person.fix.unlock");
            case ENTRY_CODE -> words.text("person.fix.code");
            case ENABLE -> words.text("person.fix.enable");
            case START_NOW -> words.text("person.fix.start");
            case LET_IN ->
                end.map(until -> words.text(
                                "person.fix.letInUntil", words.times().clock(until)))
                        .orElseGet(() -> words.text("person.fix.letIn"));
            case END_SESSIONS -> words.text("person.fix.end");
        };
    }
}
