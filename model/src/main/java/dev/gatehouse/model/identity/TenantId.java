package dev.gatehouse.model.identity;

import java.util.regex.Pattern;

/// A tenant's name on the wire and in tokens: 1 to 40 of `a-z 0-9 -`, beginning with a letter or digit.
///
/// @param value the name itself
public record TenantId(String value) implements Comparable<TenantId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /// The operators' own tenant.
    public static final TenantId HOUSE = new TenantId("house");

    /// Refuses what is out of bounds.
    ///
    /// @throws IllegalArgumentException for any other shape
    public TenantId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a tenant id");
        }
    }

    /// Whether a text has the shape of a tenant id.
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    /// Whether this is the operators' own tenant.
    public boolean isHouse() {
        return equals(HOUSE);
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
