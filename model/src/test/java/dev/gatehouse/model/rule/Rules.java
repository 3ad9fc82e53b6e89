package dev.gatehouse.model.rule;

import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.machine.Thumbprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Rules to prove things with: named one after the other, then taken together.
public final class Rules {
    private final Map<RuleId, AccessRule> rules = new HashMap<>();
    private final Map<BandId, TimeBand> bands = new HashMap<>();
    private final Map<CalendarId, HolidayCalendar> calendars = new HashMap<>();
    private final Map<MachineId, Machine> machines = new HashMap<>();
    private final Map<MachineGroupId, MachineGroup> groups = new HashMap<>();

    /// A band of London.
    public BandId band(String name, String week) {
        return band(name, "Europe/London", week);
    }

    /// A band.
    public BandId band(String name, String zone, String week) {
        var id = new BandId(new UUID(5, bands.size()));
        return put(new TimeBand(id, name, zone, WeekText.parse(week), List.of(), List.of()));
    }

    /// A band as it is.
    public BandId put(TimeBand band) {
        bands.put(band.id(), band);
        return band.id();
    }

    /// A network.
    public MachineId network(String name, String block, MachineGroupId... of) {
        var id = new MachineId(new UUID(6, machines.size()));
        machines.put(id, new Machine.Network(id, name, AddressBlock.parse(block), List.of(of)));
        return id;
    }

    /// A passport; empty while it waits.
    public MachineId passport(String name, Optional<Thumbprint> thumbprint, MachineGroupId... of) {
        var id = new MachineId(new UUID(6, machines.size()));
        machines.put(id, new Machine.Passport(id, name, thumbprint, List.of(of)));
        return id;
    }

    /// A group.
    public MachineGroupId group(String name) {
        var id = new MachineGroupId(new UUID(7, groups.size()));
        groups.put(id, new MachineGroup(id, name));
        return id;
    }

    /// A rule that is on.
    public RuleId rule(RuleScope scope, WayIn... ways) {
        var id = new RuleId(new UUID(8, rules.size()));
        rules.put(id, new AccessRule(id, "Rule " + rules.size(), true, scope, List.of(ways)));
        return id;
    }

    /// A rule switched.
    public void turn(RuleId id, boolean on) {
        rules.computeIfPresent(id, (_, rule) -> rule.switched(on));
    }

    /// All together.
    public Restrictions all() {
        return new Restrictions(rules, bands, calendars, machines, groups);
    }
}
