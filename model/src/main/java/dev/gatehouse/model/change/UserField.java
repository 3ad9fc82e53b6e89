package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.Bounds;
import java.util.Arrays;
import java.util.Optional;

/// The fields of an account that an edit sets. The wire form is what the contract calls them.
public enum UserField {
    LOGIN("login", Bounds.LOGIN, true),
    NAME("name", Bounds.NAME, true),
    EMAIL("email", Bounds.EMAIL, false),
    PHONE("phone", Bounds.NUMBER, false),
    EMPLOYEE_NUMBER("employeeNumber", Bounds.NUMBER, false),
    COMPANY("company", Bounds.NAME, false);

    private final String wire;
    private final int longest;
    private final boolean needed;

    UserField(String wire, int longest, boolean needed) {
        this.wire = wire;
        this.longest = longest;
        this.needed = needed;
    }

    /// The wire form.
    public String wire() {
        return wire;
    }

    /// Most UTF-16 units of a value.
    public int longest() {
        return longest;
    }

    /// Whether an account must have a value; the others are cleared by the empty text.
    public boolean isNeeded() {
        return needed;
    }

    /// What the field of an account holds now; empty text for nothing.
    public String of(User user) {
        return switch (this) {
            case LOGIN -> user.login();
            case NAME -> user.name();
            case EMAIL -> user.contact().email().orElse("");
            case PHONE -> user.contact().phone().orElse("");
            case EMPLOYEE_NUMBER -> user.contact().employeeNumber().orElse("");
            case COMPANY -> user.contact().company().orElse("");
        };
    }

    /// The field of this wire form.
    public static Optional<UserField> ofWire(String wire) {
        return Arrays.stream(values()).filter(field -> field.wire.equals(wire)).findFirst();
    }
}
