package dev.gatehouse.app.settings;

import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.ui.port.Door;
import java.net.URI;
import java.time.Instant;

/// A server that somebody said is theirs, with the authority its certificate must come from.
///
/// @param url where it answers
/// @param authority the CA certificate, PEM
/// @param fingerprint of the authority, in groups
/// @param trusted since when
/// @param tenant the organisation last used; may be empty
/// @param login the login last used; may be empty
/// @param used when somebody last signed in
public record TrustedServer(
        String url, String authority, String fingerprint, Instant trusted, String tenant, String login, Instant used) {
    private static final int LONGEST_PEM = 20_000;

    /// As the sign-in shows it.
    public Door.KnownServer shown() {
        return new Door.KnownServer(URI.create(url).getAuthority(), url, fingerprint, trusted, tenant, login);
    }

    TrustedServer usedBy(String otherTenant, String otherLogin, Instant at) {
        return new TrustedServer(url, authority, fingerprint, trusted, otherTenant, otherLogin, at);
    }

    Json.Obj encode() {
        return new JsonBuilder()
                .put("url", url)
                .put("authority", authority)
                .put("fingerprint", fingerprint)
                .put("trusted", trusted)
                .put("tenant", tenant)
                .put("login", login)
                .put("used", used)
                .build();
    }

    static TrustedServer decode(JsonFields in) {
        return new TrustedServer(
                in.text("url", 300),
                in.text("authority", LONGEST_PEM),
                in.text("fingerprint", 100),
                in.instant("trusted"),
                in.optionalText("tenant", 40).orElse(""),
                in.optionalText("login", 120).orElse(""),
                in.instant("used"));
    }
}
