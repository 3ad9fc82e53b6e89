package dev.gatehouse.client.http;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an attempt to connect did, step by step, and how far it came.
///
/// @param host the server's host
/// @param port its port
/// @param steps in the order tried
/// @param took all of it
public record ConnectionTrial(String host, int port, List<Step> steps, Duration took) {
    /// Keeps an own copy.
    public ConnectionTrial {
        steps = List.copyOf(steps);
    }

    /// One step.
    ///
    /// @param kind what was tried
    /// @param result how it ended
    /// @param detail what was found, without secrets; may be empty
    public record Step(Kind kind, Result result, String detail) {}

    /// What is tried, in this order.
    public enum Kind {
        NAME,
        PROXY,
        TCP,
        TLS;

        /// The wire form, which is also the name of the fault's argument.
        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// How a step ended.
    public enum Result {
        OK,
        FAILED,
        /// A step before it failed.
        NOT_TRIED,
        /// The server showed a certificate that does not come from the pinned authority, or names another server.
        NOT_TRUSTED;

        /// The wire form.
        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whether the server can be reached and trusted.
    public boolean isReached() {
        return steps.stream().allMatch(step -> step.result() == Result.OK);
    }

    /// What stands in the way: `server_not_trusted`, or `unreachable` with `host`, `port`, `seconds`, and how each step
    /// ended; empty if nothing does.
    public Optional<Fault> fault() {
        if (isReached()) {
            return Optional.empty();
        }
        boolean distrusted = steps.stream().anyMatch(step -> step.result() == Result.NOT_TRUSTED);
        var fault = Fault.of(distrusted ? FaultCode.SERVER_NOT_TRUSTED : FaultCode.UNREACHABLE, "host", host)
                .with("port", port)
                .with("seconds", Math.max(1, took.toSeconds()));
        for (Step step : steps) {
            fault = fault.with(step.kind().wire(), step.result().wire());
            if (!step.detail().isEmpty()) {
                fault = fault.with(step.kind().wire() + ".detail", step.detail());
            }
        }
        return Optional.of(fault);
    }
}
