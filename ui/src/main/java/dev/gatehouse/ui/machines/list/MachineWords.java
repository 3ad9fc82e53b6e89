package dev.gatehouse.ui.machines.list;

import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.table.Column.Mark;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.NetworkWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Machines in words.
///
/// @param words the reader's language and zone
public record MachineWords(Words words) {
    private static final Duration SOON = Duration.ofDays(3);
    private static final int SHOWN_DIGITS = 4;

    /// By what a machine is known, and how strong that is.
    public String knownBy(RulePart part) {
        return switch (part) {
            case RulePart.OfMachine(Machine.Network _) -> words.text("machines.knownBy.network");
            case RulePart.OfMachine(Machine.Passport passport) ->
                words.text(passport.isWaiting() ? "machines.knownBy.nothing" : "machines.knownBy.key");
            case RulePart.OfGroup _, RulePart.OfRule _, RulePart.OfBand _, RulePart.OfCalendar _ -> NumberWords.NONE;
        };
    }

    /// Its name, and whether it is this workstation.
    public String called(MachineRow row) {
        return row.here()
                ? words.text("machines.calledHere", row.part().name())
                : row.part().name();
    }

    /// Network or thumbprint, shortened.
    public String what(RulePart part) {
        return whole(part)
                .map(text -> part instanceof RulePart.OfMachine(Machine.Passport _) ? shortened(text) : text)
                .orElse(NumberWords.NONE);
    }

    /// Network or thumbprint, in full.
    public static Optional<String> whole(RulePart part) {
        return switch (part) {
            case RulePart.OfMachine(Machine.Network network) ->
                Optional.of(network.block().toString());
            case RulePart.OfMachine(Machine.Passport passport) ->
                passport.thumbprint().map(Thumbprint::hex);
            case RulePart.OfGroup _, RulePart.OfRule _, RulePart.OfBand _, RulePart.OfCalendar _ -> Optional.empty();
        };
    }

    private static String shortened(String hex) {
        return hex.substring(0, SHOWN_DIGITS) + "…" + hex.substring(hex.length() - SHOWN_DIGITS);
    }

    /// How a machine stands.
    public Mark state(MachineRow row) {
        return switch (row.part()) {
            case RulePart.OfMachine(Machine.Passport passport)
            when passport.isWaiting() -> Mark.of(Status.UNKNOWN, words.text("machines.state.waiting"));
            case RulePart.OfMachine(Machine.Passport _) ->
                row.key().map(this::state).orElseGet(() -> quiet("machines.state.enrolled"));
            case RulePart.OfMachine(Machine.Network _) -> quiet("machines.state.network");
            case RulePart.OfGroup _, RulePart.OfRule _, RulePart.OfBand _, RulePart.OfCalendar _ ->
                quiet("machines.state.group");
        };
    }

    private Mark state(Machines.Key key) {
        Instant now = words.times().now();
        if (!now.isBefore(key.until())) {
            return Mark.of(Status.BAD, words.text("machines.state.runOut"));
        }
        return now.isBefore(key.until().minus(SOON))
                ? quiet("machines.state.enrolled")
                : Mark.of(Status.WARN, words.text("machines.state.runsOut"));
    }

    private Mark quiet(String key) {
        return Mark.of(Status.QUIET, words.text(key));
    }

    /// An instant in a cell, or the mark for no value.
    public String cell(Optional<Instant> instant) {
        return instant.map(words.times()::cell).orElse(NumberWords.NONE);
    }

    /// Names, or the mark for none.
    public static String listed(List<String> names) {
        return names.isEmpty() ? NumberWords.NONE : String.join(", ", names);
    }

    /// What a network holds: `10.4.7.0/24 = 10.4.7.0 to 10.4.7.255, 256 addresses`.
    public String range(AddressBlock block) {
        return new NetworkWords(words).range(block);
    }

    /// What the filter looks through.
    static String searched(MachineRow row) {
        return row.part().name() + " " + whole(row.part()).orElse("") + " " + String.join(" ", row.groups()) + " "
                + String.join(" ", row.members());
    }
}
