package dev.gatehouse.model.rule;

import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// One way in: when, from where, or both. What it has must all hold; an absent part does not restrict, an empty list
/// permits nothing.
///
/// @param bands any of them must be open; at most 100
/// @param machines any of them, or of the groups, must be where one stands; at most 1,000
/// @param groups see machines; at most 100
/// @param unknown names of conditions that this version does not know: the way never permits
public record WayIn(
        Optional<List<BandId>> bands,
        Optional<List<MachineId>> machines,
        Optional<List<MachineGroupId>> groups,
        SortedSet<String> unknown) {
    /// The most bands, and the most groups, of one way.
    public static final int MOST_BANDS = 100;
    /// The most machines that one way names.
    public static final int MOST_MACHINES = 1_000;

    /// From anywhere at any time.
    public static final WayIn ANY = new WayIn(Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>());

    /// Puts the parts in their order.
    ///
    /// @throws IllegalArgumentException for what is out of bounds
    public WayIn {
        bands = bands.map(ids -> kept(ids, MOST_BANDS));
        machines = machines.map(ids -> kept(ids, MOST_MACHINES));
        groups = groups.map(ids -> kept(ids, MOST_BANDS));
        unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
    }

    /// In these bands, from anywhere.
    public static WayIn during(BandId... bands) {
        return new WayIn(Optional.of(List.of(bands)), Optional.empty(), Optional.empty(), new TreeSet<>());
    }

    /// From these machines, at any time.
    public static WayIn from(MachineId... machines) {
        return new WayIn(Optional.empty(), Optional.of(List.of(machines)), Optional.empty(), new TreeSet<>());
    }

    /// This way from these machines only.
    public WayIn onlyFrom(MachineId... others) {
        return new WayIn(bands, Optional.of(List.of(others)), groups, unknown);
    }

    /// Whether it asks from where.
    public boolean hasMachines() {
        return machines.isPresent() || groups.isPresent();
    }

    private static <T extends Comparable<T>> List<T> kept(List<T> ids, int most) {
        var sorted = ids.stream().sorted().distinct().toList();
        if (sorted.size() > most) {
            throw new IllegalArgumentException("more than " + most + " in one way");
        }
        return sorted;
    }
}
