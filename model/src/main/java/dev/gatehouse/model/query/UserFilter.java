package dev.gatehouse.model.query;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The lists that an administrator or the helpdesk asks for most.
public enum UserFilter {
    EXPIRED,
    EXPIRING,
    LOCKED,
    DISABLED,
    UNVERIFIED,
    NEVER_SIGNED_IN,
    NO_END,
    /// Accounts of programs.
    PROGRAM;

    /// How soon an account must end to be [#EXPIRING].
    public static final Duration SOON = Duration.ofDays(14);

    /// Whether an account belongs to the list at an instant.
    public boolean matches(Account account, Instant at) {
        User user = account.user();
        return switch (this) {
            case EXPIRED -> user.expiry().isOver(at);
            case EXPIRING -> !user.expiry().isOver(at) && user.expiry().isOver(at.plus(SOON));
            case LOCKED -> account.facts().isLocked(at);
            case DISABLED -> user.isDisabled();
            case UNVERIFIED -> !account.facts().isVerified();
            case NEVER_SIGNED_IN -> account.facts().lastSignIn().isEmpty();
            case NO_END -> user.expiry() instanceof Expiry.Never;
            case PROGRAM -> user.service();
        };
    }

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The filter of this wire form.
    public static Optional<UserFilter> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(filter -> filter.wire().equals(wire))
                .findFirst();
    }
}
