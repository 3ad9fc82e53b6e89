package dev.gatehouse.model.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Who did something, as the log names them: `UUID` for a person of the tenant, `house/UUID` for an operator,
/// `system/NAME` for the system itself, `anonymous` for somebody who proved nothing.
///
/// @param value the wire form
public record ActorId(String value) {
    private static final String HOUSE_PREFIX = "house/";
    private static final String SYSTEM_PREFIX = "system/";
    private static final Pattern SHAPE = Pattern.compile("(house/)?[0-9a-f-]{36}|system/[a-z-]{1,40}|anonymous");

    /// Somebody who proved nothing.
    public static final ActorId ANONYMOUS = new ActorId("anonymous");

    /// Refuses what is out of bounds.
    ///
    /// @throws IllegalArgumentException for any other shape
    public ActorId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an actor id");
        }
    }

    /// A person of the tenant itself.
    public static ActorId person(UserId user) {
        return new ActorId(user.toString());
    }

    /// An operator, who is a person of the house tenant.
    public static ActorId operator(UserId user) {
        return new ActorId(HOUSE_PREFIX + user);
    }

    /// A part of the system: import, installation, retention.
    public static ActorId system(String name) {
        return new ActorId(SYSTEM_PREFIX + name);
    }

    /// Whether this is an operator of the house.
    public boolean isOperator() {
        return value.startsWith(HOUSE_PREFIX);
    }

    /// The person behind it, of the tenant or of the house; empty for the system and for strangers.
    public Optional<UserId> user() {
        if (this.equals(ANONYMOUS) || value.startsWith(SYSTEM_PREFIX)) {
            return Optional.empty();
        }
        return Optional.of(new UserId(UUID.fromString(isOperator() ? value.substring(HOUSE_PREFIX.length()) : value)));
    }

    /// Whether this is the given person of the tenant itself.
    public boolean is(UserId user) {
        return value.equals(user.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
