package dev.gatehouse.crypto.codes;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A bearer token without meaning: `TENANT.RANDOM`, the random part 256 bits in base64url. The tenant says in which
/// database to look, nothing more; nobody is believed for naming one.
public final class OpaqueToken {
    private static final int RANDOM_BYTES = 32;
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern FORM = Pattern.compile("(" + TENANT + ")\\.([A-Za-z0-9_-]{43})");

    private final String tenant;
    private final String random;

    private OpaqueToken(String tenant, String random) {
        this.tenant = tenant;
        this.random = random;
    }

    /// A new token for a session in this tenant.
    ///
    /// @param random must be a secure source
    public static OpaqueToken issue(String tenant, RandomGenerator random) {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("not a tenant id: " + tenant);
        }
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new OpaqueToken(tenant, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The token a caller presented, or empty if it has not the form of one.
    public static Optional<OpaqueToken> parse(String presented) {
        var matcher = FORM.matcher(presented);
        return matcher.matches() ? Optional.of(new OpaqueToken(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    public String tenant() {
        return tenant;
    }

    /// The token itself. A secret: for the answer to its owner only.
    public String text() {
        return tenant + "." + random;
    }

    /// What is stored in its place.
    public TokenHash hash() {
        return TokenHash.of(text());
    }

    /// Says the tenant alone: a token does not belong in a log.
    @Override
    public String toString() {
        return "OpaqueToken[" + tenant + "]";
    }
}
