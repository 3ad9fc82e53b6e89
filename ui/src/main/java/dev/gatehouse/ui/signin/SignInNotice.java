package dev.gatehouse.ui.signin;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Link;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the last try to sign in came to, if it did not succeed.
public sealed interface SignInNotice {
    /// Nothing to say.
    record None() implements SignInNotice {}

    /// It failed, and the fault's sentence says how.
    record Failed(Fault fault) implements SignInNotice {}

    /// The password was right.
    ///
    /// @param stages what stands in the way
    /// @param next from when one may enter, if nobody does anything; empty: not by itself
    record Stages(List<ReasonCode> stages, Optional<Instant> next) implements SignInNotice {
        /// Whether the machine is one of them.
        boolean isOfMachine() {
            return stages.contains(ReasonCode.MACHINE_NOT_PERMITTED);
        }
    }

    /// The server has no room now; another try follows by itself.
    ///
    /// @param seconds until then, at least 1
    record Busy(int seconds) implements SignInNotice {}

    /// No answer.
    ///
    /// @param fault names host, port and seconds
    /// @param copy what can be read without the server
    /// @param attempts what was tried
    record Unreachable(Fault fault, Optional<Door.OfflineCopy> copy, List<Link.Attempt> attempts)
            implements SignInNotice {}

    /// The chosen password breaks rules.
    ///
    /// @param rules which, as the server names them
    record Rejected(List<String> rules) implements SignInNotice {}

    /// The stages that a refusal after the right password names.
    static Stages stages(Fault fault) {
        return new Stages(
                listed(fault, "reasons").stream()
                        .flatMap(code -> ReasonCode.ofWire(code).stream())
                        .toList(),
                Optional.ofNullable(fault.arguments().get("nextPermitted")).map(Instant::parse));
    }

    /// The rules that a rejected password breaks.
    static Rejected rejected(Fault fault) {
        return new Rejected(listed(fault, "rules"));
    }

    /// When the server asked to be tried again.
    static Busy busy(Fault fault) {
        String after = fault.arguments().getOrDefault("retryAfter", "5");
        return new Busy(after.matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(after)) : 5);
    }

    private static List<String> listed(Fault fault, String argument) {
        return Arrays.stream(fault.arguments().getOrDefault(argument, "").split(","))
                .filter(item -> !item.isBlank())
                .toList();
    }
}
