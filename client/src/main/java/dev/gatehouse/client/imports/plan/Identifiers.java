package dev.gatehouse.client.imports.plan;

import dev.gatehouse.client.imports.limits.LocalWeek;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.UUID;

/// The ids that imported accounts and roles get: always the same for the same tenant, source and key, so that a second
/// import finds what the first one made (UUID version 8 of a SHA-256, RFC 9562 §5.8).
///
/// @param tenant into which is imported
/// @param kind what kind of source, as roles' names begin
record Identifiers(TenantId tenant, String kind) {
    UserId user(String key) {
        return new UserId(uuid("user", key));
    }

    /// @param group the group's name in the source
    RoleId role(String group) {
        return new RoleId(uuid("role", Role.nameKey(group)));
    }

    /// @param number from 1, where somebody gave the earlier ones another meaning
    BandId band(ZoneId zone, LocalWeek week, int number) {
        String key = zone.getId() + "\0" + week.words();
        return new BandId(uuid("band", number == 1 ? key : key + "\0" + number));
    }

    MachineId machine(String name) {
        return new MachineId(uuid("machine", Role.nameKey(name)));
    }

    CalendarId calendar(String name) {
        return new CalendarId(uuid("calendar", Role.nameKey(name)));
    }

    /// A person's rule.
    RuleId rule(UserId user) {
        return new RuleId(uuid("rule", user.toString()));
    }

    /// A person's rule on hours while the other is off.
    RuleId hoursRule(UserId user) {
        return new RuleId(uuid("hours rule", user.toString()));
    }

    /// What a person's rule is called.
    String ruleName(String login) {
        return kind + "/" + login;
    }

    /// What a group's role is called.
    String roleName(String group) {
        return kind + "/" + group;
    }

    /// Whether an import of this kind made a role that still bears its name.
    boolean made(Role role) {
        String prefix = kind + "/";
        return role.name().startsWith(prefix)
                && role.id().equals(role(role.name().substring(prefix.length())));
    }

    private UUID uuid(String what, String key) {
        String text = String.join("\0", "gatehouse import", tenant.value(), kind, what, key);
        var hash = ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xf000L) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
