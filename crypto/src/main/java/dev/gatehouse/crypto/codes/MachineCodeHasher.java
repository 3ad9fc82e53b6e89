package dev.gatehouse.crypto.codes;

import dev.gatehouse.crypto.keys.Hmac;
import dev.gatehouse.crypto.keys.SecretKey256;
import java.security.MessageDigest;
import java.util.Base64;

/// Codes of machines as they are stored: HMAC-SHA-256 under a key of the server that is not in the database. A stolen
/// table gives no code away.
public final class MachineCodeHasher {
    private final Hmac hmac;

    public MachineCodeHasher(SecretKey256 serverKey) {
        this.hmac = new Hmac(serverKey);
    }

    /// By what a code is found, 43 characters of base64url: its first group, hashed.
    ///
    /// @param tenant id of the tenant
    public String key(MachineCode code, String tenant) {
        return text(hmac.of("machine-code-key", tenant, code.first()));
    }

    /// What proves it, 43 characters of base64url: all of it, hashed.
    ///
    /// @param tenant id of the tenant
    public String hash(MachineCode code, String tenant) {
        return text(hmac.of("machine-code", tenant, code.symbols()));
    }

    /// Whether the code is the stored one; takes the same time either way.
    public boolean matches(MachineCode code, String tenant, String stored) {
        return MessageDigest.isEqual(Ascii.bytes(hash(code, tenant)), Ascii.bytes(stored));
    }

    private static String text(byte[] mac) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }
}
