package dev.gatehouse.client.stream;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.DirectoryWire;
import dev.gatehouse.model.wire.PolicyWire;
import dev.gatehouse.model.wire.rule.PartWire;
import java.util.Optional;

/// One line of a directory as it arrives.
public sealed interface DirectoryLine {
    /// What the tenant asks.
    ///
    /// @param policy the whole policy
    record PolicyLine(Policy policy) implements DirectoryLine {}

    /// A role, new or changed.
    ///
    /// @param role as it is now
    record RoleLine(Role role) implements DirectoryLine {}

    /// An account, new or changed.
    ///
    /// @param user as it is now
    record UserLine(User user) implements DirectoryLine {}

    /// What sign-in knows of an account.
    ///
    /// @param facts as they are now
    record FactsLine(AccountFacts facts) implements DirectoryLine {}

    /// A rule or something that rules name, new or changed.
    ///
    /// @param part as it is now
    record PartLine(RulePart part) implements DirectoryLine {}

    /// A rule or something that rules named, gone.
    ///
    /// @param part which
    record PartGone(RulePart.Key part) implements DirectoryLine {}

    /// An account that is gone.
    ///
    /// @param user its id
    record UserGone(UserId user) implements DirectoryLine {}

    /// A role that is gone.
    ///
    /// @param role its id
    record RoleGone(RoleId role) implements DirectoryLine {}

    /// Reads a line; empty for a kind that this version does not know.
    static Optional<DirectoryLine> decode(JsonFields in) {
        return in.object("user")
                .<DirectoryLine>map(user -> new UserLine(DirectoryWire.decodeUser(user)))
                .or(() -> in.object("facts").map(facts -> new FactsLine(DirectoryWire.decodeFacts(facts))))
                .or(() -> in.object("role").map(role -> new RoleLine(DirectoryWire.decodeRole(role))))
                .or(() -> in.object("policy").map(policy -> new PolicyLine(PolicyWire.decode(policy))))
                .or(() -> part(in))
                .or(() -> in.object("tombstone").flatMap(DirectoryLine::gone));
    }

    private static Optional<DirectoryLine> part(JsonFields in) {
        for (RulePart.Kind kind : RulePart.Kind.values()) {
            Optional<JsonFields> part = in.object(kind.wire());
            if (part.isPresent()) {
                return Optional.of(new PartLine(PartWire.decode(kind, part.get())));
            }
        }
        return Optional.empty();
    }

    private static Optional<DirectoryLine> gone(JsonFields in) {
        String kind = in.text("kind", 40);
        return switch (kind) {
            case "user" -> Optional.of(new UserGone(new UserId(in.uuid("id"))));
            case "role" -> Optional.of(new RoleGone(new RoleId(in.uuid("id"))));
            default -> RulePart.Kind.ofWire(kind).map(part -> new PartGone(new RulePart.Key(part, in.uuid("id"))));
        };
    }
}
