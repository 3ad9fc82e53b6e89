package dev.gatehouse.model.rule;

import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Restrictions compiled once for many questions: each band once, each rule once, found by whom they bind.
public final class RuleBook {
    private final List<CompiledRule> tenant = new ArrayList<>();
    private final Map<UserId, List<CompiledRule>> ofUsers = new HashMap<>();
    private final Map<RoleId, List<CompiledRule>> ofRoles = new HashMap<>();
    private final Map<BandId, BandSchedule> schedules = new HashMap<>();

    /// Compiles.
    ///
    /// @param data the zones
    public RuleBook(Restrictions all, TzData data) {
        all.bands().forEach((id, band) -> schedules.put(id, BandSchedule.of(band, all.calendars(), data)));
        all.rules().values().stream()
                .sorted(Comparator.comparing(AccessRule::id))
                .forEach(rule -> file(new CompiledRule(
                        rule,
                        rule.ways().stream()
                                .map(way -> new CompiledWay(way, all, schedules))
                                .toList())));
    }

    private void file(CompiledRule rule) {
        switch (rule.rule().scope()) {
            case RuleScope.Tenant _ -> tenant.add(rule);
            case RuleScope.OfUser of ->
                ofUsers.computeIfAbsent(of.user(), _ -> new ArrayList<>()).add(rule);
            case RuleScope.OfRole of ->
                ofRoles.computeIfAbsent(of.role(), _ -> new ArrayList<>()).add(rule);
        }
    }

    /// The rules at the door for everybody, in order of id, those that are off among them.
    public List<CompiledRule> tenant() {
        return List.copyOf(tenant);
    }

    /// The rules at the door for one person besides.
    public List<CompiledRule> ofUser(UserId user) {
        return ofUsers.getOrDefault(user, List.of());
    }

    /// The rules on what a role brings.
    public List<CompiledRule> ofRole(RoleId role) {
        return ofRoles.getOrDefault(role, List.of());
    }
}
