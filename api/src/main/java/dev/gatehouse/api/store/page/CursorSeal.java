package dev.gatehouse.api.store.page;

import dev.gatehouse.crypto.keys.Hmac;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Cursors: where a list goes on, sealed so that a cursor of another tenant, of another query or of somebody's making
/// is none. What it holds is no secret from whoever got it: it comes from the last item they saw.
public final class CursorSeal {
    private static final int TAG_BYTES = 16;
    private static final int LONGEST = 2_048;
    private static final String BETWEEN = "\u0000";

    private final Hmac hmac;

    /// @param masterKey the API's key
    public CursorSeal(SecretKey256 masterKey) {
        hmac = new Hmac(masterKey.derive("cursors"));
    }

    /// A cursor.
    ///
    /// @param query whatever must be the same when the list goes on
    /// @param key the sort key and id of the last item
    public String seal(TenantId tenant, String query, List<String> key) {
        byte[] text = String.join(BETWEEN, key).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(tag(tenant, query, text), TAG_BYTES + text.length);
        System.arraycopy(text, 0, sealed, TAG_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// The key in a cursor.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` for any other tenant, query or cursor
    public List<String> open(TenantId tenant, String query, String cursor) {
        byte[] sealed = bytes(cursor);
        if (sealed.length < TAG_BYTES) {
            throw JsonFields.invalid("cursor", "cursor");
        }
        byte[] text = Arrays.copyOfRange(sealed, TAG_BYTES, sealed.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(sealed, TAG_BYTES), tag(tenant, query, text))) {
            throw JsonFields.invalid("cursor", "cursor");
        }
        return List.of(new String(text, StandardCharsets.UTF_8).split(BETWEEN, -1));
    }

    private byte[] tag(TenantId tenant, String query, byte[] text) {
        byte[] full =
                hmac.of(tenant.value().getBytes(StandardCharsets.UTF_8), query.getBytes(StandardCharsets.UTF_8), text);
        return Arrays.copyOf(full, TAG_BYTES);
    }

    private static byte[] bytes(String cursor) {
        if (cursor.length() > LONGEST) {
            throw JsonFields.invalid("cursor", "cursor");
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw JsonFields.invalid("cursor", "cursor");
        }
    }
}
