package dev.gatehouse.app.cache.row;

import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.DirectoryWire;
import dev.gatehouse.model.wire.EventWire;
import dev.gatehouse.model.wire.PolicyWire;
import dev.gatehouse.model.wire.rule.PartWire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Whole values as the store keeps them: the wire form, in UTF-8.
public final class Bodies {
    private static final int MOST_PERMISSIONS = 10_000;

    private Bodies() {}

    public static byte[] of(Account account) {
        return JsonWriter.bytes(new JsonBuilder()
                .put("user", DirectoryWire.encode(account, Instant.EPOCH))
                .put("facts", DirectoryWire.encode(account.facts()))
                .build());
    }

    public static Account account(byte[] body) {
        var in = fields(body);
        return new Account(
                DirectoryWire.decodeUser(in.object("user").orElseThrow()),
                DirectoryWire.decodeFacts(in.object("facts").orElseThrow()));
    }

    public static byte[] of(Role role) {
        return JsonWriter.bytes(DirectoryWire.encode(role));
    }

    public static Role role(byte[] body) {
        return DirectoryWire.decodeRole(fields(body));
    }

    public static byte[] of(RulePart part) {
        return JsonWriter.bytes(PartWire.encode(part));
    }

    /// A rule, or what rules name.
    ///
    /// @param kind the wire form of its kind
    public static RulePart part(String kind, byte[] body) {
        return PartWire.decode(RulePart.Kind.ofWire(kind).orElseThrow(), fields(body));
    }

    public static byte[] of(AuditEvent event) {
        return JsonWriter.bytes(EventWire.encode(event));
    }

    public static AuditEvent event(byte[] body) {
        return EventWire.decode(fields(body));
    }

    public static String of(Policy policy) {
        return text(PolicyWire.encode(policy));
    }

    public static Policy policy(String body) {
        return PolicyWire.decode(fields(body.getBytes(StandardCharsets.UTF_8)));
    }

    public static String of(Collection<Permission> permissions) {
        return text(new JsonBuilder().putTexts("all", permissions).build());
    }

    public static Set<Permission> permissions(String body) {
        return fields(body.getBytes(StandardCharsets.UTF_8)).texts("all", MOST_PERMISSIONS, 80).stream()
                .map(Permission::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static String text(Json value) {
        return new String(JsonWriter.bytes(value), StandardCharsets.UTF_8);
    }

    /// The object in some bytes.
    ///
    /// @throws IllegalStateException if the bytes are none that this class wrote
    public static JsonFields fields(byte[] body) {
        try {
            return JsonFields.of(JsonReader.read(body), "");
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException("a body in the store that the store never wrote", e);
        }
    }
}
