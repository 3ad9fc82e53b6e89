package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.Bounds;
import java.time.Instant;
import java.util.Optional;

/// When an account's validity ends. Every account has one: an instant, or an explicit "never" with a reason.
public sealed interface Expiry {
    /// Ends at an instant, exclusive: at `until` itself the account has expired.
    ///
    /// @param until UTC, microsecond precision
    record At(Instant until) implements Expiry {}

    /// Does not end.
    ///
    /// @param reason why not, 1 to 500 characters
    record Never(String reason) implements Expiry {
        /// Refuses what is out of bounds.
        ///
        /// @throws IllegalArgumentException without a reason
        public Never {
            if (reason.isBlank() || reason.length() > Bounds.TEXT) {
                throw new IllegalArgumentException("never needs a reason");
            }
        }
    }

    /// The end, if there is one.
    default Optional<Instant> end() {
        return switch (this) {
            case At at -> Optional.of(at.until());
            case Never _ -> Optional.empty();
        };
    }

    /// Whether the account has expired at this instant.
    default boolean isOver(Instant at) {
        return switch (this) {
            case At end -> !at.isBefore(end.until());
            case Never _ -> false;
        };
    }
}
