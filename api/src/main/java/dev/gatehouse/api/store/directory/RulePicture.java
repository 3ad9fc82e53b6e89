package dev.gatehouse.api.store.directory;

import dev.gatehouse.api.store.directory.RestrictionStore.StoredPart;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RuleBook;
import java.util.List;
import java.util.Map;

/// All rules of a tenant, as of the last revision that changed any, and compiled once for all who ask.
///
/// @param revision that one
/// @param stored with the revision that changed each
/// @param restrictions the rules, and what they name
/// @param book the same, compiled
/// @param zones with which time zones
public record RulePicture(
        long revision, List<StoredPart> stored, Restrictions restrictions, RuleBook book, TzData zones) {
    /// Compiles.
    public static RulePicture of(long revision, List<StoredPart> stored) {
        var restrictions = Restrictions.of(stored.stream().map(StoredPart::part).toList());
        TzData zones = TzData.ofJava();
        return new RulePicture(revision, List.copyOf(stored), restrictions, new RuleBook(restrictions, zones), zones);
    }

    /// What decides about a person.
    ///
    /// @param roles the tenant's
    public Gate gate(User user, Map<RoleId, Role> roles) {
        return Gate.of(AccessProfile.of(user, roles, restrictions), book, zones);
    }
}
