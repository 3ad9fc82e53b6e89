package dev.gatehouse.client.remote;

import dev.gatehouse.client.answer.Fields;
import dev.gatehouse.client.answer.SessionKind;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// A session that the server opened. It holds the token, shows it to nobody, and forgets it at sign-out.
public final class Session {
    private final char[] token;
    private final SessionKind kind;
    private final TenantId tenant;
    private final UserId user;
    private final Optional<String> name;
    private final Instant expiresAt;
    private final Set<Permission> permissions;
    private final Instant serverTime;

    private Session(
            char[] token,
            SessionKind kind,
            TenantId tenant,
            UserId user,
            Optional<String> name,
            Instant expiresAt,
            Set<Permission> permissions,
            Instant serverTime) {
        this.token = token;
        this.kind = kind;
        this.tenant = tenant;
        this.user = user;
        this.name = name;
        this.expiresAt = expiresAt;
        this.permissions = Set.copyOf(permissions);
        this.serverTime = serverTime;
    }

    /// Reads the answer to a sign-in.
    static Session decode(JsonFields in) {
        return new Session(
                in.text("token", 120).toCharArray(),
                SessionKind.read(in),
                Fields.tenant(in),
                new UserId(in.uuid("user")),
                in.optionalText("name", Bounds.NAME),
                in.instant("expiresAt"),
                Fields.permissions(in),
                in.instant("time"));
    }

    /// What it is good for.
    public SessionKind kind() {
        return kind;
    }

    /// The tenant the person's account is in.
    public TenantId tenant() {
        return tenant;
    }

    /// Whose it is.
    public UserId user() {
        return user;
    }

    /// Their name, if the server said it.
    public Optional<String> name() {
        return name;
    }

    /// When it ends at the latest.
    public Instant expiresAt() {
        return expiresAt;
    }

    /// What the person holds at home.
    public Set<Permission> permissions() {
        return permissions;
    }

    /// The server's time when it opened the session.
    public Instant serverTime() {
        return serverTime;
    }

    /// Forgets the token; calls with this session are refused from now on.
    public void forget() {
        Arrays.fill(token, '-');
    }

    char[] token() {
        return token;
    }

    @Override
    public String toString() {
        return "Session[" + tenant + "/" + user + ", " + kind + ", until " + expiresAt + "]";
    }
}
