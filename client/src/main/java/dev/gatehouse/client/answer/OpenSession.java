package dev.gatehouse.client.answer;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Somebody signed in now.
///
/// @param id the session, opaque
/// @param user whose
/// @param login theirs
/// @param name theirs
/// @param kind what it is good for
/// @param address where from
/// @param machine where, if that is known by its key
/// @param startedAt since when
/// @param expiresAt until when, at the latest
public record OpenSession(
        UUID id,
        UserId user,
        String login,
        String name,
        SessionKind kind,
        Optional<String> address,
        Optional<MachineId> machine,
        Instant startedAt,
        Instant expiresAt) {
    private static final int MOST = 1_000;

    /// Reads the answer, newest first.
    public static List<OpenSession> decode(JsonFields in) {
        return Fields.list(in, "sessions", MOST, OpenSession::one);
    }

    private static OpenSession one(JsonFields in) {
        return new OpenSession(
                in.uuid("id"),
                new UserId(in.uuid("user")),
                in.text("login", Bounds.LOGIN),
                in.text("name", Bounds.NAME),
                SessionKind.read(in),
                in.optionalText("address", 60),
                in.parsed("machine", 36, MachineId::of),
                in.instant("startedAt"),
                in.instant("expiresAt"));
    }
}
