package dev.gatehouse.model.rule;

import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.AddressSet;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A way in with what it names found and compiled.
public final class CompiledWay {
    private final WayIn way;
    private final boolean asksHours;
    private final boolean asksMachine;
    private final BandSchedule[] schedules;
    private final AddressSet addresses;
    private final Set<AddressBlock> blocks = new HashSet<>();
    private final Set<Thumbprint> passports = new HashSet<>();
    private final SortedSet<String> names = new TreeSet<>();
    private final List<String> unknown = new ArrayList<>();

    CompiledWay(WayIn way, Restrictions all, Map<BandId, BandSchedule> compiled) {
        this.way = way;
        asksHours = way.bands().isPresent();
        asksMachine = way.hasMachines();
        way.unknown().forEach(name -> unknown.add("condition " + name));
        var found = new ArrayList<BandSchedule>();
        for (BandId id : way.bands().orElse(List.of())) {
            var schedule = compiled.get(id);
            if (schedule == null) {
                unknown.add("band " + id);
            } else {
                found.add(schedule);
                unknown.addAll(schedule.unknown());
            }
        }
        schedules = found.toArray(BandSchedule[]::new);
        for (MachineId id : way.machines().orElse(List.of())) {
            if (!all.machines().containsKey(id)) {
                unknown.add("machine " + id);
            }
        }
        for (MachineGroupId id : way.groups().orElse(List.of())) {
            if (!all.groups().containsKey(id)) {
                unknown.add("group " + id);
            }
        }
        all.machinesOf(way).forEach(this::add);
        addresses = new AddressSet(blocks);
    }

    private void add(Machine machine) {
        names.add(machine.name());
        switch (machine) {
            case Machine.Network network -> blocks.add(network.block());
            case Machine.Passport passport -> passport.thumbprint().ifPresent(passports::add);
        }
    }

    /// Whether it is in.
    ///
    /// @param waived whether hours are waived now
    boolean permits(Instant at, Standpoint from, boolean waived) {
        return acceptsMachine(from) && (waived || isOpen(at));
    }

    /// Whether what is asked of the machine holds, as far as this version knows what is asked.
    public boolean acceptsMachine(Standpoint from) {
        if (!isUsable()) {
            return false;
        }
        return !asksMachine
                || (from.address().isPresent()
                        && addresses.contains(from.address().get()))
                || (from.passport().isPresent()
                        && passports.contains(from.passport().get()));
    }

    /// Whether what is asked of the hours holds at an instant, without any waiver.
    public boolean isOpen(Instant at) {
        if (!asksHours) {
            return true;
        }
        for (BandSchedule schedule : schedules) {
            if (schedule.isOpen(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether this version knows all that is asked; if not, it never permits.
    public boolean isUsable() {
        return way.unknown().isEmpty();
    }

    /// The way as it is written.
    public WayIn way() {
        return way;
    }

    /// Whether it asks for hours.
    public boolean asksHours() {
        return asksHours;
    }

    /// Whether it asks for a machine.
    public boolean asksMachine() {
        return asksMachine;
    }

    /// Its bands that are known.
    public List<BandSchedule> schedules() {
        return List.copyOf(Arrays.asList(schedules));
    }

    /// The networks from which it permits.
    public Set<AddressBlock> blocks() {
        return Set.copyOf(blocks);
    }

    /// The passports with which it permits.
    public Set<Thumbprint> passports() {
        return Set.copyOf(passports);
    }

    /// The names of its machines, in order.
    public List<String> machineNames() {
        return List.copyOf(names);
    }

    /// What it names that nobody knows: `band ID`, `zone NAME`, `calendar ID`, `machine ID`, `group ID`,
    /// `condition NAME`.
    public List<String> unknown() {
        return List.copyOf(unknown);
    }
}
