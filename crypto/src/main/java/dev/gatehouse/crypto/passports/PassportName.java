package dev.gatehouse.crypto.passports;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Which machine a passport is for, by ids that say nothing: `urn:gatehouse:machine:TENANT:MACHINE`, in the
/// certificate as a URI among its alternative names (RFC 5280 §4.2.1.6).
///
/// @param tenant id of the tenant
/// @param machine id of the machine
public record PassportName(String tenant, UUID machine) {
    private static final String PREFIX = "urn:gatehouse:machine:";
    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "(" + TENANT + "):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /// Refuses what could not be read again.
    public PassportName {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("not a tenant id: " + tenant);
        }
    }

    /// The name in a URI; empty for any other.
    public static Optional<PassportName> ofUri(String uri) {
        var matcher = FORM.matcher(uri);
        return matcher.matches()
                ? Optional.of(new PassportName(matcher.group(1), UUID.fromString(matcher.group(2))))
                : Optional.empty();
    }

    /// The name as a URI.
    public String uri() {
        return PREFIX + tenant + ":" + machine;
    }
}
