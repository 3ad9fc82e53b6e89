package dev.gatehouse.ui.rules.list;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RuleState;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.PartWords;

/// What is said about a rule as a whole.
public final class RuleWords {
    private final Words words;
    private final PartWords parts;

    /// Words of one reader.
    ///
    /// @param known what things are called
    public RuleWords(Words words, Directory known) {
        this.words = words;
        parts = new PartWords(words, known);
    }

    /// Whom it binds: `Everyone`.
    public String who(AccessRule rule) {
        return parts.scope(rule.scope());
    }

    /// Its first way in, and how many there are besides.
    public String ways(AccessRule rule) {
        if (rule.ways().isEmpty()) {
            return words.text("rules.noWay");
        }
        String first = parts.ways().sentence(rule.ways().getFirst());
        int more = rule.ways().size() - 1;
        return more == 0 ? first : words.text("rules.moreWays", first, more);
    }

    /// How it stands: `open until today 18:00`.
    public String state(RuleState state) {
        return switch (state) {
            case RuleState.Off _ -> words.text("rules.state.off");
            case RuleState.NoWay _ -> words.text("rules.state.noWay");
            case RuleState.Open open ->
                switch (open.until()) {
                    case Next.At at ->
                        words.text("rules.state.openUntil", words.times().moment(at.instant()));
                    case Next.NotBefore _, Next.Never _ -> words.text("rules.state.open");
                };
            case RuleState.Closed closed ->
                switch (closed.opens()) {
                    case Next.At at ->
                        words.text("rules.state.closedUntil", words.times().moment(at.instant()));
                    case Next.NotBefore _, Next.Never _ -> words.text("rules.state.never");
                };
        };
    }

    /// Shows how it stands.
    public void show(StatusLabel label, RuleState state) {
        label.show(status(state), icon(state), state(state));
    }

    private static Status status(RuleState state) {
        return switch (state) {
            case RuleState.Off _ -> Status.UNKNOWN;
            case RuleState.NoWay _ -> Status.BAD;
            case RuleState.Open _ -> Status.QUIET;
            case RuleState.Closed closed -> closed.opens().exactly().isPresent() ? Status.QUIET : Status.BAD;
        };
    }

    private static Icon icon(RuleState state) {
        return state instanceof RuleState.Off ? Icon.DISABLED : Icon.BAD;
    }
}
