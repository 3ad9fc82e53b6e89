package dev.gatehouse.ui.navigation.link;

import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person as a line of text that one can send to somebody: `gatehouse://acme/user/0190…`. It holds ids only; whoever
/// opens it sees what they may see.
///
/// @param tenant where
/// @param user to whom it leads
public record ThingLink(TenantId tenant, UserId user) {
    private static final Pattern SHAPE =
            Pattern.compile("gatehouse://([a-z0-9-]{1,40})/user/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /// The link to a person.
    public static String to(Tenant tenant, UserId user) {
        return "gatehouse://" + tenant.id() + "/user/" + user;
    }

    /// What a text leads to, if it is a link.
    public static Optional<ThingLink> of(String text) {
        Matcher found = SHAPE.matcher(text.strip());
        if (!found.matches() || !TenantId.isValid(found.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new ThingLink(new TenantId(found.group(1)), new UserId(UUID.fromString(found.group(2)))));
    }
}
