package dev.gatehouse.model.query;

import dev.gatehouse.model.identity.RoleId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which people to list, and in what order. Absent parts do not restrict.
///
/// @param text begins or is within login, name, e-mail, company or employee number; at most 200 characters
/// @param filter one of the usual lists
/// @param role holders of this role
/// @param order what to sort by; the id decides between equals
/// @param descending whether the greatest comes first
public record UserQuery(
        String text, Optional<UserFilter> filter, Optional<RoleId> role, Order order, boolean descending) {
    /// The programs, by name.
    public static final UserQuery PROGRAMS =
            new UserQuery("", Optional.of(UserFilter.PROGRAM), Optional.empty(), Order.NAME, false);

    /// Everybody, by name.
    public static final UserQuery ALL = new UserQuery("", Optional.empty(), Optional.empty(), Order.NAME, false);

    /// What people can be sorted by.
    public enum Order {
        NAME,
        LOGIN,
        EXPIRY,
        LAST_SIGN_IN;

        /// The wire form.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The order of this wire form.
        public static Optional<Order> ofWire(String wire) {
            return Arrays.stream(values())
                    .filter(order -> order.wire().equals(wire))
                    .findFirst();
        }
    }
}
