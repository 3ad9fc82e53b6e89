package dev.gatehouse.crypto.codes;

import dev.gatehouse.crypto.keys.Hmac;
import dev.gatehouse.crypto.keys.SecretKey256;
import java.security.MessageDigest;
import java.util.Base64;

/// Entry codes as they are stored: HMAC-SHA-256 under a key of the server that is not in the database, over the code
/// and the person it is bound to. A stolen table gives no code away, however short the spoken form is.
public final class EntryCodeHasher {
    private final Hmac hmac;

    public EntryCodeHasher(SecretKey256 serverKey) {
        this.hmac = new Hmac(serverKey);
    }

    /// What to store, 43 characters of base64url.
    ///
    /// @param tenant id of the tenant
    /// @param boundTo id of the one person the code is good for
    public String hash(EntryCode code, String tenant, String boundTo) {
        byte[] mac = hmac.of("entry-code", tenant, boundTo, code.form().name(), code.symbols());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /// Whether the code is the stored one and of this person; takes the same time either way.
    public boolean matches(EntryCode code, String tenant, String boundTo, String stored) {
        return MessageDigest.isEqual(Ascii.bytes(hash(code, tenant, boundTo)), Ascii.bytes(stored));
    }
}
